/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.units.internal.Rational;
import org.glovebox.units.internal.Shown;

/**
 * What follows from the masses that were really weighed in: which precursor limits the reaction, how much product it can
 * give, what is left over, and the composition of all that stays together.
 * <p>
 * The composition counts all atoms that were weighed in, left-over precursor included, less the by-products of a complete
 * reaction. It is stated for as many atoms of {@link #reference()} as the product has: the element of which the formula
 * has fewest but at least one, the heavier of two.
 *
 * @param product what was to be made
 * @param parts what was weighed in, in the order of the precursors
 * @param limiting the precursor that is used up first
 * @param productMoles the most product that it can give, in mol
 * @param productMass the mass of that product, in g
 * @param reference the element for which the composition is stated
 * @param elements intended and obtained atoms of each element
 * @param steps how the amount of product follows
 */
public record WeighedBatch(Formula product, List<Part> parts, Precursor limiting, double productMoles,
		double productMass, String reference, List<Deviation> elements, List<CalculationStep> steps) {

	/** Masses that agree better than a balance can tell are no deviation. */
	private static final double SAME = 5e-4;

	/** What leaves with the by-products but for the rounding of masses is not there. */
	private static final double TRACE = 1e-6;

	/**
	 * A precursor that was weighed in.
	 *
	 * @param weighed what was weighed
	 * @param moles the amount that takes part, in mol
	 * @param excess how much there is beyond what the limiting precursor can use: 0.02 for 2 % too much, 0 for the
	 *        limiting one
	 * @param leftMass what is left over of it, in g
	 * @param steps how this follows
	 */
	public record Part(Weighed weighed, double moles, double excess, double leftMass, List<CalculationStep> steps) {

		/** Keeps the steps as they are now. */
		public Part {
			steps = List.copyOf(steps);
		}
	}

	/** Keeps the lists as they are now. */
	public WeighedBatch {
		parts = List.copyOf(parts);
		elements = List.copyOf(elements);
		steps = List.copyOf(steps);
	}

	/**
	 * Works out what was obtained.
	 *
	 * @param reaction the balanced reaction
	 * @param weighed what was weighed in, each precursor of the reaction once
	 * @return what was obtained
	 * @throws IllegalArgumentException if a precursor was not weighed or something was weighed that is none; the message
	 *         names it
	 */
	public static WeighedBatch of(Reaction reaction, List<Weighed> weighed) {
		return new WeighedReaction(reaction, weighed).batch();
	}

	/**
	 * Tells whether the masses fit so well that a balance could not tell them from the ideal ones.
	 *
	 * @return true if no element is off by more than 0.05 %
	 */
	public boolean isStoichiometric() {
		return elements.stream().allMatch(e -> Math.abs(e.relative()) <= SAME);
	}

	/**
	 * Writes the composition really obtained, with the reference element as in the formula.
	 *
	 * @return such as "Na3.02SbS4.01"
	 */
	public String composition() {
		StringBuilder text = new StringBuilder();
		for (Deviation element : elements) {
			String amount = Shown.number(element.obtained(), 4);
			text.append(element.of()).append(amount.equals("1") ? "" : amount);
		}
		return text.toString();
	}

	/** The calculation, one reaction and its masses at a time. */
	private static final class WeighedReaction {

		private final Reaction reaction;

		private final List<Reaction.Term> terms;

		private final List<Weighed> weighed;

		private final List<CalculationSteps> steps = new ArrayList<>();

		private final List<Rational> moles = new ArrayList<>();

		private int limiting = -1;

		private Rational extent = Rational.ZERO;

		WeighedReaction(Reaction reaction, List<Weighed> weighed) {
			this.reaction = reaction;
			this.terms = reaction.precursors();
			this.weighed = new ArrayList<>();
			terms.forEach(term -> this.weighed.add(find(term.formula(), weighed)));
			weighed.stream().filter(w -> !this.weighed.contains(w)).findFirst().ifPresent(w -> {
				throw new IllegalArgumentException(w.precursor().substance() + " was weighed in twice or is no precursor");
			});
		}

		private static Weighed find(Formula precursor, List<Weighed> weighed) {
			return weighed.stream().filter(w -> w.precursor().is(precursor.text())).findFirst().orElseThrow(
					() -> new IllegalArgumentException("How much " + precursor.plain() + " was weighed in is not said"));
		}

		WeighedBatch batch() {
			for (int i = 0; i < terms.size(); i++) {
				Formula formula = terms.get(i).formula();
				CalculationSteps chain = new CalculationSteps(formula.plain());
				chain.add(CalculationSteps.molarMass(formula));
				Rational grams = chain.effective(weighed.get(i).grams(), weighed.get(i).precursor());
				moles.add(chain.moles(grams, formula));
				steps.add(chain);
				limit(i);
			}
			CalculationSteps product = new CalculationSteps(reaction.product().plain());
			product.add(new CalculationStep("amount of " + reaction.product().plain(),
					CalculationSteps.shownAmount(moles.get(limiting)) + " ÷ " + reaction.amount(limiting).written()
							+ " (" + terms.get(limiting).formula().plain() + " limits)",
					CalculationSteps.shownAmount(extent)));
			Rational mass = product.mass(extent, reaction.product());
			String reference = reference();
			return new WeighedBatch(reaction.product(), parts(), weighed.get(limiting).precursor(), extent.toDouble(),
					mass.toDouble(), reference, elements(reference), product.done());
		}

		private void limit(int index) {
			Rational needed = reaction.amount(index);
			if (!needed.isZero()) {
				Rational most = moles.get(index).over(needed);
				if (limiting < 0 || most.compareTo(extent) < 0) {
					limiting = index;
					extent = most;
				}
			}
		}

		private List<Part> parts() {
			List<Part> parts = new ArrayList<>();
			for (int i = 0; i < terms.size(); i++) {
				Rational used = extent.times(reaction.amount(i));
				Rational left = moles.get(i).minus(used);
				double excess = used.isZero() ? Double.POSITIVE_INFINITY : left.over(used).toDouble();
				CalculationSteps chain = steps.get(i);
				if (!left.isZero()) {
					chain.add(new CalculationStep("left over of " + terms.get(i).formula().plain(),
							CalculationSteps.shownAmount(moles.get(i)) + " − " + CalculationSteps.shownAmount(extent)
									+ " × " + reaction.amount(i).written(),
							CalculationSteps.shownAmount(left)));
				}
				Rational mass = left.times(terms.get(i).formula().composition().mass());
				parts.add(new Part(weighed.get(i), moles.get(i).toDouble(), excess, mass.toDouble(), chain.done()));
			}
			return parts;
		}

		private String reference() {
			Map<String, Rational> amounts = reaction.product().composition().amounts();
			String best = "";
			for (Map.Entry<String, Rational> entry : amounts.entrySet()) {
				if (best.isEmpty() || isBetter(entry, best, amounts.getOrDefault(best, Rational.ZERO))) {
					best = entry.getKey();
				}
			}
			return best;
		}

		private static boolean isBetter(Map.Entry<String, Rational> entry, String best, Rational ofBest) {
			boolean whole = entry.getValue().compareTo(Rational.ONE) >= 0;
			boolean bestWhole = ofBest.compareTo(Rational.ONE) >= 0;
			if (whole != bestWhole) {
				return whole;
			}
			int difference = entry.getValue().compareTo(ofBest);
			return difference == 0 ? number(entry.getKey()) > number(best) : whole == difference < 0;
		}

		private static int number(String element) {
			return Element.of(element).map(Element::atomicNumber).orElse(0);
		}

		private List<Deviation> elements(String reference) {
			Map<String, Rational> nominal = reaction.product().composition().amounts();
			Map<String, Rational> sum = new LinkedHashMap<>();
			nominal.keySet().forEach(element -> sum.put(element, Rational.ZERO));
			for (int i = 0; i < terms.size(); i++) {
				collect(sum, terms.get(i).formula(), moles.get(i));
			}
			List<Reaction.Term> byProducts = reaction.byProducts();
			for (int i = 0; i < byProducts.size(); i++) {
				collect(sum, byProducts.get(i).formula(), extent.times(reaction.byProductAmount(i)).negate());
			}
			Rational unit = sum.getOrDefault(reference, Rational.ONE).over(nominal.getOrDefault(reference, Rational.ONE));
			List<Deviation> result = new ArrayList<>();
			sum.forEach((element, amount) -> {
				double intended = nominal.getOrDefault(element, Rational.ZERO).toDouble();
				double obtained = amount.over(unit).toDouble();
				if (intended != 0 || Math.abs(obtained) > TRACE) {
					result.add(new Deviation(element, intended, obtained));
				}
			});
			return result;
		}

		private static void collect(Map<String, Rational> sum, Formula formula, Rational times) {
			formula.composition().amounts()
					.forEach((element, amount) -> sum.merge(element, amount.times(times), Rational::plus));
		}
	}
}
