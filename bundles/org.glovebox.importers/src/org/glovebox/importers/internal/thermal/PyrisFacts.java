/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.thermal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.text.CellKind;
import org.glovebox.importers.internal.text.DateEvidence;
import org.glovebox.importers.internal.text.DateReader;
import org.glovebox.importers.internal.text.TextValues;

/** What a Pyris export says beside its tables: names and values between tabs, in sections, then the steps of the method. */
final class PyrisFacts {

	private static final String METHOD = "Method Steps:";
	private static final Pattern PAIR = Pattern.compile("(\\p{L}[^\t:]*?):?\\s*\t\\s*(.*)|(\\p{L}[^\t:]*?):\\s*(.*)");
	private static final Pattern INSTRUMENT = Pattern
			.compile("(.*?)\\s*(?:Isothermal|Temperature Scan|Scan|Dynamic|Heat|Cool|Hold).*");

	private final Facts facts = new Facts();
	private final Notes notes;
	private final List<String> dates = new ArrayList<>();
	private String started = "";
	private OptionalDouble points = OptionalDouble.empty();

	PyrisFacts(Notes notes) {
		this.notes = notes;
	}

	void header(List<String> lines) {
		String section = "";
		StringBuilder method = new StringBuilder();
		boolean inMethod = false;
		for (String line : lines) {
			Matcher heading = PyrisSteps.HEADING.matcher(line);
			Matcher pair = PAIR.matcher(line.strip());
			if (line.strip().equals(METHOD)) {
				inMethod = true;
			} else if (inMethod && heading.matches() && !line.contains("\t")) {
				instrument(heading.group(2));
				break;
			} else if (inMethod) {
				method.append(line.isBlank() ? "" : line.strip().replaceAll("\\s+", " ") + "\n");
			} else if (pair.matches()) {
				fact(section, pair);
			} else if (!line.isBlank() && !line.startsWith("\t") && !line.contains(",")) {
				section = line.strip();
			}
		}
		facts.put(Keys.PROCEDURE, method.toString());
		start();
	}

	/** Lines behind the tables. */
	void trailer(List<String> lines) {
		for (String line : lines) {
			Matcher pair = PAIR.matcher(line.strip());
			if (pair.matches()) {
				facts.original(name(pair), value(pair));
			}
		}
	}

	private static String name(Matcher pair) {
		return pair.group(1) != null ? pair.group(1) : pair.group(3);
	}

	private static String value(Matcher pair) {
		return pair.group(1) != null ? pair.group(2) : pair.group(4);
	}

	private void instrument(String heading) {
		Matcher named = INSTRUMENT.matcher(heading);
		facts.put(Keys.INSTRUMENT, "PerkinElmer " + (named.matches() ? named.group(1) : heading));
	}

	private void fact(String section, Matcher pair) {
		String name = name(pair);
		String value = value(pair);
		if (TextValues.kind(value) == CellKind.DATE) {
			dates.add(value);
		}
		if (!section.isEmpty()) {
			facts.original(section + ": " + name, value);
			points = name.equals("Total Points in Run") ? NumberText.of(value) : points;
			return;
		}
		switch (name) {
		case "Operator ID" -> facts.put(Keys.OPERATOR, value);
		case "Sample ID" -> facts.put(Keys.SAMPLE, value);
		case "Comment" -> facts.put(Keys.COMMENT, value);
		case "Serial Number" -> facts.put(Keys.SERIAL_NUMBER, value);
		case "Data Collected" -> started = value;
		case "Sample Weight" -> {
			if (value.endsWith("mg")) {
				facts.positive(Keys.SAMPLE_MASS, value);
			} else {
				facts.original(name, value);
			}
		}
		default -> facts.original(name, value);
		}
	}

	/** Dates are written as the computer is set to, so all of them tell together how they are read. */
	private void start() {
		DateEvidence.Found found = TextValues.order(dates);
		double seconds = DateReader.seconds(started, found.order());
		if (Double.isNaN(seconds)) {
			facts.original("Data Collected", started);
			return;
		}
		facts.put(Keys.STARTED, org.glovebox.importers.internal.table.Facts.iso(seconds));
		if (!found.certain()) {
			notes.warning("whether dates begin with the month or the day cannot be told; they were read " + found.order().label());
		}
	}

	/** Tells where fewer rows are there than the file states. */
	void checkPoints(int rows) {
		if (points.isPresent() && points.getAsDouble() != rows) {
			notes.warning(String.format("the file states %.0f points, %d are there", points.getAsDouble(), rows));
		}
	}

	Metadata build() {
		return facts.build();
	}
}
