/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Walks through the sections of one text export of SES. */
final class ScientaReading {

	private static final Pattern SECTION = Pattern.compile("\\[(\\D*?)\\s*(\\d{0,6})(?::(\\d{1,6}))?]");
	private static final int LONGEST = 4 << 20;
	private static final int MOST_SPECTRA = 50_000;

	private final TextLines text;
	private final Monitor monitor;
	private final Notes notes;
	private final EnergyAxis energies = new EnergyAxis();
	private final Map<String, String> file = new LinkedHashMap<>();
	private final Map<String, String> region = new LinkedHashMap<>();
	private final List<Table> spectra = new ArrayList<>();
	private String section = "";
	private int regions;

	ScientaReading(TextLines text, Monitor monitor, Notes notes) {
		this.text = text;
		this.monitor = monitor;
		this.notes = notes;
	}

	/** The spectra of all regions; each slice is one of its own. */
	List<Table> spectra() {
		int at = text.start();
		long line = 1;
		while (at < text.end() && spectra.size() < MOST_SPECTRA) {
			monitor.checkCancelled();
			TextLines.Line current = text.line(at);
			String said = text.text(current, LONGEST).strip();
			at = current.next();
			line++;
			Matcher begins = SECTION.matcher(said);
			if (!begins.matches()) {
				setting(said);
				continue;
			}
			section = begins.group(1);
			if (section.equals("Region")) {
				region.clear();
				regions++;
			} else if (section.equals("Data")) {
				NumberRows rows = NumberRows.read(text, at, line, l -> l.startsWith("["), monitor);
				rows.tell(notes);
				region(rows, begins.group(3) == null ? "" : begins.group(3));
				at = rows.next();
				line = rows.line();
			}
		}
		energies.tell(notes);
		double stated = NumberText.of(file.getOrDefault("Number of Regions", "")).orElse(regions);
		if (stated != regions) {
			notes.warning(String.format("the file states %.0f regions, %d are there", stated, regions));
		}
		return spectra;
	}

	private void setting(String said) {
		int equals = said.indexOf('=');
		if (equals > 0) {
			(section.equals("Info") && regions == 0 ? file : region).put(said.substring(0, equals).strip(),
					said.substring(equals + 1).strip());
		}
	}

	private void region(NumberRows rows, String frame) {
		if (rows.rows() == 0) {
			return;
		}
		String name = region.getOrDefault("Region Name", "Region " + regions) + (frame.isEmpty() ? "" : ", " + frame);
		double stated = NumberText.of(region.getOrDefault("Dimension 1 size", "")).orElse(rows.rows());
		if (stated > rows.rows()) {
			notes.warning(String.format("the region %s states %.0f values, %d are there", name, stated, rows.rows()));
		}
		String[] places = region.getOrDefault("Dimension 2 scale", "").split("\\s+");
		boolean sliced = rows.width() > 2;
		for (int slice = 1; slice < Math.max(2, rows.width()) && spectra.size() < MOST_SPECTRA; slice++) {
			List<Column> columns = new ArrayList<>();
			columns.add(energy(rows.column(0)));
			if (slice < rows.width()) {
				columns.add(Column.of(Columns.INTENSITY, "", rows.column(slice)));
			}
			energies.addBinding(columns, NumberText.of(region.getOrDefault("Excitation Energy", "")).orElse(Double.NaN));
			String place = sliced && slice <= places.length ? places[slice - 1] : "";
			spectra.add(new Table(sliced ? name + ", slice " + slice : name, columns, facts(place)));
		}
	}

	private Column energy(double[] values) {
		String name = region.getOrDefault("Dimension 1 name", "") + region.getOrDefault("Energy Scale", "");
		return Column.of(name.startsWith("Kinetic") || !name.contains("Binding") ? Columns.KINETIC_ENERGY : Columns.BINDING_ENERGY,
				"eV", values);
	}

	private Metadata facts(String place) {
		Facts facts = new Facts();
		facts.put(Keys.SOFTWARE, file.containsKey("Version") ? "SES " + file.get("Version") : "");
		region.forEach((name, value) -> fact(name, value, facts));
		facts.original(region.getOrDefault("Dimension 2 name", "slice"), place);
		Timestamp.iso(region.getOrDefault("Date", "") + " " + region.getOrDefault("Time", ""))
				.ifPresent(iso -> facts.put(Keys.STARTED, iso));
		return facts.build();
	}

	private static void fact(String name, String value, Facts facts) {
		switch (name) {
		case "Dimension 1 scale", "Dimension 2 scale", "Dimension 3 scale", "Region Name" -> {
			// the scales are the columns and places, the name is that of the part
		}
		case "Excitation Energy" -> facts.positive(Keys.PHOTON_ENERGY, value);
		case "Pass Energy" -> facts.positive(Keys.PASS_ENERGY, value);
		case "Number of Sweeps" -> facts.positive(Keys.SCANS, value);
		case "Instrument" -> facts.put(Keys.INSTRUMENT, value);
		case "Location" -> facts.put(Keys.FACILITY, value);
		case "User" -> facts.put(Keys.OPERATOR, value);
		case "Sample" -> facts.put(Keys.SAMPLE, value);
		case "Comments" -> facts.put(Keys.COMMENT, value.equals(";") ? "" : value);
		case "Step Time" -> facts.positive(Keys.TIME_PER_STEP, milliseconds(value));
		default -> facts.original(name, value);
		}
	}

	private static double milliseconds(String value) {
		return NumberText.of(value).orElse(Double.NaN) / 1000;
	}
}
