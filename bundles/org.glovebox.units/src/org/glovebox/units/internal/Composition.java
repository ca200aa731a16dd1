/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a formula holds: the amount of each element and its share of the molar mass. */
public final class Composition {

	private final Map<String, Rational> amounts = new LinkedHashMap<>();

	private final Map<String, Rational> masses = new LinkedHashMap<>();

	private final Map<String, Rational> values;

	private Composition(Map<String, Rational> values) {
		this.values = values;
	}

	/**
	 * Works out the composition.
	 *
	 * @throws IllegalStateException if an unknown has no value, an amount comes out negative, or an element has no
	 *         standard atomic weight
	 */
	public static Composition of(ParsedFormula formula) {
		Composition composition = new Composition(formula.values());
		composition.add(formula.units(), Rational.ONE);
		return composition;
	}

	/** Returns the unknowns of a formula that have no value, in the order in which they appear. */
	public static Set<String> unknowns(ParsedFormula formula) {
		Set<String> found = variables(formula);
		found.removeAll(formula.values().keySet());
		return found;
	}

	/** Returns all unknowns of a formula, in the order in which they appear. */
	public static Set<String> variables(ParsedFormula formula) {
		Set<String> found = new LinkedHashSet<>();
		collect(formula.units(), found);
		return found;
	}

	private static void collect(List<FormulaNode> nodes, Set<String> into) {
		for (FormulaNode node : nodes) {
			into.addAll(node.amount().variables());
			collect(children(node), into);
		}
	}

	private static List<FormulaNode> children(FormulaNode node) {
		return switch (node) {
		case FormulaNode.Group group -> group.parts();
		case FormulaNode.Unit unit -> unit.parts();
		case FormulaNode.Atoms atoms -> List.of();
		};
	}

	private void add(List<FormulaNode> nodes, Rational times) {
		for (FormulaNode node : nodes) {
			Rational own = node.amount().evaluate(values);
			if (own.numerator().signum() < 0) {
				throw new IllegalStateException("The amount " + node.amount().text() + " comes out negative");
			}
			Rational amount = own.times(times);
			if (node instanceof FormulaNode.Atoms atoms) {
				if (!amount.isZero()) {
					amounts.merge(atoms.element(), amount, Rational::plus);
					masses.merge(atoms.element(), amount.times(weight(atoms)), Rational::plus);
				}
			} else {
				add(children(node), amount);
			}
		}
	}

	private static Rational weight(FormulaNode.Atoms atoms) {
		ElementTable table = ElementTable.get();
		BigDecimal weight = atoms.massNumber() > 0
				? table.nuclideMass(atoms.element(), atoms.massNumber()).orElse(null)
				: table.find(atoms.element()).map(ElementTable.Row::weight).orElse(null);
		if (weight == null) {
			throw new IllegalStateException(atoms.element() + " has no standard atomic weight");
		}
		return Rational.of(weight);
	}

	/** Returns the amount of each element, in the order in which they appear. */
	public Map<String, Rational> amounts() {
		return amounts;
	}

	/** Returns the mass of each element in a mole, in g/mol. */
	public Map<String, Rational> masses() {
		return masses;
	}

	public Rational total() {
		return sum(amounts);
	}

	public Rational mass() {
		return sum(masses);
	}

	private static Rational sum(Map<String, Rational> map) {
		return map.values().stream().reduce(Rational.ZERO, Rational::plus);
	}
}
