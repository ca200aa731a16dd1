/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.internal.Composition;
import org.glovebox.units.internal.CompositeParser;
import org.glovebox.units.internal.Rational;
import org.glovebox.units.internal.Shown;

/**
 * A mixture of substances in stated proportions, kept exactly as it was typed: "S:KB 60:40", "S@C-NAS 2:8",
 * "S : KB : NPSO = 2 : 2 : 6", "Na:Sn 15:4 mol", "60 wt% S + 40 wt% KB". Without a word, proportions are by mass.
 * <p>
 * Names are parted by ":", or else by the first of "/ + , – - @" that gives as many names as there are numbers. A name of
 * capital letters only ("KB", "NPS") is taken as an abbreviation, not as a formula, unless it is one element;
 * {@link #with} says what it stands for. Two composites are equal when they were typed the same and stand for the same.
 */
public final class Composite {

	/** What the proportions are of. */
	public enum Basis {
		/** Masses. */
		MASS("mass"),
		/** Amounts of substance, in moles. */
		AMOUNT("mol"),
		/** Volumes; mass fractions do not follow without densities. */
		VOLUME("volume");

		private final String label;

		Basis(String label) {
			this.label = label;
		}

		/**
		 * Returns the word for it.
		 *
		 * @return such as "mass"
		 */
		public String label() {
			return label;
		}
	}

	/**
	 * A part of a composite.
	 *
	 * @param name name or formula as typed
	 * @param proportion its number, such as 60 of 60:40
	 */
	public record Part(String name, BigDecimal proportion) {
	}

	private final String text;

	private final List<Part> parts;

	private final Basis basis;

	private final Map<String, Formula> formulas;

	private Composite(String text, List<Part> parts, Basis basis, Map<String, Formula> formulas) {
		this.text = text;
		this.parts = List.copyOf(parts);
		this.basis = basis;
		this.formulas = Map.copyOf(formulas);
	}

	/**
	 * Reads a composite.
	 *
	 * @param typed names or formulas of at least two parts, and their proportions
	 * @return the composite
	 * @throws FormulaFormatException if it cannot be read in exactly one way; the message says why and where
	 */
	public static Composite parse(String typed) throws FormulaFormatException {
		CompositeParser.Parsed parsed = CompositeParser.parse(typed);
		List<Part> parts = parsed.parts().stream().map(p -> new Part(p.name(), p.proportion())).toList();
		Map<String, Formula> formulas = new LinkedHashMap<>();
		for (Part part : parts) {
			if (!isAbbreviation(part.name())) {
				Formula.tryParse(part.name()).ifPresent(formula -> formulas.put(part.name(), formula));
			}
		}
		return new Composite(typed, parts, Basis.valueOf(parsed.basis()), formulas);
	}

	/**
	 * Reads a composite, where a text that is none is nothing unusual.
	 *
	 * @param typed the text
	 * @return the composite, or empty if the text cannot be read in exactly one way
	 */
	public static Optional<Composite> tryParse(String typed) {
		try {
			return Optional.of(parse(typed));
		} catch (FormulaFormatException e) {
			return Optional.empty();
		}
	}

	private static boolean isAbbreviation(String name) {
		return name.chars().allMatch(Character::isUpperCase) && Element.of(name).isEmpty();
	}

	/**
	 * Returns the text exactly as typed.
	 *
	 * @return the text, never changed
	 */
	public String text() {
		return text;
	}

	/**
	 * Returns the parts.
	 *
	 * @return at least two, in the order in which they were typed
	 */
	public List<Part> parts() {
		return parts;
	}

	/**
	 * Returns what the proportions are of.
	 *
	 * @return the basis, {@link Basis#MASS} where nothing was said
	 */
	public Basis basis() {
		return basis;
	}

	/**
	 * Says what a part stands for.
	 *
	 * @param name the name of the part, as typed
	 * @param formula its formula
	 * @return a composite that knows it
	 * @throws IllegalArgumentException if there is no such part
	 */
	public Composite with(String name, Formula formula) {
		if (parts.stream().noneMatch(part -> part.name().equals(name))) {
			throw new IllegalArgumentException(name + " is no part of " + text);
		}
		Map<String, Formula> known = new LinkedHashMap<>(formulas);
		known.put(name, formula);
		return new Composite(text, parts, basis, known);
	}

