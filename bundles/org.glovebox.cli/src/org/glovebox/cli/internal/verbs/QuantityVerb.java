/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.cli.internal.Verb;
import org.glovebox.units.IncommensurableException;
import org.glovebox.units.Quantity;
import org.glovebox.units.QuantityFormatException;
import org.glovebox.units.Uncertainty;
import org.glovebox.units.Unit;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox quantity}: how a quantity is read. */
@Command(name = "quantity")
public final class QuantityVerb extends Verb {

	@Parameters(paramLabel = "TEXT", arity = "1..*",
			description = "What would be typed into a field, such as \"20.9 +/- 0.7 GPa (n=5)\".")
	private List<String> words;

	@Option(names = "--to", paramLabel = "UNIT", description = "Also give the value in this unit.")
	private String target;

	public QuantityVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Refusal {
		try {
			Quantity quantity = Quantity.parse(String.join(" ", words));
			Optional<Unit> unit = Optional.ofNullable(target).map(Unit::parse);
			Optional<Double> converted = unit.map(quantity::in);
			if (json()) {
				Json.write(console().out(), json -> write(json, quantity, unit, converted));
			} else {
				print(quantity, unit, converted);
			}
		} catch (QuantityFormatException | IncommensurableException e) {
			throw new Refusal(String.valueOf(e.getMessage()));
		}
	}

	private void print(Quantity quantity, Optional<Unit> unit, Optional<Double> converted) {
		TextTable table = new TextTable("as typed", quantity.text());
		table.row("means", quantity.describe());
		table.row("measures", quantity.dimension().name());
		quantity.uncertainty().ifPresent(u -> table.row("known to", uncertainty(u, quantity.unit())));
		if (!quantity.unit().basis().isEmpty()) {
			table.row("of", String.join(", ", basis(quantity.unit())));
		}
		table.row("UCUM", quantity.unit().ucum());
		unit.ifPresent(u -> table.row("in " + u.pretty(), quantity.numberIn(u)));
		table.print(console());
	}

	private static String uncertainty(Uncertainty uncertainty, Unit unit) {
		List<String> said = new ArrayList<>(List.of(uncertainty.kind().label()));
		if (Double.isFinite(uncertainty.lower()) && Double.isFinite(uncertainty.upper())) {
			said.add((Numbers.brief(uncertainty.lower()) + " to " + Numbers.brief(uncertainty.upper()) + " " + unit.pretty())
					.strip());
		}
		uncertainty.n().ifPresent(n -> said.add("n = " + n));
		return String.join(", ", said);
	}

	private static List<String> basis(Unit unit) {
		return unit.basis().stream().sorted().toList();
	}

	private static void write(Json json, Quantity quantity, Optional<Unit> unit, Optional<Double> converted) {
		json.object(() -> {
			json.field("text", quantity.text()).field("value", quantity.value()).field("unit", quantity.unit().symbol())
					.field("ucum", quantity.unit().ucum()).field("of", basis(quantity.unit()))
					.field("dimension", quantity.dimension().name()).field("canonical", quantity.canonical())
					.field("canonicalUnit", quantity.dimension().canonicalUnit().symbol())
					.field("means", quantity.describe());
			uncertainty(json, quantity);
			unit.ifPresent(u -> json.field("in", u.symbol()).field("converted", converted.orElse(Double.NaN)));
		});
	}

	/** What was said about a number: its kind, and its ends in the unit of the quantity. */
	static void uncertainty(Json json, Quantity quantity) {
		json.name("uncertainty");
		quantity.uncertainty().ifPresentOrElse(u -> json.object(() -> json.field("kind", u.kind().label())
				.field("lower", u.lower()).field("upper", u.upper())
				.field("n", u.n().isPresent() ? u.n().getAsInt() : null)), () -> json.value(null));
	}
}
