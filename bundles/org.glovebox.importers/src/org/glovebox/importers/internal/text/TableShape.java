/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.glovebox.importers.internal.TextLines;
import org.glovebox.units.Unit;

/**
 * The form of a table in a text, found from its first lines: where the rows begin, what stands between the cells, which
 * line holds the labels, whether another holds the units, and what the cells of each column are.
 *
 * @param layout how the rows are written
 * @param labels labels of the columns, "" where there is none
 * @param units units that stand in a line of their own, "" where there is none
 * @param preamble the lines before the labels
 * @param rowsAt offset of the first row
 * @param rowsLine line of the first row, counted from 1
 * @param guessedDates whether the order of month and day could not be told from the dates
 */
public record TableShape(RowLayout layout, List<String> labels, List<String> units, List<String> preamble, int rowsAt,
		int rowsLine, boolean guessedDates) {

	private static final byte[] DELIMITERS = { '\t', ';', ',', '|', RowLayout.BLANKS };
	private static final int FIRST_LOOK = 300;
	private static final int MOST_LINES = 4000;
	private static final int MOST_BYTES = 1 << 20;
	private static final int LONGEST_LINE = 16_384;
	private static final int WIDEST = 2000;
	private static final int SAMPLE = 120;
	/** Rows that must follow each other for a table, unless the text ends before. */
	private static final int LEAST_ROWS = 3;

	/** Finds the table of a text; empty where it holds none. */
	public static Optional<TableShape> find(TextLines text) {
		return find(text, text.start(), 1);
	}

	/**
	 * Finds the first table behind a place.
	 *
	 * @param from offset at which a line begins
	 * @param line number of that line, counted from 1
	 */
	public static Optional<TableShape> find(TextLines text, int from, int line) {
		return find(text, from, line, DELIMITERS);
	}

	/** Finds the first table behind a place with one of some delimiters. */
	static Optional<TableShape> find(TextLines text, int from, int line, byte[] delimiters) {
		for (int most = FIRST_LOOK; most <= MOST_LINES; most *= MOST_LINES / FIRST_LOOK) {
			Search search = new Search(text, from, line, most, delimiters);
			Optional<TableShape> found = search.best();
			if (found.isPresent() || search.complete) {
				return found;
			}
		}
		return Optional.empty();
	}

	/** The labels that a line holds above rows of some width; none where it is no line of labels. */
	static List<String> labels(String line, byte delimiter, int width) {
		return Search.header(line, new Run(delimiter, 0, 0, width));
	}

	/** Whether most cells are units, with or without brackets. */
	static boolean areUnits(List<String> cells) {
		return Search.isUnits(cells);
	}

	/** Whether labels were found. */
	public boolean labelled() {
		return labels.stream().anyMatch(l -> !l.isEmpty());
	}

	public int width() {
		return labels.size();
	}

	/** Consecutive lines that are rows of the same width. */
	private record Run(byte delimiter, int from, int to, int width) {
		int rows() {
			return to - from;
		}
	}

	private static final class Search {
		private final TextLines text;
		private final int firstLine;
		private final byte[] delimiters;
		private final List<TextLines.Line> lines = new ArrayList<>();
		private final List<String> texts = new ArrayList<>();
		private boolean complete;

		Search(TextLines text, int from, int firstLine, int most, byte[] delimiters) {
			this.text = text;
			this.delimiters = delimiters;
			this.firstLine = firstLine;
			int at = from;
			while (at < text.end() && lines.size() < most && at - from < MOST_BYTES) {
				TextLines.Line line = text.line(at);
				lines.add(line);
				texts.add(text.text(line, LONGEST_LINE));
				at = line.next();
			}
			complete = at >= text.end();
		}

		Optional<TableShape> best() {
			Optional<Run> best = Optional.empty();
			for (byte delimiter : delimiters) {
				Optional<Run> run = longestRun(delimiter);
				if (run.isPresent() && (best.isEmpty() || run.get().rows() > best.get().rows())) {
					best = run;
				}
			}
			return best.map(this::shape);
		}

		private Optional<Run> longestRun(byte delimiter) {
			Run best = new Run(delimiter, 0, 0, 0);
			int from = -1;
			int width = 0;
			for (int i = 0; i <= texts.size(); i++) {
				int cells = i < texts.size() ? rowWidth(texts.get(i), delimiter) : 0;
				boolean goesOn = from >= 0 && cells > 0 && (cells == width || width >= 4 && Math.abs(cells - width) <= 3)
						|| from >= 0 && i < texts.size() && isPartlyRow(texts.get(i), delimiter, width);
				if (!goesOn) {
					if (from >= 0 && i - from > best.rows()) {
						best = new Run(delimiter, from, i, width);
					}
					from = cells > 0 ? i : -1;
					width = cells;
				}
				width = Math.max(width, cells);
			}
			boolean enough = best.rows() >= LEAST_ROWS || best.rows() > 0 && complete && best.to() >= lastFilled();
			return enough && best.width() <= WIDEST ? Optional.of(best) : Optional.empty();
		}

		/** Whether a line within a table is a row of which some cells are missing or no values. */
		private static boolean isPartlyRow(String line, byte delimiter, int width) {
			if (line.isBlank() || delimiter == RowLayout.BLANKS) {
				return false;
			}
			Cells cells = Cells.of(line, delimiter);
			return cells.texts().size() == width && cells.values() >= 1 && 2 * cells.values() >= cells.filled();
		}

		/** Behind the last line that is not blank. */
		private int lastFilled() {
			int last = texts.size();
			while (last > 0 && texts.get(last - 1).isBlank()) {
				last--;
			}
			return last;
		}

		/** Number of cells of a line that is a row; 0 where it is none. */
		private static int rowWidth(String line, byte delimiter) {
			if (line.isBlank()) {
				return 0;
			}
			Cells cells = Cells.of(line, delimiter);
			boolean clean = delimiter != ',' && delimiter != RowLayout.BLANKS || 3 * cells.values() >= 2 * cells.filled()
					|| cells.texts().size() > 6;
			return clean && cells.values() >= 2 && 2 * cells.values() >= cells.filled() ? cells.texts().size() : 0;
		}

		private TableShape shape(Run run) {
			int above = filledAbove(run.from());
			if (above >= 0 && texts.get(above).strip().matches("\\d{1,9}")) {
				// some programs say between labels and rows how many rows there are
				above = filledAbove(above);
			}
			List<String> labels = List.of();
			List<String> units = List.of();
			int labelLine = run.from();
			if (above >= 0) {
				List<String> near = header(texts.get(above), run);
				int second = filledAbove(above);
				List<String> far = second < 0 || !isUnits(near) ? List.of() : header(texts.get(second), run);
				boolean unitRow = !far.isEmpty() && !near.isEmpty();
				labels = unitRow ? far : near;
				units = unitRow ? near : List.of();
				labelLine = labels.isEmpty() ? run.from() : unitRow ? second : above;
			}
			int width = Math.max(run.width(), labels.size());
			LayoutSample sampled = sample(run, width);
			return new TableShape(sampled.layout(), filledUp(labels, width), filledUp(units, width),
					List.copyOf(texts.subList(0, labelLine)), lines.get(run.from()).from(), firstLine + run.from(),
					sampled.guessedDates());
		}

		private int filledAbove(int line) {
			int above = line - 1;
			while (above >= 0 && texts.get(above).isBlank()) {
				above--;
			}
			return above;
		}

		/** The labels that a line holds; none where it is no line of labels. */
		private static List<String> header(String line, Run run) {
			String plain = line.strip().startsWith("\"") && run.delimiter() != '"' && line.strip().endsWith("\"")
					&& line.strip().indexOf('"', 1) == line.strip().length() - 1 ? Cells.plain(line) : line;
			String marked = plain.replaceFirst("^\\s*(#|%|~|!|//)+", "");
			List<String> cells = trimmed(Cells.of(marked, run.delimiter()).texts());
			if (run.delimiter() == RowLayout.BLANKS || cells.size() == 1) {
				cells = words(marked, run.width());
			}
			long values = cells.stream().map(c -> Cells.look(c, run.delimiter()))
					.filter(l -> l != Cells.Look.TEXT && l != Cells.Look.EMPTY).count();
			long filled = cells.stream().filter(c -> !c.isEmpty()).count();
			boolean labels = filled >= 2 && 3 * values <= filled && 2 * cells.size() >= run.width();
			return labels ? cells : List.of();
		}

		/** Labels between which stand tabs, several blanks, or single blanks, whichever gives one for each column. */
		private static List<String> words(String line, int width) {
			for (String between : List.of("\t", "\\s{2,}", ",", ";", "\\s+")) {
				List<String> cells = trimmed(List.of(line.strip().split("\\s*(?:" + between + ")\\s*")));
				if (cells.size() == width) {
					return cells.stream().map(Cells::plain).toList();
				}
			}
			return trimmed(List.of(line.strip().split("\\t|\\s{2,}"))).stream().map(Cells::plain).toList();
		}

		private static List<String> trimmed(List<String> cells) {
			int size = cells.size();
			while (size > 0 && cells.get(size - 1).isBlank()) {
				size--;
			}
			return cells.subList(0, size);
		}

		/** Whether most cells are units, with or without brackets. */
		private static boolean isUnits(List<String> cells) {
			long filled = cells.stream().filter(c -> !c.isBlank()).count();
			long units = cells.stream().map(c -> c.replaceAll("^[\\[(]|[\\])]$", "").strip())
					.filter(c -> !c.isEmpty() && (c.equals("#") || c.equals("-") || c.toLowerCase().startsWith("hh:mm")
							|| Unit.tryParse(c.replaceAll("\\s*vs\\.?.*", "")).isPresent()))
					.count();
			return units > 0 && 2 * units >= filled;
		}

		private static List<String> filledUp(List<String> cells, int width) {
			List<String> all = new ArrayList<>(cells);
			all.addAll(Collections.nCopies(Math.max(0, width - cells.size()), ""));
			return all;
		}

		private LayoutSample sample(Run run, int width) {
			int step = Math.max(1, run.rows() / SAMPLE);
			List<String> rows = new ArrayList<>();
			for (int i = run.from(); i < run.to(); i += step) {
				rows.add(texts.get(i));
			}
			return LayoutSample.of(rows, tail(), run.delimiter(), width, text.charset());
		}

		/** A few whole lines at the end of the text, for the order of dates. */
		private List<String> tail() {
			int from = Math.max(text.end() - LONGEST_LINE, lines.get(lines.size() - 1).next());
			List<String> last = new ArrayList<>();
			for (int at = from; at < text.end();) {
				TextLines.Line line = text.line(at);
				if (at > from && line.ended()) {
					last.add(text.text(line));
				}
				at = line.next();
			}
			return last.subList(Math.max(0, last.size() - 4), last.size());
		}
	}
}
