/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glovebox.units.Balancing.Balanced;
import org.glovebox.units.Balancing.Unbalanced;
import org.glovebox.units.Composite;
import org.glovebox.units.Formula;
import org.glovebox.units.FormulaFormatException;
import org.glovebox.units.Quantity;
import org.glovebox.units.QuantityFormatException;
import org.glovebox.units.Reaction;
import org.glovebox.units.TheoreticalCapacity;
import org.glovebox.units.Unit;
import org.junit.jupiter.api.Test;

/** The page of the manual says what the program does: each row of its tables is computed again from its first cells. */
class UnitsPageTest {

	private static final String PAGE = "docs/reference/units.md";

	@Test
	void everyRowOfThePageIsTrue() throws IOException {
		Path root = Path.of("").toAbsolutePath();
		while (!Files.isRegularFile(root.resolve(PAGE))) {
			root = root.getParent();
		}
		String page = Files.readString(root.resolve(PAGE));
		String computed = computed(page);
		Files.writeString(Path.of("target").resolve("units.md"), computed);
		assertEquals(computed, page, PAGE + " is out of date; target/units.md of this bundle has what it should be");
	}

	/** The page with its tables computed anew. */
	static String computed(String page) throws IOException {
		List<String> lines = new ArrayList<>();
		String header = "";
		boolean all = false;
		for (String line : page.lines().toList()) {
			if (!line.startsWith("|")) {
				header = "";
				lines.add(line);
			} else if (header.isEmpty() || line.startsWith("|---")) {
				header = header.isEmpty() ? line : header;
				lines.add(line);
				all = header.contains("| also typed |");
				if (all && line.startsWith("|---")) {
					lines.addAll(units());
				}
			} else if (!all) {
				lines.add(row(header, line));
			}
		}
		return String.join("\n", lines) + "\n";
	}

	private static String row(String header, String line) {
		List<String> cells = Stream.of(line.substring(1).split("\\|", -1)).map(String::strip).toList();
		String typed = cells.get(0).substring(1, cells.get(0).length() - 1);
		return "| `" + typed + "` | " + switch (header) {
		case "| typed | read as |" -> Quantity.parse(typed).describe();
		case "| typed | answer |" -> refusal(typed);
		case "| typed | written | UCUM | measures |" -> unit(Unit.parse(typed));
		case "| typed | read as | molar mass in g/mol |" -> formula(Formula.parse(typed));
		case "| formula | electrons | capacity | quoted | comparison |" -> capacity(typed, cells.get(1), cells.get(3));
		case "| typed | parts by mass |" -> composite(Composite.parse(typed));
		case "| product | from | by-products | reaction |" -> reaction(typed, cells.get(1), cells.get(2));
		default -> throw new IllegalArgumentException("no way to compute the table " + header);
		} + " |";
	}

	private static String refusal(String typed) {
		try {
			boolean quantity = Character.isDigit(typed.charAt(0));
			return "not refused: " + (quantity ? Quantity.parse(typed) : Formula.parse(typed));
		} catch (QuantityFormatException | FormulaFormatException e) {
			return String.valueOf(e.getMessage()).replaceFirst(" \\(at character.*", "");
		}
	}

	private static String unit(Unit unit) {
		return unit.pretty() + " | `" + unit.ucum() + "` | " + unit.dimension().name();
	}

	private static String formula(Formula formula) {
		return formula.unicode() + " | " + Shown.number(formula.molarMass(), 8);
	}

	private static String capacity(String formula, String electrons, String quoted) {
		TheoreticalCapacity capacity = new TheoreticalCapacity(Formula.parse(formula), Double.parseDouble(electrons));
		return electrons + " | " + capacity.quantity() + " | " + quoted + " | " + capacity.compare(Quantity.parse(quoted));
	}

	private static String composite(Composite composite) {
		return composite.massFractions().entrySet().stream()
				.map(part -> part.getKey() + " " + Shown.percent(part.getValue())).collect(Collectors.joining(", "));
	}

	private static String reaction(String product, String from, String byProducts) {
		String result = switch (Reaction.balance(Formula.parse(product), formulas(from), formulas(byProducts))) {
		case Balanced balanced -> balanced.reaction().unicode();
		case Unbalanced unbalanced -> unbalanced.message();
		};
		return from + " | " + byProducts + " | " + result;
	}

	private static List<Formula> formulas(String list) {
		return Stream.of(list.split(",")).map(String::strip).filter(f -> !f.isEmpty()).map(Formula::parse).toList();
	}

	private static List<String> units() throws IOException {
		return UnitTableFile.rows().stream().map(row -> {
			Unit unit = Unit.parse(row.symbol());
			return "| `%s` | %s | %s | `%s` | %s |".formatted(row.symbol(), String.join("; ", row.spellings()),
					row.flags().contains("prefixes") ? "m…" : "", row.ucum(), unit.dimension().name());
		}).toList();
	}
}
