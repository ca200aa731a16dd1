/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;

/**
 * Reads the rows of a text in parts that are parsed side by side, each straight into the columns. Memory: the columns,
 * one of them twice where lines are left out, and the parts of the text that are being parsed.
 */
public final class RowReader {

	private static final int CHUNK = 1 << 19;

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
		int[] starts = starts();
		RowLayout used = layout;
		Parsed parsed = parse(starts, used);
		for (int round = 0; round < 2; round++) {
			RowLayout better = corrected(used, parsed.chunks());
			if (better.equals(used)) {
				break;
			}
			used = better;
			parsed = parse(starts, used);
		}
		report(parsed.chunks(), used, labels, notes);
		return columns(parsed, used, labels, units);
	}

	/**
	 * The parts after they were parsed.
	 *
	 * @param first row of the columns at which each part begins
	 */
	private record Parsed(List<RowChunk> chunks, int[] first, RowColumns columns) {
	}

	private Parsed parse(int[] starts, RowLayout layout) {
		int parts = starts.length - 1;
		int[] first = firstRows(starts, layout.width());
		RowColumns columns = new RowColumns(layout, first[parts]);
		RowChunk[] chunks = new RowChunk[parts];
		AtomicInteger next = new AtomicInteger();
		IntStream.range(0, Math.min(parts, ForkJoinPool.getCommonPoolParallelism() + 1)).parallel().forEach(worker -> {
			byte[] part = new byte[longest(starts) + 1];
			for (int i = next.getAndIncrement(); i < parts; i = next.getAndIncrement()) {
				monitor.checkCancelled();
				int length = starts[i + 1] - starts[i];
				text.bytes().get(starts[i], part, 0, length);
				part[length] = '\n';
				chunks[i] = new RowChunk(part, length, i == parts - 1, layout, columns, first[i], monitor).parse();
				monitor.progress((double) starts[i + 1] / Math.max(1, to), "reading rows");
			}
		});
		return new Parsed(List.of(chunks), first, columns);
	}

	/** Rows at which the parts begin if every line is one, and the number of all. */
	private int[] firstRows(int[] starts, int width) {
		int parts = starts.length - 1;
		int[] most = IntStream.range(0, parts).parallel().map(i -> {
			monitor.checkCancelled();
			int lines = LineEnds.count(text.bytes(), starts[i], starts[i + 1]) + (i == parts - 1 && !endsWithLine() ? 1 : 0);
			return Math.min(lines, (starts[i + 1] - starts[i]) / RowChunk.leastBytes(width) + 1);
		}).toArray();
		int[] first = new int[parts + 1];
		for (int i = 0; i < parts; i++) {
			first[i + 1] = first[i] + most[i];
		}
		return first;
	}

	private boolean endsWithLine() {
		byte b = text.bytes().get(to - 1);
		return b == '\n' || b == '\r';
	}

	private static int longest(int[] starts) {
		int longest = 0;
		for (int i = 1; i < starts.length; i++) {
			longest = Math.max(longest, starts[i] - starts[i - 1]);
		}
		return longest;
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

	private List<LabelledColumn> columns(Parsed parsed, RowLayout layout, List<String> labels, List<String> units) {
		List<RowChunk> chunks = parsed.chunks();
		RowColumns values = parsed.columns();
		int[] rows = chunks.stream().mapToInt(c -> c.rows).toArray();
		LabelledColumn[] columns = new LabelledColumn[layout.width()];
		List<List<String>> distinct = IntStream.range(0, columns.length).parallel()
				.mapToObj(i -> distinct(parsed, i, values.codes[i])).toList();
		if (IntStream.of(rows).sum() < parsed.first()[rows.length]) {
			values.moveTogether(Arrays.copyOf(parsed.first(), rows.length), rows);
		}
		boolean zoned = chunks.stream().anyMatch(c -> c.zoned > 0);
		for (int i = 0; i < columns.length; i++) {
			CellKind kind = layout.kinds().get(i);
			columns[i] = kind == CellKind.TEXT ? LabelledColumn.texts(labels.get(i), distinct.get(i), values.codes[i])
					: LabelledColumn.numbers(labels.get(i),
							zoned && kind == CellKind.DATE ? LabelledColumn.UNIVERSAL : units.get(i), kind, values.numbers[i]);
		}
		return List.of(columns);
	}

	/** The distinct texts of a column, whose codes become places in them. */
	private List<String> distinct(Parsed parsed, int column, int[] codes) {
		if (codes.length == 0) {
			return List.of();
		}
		Map<String, Integer> places = new HashMap<>();
		List<String> distinct = new ArrayList<>();
		for (int part = 0; part < parsed.chunks().size(); part++) {
			monitor.checkCancelled();
			RowChunk chunk = parsed.chunks().get(part);
			List<String> texts = chunk.pools[column].texts();
			int[] place = new int[texts.size()];
			boolean same = true;
			for (int k = 0; k < place.length; k++) {
				place[k] = places.computeIfAbsent(texts.get(k), t -> {
					distinct.add(t);
					return distinct.size() - 1;
				});
				same &= place[k] == k;
			}
			int from = parsed.first()[part];
			for (int row = from; !same && row < from + chunk.rows; row++) {
				codes[row] = place[codes[row]];
			}
		}
		return distinct;
	}
}
