/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.birt;

import org.eclipse.birt.chart.model.type.impl.LineSeriesImpl;

/**
 * A series that BIRT places between its axes and that paints itself. What it paints is kept outside the attributes of
 * the model: BIRT's data sets have one array of x for all series, and none for errors.
 */
public final class PaintedSeries extends LineSeriesImpl {

	private final AreaPainter painter;

	PaintedSeries(AreaPainter painter) {
		this.painter = painter;
		initialize();
	}

	AreaPainter painter() {
		return painter;
	}
}
