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
 * What follows from the masses that were really weighed in for a composite.
 *
 * @param composite what was intended
 * @param parts intended and obtained mass fraction of each part, in the order of the composite; impurities count as no
 *        part
 * @param mass the mass of all parts together, in g
 * @param steps how this follows
 */
public record WeighedComposite(Composite composite, List<Deviation> parts, double mass, List<CalculationStep> steps) {

	/** Keeps the lists as they are now. */
	public WeighedComposite {
		parts = List.copyOf(parts);
		steps = List.copyOf(steps);
	}

	/**
	 * Works out what was obtained.
	 *
	 * @param composite what was intended
	 * @param weighed what was weighed in, each part once
	 * @return what was obtained
	 * @throws IllegalArgumentException if a part was not weighed or something was weighed that is none; the message names
	 *         it
	 * @throws IllegalStateException if the mass fractions of the composite do not follow
	 */
	public static WeighedComposite of(Composite composite, List<Weighed> weighed) {
		Map<String, Rational> nominal = composite.exactFractions();
		Map<String, Rational> masses = new LinkedHashMap<>();
		List<CalculationStep> steps = new ArrayList<>();
		List<Weighed> used = new ArrayList<>();
		for (String part : nominal.keySet()) {
			Weighed found = weighed.stream().filter(w -> w.precursor().is(part)).findFirst().orElseThrow(
					() -> new IllegalArgumentException("How much " + part + " was weighed in is not said"));
			CalculationSteps chain = new CalculationSteps(part);
			masses.put(part, chain.effective(found.grams(), found.precursor()));
			steps.addAll(chain.done());
			used.add(found);
		}
		weighed.stream().filter(w -> !used.contains(w)).findFirst().ifPresent(w -> {
			throw new IllegalArgumentException(w.precursor().substance() + " was weighed in twice or is no part of "
					+ composite.text());
		});
		Rational sum = masses.values().stream().reduce(Rational.ZERO, Rational::plus);
		List<Deviation> parts = new ArrayList<>();
		masses.forEach((part, mass) -> {
			Rational obtained = mass.over(sum);
			steps.add(new CalculationStep("mass fraction of " + part,
					CalculationSteps.shownMass(mass) + " ÷ " + CalculationSteps.shownMass(sum),
					Shown.percent(obtained.toDouble())));
			parts.add(new Deviation(part, nominal.getOrDefault(part, Rational.ZERO).toDouble(), obtained.toDouble()));
		});
		return new WeighedComposite(composite, parts, sum.toDouble(), steps);
	}
}
