/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/**
 * A drawn view.
 *
 * @param image the pixels, of type {@link BufferedImage#TYPE_INT_RGB}
 * @param window what its axes show
 * @param area the plot inside its frame, in the coordinates of the {@link ChartView}
 */
public record Picture(BufferedImage image, DataWindow window, Rectangle2D area) {

	/**
	 * The pixels as 0x00RRGGBB, row by row from the top, {@code width * height} of them; the array of the image
	 * itself, not a copy.
	 */
	public int[] pixels() {
		return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
	}
}
