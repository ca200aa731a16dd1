/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.cli.internal.Verb;
import org.glovebox.units.CalculationStep;
import org.glovebox.units.Composite;
import org.glovebox.units.Formula;
import org.glovebox.units.Quantity;
import org.glovebox.units.TheoreticalCapacity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox formula}: how a formula or composite is read, and what follows from it. */
@Command(name = "formula")
public final class FormulaVerb extends Verb {

	@Parameters(paramLabel = "TEXT", arity = "1..*",
			description = "A formula, such as \"Na3PS4-xOx x=0.15\", or a composite, such as \"S:KB 60:40\".")
	private List<String> words;

	@Option(names = "--electrons", paramLabel = "N",
			description = "Also give the theoretical capacity for N electrons per formula unit.")
	private Double electrons;

	@Option(names = "--quoted", paramLabel = "Q",
			description = "A capacity quoted elsewhere, such as \"1675 mAh/g\", to compare with; needs --electrons.")
	private String quoted;

	@Option(names = "--where", paramLabel = "NAME=FORMULA",
			description = "What a name in a composite stands for; may be given several times.")
	private Map<String, String> names = new LinkedHashMap<>();

	public FormulaVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Refusal {
		if (quoted != null && electrons == null) {
			throw usage("--quoted needs --electrons");
		}
		String text = String.join(" ", words);
		try {
			switch (Substances.read(text, names)) {
			case Substances.Single(Formula formula) -> show(formula);
			case Substances.Mixture(Composite composite) -> show(composite);
			}
		} catch (IllegalArgumentException | IllegalStateException e) {
			throw new Refusal(String.valueOf(e.getMessage()));
		}
	}

	private void show(Formula formula) {
		Optional<TheoreticalCapacity> capacity = Optional.ofNullable(electrons).map(n -> new TheoreticalCapacity(formula, n));
		Optional<String> comparison = capacity
				.flatMap(c -> Optional.ofNullable(quoted).map(q -> c.compare(Quantity.parse(q))));
		double molarMass = formula.molarMass();
		if (json()) {
			Json.write(console().out(), json -> write(json, formula, capacity, comparison));
			return;
		}
		console().print(formula.unicode() + "  " + Numbers.brief(molarMass) + " g/mol");
		TextTable table = new TextTable("element", "atoms", "mole fraction", "mass fraction");
		formula.elements().forEach((element, amount) -> table.row(element, Numbers.brief(amount.doubleValue()),
				percent(formula.moleFraction(element)), percent(formula.massFraction(element))));
		table.print(console());
		capacity.ifPresent(c -> c.steps().stream().map(CalculationStep::toString).forEach(console()::print));
		comparison.ifPresent(console()::print);
	}

	private static void write(Json json, Formula formula, Optional<TheoreticalCapacity> capacity,
			Optional<String> comparison) {
		json.object(() -> {
			json.field("text", formula.text()).field("plain", formula.plain()).field("unicode", formula.unicode())
					.field("html", formula.html()).field("charge", formula.charge()).field("molarMass", formula.molarMass());
			json.name("elements").array(() -> formula.elements().forEach((element, amount) -> json.object(() -> json
					.field("element", element).field("atoms", amount.doubleValue())
					.field("moleFraction", formula.moleFraction(element)).field("massFraction", formula.massFraction(element)))));
			capacity.ifPresent(c -> json.field("electrons", c.electrons()).field("capacity", c.value()).field("steps",
					c.steps().stream().map(CalculationStep::toString).toList()));
			comparison.ifPresent(c -> json.field("comparison", c));
		});
	}

	private void show(Composite composite) {
		if (electrons != null) {
			throw new IllegalArgumentException("A capacity is that of one substance, not of a composite");
		}
		Map<String, Double> fractions = composite.massFractions();
		if (json()) {
			Json.write(console().out(), json -> write(json, composite, fractions));
			return;
		}
		console().print(composite.unicode() + "  by " + composite.basis().label());
		TextTable table = new TextTable("part", "is", "mass fraction");
		fractions.forEach((name, fraction) -> table.row(name, composite.formula(name).map(Formula::unicode).orElse("a name"),
				percent(fraction)));
		table.print(console());
	}

	private static void write(Json json, Composite composite, Map<String, Double> fractions) {
		json.object(() -> {
			json.field("text", composite.text()).field("plain", composite.plain()).field("unicode", composite.unicode())
					.field("html", composite.html()).field("basis", composite.basis().label());
			json.name("parts").array(() -> composite.parts().forEach(part -> json.object(() -> json.field("name", part.name())
					.field("formula", composite.formula(part.name()).map(Formula::plain).orElse(""))
					.field("proportion", part.proportion()).field("massFraction", fractions.get(part.name())))));
		});
	}

	private static String percent(double fraction) {
		return Numbers.brief(fraction * 100) + " %";
	}
}
