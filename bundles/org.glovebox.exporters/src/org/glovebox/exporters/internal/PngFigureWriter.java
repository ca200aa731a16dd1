/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.exporters.internal;

import java.io.IOException;
import java.io.OutputStream;

import org.glovebox.api.figure.Figure;
import org.glovebox.charts.ChartRenderer;
import org.glovebox.core.exporting.FigureWriter;

/** Figures as PNG with their resolution. */
public final class PngFigureWriter implements FigureWriter {

	@Override
	public void write(Figure figure, double resolution, OutputStream out) throws IOException {
		new ChartRenderer().png(figure, resolution, out);
	}
}
