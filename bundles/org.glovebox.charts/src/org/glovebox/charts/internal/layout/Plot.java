/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.layout;

import java.util.List;

import org.glovebox.api.figure.Figure;
import org.glovebox.charts.DataWindow;
import org.glovebox.charts.Decimation;

/**
 * A figure whose data were looked through once, so that it can be drawn many times.
 *
 * @param figure the figure
 * @param curves its series ready to be thinned out, in their order
 * @param home what the axes show until the user zooms
 */
public record Plot(Figure figure, List<Decimation> curves, DataWindow home) {

	public Plot {
		curves = List.copyOf(curves);
	}

	/** Looks through the data of a figure. */
	public static Plot of(Figure figure) {
		List<Decimation> curves = figure.series().stream().map(s -> Decimation.of(s.x(), s.y())).toList();
		return new Plot(figure, curves, AutoRange.of(figure));
	}
}
