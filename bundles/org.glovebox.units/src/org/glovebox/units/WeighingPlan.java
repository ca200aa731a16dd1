/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.glovebox.units.internal.Rational;
import org.glovebox.units.internal.Shown;

/**
 * What to weigh in for a batch of given size, each mass corrected for purity, loss and excess:
 * m = n(product) · ν · M · (1 + excess) / (purity · (1 − loss)), with ν formula units of the precursor for one of product.
 * <p>
 * The size is that of the product, as if the reaction were complete; what precursors hold beside their substance, and
 * what is added in excess, comes on top.
 *
 * @param productMass mass of product, in g
 * @param productMoles amount of product, in mol; NaN for a composite of which an amount makes no sense
 * @param weighings what to weigh in, in the order of the precursors
 * @param steps how the amount of product follows from the batch size
 */
public record WeighingPlan(double productMass, double productMoles, List<Weighing> weighings,
		List<CalculationStep> steps) {

	/**
	 * One mass to weigh in.
	 *
	 * @param precursor what
	 * @param moles the amount that the reaction needs, in mol; NaN in a composite
	 * @param neededMass the mass that the reaction needs, in g
	 * @param mass the mass to weigh in, in g
	 * @param steps how it follows
	 */
	public record Weighing(Precursor precursor, double moles, double neededMass, double mass,
			List<CalculationStep> steps) {

		/** Keeps the steps as they are now. */
		public Weighing {
			steps = List.copyOf(steps);
		}

		/**
		 * Returns the mass to weigh in as it is read off a balance.
		 *
		 * @return to five digits, such as "374.49 mg"
		 */
		public String shownMass() {
			return Shown.mass(mass);
		}
	}

	/** Keeps the lists as they are now. */
	public WeighingPlan {
		weighings = List.copyOf(weighings);
		steps = List.copyOf(steps);
	}

	/**
	 * Plans a batch of a reaction.
	 *
	 * @param reaction the balanced reaction
	 * @param size the mass or amount of product, positive
	 * @param precursors purity, loss and excess of each precursor of the reaction; one that is not named here is taken as
	 *        pure
	 * @return the plan
	 * @throws IllegalArgumentException if the size is not positive
	 * @throws IncommensurableException if the size is neither a mass nor an amount of substance
	 */
	public static WeighingPlan of(Reaction reaction, Quantity size, List<Precursor> precursors) {
		Formula product = reaction.product();
		Rational molarMass = product.composition().mass();
		CalculationSteps steps = new CalculationSteps(product.plain());
		steps.add(CalculationSteps.molarMass(product));
		Rational moles;
		if (isMass(size)) {
			moles = steps.moles(exactly(size, "g"), product);
		} else {
			moles = exactly(size, "mol");
			steps.mass(moles, product);
		}
		List<Weighing> weighings = new ArrayList<>();
		List<Reaction.Term> terms = reaction.precursors();
		for (int i = 0; i < terms.size(); i++) {
			weighings.add(weighing(terms.get(i).formula(), reaction.amount(i), moles, precursors));
		}
		return new WeighingPlan(moles.times(molarMass).toDouble(), moles.toDouble(), weighings, steps.done());
	}

	private static Weighing weighing(Formula formula, Rational perProduct, Rational ofProduct,
			List<Precursor> precursors) {
		Precursor precursor = named(formula.text(), precursors);
		CalculationSteps steps = new CalculationSteps(formula.plain());
		steps.add(CalculationSteps.molarMass(formula));
		Rational moles = steps.amount(ofProduct, perProduct);
		Rational needed = steps.mass(moles, formula);
		Rational mass = steps.corrected(needed, precursor);
		return new Weighing(precursor, moles.toDouble(), needed.toDouble(), mass.toDouble(), steps.done());
	}

	/**
	 * Plans a batch of a composite.
	 *
	 * @param composite what the batch is a mixture of
	 * @param size the mass of the composite, positive
	 * @param precursors purity, loss and excess of its parts; one that is not named here is taken as pure
	 * @return the plan
	 * @throws IllegalArgumentException if the size is not positive
	 * @throws IncommensurableException if the size is not a mass
	 * @throws IllegalStateException if the mass fractions of the composite do not follow
	 */
	public static WeighingPlan of(Composite composite, Quantity size, List<Precursor> precursors) {
		if (!isMass(size)) {
			throw new IncommensurableException(
					"The size of a composite is a mass; “" + size.text() + "” is an " + size.dimension().name());
		}
		Rational mass = exactly(size, "g");
		List<Weighing> weighings = new ArrayList<>();
		for (Map.Entry<String, Rational> part : composite.exactFractions().entrySet()) {
			CalculationSteps steps = new CalculationSteps(part.getKey());
			Rational needed = mass.times(part.getValue());
			steps.add(new CalculationStep("mass of " + part.getKey(),
					CalculationSteps.shownMass(mass) + " × " + composite.writtenFraction(part.getKey()),
					CalculationSteps.shownMass(needed)));
			Precursor precursor = named(part.getKey(), precursors);
			Rational corrected = steps.corrected(needed, precursor);
			weighings.add(new Weighing(precursor, Double.NaN, needed.toDouble(), corrected.toDouble(), steps.done()));
		}
		return new WeighingPlan(mass.toDouble(), Double.NaN, weighings, List.of());
	}

	static Precursor named(String substance, List<Precursor> precursors) {
		return precursors.stream().filter(p -> p.is(substance)).findFirst().orElseGet(() -> Precursor.of(substance));
	}

	private static boolean isMass(Quantity size) {
		if (size.unit().isCompatible(Unit.parse("g"))) {
			return true;
		}
		if (size.unit().isCompatible(Unit.parse("mol"))) {
			return false;
		}
		throw new IncommensurableException(
				"The size of a batch is a mass or an amount of substance; “" + size.text() + "” is a "
						+ size.dimension().name());
	}

	private static Rational exactly(Quantity size, String unit) {
		Rational exact = size.exactlyIn(Unit.parse(unit));
		if (exact.signum() <= 0) {
			throw new IllegalArgumentException("The size of a batch must be above zero; “" + size.text() + "” is not");
		}
		return exact;
	}

	/**
	 * Returns what is weighed in altogether.
	 *
	 * @return the sum of all masses, in g
	 */
	public double totalMass() {
		return weighings.stream().mapToDouble(Weighing::mass).sum();
	}
}
