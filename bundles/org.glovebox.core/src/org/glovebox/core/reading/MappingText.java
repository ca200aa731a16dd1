/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glovebox.api.Message;
import org.glovebox.api.data.Technique;
import org.glovebox.api.data.Vocabulary;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.core.analysis.NearestName;
import org.glovebox.units.Unit;

/**
 * Mappings of tables as text, one statement a line:
 *
 * <pre>
 * name: Potentiostat in room 3
 * header line: 12
 * delimiter: semicolon
 * decimal: comma
 * technique: cycling
 * labels: t [s]	Ewe/V	I/mA
 * t [s] = time s
 * Ewe/V = voltage V
 * I/mA = current mA
 * Remarks = -
 * </pre>
 *
 * Between labels stand tabs. A column that is not named is read as it would be without the mapping; {@code -} leaves it
 * out; a name that is not in the vocabulary is the column's own.
 */
public final class MappingText {

	private static final Map<String, String> DELIMITERS = Map.of("tab", "\t", "comma", ",", "semicolon", ";", "bar", "|",
			"blanks", TableMapping.Layout.BLANKS);
	private static final Map<String, String> DECIMALS = Map.of("comma", ",", "point", ".");
	private static final String OMITTED = "-";

	private String name = "";
	private List<String> labels = List.of();
	private int headerLine;
	private String delimiter = "";
	private String decimal = "";
	private String technique = "";
	private final List<TableMapping.Meaning> columns = new ArrayList<>();
	private final List<Message> messages = new ArrayList<>();

	private MappingText() {
	}

	/**
	 * What came of reading a mapping.
	 *
	 * @param mapping the mapping; empty where there are errors
	 * @param messages errors, with the line as position
	 */
	public record Parsed(Optional<TableMapping> mapping, List<Message> messages) {
		public Parsed {
			messages = List.copyOf(messages);
		}
	}

	/** Reads a mapping. */
	public static Parsed parse(String text) {
		return parse(text.lines().toList());
	}

