/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.birt;

import java.awt.Graphics2D;

/** Paints something between the axes. */
@FunctionalInterface
public interface AreaPainter {

	/**
	 * Paints.
	 *
	 * @param g where to paint, in points; state that is changed must be put back
	 * @param x ends of the x axis as the engine placed them: left, right, in points
	 * @param y ends of the y axis that the series is on: bottom, top
	 */
	void paint(Graphics2D g, double[] x, double[] y);
}