	/**
	 * Returns the formula of a part.
	 *
	 * @param name the name of the part, as typed
	 * @return the formula, or empty if it is known by its name only
	 */
	public Optional<Formula> formula(String name) {
		return Optional.ofNullable(formulas.get(name));
	}

	/**
	 * Returns the share of each part in the mass.
	 *
	 * @return names and mass fractions, which sum to 1, in the order in which they were typed
	 * @throws IllegalStateException if the proportions are by amount and a part has no formula with a molar mass, or if
	 *         they are by volume; the message says so
	 */
	public Map<String, Double> massFractions() {
		Map<String, Double> result = new LinkedHashMap<>();
		exactFractions().forEach((name, fraction) -> result.put(name, fraction.toDouble()));
		return Collections.unmodifiableMap(result);
	}

	Map<String, Rational> exactFractions() {
		Map<String, Rational> masses = new LinkedHashMap<>();
		parts.forEach(part -> masses.put(part.name(), mass(part)));
		Rational sum = masses.values().stream().reduce(Rational.ZERO, Rational::plus);
		masses.replaceAll((name, mass) -> mass.over(sum));
		return masses;
	}

	private Rational mass(Part part) {
		Rational proportion = Rational.of(part.proportion());
		return switch (basis) {
		case MASS -> proportion;
		case AMOUNT -> proportion.times(composition(part).mass());
		case VOLUME -> throw new IllegalStateException(
				"The proportions of " + text + " are by volume; masses do not follow without densities");
		};
	}

	private Composition composition(Part part) {
		Formula formula = formulas.get(part.name());
		if (formula == null) {
			throw new IllegalStateException("What " + part.name() + " is made of is not known; say what it stands for, as in "
					+ part.name() + "=C");
		}
		return formula.composition();
	}

	/** Writes how a mass fraction follows, such as "60 ÷ (60 + 40)". */
	String writtenFraction(String name) {
		if (basis != Basis.MASS) {
			return Shown.number(exactFractions().getOrDefault(name, Rational.ZERO).toDouble());
		}
		String own = parts.stream().filter(p -> p.name().equals(name)).map(p -> p.proportion().toPlainString())
				.findFirst().orElse("0");
		return own + " ÷ (" + parts.stream().map(p -> p.proportion().toPlainString()).collect(Collectors.joining(" + "))
				+ ")";
	}

	/**
	 * Returns the share of an element in the mass of the whole.
	 *
	 * @param element its symbol
	 * @return from 0 to 1, 0 if it does not occur
	 * @throws IllegalStateException as {@link #massFractions()}, or if a part has no formula with a molar mass
	 */
	public double elementMassFraction(String element) {
		Rational sum = Rational.ZERO;
		Map<String, Rational> fractions = exactFractions();
		for (Part part : parts) {
			Composition composition = composition(part);
			Rational share = composition.masses().getOrDefault(element, Rational.ZERO).over(composition.mass());
			sum = sum.plus(share.times(fractions.getOrDefault(part.name(), Rational.ZERO)));
		}
		return sum.toDouble();
	}

	/**
	 * Writes the composite in characters of the keyboard, so that it reads back with the same parts.
	 *
	 * @return such as "S:KB 60:40"
	 */
	public String plain() {
		return written(":", part -> part.name());
	}

	/**
	 * Writes the composite with subscript characters in the formulas.
	 *
	 * @return such as "S : Na₃PS₄ = 60 : 40"
	 */
	public String unicode() {
		return written(" : ", part -> formula(part.name()).map(Formula::unicode).orElse(part.name()));
	}

	/**
	 * Writes the composite with markup in the formulas.
	 *
	 * @return such as {@code S : Na<sub>3</sub>PS<sub>4</sub> = 60 : 40}
	 */
	public String html() {
		return written(" : ", part -> formula(part.name()).map(Formula::html).orElse(escaped(part.name())));
	}

	private String written(String between, Function<Part, String> name) {
		String names = parts.stream().map(name).collect(Collectors.joining(between));
		String numbers = parts.stream().map(p -> p.proportion().toPlainString()).collect(Collectors.joining(between));
		return names + (between.equals(":") ? " " : " = ") + numbers + (basis == Basis.MASS ? "" : " " + basis.label());
	}

	private static String escaped(String name) {
		return name.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Composite composite && text.equals(composite.text)
				&& formulas.equals(composite.formulas);
	}

	@Override
	public int hashCode() {
		return text.hashCode();
	}

	@Override
	public String toString() {
		return text;
	}
}