	/** Reads a mapping of which the statements stand apart, as on a command line. */
	public static Parsed parse(List<String> lines) {
		MappingText reading = new MappingText();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			if (!line.isEmpty() && !(line.startsWith("#") && line.indexOf('=') < 0)) {
				int number = i + 1;
				reading.statement(line).ifPresent(
						problem -> reading.messages.add(Message.error("line " + number + ": " + problem).at(number)));
			}
		}
		if (!reading.messages.isEmpty()) {
			return new Parsed(Optional.empty(), reading.messages);
		}
		return new Parsed(Optional.of(new TableMapping(reading.name, reading.labels,
				new TableMapping.Layout(reading.headerLine, reading.delimiter, reading.decimal), reading.technique,
				reading.columns)), List.of());
	}

	/** Takes a statement in; what is wrong with it, if anything. */
	private Optional<String> statement(String line) {
		int colon = line.indexOf(':');
		String key = colon < 0 ? "" : line.substring(0, colon).strip();
		String value = line.substring(colon + 1).strip();
		return switch (key) {
		case "name" -> {
			name = value;
			yield Optional.empty();
		}
		case "labels" -> {
			labels = Arrays.stream(line.substring(colon + 1).split("\t", -1)).map(String::strip).toList();
			yield Optional.empty();
		}
		case "header line" -> headerLine(value);
		case "delimiter" -> delimiter(value);
		case "decimal" -> decimal(value);
		case "technique" -> technique(value);
		default -> column(line);
		};
	}

	private Optional<String> headerLine(String value) {
		boolean number = value.matches("[1-9][0-9]{0,8}");
		headerLine = number ? Integer.parseInt(value) : 0;
		return number ? Optional.empty() : Optional.of("\"" + value + "\" is no number of a line");
	}

	private Optional<String> delimiter(String value) {
		delimiter = DELIMITERS.getOrDefault(value, value);
		return delimiter.length() == 1 ? Optional.empty()
				: Optional.of("a delimiter is tab, comma, semicolon, bar, blanks or one character, not \"" + value + '"');
	}

	private Optional<String> decimal(String value) {
		decimal = DECIMALS.getOrDefault(value, value);
		if (!decimal.matches("[.,]")) {
			decimal = "";
			return Optional.of("a decimal sign is point or comma, not \"" + value + '"');
		}
		return Optional.empty();
	}

	private Optional<String> technique(String value) {
		technique = value;
		List<String> ids = Arrays.stream(Technique.values()).map(Technique::id).toList();
		return ids.contains(value) ? Optional.empty()
				: Optional.of("there is no technique " + value + hint(value, ids) + ". There are " + String.join(", ", ids));
	}

	private static String hint(String typed, List<String> known) {
		return NearestName.of(typed, known).map(n -> "; did you mean " + n + '?').orElse("");
	}

	private Optional<String> column(String line) {
		int equal = line.lastIndexOf('=');
		if (equal <= 0) {
			return Optional.of("\"" + line + "\": a statement reads LABEL = COLUMN UNIT, such as Ewe/V = voltage V");
		}
		String label = line.substring(0, equal).strip();
		String target = line.substring(equal + 1).strip();
		String[] words = target.split("\\s+", 2);
		String unit = words.length < 2 ? "" : words[1].strip();
		String column = words[0].equals(OMITTED) ? "" : words[0];
		columns.add(new TableMapping.Meaning(label, column, unit));
		return target.isEmpty() ? Optional.of("after = stands what the column means") : problem(column, unit);
	}

	/**
	 * What is wrong with a column and its unit, if anything.
	 *
	 * @param column name of a column, "" for one that is left out
	 * @param unit unit of the values in the file
	 */
	public static Optional<String> problem(String column, String unit) {
		Optional<Unit> parsed = unit.isEmpty() ? Optional.empty() : Unit.tryParse(unit);
		if (!unit.isEmpty() && parsed.isEmpty()) {
			return Optional.of("there is no unit \"" + unit + '"');
		}
		Optional<Vocabulary.Term> term = Vocabulary.columns().find(column);
		if (term.isPresent() && parsed.isPresent() && !fits(term.get(), parsed.get())) {
			return Optional.of(term.get().unit().isEmpty() ? column + " has no unit"
					: column + " is in " + term.get().unit() + ", which " + unit + " is not a unit of");
		}
		return Optional.empty();
	}

	private static boolean fits(Vocabulary.Term term, Unit unit) {
		return !term.unit().isEmpty() && Unit.tryParse(term.unit()).filter(u -> u.dimension().equals(unit.dimension())).isPresent();
	}

	/** Writes a mapping. */
	public static String write(TableMapping mapping) {
		StringBuilder text = new StringBuilder();
		line(text, "name", mapping.name());
		line(text, "header line", mapping.layout().headerLine() == 0 ? "" : Integer.toString(mapping.layout().headerLine()));
		line(text, "delimiter", word(DELIMITERS, mapping.layout().delimiter()));
		line(text, "decimal", word(DECIMALS, mapping.layout().decimal()));
		line(text, "technique", mapping.technique());
		line(text, "labels", mapping.labels().stream().map(l -> l.replace('\t', ' ')).collect(Collectors.joining("\t")));
		mapping.columns().forEach(c -> text.append(c.label()).append(" = ").append(c.column().isEmpty() ? OMITTED : c.column())
				.append(c.unit().isEmpty() ? "" : " " + c.unit()).append('\n'));
		return text.toString();
	}

	private static void line(StringBuilder text, String key, String value) {
		if (!value.isEmpty()) {
			text.append(key).append(": ").append(value).append('\n');
		}
	}

	private static String word(Map<String, String> words, String sign) {
		return words.entrySet().stream().filter(e -> e.getValue().equals(sign)).map(Map.Entry::getKey).findFirst().orElse(sign);
	}
}
