/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Balancing;
import org.glovebox.units.Composite;
import org.glovebox.units.Deviation;
import org.glovebox.units.Formula;
import org.glovebox.units.Precursor;
import org.glovebox.units.Quantity;
import org.glovebox.units.Reaction;
import org.glovebox.units.Unit;
import org.glovebox.units.Weighed;
import org.glovebox.units.WeighedBatch;
import org.glovebox.units.WeighedComposite;

/**
 * The composition that a batch really got from the masses that were weighed in, beside the one that was meant: the atoms of
 * each element for a formula, the mass fraction of each part for a composite. The purity of the lots is allowed for; what is
 * not weighed yet counts as planned.
 */
public sealed interface ObtainedComposition {

	/**
	 * It follows.
	 *
	 * @param target formula or composite that was meant, with subscripts
	 * @param obtained the same as obtained, with subscripts; "" for a composite
	 * @param parts what was meant and obtained of each element, in atoms for one formula unit, or of each part, as a mass
	 *        fraction
	 * @param byMass whether the parts are mass fractions
	 * @param limiting the precursor that is used up first, where it is a formula and one of them is
	 * @param most the most product that can come out, in g; that of all parts together for a composite
	 * @param planned the inputs whose planned mass stands in, by name
	 */
	record Found(String target, String obtained, List<Deviation> parts, boolean byMass, Optional<String> limiting,
			double most, List<String> planned) implements ObtainedComposition {
		public Found {
			parts = List.copyOf(parts);
			planned = List.copyOf(planned);
		}
	}

	/**
	 * It does not follow.
	 *
	 * @param reason why, in a sentence; "" where nothing was weighed yet and nobody will ask
	 */
	record Missing(String reason) implements ObtainedComposition {
	}

	/** What a batch got. */
	static ObtainedComposition of(Batch batch) {
		if (batch.getInputs().stream().allMatch(use -> use.getActual() == null)) {
			return new Missing("");
		}
		String product = Optional.ofNullable(batch.getFormula()).orElse("");
		Optional<Composite> composite = Composite.tryParse(product);
		Optional<Formula> formula = Formula.tryParse(product).filter(f -> f.unknowns().isEmpty());
		if (composite.isEmpty() && formula.isEmpty()) {
			return new Missing("");
		}
		List<Weighed> weighed = new ArrayList<>();
		List<String> planned = new ArrayList<>();
		for (Use use : batch.getInputs()) {
			Optional<Precursor> precursor = composite.isPresent()
					? Precursors.of(use, composite.get().parts().stream().map(Composite.Part::name).toList())
					: Precursors.of(use);
			Quantity mass = use.getActual() == null ? use.getPlanned() : use.getActual();
			Optional<String> trouble = trouble(use, precursor, mass, product, composite.isPresent());
			if (trouble.isPresent()) {
				return new Missing(trouble.get());
			}
			if (use.getActual() == null) {
				planned.add(Precursors.name(use));
			}
			weighed.add(new Weighed(precursor.orElseThrow(), java.util.Objects.requireNonNull(mass)));
		}
		try {
			return composite.isPresent() ? mixed(WeighedComposite.of(composite.get(), weighed), planned)
					: reacted(formula.orElseThrow(), weighed, planned);
		} catch (IllegalArgumentException | IllegalStateException e) {
			return new Missing(e.getMessage() + ".");
		}
	}

	private static Optional<String> trouble(Use use, Optional<Precursor> precursor, @Nullable Quantity mass,
			String product, boolean composite) {
		String name = Precursors.name(use);
		if (precursor.isEmpty()) {
			return Optional.of(name + (composite ? " is no part of " + product + "." : " has no formula."));
		}
		if (mass == null) {
			return Optional.of("How much " + name + " was weighed in is not said.");
		}
		boolean isMass = mass.unit().isCompatible(Unit.parse("g")) && mass.value().signum() > 0;
		return isMass ? Optional.empty() : Optional.of(mass.text() + " of " + name + " is not a mass.");
	}

	private static ObtainedComposition reacted(Formula product, List<Weighed> weighed, List<String> planned) {
		List<Formula> precursors = new ArrayList<>();
		for (Weighed each : weighed) {
			Optional<Formula> formula = Formula.tryParse(each.precursor().substance());
			if (formula.isEmpty()) {
				return new Missing(each.precursor().substance() + " is no formula.");
			}
			precursors.add(formula.get());
		}
		return switch (Reaction.balance(product, precursors, List.of())) {
		case Balancing.Unbalanced unbalanced -> new Missing(unbalanced.message());
		case Balancing.Balanced(Reaction reaction, List<String> notes) -> {
			WeighedBatch batch = WeighedBatch.of(reaction, weighed);
			Optional<String> limiting = batch.isStoichiometric() ? Optional.empty()
					: Optional.of(batch.limiting().substance());
			String obtained = Formula.tryParse(batch.composition()).map(Formula::unicode).orElse(batch.composition());
			yield new Found(product.unicode(), obtained, batch.elements(), false, limiting, batch.productMass(),
					planned);
		}
		};
	}

	private static ObtainedComposition mixed(WeighedComposite mixture, List<String> planned) {
		return new Found(mixture.composite().unicode(), "", mixture.parts(), true, Optional.empty(), mixture.mass(),
				planned);
	}
}
