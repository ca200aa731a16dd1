/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/** Puts derivations together. What is missing in one of them is missing in what rests on it. */
final class Reckoning {

	private final Sources sources;

	Reckoning(Sources sources) {
		this.sources = sources;
	}

	/**
	 * A number that somebody wrote into a field.
	 *
	 * @param label what it is: "mass of layer 3 (S@C-NAS)"
	 * @param unit unit that it must be convertible to
	 */
	Derivation stated(EObject part, EStructuralFeature feature, @Nullable Quantity value, String label, String unit,
			FactorBasis basis) {
		if (value == null) {
			return new Derivation.Missing("the " + label + " is not known");
		}
		if (!value.unit().isCompatible(unit(unit))) {
			return new Derivation.Missing("the " + label + ", " + value.text() + ", cannot be given in "
					+ (unit.isEmpty() ? "plain numbers" : unit));
		}
		return new Derivation.Found(new Derived(feature.getName(), value, value.text(),
				List.of(sources.factor(label, value, basis, part, feature))));
	}

	private static Unit unit(String text) {
		return text.isEmpty() ? Unit.ONE : Unit.parse(text);
	}

	/** A number of a field that holds a plain count. */
	Derivation count(EObject part, EStructuralFeature feature, @Nullable Integer value, String label) {
		return stated(part, feature, value == null ? null : Quantity.parse(value.toString()), label, "",
				FactorBasis.TYPED);
	}

	/** One divided by another, each first converted, the result in a unit of which it is given the number. */
	static Derivation quotient(String name, String unit, Derivation above, String unitAbove, Derivation below,
			String unitBelow) {
		return both(above, below, (a, b) -> {
			BigDecimal divisor = Calculation.in(b.value(), unitBelow);
			return divisor.signum() == 0 ? new Derivation.Missing("it would be divided by zero: " + b.value().text())
					: found(name, Calculation.in(a.value(), unitAbove).divide(divisor, Calculation.EXACT), unit,
							enclosed(a) + " / " + enclosed(b), factors(a, b),
							Known.of(a.value()).and(Known.of(b.value()).inverse()));
		});
	}

	/** One times another, each first converted. */
	static Derivation product(String name, String unit, Derivation one, String unitOne, Derivation other,
			String unitOther) {
		return both(one, other, (a, b) -> found(name,
				Calculation.in(a.value(), unitOne).multiply(Calculation.in(b.value(), unitOther), Calculation.EXACT),
				unit, sumEnclosed(a) + " \u00d7 " + sumEnclosed(b), factors(a, b),
				Known.of(a.value()).and(Known.of(b.value()))));
	}

	/** All together; missing where one is. */
	static Derivation sum(String name, String unit, List<Derivation> terms) {
		List<Derived> found = new ArrayList<>();
		for (Derivation term : terms) {
			if (!(term instanceof Derivation.Found(Derived derived))) {
				return term;
			}
			found.add(derived);
		}
		BigDecimal sum = found.stream().map(d -> Calculation.in(d.value(), unit)).reduce(BigDecimal.ZERO,
				BigDecimal::add);
		return found(name, sum, unit, found.stream().map(Derived::expression).collect(Collectors.joining(" + ")),
				factors(found.toArray(Derived[]::new)),
				found.stream().map(d -> Known.of(d.value())).reduce(Known.AS_VALUE, Known::and));
	}

	/** The same under another name and in another unit. */
	static Derivation named(String name, String unit, Derivation derivation) {
		if (!(derivation instanceof Derivation.Found(Derived d))) {
			return derivation;
		}
		return d.value().isExact() ? found(name, Calculation.in(d.value(), unit), unit, d.expression(), d.factors())
				: new Derivation.Found(new Derived(name, d.value().to(unit(unit)), d.expression(), d.factors()));
	}

	/** A function of one number that grows with it. */
	static Derivation map(String name, String unit, Derivation derivation, String unitBefore,
			java.util.function.UnaryOperator<BigDecimal> function, String expression) {
		return derivation instanceof Derivation.Found(Derived d)
				? found(name, function.apply(Calculation.in(d.value(), unitBefore)), unit,
						expression.replace("#", enclosed(d)), d.factors(), Known.of(d.value()))
				: derivation;
	}

	/** A function of one number that falls where that grows. */
	static Derivation falling(String name, String unit, Derivation derivation, String unitBefore,
			java.util.function.UnaryOperator<BigDecimal> function, String expression) {
		return derivation instanceof Derivation.Found(Derived d)
				? found(name, function.apply(Calculation.in(d.value(), unitBefore)), unit,
						expression.replace("#", enclosed(d)), d.factors(), Known.of(d.value()).inverse())
				: derivation;
	}

	@FunctionalInterface
	interface Step {
		Derivation apply(Derived one, Derived other);
	}

	/** What follows from two numbers. */
	static Derivation both(Derivation one, Derivation other, Step step) {
		if (!(one instanceof Derivation.Found(Derived a))) {
			return one;
		}
		return other instanceof Derivation.Found(Derived b) ? step.apply(a, b) : other;
	}

	/** A number that grows with its factors. */
	static Derivation found(String name, BigDecimal value, String unit, String expression, List<Factor> factors) {
		return found(name, value, unit, expression, factors, Known.of(factors));
	}

	static Derivation found(String name, BigDecimal value, String unit, String expression, List<Factor> factors,
			Known known) {
		return known == Known.NOT ? new Derivation.Missing("limits leave it open: " + expression)
				: new Derivation.Found(new Derived(name, known.quantity(value, unit), expression, factors));
	}

	/** The factors of several numbers, each once. */
	static List<Factor> factors(Derived... derived) {
		BinaryOperator<List<Factor>> join = (a, b) -> {
			List<Factor> all = new ArrayList<>(a);
			b.stream().filter(f -> !all.contains(f)).forEach(all::add);
			return all;
		};
		return Arrays.stream(derived).map(Derived::factors).reduce(List.of(), join);
	}

	/** An expression that can stand in a quotient. */
	static String enclosed(Derived derived) {
		String text = derived.expression();
		return isSum(text) || text.contains(" \u00d7 ") || text.contains(" / ") ? "(" + text + ")" : text;
	}

	/** An expression that can stand in a product. */
	private static String sumEnclosed(Derived derived) {
		return isSum(derived.expression()) || derived.expression().contains(" / ") ? "(" + derived.expression() + ")"
				: derived.expression();
	}

	private static boolean isSum(String text) {
		return text.contains(" + ") || text.contains(" \u2212 ");
	}
}
