/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.exporting;

import java.io.IOException;
import java.io.OutputStream;

import org.glovebox.api.figure.Figure;

/**
 * Writes figures in one file format. Contributed as {@code figureWriter} to the extension point
 * {@code org.glovebox.core.exporters}; created once, on first need, and called from several threads, so it keeps no
 * state. Equal figures give equal bytes.
 */
public interface FigureWriter {

	/**
	 * Writes a figure.
	 *
	 * @param figure what to draw; its size is in points of 1/72 inch
	 * @param resolution dots per inch for formats made of dots; others ignore it
	 * @param out where to write to; not closed
	 * @throws IOException where writing fails
	 */
	void write(Figure figure, double resolution, OutputStream out) throws IOException;
}
