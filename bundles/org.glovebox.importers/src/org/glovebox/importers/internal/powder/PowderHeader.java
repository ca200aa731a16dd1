/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.powder;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.HeaderFacts;
import org.glovebox.importers.internal.TextHeader;
import org.glovebox.importers.internal.TextLines;

/**
 * What stands before the rows of a diffractogram in columns.
 *
 * @param kind which program's header it is
 * @param text the lines
 * @param axis what the first column is
 */
record PowderHeader(Kind kind, TextHeader text, PowderAxis axis) {

	private static final Pattern EVA = Pattern.compile("(\\w+):\\s*\"([^\"]*)\"");
	private static final Pattern COUNT = Pattern.compile("\\s*(\\d{1,9})\\s*");
	private static final Pattern TWO_THETA = Pattern
			.compile("(?i)2[\\s_-]*th(?:eta)?\\b.*|2[\\s_-]*theta.*|2\\s*[\u03b8\u0398\u03d1].*|two[\\s_-]*theta.*|tth\\b.*");
	private static final Pattern Q = Pattern.compile("(?i)q\\b.*|scattering vector.*");
	private static final Pattern SPACING = Pattern.compile("(?i)d(?:[-_ ]?spacing)?(?:[\\s(\\[].*)?");
	private static final String MANTID_AXIS = "The X-axis unit is:";
	private static final Pattern ERROR = Pattern.compile("(?i)(?:e|esd|err|error|sigma|std|d_?i(?:nt)?|uncertainty|σ).*");

	/** The programs whose headers are known. */
	enum Kind {
		COLUMNS("Diffractogram in columns"), EVA_XY("Bruker EVA xy"), FIT2D("chi (FIT2D)"),
		PANALYTICAL_CSV("PANalytical csv"), MANTID("Mantid columns");

		private final String label;

		Kind(String label) {
			this.label = label;
		}

		String label() {
			return label;
		}
	}

	static PowderHeader of(TextLines text) {
		Optional<PowderHeader> chi = chi(text);
		if (chi.isPresent()) {
			return chi.get();
		}
		TextHeader header = TextHeader.of(text, 2);
		String first = header.lines().isEmpty() ? "" : header.lines().get(0);
		if (first.contains("Id:") && first.contains("Scantype:")) {
			String scan = first.toLowerCase(Locale.ROOT);
			boolean twoTheta = scan.contains("twotheta") || scan.contains("2theta");
			return new PowderHeader(Kind.EVA_XY, header, twoTheta ? PowderAxis.TWO_THETA : PowderAxis.UNKNOWN);
		}
		if (header.lines().stream().anyMatch(l -> l.strip().startsWith("[Scan points]"))) {
			return new PowderHeader(Kind.PANALYTICAL_CSV, header, PowderAxis.TWO_THETA);
		}
		Optional<PowderAxis> mantid = header.lines().stream().flatMap(l -> mantid(l).stream()).findFirst();
		if (mantid.isPresent()) {
			return new PowderHeader(Kind.MANTID, header, mantid.get());
		}
		return new PowderHeader(Kind.COLUMNS, header, axis(header.labels()).orElse(PowderAxis.UNKNOWN));
	}

	/** What Mantid's exports say of their first column. */
	private static Optional<PowderAxis> mantid(String line) {
		int at = line.indexOf(MANTID_AXIS);
		return at < 0 ? Optional.empty() : switch (line.substring(at + MANTID_AXIS.length()).strip()) {
		case "Time-of-flight" -> Optional.of(PowderAxis.TIME_OF_FLIGHT);
		case "d-Spacing" -> Optional.of(PowderAxis.SPACING);
		case "q", "Momentum transfer", "MomentumTransfer" -> Optional.of(PowderAxis.Q_PER_ANGSTROM);
		case "Degrees", "Scattering angle" -> Optional.of(PowderAxis.TWO_THETA);
		default -> Optional.empty();
		};
	}

	/** FIT2D's header: a title, what the two columns are, and how many rows follow. */
	private static Optional<PowderHeader> chi(TextLines text) {
		String[] lines = new String[4];
		int at = text.start();
		for (int i = 0; i < 4; i++) {
			if (at >= text.end()) {
				return Optional.empty();
			}
			TextLines.Line line = text.line(at);
			lines[i] = text.text(line, 1024);
			at = line.next();
		}
		Optional<PowderAxis> axis = axis(lines[1].strip());
		boolean counted = COUNT.matcher(lines[3].split(",")[0]).matches();
		if (axis.isEmpty() || !counted || !lines[2].matches("(?i).*(intensity|counts).*")) {
			return Optional.empty();
		}
		TextHeader rows = TextHeader.of(text, at, 5, 2);
		return Optional.of(new PowderHeader(Kind.FIT2D,
				new TextHeader(List.of(lines), rows.rowsAt(), rows.rowsLine(), rows.firstRow()), axis.get()));
	}

	private static Optional<PowderAxis> axis(String label) {
		String lower = label.toLowerCase(Locale.ROOT);
		if (TWO_THETA.matcher(label).matches()) {
			return Optional.of(lower.contains("radian") ? PowderAxis.TWO_THETA_RADIANS : PowderAxis.TWO_THETA);
		}
		if (Q.matcher(label).matches()) {
			boolean nanometre = lower.contains("nm") || lower.contains("nanomet");
			return Optional.of(nanometre ? PowderAxis.Q_PER_NANOMETRE : PowderAxis.Q_PER_ANGSTROM);
		}
		if (lower.startsWith("radial distance")) {
			return Optional.of(PowderAxis.RADIUS);
		}
		boolean intensity = lower.contains("int") || lower.contains("count") || lower.matches(".*\\bi\\b.*");
		return SPACING.matcher(label).matches() && intensity ? Optional.of(PowderAxis.SPACING) : Optional.empty();
	}

	/** What the labels say that the first column is, where the file has labels that say it. */
	Optional<PowderAxis> labels() {
		return axis == PowderAxis.UNKNOWN ? Optional.empty() : Optional.of(axis);
	}

	/** The labels of the columns where there is one for each; else none. */
	List<String> labels(int width) {
		return kind == Kind.COLUMNS ? text.labels(width) : List.of();
	}

	static boolean isError(String label) {
		return ERROR.matcher(label.strip()).matches();
	}

	/** How many rows the header says there are, where it does. */
	Optional<Integer> statedRows() {
		if (kind != Kind.FIT2D) {
			return Optional.empty();
		}
		Matcher matcher = COUNT.matcher(text.lines().get(3).split(",")[0]);
		return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
	}

	/** What the header says beside the columns. */
	Facts facts() {
		Facts facts = new Facts();
		switch (kind) {
		case EVA_XY -> {
			Matcher matcher = EVA.matcher(text.lines().get(0));
			while (matcher.find()) {
				HeaderFacts.take(matcher.group(1).equals("Id") ? "sample" : matcher.group(1), matcher.group(2), facts);
			}
		}
		case FIT2D -> {
			facts.original("title", text.lines().get(0));
			facts.original("positions", text.lines().get(1));
			facts.original("intensities", text.lines().get(2));
		}
		case PANALYTICAL_CSV -> HeaderFacts.collect(
				text.lines().stream().map(l -> l.replaceFirst(",", ": ").replaceAll(":\\s*\"|\"\\s*$", ": ")).toList(), facts);
		case COLUMNS -> HeaderFacts.collect(text.lines(), facts);
		}
		return facts;
	}
}
