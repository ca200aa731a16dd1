/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.text.TableShape;

/**
 * Exports of Neware in layers: a line for each cycle, below it one for each of its steps, indented by a cell, and below
 * that one for each record, indented by two; the labels of all layers stand first, indented the same way. Cycles can be
 * missing. Made flat, the cells that tell cycle and step stand before those of each record, and lines of other layers are
 * blank, so that lines keep their numbers.
 *
 * @param text the file
 * @param delimiter what stands between cells
 * @param labelsAt offset of the labels of the first layer
 * @param labels cells of the labels of each layer, the records' last
 */
record LayeredText(TextLines text, byte delimiter, int labelsAt, List<List<String>> labels) {

	private static final Set<String> RECORDS = Set.of("recordid", "recordindex", "recordnumber", "record", "datapoint",
			"记录序号", "记录号", "数据序号");
	private static final Set<String> ABOVE = Set.of("cycleid", "cycleindex", "cyclenumber", "cycle", "循环号", "循环序号", "stepid",
			"stepindex", "stepnumber", "step", "工步号", "工步序号");
	private static final Set<String> TYPES = Set.of("stepname", "steptype", "status", "工步名称", "工步类型", "状态");
	private static final byte[] DELIMITERS = { '\t', ',', ';' };
	private static final int LOOK = 60;
	private static final int SAMPLE = 300;
	private static final int ASK = 4096;

	/** Finds the labels of the layers; empty where a text has none. */
	static Optional<LayeredText> find(TextLines text) {
		for (byte delimiter : DELIMITERS) {
			int at = text.start();
			for (int i = 0; i < LOOK && at < text.end(); i++) {
				Optional<LayeredText> found = from(text, delimiter, at);
				if (found.isPresent()) {
					return found;
				}
				at = text.line(at).next();
			}
		}
		return Optional.empty();
	}

	/** The layers whose labels begin at an offset. */
	private static Optional<LayeredText> from(TextLines text, byte delimiter, int start) {
		List<List<String>> labels = new ArrayList<>();
		int at = start;
		while (labels.size() < 3 && at < text.end()) {
			TextLines.Line line = text.line(at);
			int indent = indent(text, line, delimiter);
			List<String> cells = Cell.of(text.text(line.from() + indent, line.to()), delimiter);
			String first = cells.isEmpty() ? "" : TableFormat.key(cells.get(0));
			boolean records = RECORDS.contains(first);
			if (indent != labels.size() || !records && !ABOVE.contains(first)) {
				return Optional.empty();
			}
			labels.add(cells);
			if (records) {
				return labels.size() > 1 ? Optional.of(new LayeredText(text, delimiter, start, List.copyOf(labels)))
						: Optional.empty();
			}
			at = line.next();
		}
		return Optional.empty();
	}

	/** Cells of a line of labels. */
	private static final class Cell {

		static List<String> of(String line, byte delimiter) {
			List<String> cells = new ArrayList<>();
			for (String cell : line.split(String.valueOf((char) delimiter))) {
				cells.add(cell.strip().replaceAll("^\"|\"$", ""));
			}
			return cells;
		}
	}

	/** How many empty cells a line begins with. */
	private static int indent(TextLines text, TextLines.Line line, byte delimiter) {
		int indent = 0;
		while (line.from() + indent < line.to() && text.bytes().get(line.from() + indent) == delimiter) {
			indent++;
		}
		return indent;
	}

	private int depth() {
		return labels.size() - 1;
	}

	/** Where in a layer the type of a step stands; negative where it does not. */
	private int typeOf(int layer) {
		List<String> cells = labels.get(layer);
		for (int i = 1; i < cells.size(); i++) {
			if (TYPES.contains(TableFormat.key(cells.get(i)))) {
				return i;
			}
		}
		return -1;
	}

