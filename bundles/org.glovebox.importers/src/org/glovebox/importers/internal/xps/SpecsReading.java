/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberRows;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.Timestamp;

/** Walks through one xy export of SPECS. */
final class SpecsReading {

	private static final Pattern PAIR = Pattern.compile("([^:=]{1,80}?)\\s*[:=]\\s*(.*)");
	private static final String CYCLE = "Cycle:";
	private static final String EXTERNAL = "External Channel Data";
	private static final int LONGEST = 4096;
	private static final int MOST_SPECTRA = 50_000;

	private final TextLines text;
	private final Monitor monitor;
	private final Notes notes;
	private final Map<String, String> file = new LinkedHashMap<>();
	private final Map<String, String> region = new LinkedHashMap<>();
	private final Map<String, String> curve = new LinkedHashMap<>();
	private final List<Table> spectra = new ArrayList<>();
	private final List<String> withBinding = new ArrayList<>();
	private final EnergyAxis energies = new EnergyAxis();
	private String group = "";
	private String place = "";
	private String axis = "";
	private String labels = "";
	private String last = "";

	SpecsReading(TextLines text, Monitor monitor, Notes notes) {
		this.text = text;
		this.monitor = monitor;
		this.notes = notes;
	}

	/** All spectra of the file. */
	List<Table> spectra() {
		int at = text.start();
		long line = 1;
		while (at < text.end() && spectra.size() < MOST_SPECTRA) {
			TextLines.Line current = text.line(at);
			String said = text.text(current, LONGEST).strip();
			if (said.isEmpty() || said.startsWith("#")) {
				comment(said);
				at = current.next();
				line++;
			} else {
				monitor.checkCancelled();
				NumberRows rows = NumberRows.read(text, at, line, l -> l.startsWith("#"), monitor);
				spectrum(rows);
				at = Math.max(rows.next(), current.next());
				line = Math.max(rows.line(), line + 1);
			}
		}
		energies.tell(notes);
		return spectra;
	}

	private void comment(String said) {
		String plain = said.replaceFirst("^#", "");
		String content = plain.strip();
		Matcher pair = PAIR.matcher(content);
		if (content.startsWith("Region:")) {
			begin();
			setting(region, "Region", pair.matches() ? pair.group(2) : "");
		} else if (content.startsWith("Group:")) {
			begin();
			group = content.substring(6).strip();
		} else if (content.startsWith(CYCLE) || content.startsWith(EXTERNAL)) {
			curve.clear();
			place = content;
		} else if (content.startsWith("values in ")) {
			axis = content.substring(10);
		} else if (content.startsWith("ColumnLabels:")) {
			labels = content.substring(13).strip();
		} else if (pair.matches()) {
			setting(region.isEmpty() ? file : place.isEmpty() ? region : curve, pair.group(1), pair.group(2));
		} else if (!content.isEmpty() && plain.startsWith("    ") && region.containsKey(last)) {
			region.merge(last, content, (before, more) -> (before + "\n" + more).strip());
		}
	}

	private void begin() {
		region.clear();
		curve.clear();
		place = "";
		labels = "";
	}

	private void setting(Map<String, String> settings, String name, String value) {
		last = name;
		settings.put(name, value);
	}

