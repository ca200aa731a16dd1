/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.table.ColumnMapping;
import org.glovebox.importers.internal.table.Facts;
import org.glovebox.importers.internal.table.ImpedanceParts;
import org.glovebox.importers.internal.table.LabelTable;
import org.glovebox.importers.internal.table.TimeCheck;
import org.glovebox.importers.internal.table.WorkTable;
import org.glovebox.importers.internal.text.DateOrder;
import org.glovebox.importers.internal.text.TextBlock;

/**
 * One {@code .par} file. Segments with a frequency are spectra; the others are tables, without the columns that belong to
 * spectra and are 0 throughout.
 */
final class VersaStudioReading {

	private static final Pattern SECTION = Pattern.compile("<([A-Za-z]+\\d*)>\\s*");
	private static final String DEFINITION = "Definition=";

	private final TextLines text;
	private final Monitor monitor;
	private final Notes notes = new Notes();
	private final Facts facts = new Facts(DateOrder.MONTH_FIRST);
	private final List<WorkTable> segments = new ArrayList<>();
	private final List<String> actions = new ArrayList<>();
	private Metadata.Builder group = Metadata.builder();
	private String section = "";
	private String date = "";
	private String time = "";
	private String software = "";
	private int line = 1;

	VersaStudioReading(TextLines text, Monitor monitor) {
		this.text = text;
		this.monitor = monitor;
	}

	ImportOutcome outcome() {
		int at = text.start();
		while (at < text.end()) {
			TextLines.Line next = text.line(at);
			String content = text.text(next, 8192);
			at = next.next();
			line++;
			at = line(content, at);
		}
		close();
		facts.started((date + " " + time).strip());
		if (segments.isEmpty()) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no segment with rows"));
		}
		return new ImportOutcome.Imported(dataset(), notes.messages());
	}

	/** Takes a line; where the next one begins. */
	private int line(String content, int next) {
		Matcher begins = SECTION.matcher(content);
		if (begins.matches()) {
			close();
			section = begins.group(1);
			return next;
		}
		if (content.startsWith("</")) {
			close();
			return next;
		}
		if (content.startsWith(DEFINITION) && section.startsWith("Segment")) {
			return rows(content.substring(DEFINITION.length()), next);
		}
		int equals = content.indexOf('=');
		if (!section.isEmpty() && equals > 0) {
			setting(content.substring(0, equals).strip(), content.substring(equals + 1).strip());
		}
		return next;
	}

	private void close() {
		Metadata settings = group.build();
		if (!section.isEmpty() && !settings.isEmpty()) {
			facts.addGroup(section, settings);
		}
		group = Metadata.builder();
		section = "";
	}

	private void setting(String name, String value) {
		group.put(name, value);
		switch (section + "." + name) {
		case "Application.Version" -> software = value;
		case "Instrument.Type" -> facts.know(Keys.INSTRUMENT, value);
		case "Instrument.SN" -> facts.know(Keys.SERIAL_NUMBER, value);
		case "Experiment.DateAcquired" -> date = value.replaceFirst("^[^,]*day,\\s*", "").replace(",", "");
		case "Experiment.TimeAcquired" -> time = value;
		default -> {
			if (name.equals("Comment")) {
				facts.know(Keys.COMMENT, value);
			} else if (name.equals("Name") && section.startsWith("Action") && !value.equals("Common")) {
				actions.add(value);
			} else if (name.equals("Working Electrode Area (cm2)") || name.equals("Mass (g)")) {
				typed(name, value);
			}
		}
		}
	}

	/** 1 cm2 is what VersaStudio fills in where nobody typed an area. */
	private void typed(String name, String value) {
		boolean number = value.matches("\\d{1,9}(\\.\\d{1,9})?");
		double amount = number ? Double.parseDouble(value) : 0;
		if (name.startsWith("Mass")) {
			facts.know(Keys.ACTIVE_MASS, amount * 1000);
		} else if (amount != 1) {
			facts.know(Keys.AREA, amount);
		}
	}

	private int rows(String definition, int from) {
		// the definition may end with a number, which is no label
		List<String> labels = Arrays.stream(definition.replaceFirst(",\\s*\\d+\\s*$", "").split(",")).map(String::strip)
				.toList();
		int rowsLine = line;
		int end = from;
		while (end < text.end() && text.bytes().get(end) != '<') {
			end = text.line(end).next();
			line++;
		}
		if (end > from) {
			WorkTable table = ColumnMapping.map(
					new TextBlock(text, from, end, rowsLine).read((byte) ',', labels, List.of(), notes, monitor),
					LabelTable.of("versastudio"), notes);
			if (table.rows() > 0) {
				segments.add(table);
			}
		}
		return end;
	}

	private Dataset dataset() {
		List<Table> parts = new ArrayList<>();
		boolean spectra = false;
		for (WorkTable segment : segments) {
			if (hasFrequency(segment)) {
				spectra = true;
				parts.addAll(ImpedanceParts.of(segment, notes));
			} else {
				dropSpectra(segment);
				TimeCheck.check(segment, notes);
				parts.add(new Table("", segment.columns(), Metadata.EMPTY));
			}
		}
		String format = "VersaStudio par" + (software.isEmpty() ? "" : " (" + software + ")");
		if (!software.isEmpty()) {
			facts.know(Keys.SOFTWARE, "VersaStudio " + software);
		}
		if (!actions.isEmpty()) {
			facts.know(Keys.PROCEDURE, String.join(", ", actions));
		}
		return new Dataset(format, spectra ? Technique.IMPEDANCE : technique(), numbered(parts), facts.metadata());
	}

	private static List<Table> numbered(List<Table> parts) {
		if (parts.size() == 1) {
			return parts;
		}
		List<Table> result = new ArrayList<>();
		for (int i = 0; i < parts.size(); i++) {
			boolean spectrum = parts.get(i).find(Columns.Z_REAL).isPresent();
			result.add(new Table((spectrum ? "Spectrum " : "Segment ") + (i + 1), parts.get(i).columns(), Metadata.EMPTY));
		}
		return result;
	}

	private static boolean hasFrequency(WorkTable table) {
		return Arrays.stream(table.numbers(Columns.FREQUENCY)).anyMatch(f -> f > 0);
	}

	private void dropSpectra(WorkTable table) {
		List<String> zero = table.columns().stream().filter(c -> !(c instanceof Column.Texts))
				.filter(c -> isOfSpectra(c.name()) && Arrays.stream(c.numbers()).allMatch(v -> v == 0)).map(Column::name)
				.toList();
		zero.forEach(table::remove);
		if (!zero.isEmpty()) {
			notes.info("columns of impedance that are 0 throughout were left out: " + String.join(", ", zero), zero.size());
		}
	}

	private static boolean isOfSpectra(String name) {
		return name.equals(Columns.FREQUENCY) || name.startsWith("z_") || name.matches("(E2?|I|Z2?) (Real|Imag)|AC Ampl.*");
	}

	private Technique technique() {
		String all = String.join(" ", actions).toLowerCase(Locale.ROOT);
		if (all.contains("voltammetry") || all.contains("scan") || all.contains("linear polarization")
				|| all.contains("dynamic")) {
			return Technique.VOLTAMMETRY;
		}
		if (all.contains("charge") || all.contains("cycling")) {
			return Technique.CYCLING;
		}
		return all.contains("open circuit") ? Technique.OPEN_CIRCUIT : Technique.POLARIZATION;
	}
}
