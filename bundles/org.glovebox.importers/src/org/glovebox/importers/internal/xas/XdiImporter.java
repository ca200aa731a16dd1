/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xas;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberRows;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.TextHeader;
import org.glovebox.importers.internal.TextLines;
import org.glovebox.importers.internal.Timestamp;

/**
 * XAS Data Interchange files, one spectrum each. Memory stays below 24 times the size of the file. Source: the XDI
 * specification 1.0, B. Ravel and M. Newville, J. Phys. Conf. Ser. 712 (2016) 012148.
 */
public final class XdiImporter implements Importer {

	private static final Pattern MARK = Pattern.compile("[#;%!/*\\s]*XDI/(\\d[\\d.]*)\\s*(.*)");
	private static final Pattern FIELD = Pattern.compile("([A-Za-z][\\w-]*)\\.([\\w-]+)\\s*:\\s*(.*)");

	@Override
	public Sniff sniff(Source source) throws IOException {
		return first(TextLines.of(ByteBuffer.wrap(source.head()))).matches()
				? new Sniff(Sniff.SIGNATURE, "the first line says XDI and a version")
				: Sniff.no("the first line does not say XDI and a version");
	}

	private static Matcher first(TextLines text) {
		if (text.start() >= text.end()) {
			return MARK.matcher("");
		}
		TextLines.Line line = text.line(text.start());
		return MARK.matcher(text.text(line, 256));
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		TextLines text = TextLines.of(source.bytes());
		Matcher mark = first(text);
		if (!mark.matches()) {
			return new ImportOutcome.NotMine("the first line does not say XDI and a version");
		}
		Notes notes = new Notes();
		TextHeader header = TextHeader.of(text, 1);
		NumberRows rows = NumberRows.read(text, header.rowsAt(), header.rowsLine(), l -> false, monitor);
		rows.tell(notes);
		if (rows.rows() == 0) {
			return new ImportOutcome.Rejected(notes.refusedBecause("the file holds no rows of numbers"));
		}
		Header fields = new Header(header);
		XasTable table = new XasTable(notes);
		table.take(rows, fields.labels(rows.width(), notes), fields.units(rows.width()), -1);
		table.energyFromAngle(NumberText.leading(fields.value("Mono.d_spacing")).orElse(Double.NaN));
		Metadata facts = fields.facts(mark.group(2));
		return new ImportOutcome.Imported(new Dataset("XDI " + mark.group(1), Technique.XAS,
				List.of(new Table("", table.columns(), Metadata.EMPTY)), facts), notes.messages());
	}

	/** The fields, comments and labels of a header. */
	private static final class Header {
		private final TextHeader header;
		private final Map<String, String> fields = new LinkedHashMap<>();
		private final Map<Integer, String> columns = new TreeMap<>();
		private final List<String> comments = new ArrayList<>();

		Header(TextHeader header) {
			this.header = header;
			boolean inComments = false;
			List<String> lines = header.lines();
			for (int i = 1; i < lines.size(); i++) {
				String plain = lines.get(i).strip().replaceFirst("^[#;%!]+\\s*", "").strip();
				Matcher field = FIELD.matcher(plain);
				if (plain.startsWith("///")) {
					inComments = true;
				} else if (plain.startsWith("---")) {
					break;
				} else if (!inComments && field.matches()) {
					field(field.group(1), field.group(2), field.group(3).strip());
				} else if (!plain.isEmpty() && i < lines.size() - 1) {
					comments.add(plain);
				}
			}
		}

		private void field(String family, String name, String value) {
			if (family.equalsIgnoreCase("Column") && name.matches("\\d{1,5}")) {
				columns.put(Integer.valueOf(name), value);
			} else {
				fields.merge(family + "." + name, value, (before, more) -> before + "\n" + more);
			}
		}

		/** The value of a field without the source that some programs write behind two bars. */
		String value(String name) {
			return fields.entrySet().stream().filter(e -> e.getKey().equalsIgnoreCase(name))
					.map(e -> e.getValue().split("\\|\\|", 2)[0].strip()).findFirst().orElse("");
		}

		List<String> labels(int width, Notes notes) {
			List<String> last = header.labels(width);
			List<String> labels = new ArrayList<>();
			for (int i = 1; i <= width; i++) {
				String column = columns.getOrDefault(i, "").split("\\|\\|", 2)[0].strip();
				labels.add(!column.isEmpty() ? column.split("\\s+")[0] : last.isEmpty() ? "Column " + i : last.get(i - 1));
			}
			if (columns.size() < width && last.isEmpty()) {
				notes.warning("the header names " + columns.size() + " of " + width
						+ " columns; the others are named by their number");
			}
			return labels;
		}

		List<String> units(int width) {
			List<String> units = new ArrayList<>();
			for (int i = 1; i <= width; i++) {
				String[] words = columns.getOrDefault(i, "").split("\\|\\|", 2)[0].strip().split("\\s+");
				units.add(words.length > 1 ? words[1] : "");
			}
			return units;
		}

		Metadata facts(String programs) {
			Facts facts = new Facts();
			facts.put(Keys.SOFTWARE, programs);
			fields.forEach((name, whole) -> {
				String value = value(name);
				switch (name.toLowerCase(Locale.ROOT)) {
				case "element.symbol" -> facts.put(Keys.ELEMENT, value);
				case "element.edge" -> facts.put(Keys.EDGE, value);
				case "scan.edge_energy" -> edgeEnergy(value, facts);
				case "mono.name" -> facts.put(Keys.MONOCHROMATOR, value);
				case "mono.d_spacing" -> facts.positive(Keys.LATTICE_SPACING, value);
				case "beamline.name" -> facts.put(Keys.BEAMLINE, value);
				case "facility.name" -> facts.put(Keys.FACILITY, value);
				case "sample.name" -> facts.put(Keys.SAMPLE, value);
				case "scan.start_time" -> time(Keys.STARTED, name, value, facts);
				case "scan.end_time" -> time(Keys.ENDED, name, value, facts);
				default -> facts.original(name, whole);
				}
			});
			columns.forEach((number, value) -> facts.original("Column." + number, value));
			facts.put(Keys.COMMENT, String.join("\n", comments));
			return facts.build();
		}

		private static void edgeEnergy(String value, Facts facts) {
			double factor = value.toLowerCase(Locale.ROOT).contains("kev") ? 1000 : 1;
			facts.positive(Keys.EDGE_ENERGY, factor * NumberText.leading(value).orElse(Double.NaN));
		}

		private static void time(String key, String name, String value, Facts facts) {
			Timestamp.iso(value).ifPresentOrElse(iso -> facts.put(key, iso), () -> facts.original(name, value));
		}
	}
}
