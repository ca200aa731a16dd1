/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xas;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.TextHeader;
import org.glovebox.importers.internal.TextLines;

/**
 * The header of an absorption spectrum as text, with the columns that it names.
 *
 * @param kind which program wrote it
 * @param header the lines
 */
record BeamlineFile(Kind kind, TextHeader header) {

	private static final Pattern CLS_LABELS = Pattern.compile("#\\((\\d+)\\)\\s*(.*)");
	private static final Pattern CLS_COLUMN = Pattern.compile("#\\s*column\\s+(\\d+):\\s*(.*)", Pattern.CASE_INSENSITIVE);
	private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|(\\S+)");
	private static final Pattern KEK_SPACING = Pattern.compile("(?i).*mono\\s*:.*?\\bD\\s*=\\s*([\\d.]+).*");
	private static final int MOST_LINES = 2000;
	private static final double LEAST_ENERGY = 20;
	private static final double LARGEST_ENERGY = 200_000;

	/** The programs whose headers are known. */
	enum Kind {
		CLS("CLS data acquisition", "cls data acquisition"), SSRL("SSRL EXAFS Data Collector", "exafs data collector"),
		XDAC("NSLS XDAC", "xdac"), MRCAT("APS MRCAT", "mrcat_xafs"), KEK("KEK-PF 9809", "kek-pf"),
		XMU("xmu", "%name:"), ATHENA("Athena export", "athena data file"), COLUMNS("X-ray absorption in columns", "");

		private final String label;
		private final String mark;

		Kind(String label, String mark) {
			this.label = label;
			this.mark = mark;
		}

		String label() {
			return label;
		}

		static Kind of(String firstLine) {
			String lower = firstLine.toLowerCase(Locale.ROOT);
			return Arrays.stream(values()).filter(k -> lower.contains(k.mark)).findFirst().orElse(COLUMNS);
		}
	}

	static BeamlineFile of(TextLines text) {
		TextHeader header = TextHeader.of(text, 2);
		Kind kind = Kind.of(header.lines().isEmpty() ? "" : header.lines().get(0));
		return new BeamlineFile(kind, kind == Kind.SSRL ? behindLabels(text).orElse(header) : header);
	}

	/** The data collector's header holds rows of numbers of its own; the spectrum follows the labels behind "Data:". */
	private static Optional<TextHeader> behindLabels(TextLines text) {
		List<String> lines = new ArrayList<>();
		boolean within = false;
		for (int at = text.start(); at < text.end() && lines.size() < MOST_LINES;) {
			TextLines.Line line = text.line(at);
			String said = text.text(line, 1024);
			at = line.next();
			lines.add(said);
			if (within && said.isBlank()) {
				TextHeader rows = TextHeader.of(text, at, lines.size() + 1L, 2);
				return Optional.of(new TextHeader(lines, rows.rowsAt(), rows.rowsLine(), rows.firstRow()));
			}
			within |= said.strip().equals("Data:");
		}
		return Optional.empty();
	}

	/** The labels of so many columns; none where the header does not name that many. */
	List<String> labels(int width) {
		return switch (kind) {
		case CLS -> cls(width);
		case SSRL -> behind("Data:", width);
		case XDAC, MRCAT -> behindDashes(width);
		case KEK -> kek(width);
		default -> header.labels(width);
		};
	}

	/** Names of the process variables, and below them descriptions in quotes, of which the shorter ones are taken. */
	private List<String> cls(int width) {
		List<String> found = List.of();
		List<String> verbose = new ArrayList<>();
		for (String line : header.lines()) {
			Matcher labels = CLS_LABELS.matcher(line.strip());
			Matcher column = CLS_COLUMN.matcher(line.strip());
			if (labels.matches()) {
				List<String> words = words(labels.group(2));
				found = words.size() == width && !(found.size() == width && isPlain(found)) ? words : found;
			} else if (column.matches() && verbose.size() == Integer.parseInt(column.group(1)) - 1) {
				verbose.add(words(column.group(2)).stream().findFirst().orElse(""));
			}
		}
		return found.isEmpty() && verbose.size() == width ? verbose : found;
	}

	/** Whether labels are descriptions and not addresses of process variables, which hold colons. */
	private static boolean isPlain(List<String> labels) {
		return labels.stream().noneMatch(l -> l.contains(":"));
	}

	private static List<String> words(String line) {
		List<String> words = new ArrayList<>();
		Matcher matcher = QUOTED.matcher(line);
		while (matcher.find()) {
			String word = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
			words.add(word.replaceAll("^\\$\\(|\\)$", ""));
		}
		return words;
	}

	/** One label a line behind a title, up to a blank line. */
	private List<String> behind(String title, int width) {
		List<String> labels = new ArrayList<>();
		boolean within = false;
		for (String line : header.lines()) {
			if (within && !line.isBlank()) {
				labels.add(line.strip());
			}
			within |= line.strip().equals(title);
		}
		return labels.size() == width ? labels : List.of();
	}

	private List<String> behindDashes(int width) {
		for (int i = 0; i + 1 < header.lines().size(); i++) {
			List<String> labels = TextHeader.split(TextHeader.uncommented(header.lines().get(i + 1)), width);
			if (header.lines().get(i).contains("------") && !labels.isEmpty()) {
				return labels;
			}
		}
		return header.labels(width);
	}

	/** Set and read angle, time, then the counters, whose kinds the header states by number only. */
	private static List<String> kek(int width) {
		List<String> labels = new ArrayList<>(List.of("Angle(set)", "Angle(obs)", "time"));
		for (int i = 3; i < width; i++) {
			labels.add("Counter " + (i - 2));
		}
		return labels.subList(0, Math.min(width, labels.size()));
	}

	/** Lattice spacing of the monochromator in Å, where the header states it. */
	OptionalDouble latticeSpacing() {
		return header.lines().stream().map(KEK_SPACING::matcher).filter(Matcher::matches)
				.map(m -> NumberText.of(m.group(1))).filter(OptionalDouble::isPresent).findFirst()
				.orElse(OptionalDouble.empty());
	}

	/** Index of the column of the energy by the labels, or -1. */
	static int energy(List<String> labels) {
		for (int i = 0; i < labels.size(); i++) {
			if (XasRole.isEnergy(labels.get(i))) {
				return i;
			}
		}
		return -1;
	}

	/** Whether values can be the energies of an absorption spectrum in eV or keV: rising, and within X-rays. */
	static boolean isEnergyScan(double[] values, String label) {
		double factor = label.toLowerCase(Locale.ROOT).contains("kev") ? 1000 : 1;
		int falling = 0;
		for (int i = 0; i < values.length; i++) {
			double energy = factor * values[i];
			if (!(energy > LEAST_ENERGY && energy < LARGEST_ENERGY)) {
				return false;
			}
			falling += i > 0 && values[i] < values[i - 1] ? 1 : 0;
		}
		return values.length > 2 && 4 * falling <= values.length;
	}
}