	private void spectrum(NumberRows rows) {
		rows.tell(notes);
		if (rows.rows() == 0) {
			return;
		}
		String name = name();
		List<String> labelled = labels(rows.width());
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < rows.width(); i++) {
			Column column = column(labelled.get(i), rows.column(i));
			boolean taken = columns.stream().anyMatch(c -> c.name().equals(column.name()));
			columns.add(taken ? Column.of(column.name() + " (" + (i + 1) + ")", "", rows.column(i)) : column);
		}
		energies.addBinding(columns, NumberText.leading(region.getOrDefault("Excitation Energy", "")).orElse(Double.NaN));
		checkPoints(name, rows.rows());
		spectra.add(new Table(name, columns, partFacts(labelled)));
		withBinding.add(name);
	}

	private String name() {
		String plain = region.getOrDefault("Region", "Region");
		boolean first = place.matches("Cycle: 0(, Curve: 0)?(, Scan: 0)?");
		String full = first || place.isEmpty() ? plain : plain + ", " + place;
		long same = withBinding.stream().filter(n -> n.equals(full)).count();
		return same == 0 || group.isEmpty() ? full : full + ", " + group;
	}

	/** Labels stand one blank apart; one of several words, as those of external channels, takes the rest. */
	private List<String> labels(int width) {
		List<String> words = new ArrayList<>(Arrays.asList(labels.isEmpty() ? new String[0] : labels.split("\\s+")));
		if (words.size() > width && width == 2) {
			words = List.of(words.get(0), labels.substring(words.get(0).length()).strip());
		} else if (words.size() != width) {
			words = new ArrayList<>(words.subList(0, Math.min(width, words.size())));
			while (words.size() < width) {
				words.add("Column " + (words.size() + 1));
			}
		}
		return words;
	}

	private Column column(String label, double[] values) {
		return switch (label) {
		case "energy" -> Column.of(isKinetic() ? Columns.KINETIC_ENERGY : Columns.BINDING_ENERGY, "eV", values);
		case "counts", "counts/s" -> Column.of(Columns.INTENSITY, "", values);
		case "transmission" -> Column.of(Columns.TRANSMISSION, "", values);
		case "index" -> Column.of(Columns.INDEX, "", Arrays.stream(values).mapToLong(Math::round).toArray());
		default -> Column.of(label, "", values);
		};
	}

	private boolean isKinetic() {
		String stated = axis + file.getOrDefault("Energy Axis", "") + file.getOrDefault("Kinetic Energy Axis", "").replace("yes", "kinetic");
		return stated.toLowerCase(java.util.Locale.ROOT).contains("kinetic");
	}

	private void checkPoints(String name, int rows) {
		double stated = NumberText.of(region.getOrDefault("Values/Curve", "")).orElse(rows);
		if (stated > rows && !place.startsWith(EXTERNAL)) {
			notes.warning(String.format("%s states %.0f values, %d are there", name, stated, rows));
		}
	}

	private Metadata partFacts(List<String> labelled) {
		Facts facts = new Facts();
		facts.put("group", group);
		facts.put(Keys.INTENSITY_UNIT, labelled.contains("counts/s") ? "c/s" : labelled.contains("counts") ? "counts" : "");
		facts.original("place", place);
		Map<String, String> all = new LinkedHashMap<>(region);
		curve.forEach((name, value) -> all.put(name, value));
		all.forEach((name, value) -> fact(name, value, facts));
		return facts.build();
	}

	private static void fact(String name, String value, Facts facts) {
		switch (name) {
		case "Excitation Energy" -> facts.positive(Keys.PHOTON_ENERGY, value);
		case "Pass Energy" -> facts.positive(Keys.PASS_ENERGY, value);
		case "Dwell Time" -> facts.positive(Keys.TIME_PER_STEP, value);
		case "Analyzer" -> facts.put(Keys.INSTRUMENT, "SPECS " + value);
		case "Comment" -> facts.put(Keys.COMMENT, value);
		case "Acquisition Date" -> started(value).ifPresentOrElse(iso -> facts.put(Keys.STARTED, iso),
				() -> facts.original(name, value));
		default -> facts.original(name, value);
		}
	}

	/** Universal time where the text ends with UTC, else local. */
	private static Optional<String> started(String date) {
		boolean universal = date.endsWith("UTC");
		return Timestamp.iso(universal ? date.substring(0, date.length() - 3) : date).map(iso -> universal ? iso + "Z" : iso);
	}

	/** What the header says of the whole file. */
	Metadata facts() {
		Facts facts = new Facts();
		file.forEach((name, value) -> {
			if (name.equals("Created by")) {
				facts.put(Keys.SOFTWARE, value);
			} else {
				facts.original(name, value);
			}
		});
		return facts.build();
	}
}