	/** A flat copy of the text, with one line of labels. */
	TextLines flat(Monitor monitor) {
		ByteArrayOutputStream out = new ByteArrayOutputStream(text.end() + text.end() / 8);
		byte[][] before = new byte[depth()][];
		for (int layer = 0; layer < depth(); layer++) {
			before[layer] = new byte[typeOf(layer) < 0 ? 1 : 2];
			Arrays.fill(before[layer], delimiter);
		}
		int lines = 0;
		for (int at = text.start(); at < text.end(); lines++) {
			if (lines % ASK == 0) {
				monitor.checkCancelled();
			}
			TextLines.Line line = text.line(at);
			if (at >= labelsAt) {
				line(line, before, out);
			} else {
				copy(line.from(), line.to(), out);
			}
			if (line.ended()) {
				out.write('\n');
			}
			at = line.next();
		}
		return new TextLines(ByteBuffer.wrap(out.toByteArray()), text.charset(), 0, text.encoding(), text.ascii());
	}

	/**
	 * The form of the table of a flat text. It is found from the labels and the first records without the blank lines
	 * between them, since steps may be shorter than what tells a table.
	 */
	static Optional<TableShape> shape(TextLines flat) {
		ByteArrayOutputStream sample = new ByteArrayOutputStream();
		int rowsAt = -1;
		int rowsLine = 0;
		int line = 1;
		int copied = 0;
		for (int at = flat.start(); at < flat.end() && copied < SAMPLE; line++) {
			TextLines.Line next = flat.line(at);
			boolean blank = next.to() == next.from();
			if (!blank) {
				byte[] part = new byte[next.next() - next.from()];
				flat.bytes().get(next.from(), part);
				sample.writeBytes(part);
				copied++;
				if (rowsAt < 0 && RECORDS.stream().anyMatch(TableFormat.key(flat.text(next))::contains)) {
					rowsAt = next.next();
					rowsLine = line + 1;
				}
			}
			at = next.next();
		}
		int from = rowsAt;
		int first = rowsLine;
		TextLines lines = new TextLines(ByteBuffer.wrap(sample.toByteArray()), flat.charset(), 0, flat.encoding(), flat.ascii());
		return from < 0 ? Optional.empty()
				: TableShape.find(lines).map(s -> new TableShape(s.layout(), s.labels(), s.units(), s.preamble(), from, first,
						s.guessedDates()));
	}

	private void line(TextLines.Line line, byte[][] before, ByteArrayOutputStream out) {
		int indent = indent(text, line, delimiter);
		if (indent < depth() && indent < line.to() - line.from()) {
			int from = line.from() + indent;
			for (int layer = indent; layer < depth() && from < line.to(); layer++) {
				before[layer] = head(from, line.to(), typeOf(layer));
				from = behind(from, line.to(), labels.get(layer).size());
			}
		} else if (indent >= depth()) {
			for (byte[] head : before) {
				out.writeBytes(head);
			}
			copy(line.from() + depth(), line.to(), out);
		}
	}

	/**
	 * Behind a number of cells, where the first line of the next layer goes on in the same line: BTSDA writes the first step
	 * of the first cycle so. The end of the line where nothing but empty cells follows.
	 */
	private int behind(int from, int to, int cells) {
		int at = from;
		for (int left = cells; at < to && left > 0; at++) {
			left -= text.bytes().get(at) == delimiter ? 1 : 0;
		}
		return at < to && text.bytes().get(at) != delimiter ? at : to;
	}

	/** The first cell of a line and the one with the type of a step, each with the delimiter behind it. */
	private byte[] head(int from, int to, int type) {
		ByteArrayOutputStream head = new ByteArrayOutputStream();
		int cell = 0;
		int start = from;
		for (int at = from; at <= to; at++) {
			if (at == to || text.bytes().get(at) == delimiter) {
				if (cell == 0 || cell == type) {
					copy(start, at, head);
					head.write(delimiter);
				}
				cell++;
				start = at + 1;
			}
		}
		if (type >= cell) {
			head.write(delimiter);
		}
		return head.toByteArray();
	}

	private void copy(int from, int to, ByteArrayOutputStream out) {
		byte[] part = new byte[to - from];
		text.bytes().get(from, part);
		out.write(part, 0, part.length);
	}
}
