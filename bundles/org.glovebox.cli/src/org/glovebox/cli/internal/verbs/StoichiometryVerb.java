/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.units.Balancing;
import org.glovebox.units.Balancing.Balanced;
import org.glovebox.units.Balancing.Unbalanced;
import org.glovebox.units.Composite;
import org.glovebox.units.Formula;
import org.glovebox.units.Precursor;
import org.glovebox.units.Quantity;
import org.glovebox.units.Reaction;
import org.glovebox.units.Weighed;
import org.glovebox.units.WeighedBatch;
import org.glovebox.units.WeighedComposite;
import org.glovebox.units.WeighingPlan;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox stoichiometry}: from a product to the masses to weigh in, and back from what was weighed. */
@Command(name = "stoichiometry")
public final class StoichiometryVerb extends Verb {

	@Parameters(paramLabel = "PRODUCT", arity = "1..*",
			description = "Formula or composite, such as Na3SbS4 or \"S:KB 60:40\".")
	private List<String> words;

	@Option(names = { "--mass", "--amount" }, paramLabel = "SIZE",
			description = "Mass or amount of product, such as \"1 g\" or \"5 mmol\"; 1 g unless --weighed is given.")
	private String size;

	@Option(names = "--from", paramLabel = "PRECURSOR",
			description = "A precursor with purity, excess and loss, such as \"Na2S 98 %%\" or \"Na excess 5 %% loss 2 %%\"; may "
					+ "be given several times.")
	private List<String> from = new ArrayList<>();

	@Option(names = "--gives", paramLabel = "FORMULA",
			description = "A by-product that leaves, such as CO2; may be given several times.")
	private List<String> gives = new ArrayList<>();

	@Option(names = "--weighed", paramLabel = "MASS",
			description = "What was weighed in, such as \"Na2S 0.352 g\"; may be given several times.")
	private List<String> weighed = new ArrayList<>();

	@Option(names = "--where", paramLabel = "NAME=FORMULA",
			description = "What a name in a composite stands for; may be given several times.")
	private Map<String, String> names = new LinkedHashMap<>();

	@Option(names = "--why", description = "Also show each step of the calculation.")
	private boolean why;

	public StoichiometryVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Refusal {
		try {
			StoichiometryReport report = switch (Substances.read(String.join(" ", words), names)) {
			case Substances.Single(Formula product) -> of(product);
			case Substances.Mixture(Composite composite) -> of(composite);
			};
			if (json()) {
				Json.write(console().out(), json -> new StoichiometryJson(json).write(report));
			} else {
				new StoichiometryText(console(), why).print(report);
			}
		} catch (IllegalArgumentException | IllegalStateException e) {
			throw new Refusal(String.valueOf(e.getMessage()));
		}
	}

	private StoichiometryReport of(Formula product) throws Refusal {
		List<Weighed> masses = weighed();
		List<Precursor> precursors = precursors(masses);
		List<Formula> byProducts = gives.stream().map(Formula::parse).toList();
		Balancing balancing = Reaction.balance(product, precursors.stream().map(Precursor::formula).toList(), byProducts);
		Balanced balanced = switch (balancing) {
		case Balanced found -> found;
		case Unbalanced none -> throw new Refusal(none.message());
		};
		Reaction reaction = balanced.reaction();
		return new StoichiometryReport(product.plain(), Optional.of(reaction), balanced.notes(),
				size().map(s -> WeighingPlan.of(reaction, s, precursors)),
				masses.isEmpty() ? Optional.empty() : Optional.of(WeighedBatch.of(reaction, masses)), Optional.empty());
	}

	private StoichiometryReport of(Composite composite) throws Refusal {
		if (!gives.isEmpty()) {
			throw new Refusal("nothing leaves when a composite is mixed");
		}
		List<Weighed> masses = weighed();
		List<Precursor> precursors = precursors(masses);
		for (Precursor precursor : precursors) {
			if (composite.parts().stream().noneMatch(part -> precursor.is(part.name()))) {
				throw new Refusal(precursor.substance() + " is no part of " + composite.text());
			}
		}
		return new StoichiometryReport(composite.unicode(), Optional.empty(), List.of(),
				size().map(s -> WeighingPlan.of(composite, s, precursors)), Optional.empty(),
				masses.isEmpty() ? Optional.empty() : Optional.of(WeighedComposite.of(composite, masses)));
	}

	private Optional<Quantity> size() {
		String given = size;
		return given == null && !weighed.isEmpty() ? Optional.empty()
				: Optional.of(Quantity.parse(given == null ? "1 g" : given));
	}

	/** What was named with --from; else what was weighed. */
	private List<Precursor> precursors(List<Weighed> masses) {
		return from.isEmpty() ? masses.stream().map(Weighed::precursor).toList()
				: from.stream().map(Precursor::parse).toList();
	}

	/** What was weighed; without a word on its purity there, the one of --from counts. */
	private List<Weighed> weighed() {
		List<Precursor> named = from.stream().map(Precursor::parse).toList();
		List<Weighed> masses = new ArrayList<>();
		for (String text : weighed) {
			Weighed read = Weighed.parse(text);
			boolean bare = read.precursor().equals(Precursor.of(read.precursor().substance()));
			Optional<Precursor> known = named.stream().filter(p -> bare && p.is(read.precursor().substance())).findFirst();
			masses.add(known.map(p -> new Weighed(p, read.mass())).orElse(read));
		}
		return masses;
	}
}
