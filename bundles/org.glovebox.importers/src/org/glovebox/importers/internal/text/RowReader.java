/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;

/**
 * Reads the rows of a text in parts that are parsed side by side. Memory: the columns, once while they are parsed and
 * once joined, and the parts of the text that are being parsed.
 */
public final class RowReader {

	private static final int CHUNK = 1 << 21;

	private final TextLines text;
	private final int from;
	private final int to;
	private final long line;
	private final Monitor monitor;

	/**
	 * @param from offset of the first row
	 * @param to offset behind the last
	 * @param line number of the first row's line, counted from 1
	 */
	public RowReader(TextLines text, int from, int to, long line, Monitor monitor) {
		this.text = text;
		this.from = from;
		this.to = to;
		this.line = line;
		this.monitor = monitor;
	}

	/**
	 * Reads all complete rows. A column whose cells turn out to be texts for the most part becomes one of texts.
	 *
	 * @param labels labels of the columns, as many as the layout has kinds
	 * @param units units that stand apart from the labels
	 */
	public List<LabelledColumn> read(RowLayout layout, List<String> labels, List<String> units, Notes notes) {
		RowLayout used = layout;
		List<RowChunk> chunks = parse(used);
		for (int round = 0; round < 2; round++) {
			RowLayout better = corrected(used, chunks);
			if (better.equals(used)) {
				break;
			}
			used = better;
			chunks = parse(used);
		}
		report(chunks, used, labels, notes);
		return join(chunks, used, labels, units);
	}

	private List<RowChunk> parse(RowLayout layout) {
		int[] starts = starts();
		return IntStream.range(0, starts.length - 1).parallel().mapToObj(i -> {
			monitor.checkCancelled();
			byte[] part = new byte[starts[i + 1] - starts[i]];
			text.bytes().get(starts[i], part);
			RowChunk chunk = new RowChunk(part, i == starts.length - 2, layout, monitor).parse();
			monitor.progress((double) starts[i + 1] / Math.max(1, to), "reading rows");
			return chunk;
		}).toList();
	}

	/** Offsets at which the parts begin, and the end. */
	private int[] starts() {
		ByteBuffer bytes = text.bytes();
		List<Integer> starts = new ArrayList<>();
		int at = from;
		while (at < to) {
			starts.add(at);
			int next = at + Math.min(CHUNK, to - at);
			while (next < to && bytes.get(next - 1) != '\n'
					&& !(bytes.get(next - 1) == '\r' && bytes.get(next) != '\n')) {
				next++;
			}
			at = next;
		}
		starts.add(to);
		return starts.stream().mapToInt(Integer::intValue).toArray();
	}

	/** The layout with texts where most cells are no numbers, and the other order of dates where most are no dates. */
	private static RowLayout corrected(RowLayout layout, List<RowChunk> chunks) {
		long rows = chunks.stream().mapToLong(c -> c.rows).sum();
		RowLayout result = layout;
		for (int i = 0; i < layout.width(); i++) {
			int column = i;
			long bad = chunks.stream().mapToLong(c -> c.unreadable[column].count()).sum();
			if (layout.kinds().get(i) == CellKind.TEXT || bad == 0) {
				continue;
			}
			if (layout.kinds().get(i) == CellKind.DATE && layout.order() == DateOrder.MONTH_FIRST) {
				result = result.with(DateOrder.DAY_FIRST);
			} else if (2 * bad > rows || layout.kinds().get(i) == CellKind.DATE && 10 * bad > rows) {
				result = result.with(i, CellKind.TEXT);
			}
		}
		return result;
	}

	private void report(List<RowChunk> chunks, RowLayout layout, List<String> labels, Notes notes) {
		Tally[] unreadable = new Tally[layout.width()];
		Tally[] all = { new Tally(), new Tally(), new Tally(), new Tally() };
		long before = line - 1;
		for (RowChunk chunk : chunks) {
			for (int i = 0; i < unreadable.length; i++) {
				unreadable[i] = unreadable[i] == null ? new Tally() : unreadable[i];
				unreadable[i].add(chunk.unreadable[i], before);
			}
			all[0].add(chunk.shortRows, before);
			all[1].add(chunk.longRows, before);
			all[2].add(chunk.otherLines, before);
			all[3].add(chunk.cutOff, before);
			before += chunk.lines;
		}
		for (int i = 0; i < unreadable.length && !chunks.isEmpty(); i++) {
			warn(notes, unreadable[i], "cells of column " + labels.get(i) + " cannot be read; first in this line");
		}
		warn(notes, all[0], "rows with fewer cells than columns; the missing ones are empty; first in this line");
		warn(notes, all[1], "rows with more cells than columns; the surplus was left out; first in this line");
		warn(notes, all[2], "lines that are no rows were left out; first this line");
		warn(notes, all[3], "the last line is cut off and was left out");
		if (layout.decimal() == ',') {
			notes.info("decimal commas were read as decimal points");
		}
	}

	private static void warn(Notes notes, Tally tally, String what) {
		if (tally.count() > 0) {
			notes.warning(what, tally.line(), tally.count());
		}
	}

	private List<LabelledColumn> join(List<RowChunk> chunks, RowLayout layout, List<String> labels,
			List<String> units) {
		int rows = (int) Math.min(Integer.MAX_VALUE - 16, chunks.stream().mapToLong(c -> c.rows).sum());
		LabelledColumn[] columns = new LabelledColumn[layout.width()];
		IntStream.range(0, columns.length).parallel().forEach(i -> {
			monitor.checkCancelled();
			CellKind kind = layout.kinds().get(i);
			boolean zoned = kind == CellKind.DATE && chunks.stream().anyMatch(c -> c.zoned > 0);
			columns[i] = kind == CellKind.TEXT ? texts(chunks, i, rows, labels.get(i))
					: LabelledColumn.numbers(labels.get(i), zoned ? LabelledColumn.UNIVERSAL : units.get(i), kind,
							values(chunks, i, rows));
		});
		return List.of(columns);
	}

	private static double[] values(List<RowChunk> chunks, int column, int rows) {
		if (chunks.size() == 1 && chunks.get(0).numbers[column].length == rows) {
			return chunks.get(0).numbers[column];
		}
		double[] all = new double[rows];
		int at = 0;
		for (RowChunk chunk : chunks) {
			System.arraycopy(chunk.numbers[column], 0, all, at, chunk.rows);
			chunk.numbers[column] = new double[0];
			at += chunk.rows;
		}
		return all;
	}

	private static LabelledColumn texts(List<RowChunk> chunks, int column, int rows, String label) {
		Map<String, Integer> places = new HashMap<>();
		List<String> distinct = new ArrayList<>();
		int[] all = new int[rows];
		int at = 0;
		for (RowChunk chunk : chunks) {
			List<String> texts = chunk.pools[column].texts();
			int[] place = new int[texts.size()];
			for (int k = 0; k < place.length; k++) {
				place[k] = places.computeIfAbsent(texts.get(k), t -> {
					distinct.add(t);
					return distinct.size() - 1;
				});
			}
			for (int row = 0; row < chunk.rows; row++) {
				all[at++] = place[chunk.codes[column][row]];
			}
			chunk.codes[column] = new int[0];
		}
		return LabelledColumn.texts(label, distinct, all);
	}
}
