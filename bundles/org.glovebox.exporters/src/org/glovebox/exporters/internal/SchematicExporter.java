/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.exporters.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.figure.RichText;
import org.glovebox.charts.SchematicRenderer;
import org.glovebox.charts.StackSchematic;
import org.glovebox.charts.StackSchematic.Slab;
import org.glovebox.charts.StackSchematic.Texture;
import org.glovebox.core.cell.Stack;
import org.glovebox.core.cell.StackLayer;
import org.glovebox.core.cell.StackNumbers;
import org.glovebox.core.exporting.ExportOutcome;
import org.glovebox.core.exporting.ExportRequest;
import org.glovebox.core.exporting.Exporter;
import org.glovebox.core.exporting.WholeFile;
import org.glovebox.core.notebook.Loading;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.notebook.Record;

/**
 * The stack of a cell as a schematic, as papers show it. With the option {@code positive-on-top=true} the positive side
 * is on top.
 */
abstract class SchematicExporter implements Exporter {

	private static final String POSITIVE_ON_TOP = "positive-on-top";
	/** Height that the texts of a layer need, as a share of the height that each layer gets. */
	private static final double LEAST = 0.62;

	/** Writes it in a format. */
	abstract void write(SchematicRenderer renderer, StackSchematic schematic, OutputStream out) throws IOException;

	@Override
	public ExportOutcome export(ExportRequest request, Path target, Monitor monitor) throws IOException {
		if (request.records().size() != 1) {
			return refused("a schematic shows one cell; " + request.records().size() + " records were named");
		}
		return switch (request.notebook().load(request.records().get(0))) {
		case Loading.Missing(String reason) -> refused(reason);
		case Loading.Unreadable(String reason) -> refused(reason);
		case Loading.Loaded(var stored) -> export(stored.record(), request, target);
		};
	}

	private ExportOutcome export(Record record, ExportRequest request, Path target) throws IOException {
		if (!(record instanceof CellBuild cell)) {
			return refused("only the stack of a cell can be drawn as a schematic");
		}
		Stack stack = StackNumbers.of(request.notebook(), cell);
		if (stack.layers().isEmpty()) {
			return refused(stack.title() + " has no layers yet");
		}
		boolean flipped = Boolean.parseBoolean(request.options().getOrDefault(POSITIVE_ON_TOP, "false"));
		StackSchematic schematic = schematic(stack, flipped);
		WholeFile.write(target, out -> write(new SchematicRenderer(), schematic, out));
		return new ExportOutcome.Written(List.of(target), List.of());
	}

	private static ExportOutcome refused(String reason) {
		return new ExportOutcome.Refused(List.of(Message.error(reason)));
	}

	/** The schematic of a stack. */
	static StackSchematic schematic(Stack stack, boolean flipped) {
		double[] heights = stack.readableHeights(1, LEAST / Math.max(2, stack.layers().size()));
		double[] scaled = stack.scaledHeights(1);
		List<Slab> slabs = new ArrayList<>();
		for (StackLayer layer : stack.layers()) {
			String name = layer.title().isEmpty() ? "?" : layer.title();
			String facts = layer.facts().stream().map(RichText::escape).collect(Collectors.joining(" \u00b7 "));
			slabs.add(new Slab(FormulaMarkup.of(name), facts, texture(layer.role()), heights[layer.index()],
					scaled[layer.index()], layer.width(), layer.micrometres().isPresent() && !layer.computed()));
		}
		List<String> remarks = stack.pressings().stream().map(p -> "pressed " + FormulaMarkup.of(p.text())).toList();
		return new StackSchematic(stack.title(), flipped ? slabs.reversed() : slabs, flipped ? "+" : "\u2212",
				flipped ? "\u2212" : "+", RichText.escape(stack.pressure()), remarks);
	}

	private static Texture texture(LayerRole role) {
		return switch (role) {
		case NEGATIVE_ELECTRODE -> Texture.HATCHED;
		case ELECTROLYTE -> Texture.DOTTED;
		case INTERLAYER -> Texture.LINED;
		case POSITIVE_ELECTRODE -> Texture.RINGED;
		case BLOCKING_ELECTRODE, REFERENCE -> Texture.CROSSED;
		case CURRENT_COLLECTOR, SPACER, SPRING, UNSPECIFIED -> Texture.PLAIN;
		};
	}
}
