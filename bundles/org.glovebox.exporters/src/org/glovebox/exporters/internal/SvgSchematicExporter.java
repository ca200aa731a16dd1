/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.exporters.internal;

import java.io.IOException;
import java.io.OutputStream;

import org.glovebox.charts.SchematicRenderer;
import org.glovebox.charts.StackSchematic;

/** The stack of a cell as SVG. */
public final class SvgSchematicExporter extends SchematicExporter {

	@Override
	void write(SchematicRenderer renderer, StackSchematic schematic, OutputStream out) throws IOException {
		renderer.svg(schematic, out);
	}
}
