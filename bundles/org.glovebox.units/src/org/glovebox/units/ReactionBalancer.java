/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.glovebox.units.Balancing.Balanced;
import org.glovebox.units.Balancing.Reason;
import org.glovebox.units.Balancing.Unbalanced;
import org.glovebox.units.internal.LinearSystem;
import org.glovebox.units.internal.Rational;

/** Solves the balance of the elements and says in words why it has no solution, or too many. */
final class ReactionBalancer {

	private static final String CHARGE = "charge";

	/** What solid-state and wet reactions give off, alone or together. */
	private static final List<List<String>> COMMON_BY_PRODUCTS = List.of(List.of("O2"), List.of("CO2"), List.of("H2O"),
			List.of("HCl"), List.of("NH3"), List.of("H2S"), List.of("N2"), List.of("H2"), List.of("Cl2"), List.of("SO2"),
			List.of("S"), List.of("CO2", "H2O"), List.of("NH3", "H2O"), List.of("NH3", "CO2"), List.of("N2", "H2O"),
			List.of("NO2", "O2"), List.of("CO2", "NH3", "H2O"));

	private final Formula product;

	private final List<Formula> precursors;

	private final List<Formula> byProducts;

	/** Precursors, then by-products. */
	private final List<Formula> all = new ArrayList<>();

	ReactionBalancer(Formula product, List<Formula> precursors, List<Formula> byProducts) {
		this.product = product;
		this.precursors = List.copyOf(precursors);
		this.byProducts = List.copyOf(byProducts);
		all.addAll(precursors);
		all.addAll(byProducts);
	}

	Balancing balance() {
		try {
			return precursors.isEmpty() ? unbalanced(Reason.IMPOSSIBLE, "No precursor is named") : solve();
		} catch (IllegalStateException e) {
			return unbalanced(Reason.UNCLEAR_FORMULA, String.valueOf(e.getMessage()));
		}
	}

	private Balancing solve() {
		for (Formula formula : concat(all, product)) {
			if (formula.composition().mass().isZero()) {
				return unbalanced(Reason.UNCLEAR_FORMULA, formula.text() + " holds nothing");
			}
		}
		for (int i = 0; i < all.size(); i++) {
			if (all.subList(0, i).stream().anyMatch(all.get(i)::isSameSubstance)) {
				return unbalanced(Reason.NOT_UNIQUE, all.get(i).plain() + " is named twice; leave one of them out");
			}
		}
		String missing = product.composition().amounts().keySet().stream().filter(e -> !isIn(e, precursors))
				.collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			return unbalanced(Reason.MISSING_ELEMENT, "%s of %s is in none of the precursors (%s)".formatted(missing,
					product.plain(), names(precursors)));
		}
		List<String> elements = elements();
		LinearSystem system = system(elements);
		return system.contradictions().isEmpty() ? solved(system) : impossible(elements, system);
	}

	private static boolean isIn(String element, List<Formula> formulas) {
		return formulas.stream().anyMatch(f -> f.composition().amounts().containsKey(element));
	}

	/** The elements of the product first, since a contradiction is told of the later ones. */
	private List<String> elements() {
		Set<String> elements = new LinkedHashSet<>(product.composition().amounts().keySet());
		all.forEach(formula -> elements.addAll(formula.composition().amounts().keySet()));
		elements.add(CHARGE);
		return List.copyOf(elements);
	}

	private LinearSystem system(List<String> elements) {
		LinearSystem system = new LinearSystem(all.size());
		for (String element : elements) {
			List<Rational> coefficients = new ArrayList<>();
			for (int i = 0; i < all.size(); i++) {
				Rational amount = amount(element, all.get(i));
				coefficients.add(i < precursors.size() ? amount : amount.negate());
			}
			system.add(coefficients, amount(element, product));
		}
		return system;
	}

	private static Rational amount(String element, Formula formula) {
		return element.equals(CHARGE) ? Rational.of(BigDecimal.valueOf(formula.charge()))
				: formula.composition().amounts().getOrDefault(element, Rational.ZERO);
	}

	private Balancing solved(LinearSystem system) {
		if (!system.freedom().isEmpty()) {
			return unbalanced(Reason.NOT_UNIQUE, "More than one set of amounts gives " + product.plain() + ", since "
					+ exchange(system.freedom().get(0)) + "; leave one of them out");
		}
		List<Rational> amounts = system.solution();
		for (int i = 0; i < all.size(); i++) {
			if (amounts.get(i).signum() < 0) {
				return unbalanced(Reason.NEGATIVE, negative(i, amounts.get(i)));
			}
		}
		List<String> notes = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			if (amounts.get(i).isZero()) {
				notes.add(all.get(i).plain() + (i < precursors.size() ? " is not needed" : " does not form"));
			}
		}
		return new Balanced(new Reaction(product, precursors, byProducts, amounts), notes);
	}

	/** Says what can stand for what: a direction in which amounts are free is a reaction of its own. */
	private String exchange(List<Rational> direction) {
		List<String> one = new ArrayList<>();
		List<String> other = new ArrayList<>();
		for (int i = 0; i < all.size(); i++) {
			Rational amount = i < precursors.size() ? direction.get(i) : direction.get(i).negate();
			if (amount.signum() != 0) {
				Rational size = amount.signum() < 0 ? amount.negate() : amount;
				String number = size.equals(Rational.ONE) ? "" : size.written() + " ";
				(amount.signum() > 0 ? one : other).add(number + all.get(i).plain());
			}
		}
		return String.join(" + ", one) + " can stand for " + String.join(" + ", other);
	}

	private String negative(int index, Rational amount) {
		String name = all.get(index).plain();
		String number = amount.negate().written();
		return index < precursors.size()
				? "%s would not be used up but given off, %s for each %s; leave it out or name it as a by-product"
						.formatted(name, number, product.plain())
				: "%s would not be given off but taken up, %s for each %s; leave it out or name it as a precursor"
						.formatted(name, number, product.plain());
	}

	private Balancing impossible(List<String> elements, LinearSystem system) {
		List<Rational> amounts = system.solution();
		List<String> missing = new ArrayList<>();
		List<String> left = new ArrayList<>();
		for (int equation : system.contradictions()) {
			String element = elements.get(equation);
			Rational difference = surplus(element, amounts);
			Rational size = difference.signum() < 0 ? difference.negate() : difference;
			(difference.signum() < 0 ? missing : left).add(size.written() + " " + element);
		}
		List<List<String>> helpful = system.freedom().isEmpty() ? helpful() : List.of();
		String message = "%s%s cannot give %s: for each %s,%s%s%s".formatted(names(precursors),
				byProducts.isEmpty() ? "" : " with the by-products " + names(byProducts), product.plain(), product.plain(),
				missing.isEmpty() ? "" : " " + String.join(" and ", missing) + verb(missing) + " missing",
				missing.isEmpty() || left.isEmpty() ? "" : " and",
				left.isEmpty() ? "" : " " + String.join(" and ", left) + verb(left) + " left over");
		return new Unbalanced(Reason.IMPOSSIBLE, message + hint(helpful, missing), helpful);
	}

	private static String verb(Collection<String> things) {
		return things.size() == 1 ? " is" : " are";
	}

	private static String hint(List<List<String>> helpful, List<String> missing) {
		if (helpful.isEmpty() && !missing.isEmpty()) {
			return "; add a precursor that brings more " + missing.get(0).replaceFirst("^\\S+ ", "");
		}
		return helpful.isEmpty() ? "" : "; it balances with the by-product "
				+ helpful.stream().map(list -> String.join(" and ", list)).collect(Collectors.joining(", or "));
	}

	/** How much more of an element goes in than comes out. */
	private Rational surplus(String element, List<Rational> amounts) {
		Rational sum = amount(element, product).negate();
		for (int i = 0; i < all.size(); i++) {
			Rational moved = amounts.get(i).times(amount(element, all.get(i)));
			sum = i < precursors.size() ? sum.plus(moved) : sum.minus(moved);
		}
		return sum;
	}

	/** The common by-products with which exactly one set of amounts would balance; the fewest that do. */
	private List<List<String>> helpful() {
		List<List<String>> found = new ArrayList<>();
		for (List<String> names : COMMON_BY_PRODUCTS) {
			List<Formula> more = new ArrayList<>(byProducts);
			names.stream().map(Formula::parse).forEach(more::add);
			boolean fewest = found.isEmpty() || found.get(0).size() == names.size();
			if (fewest && isBalancedWith(more)) {
				found.add(names);
			}
		}
		return found;
	}

	private boolean isBalancedWith(List<Formula> other) {
		ReactionBalancer balancer = new ReactionBalancer(product, precursors, other);
		LinearSystem system = balancer.system(balancer.elements());
		return system.contradictions().isEmpty() && system.freedom().isEmpty()
				&& system.solution().stream().allMatch(amount -> amount.signum() > 0);
	}

	private static String names(List<Formula> formulas) {
		return formulas.stream().map(Formula::plain).collect(Collectors.joining(", "));
	}

	private static List<Formula> concat(List<Formula> formulas, Formula last) {
		List<Formula> result = new ArrayList<>(formulas);
		result.add(last);
		return result;
	}

	private static Unbalanced unbalanced(Reason reason, String message) {
		return new Unbalanced(reason, message, List.of());
	}
}
