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
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.internal.Composition;
import org.glovebox.units.internal.FormulaParser;
import org.glovebox.units.internal.FormulaWriter;
import org.glovebox.units.internal.ParsedFormula;
import org.glovebox.units.internal.Rational;

/**
 * A chemical formula, kept exactly as it was typed: "Na3SbS4", "Na2S·9H2O", "Na3PS4-xOx x=0.15", "[PS4]3-", "[6Li]Cl".
 * <p>
 * Amounts may be decimals ("Na2.9"), fractions ("La2/3") and sums with the unknowns x y z u v w n m δ ε ("O7-δ",
 * "Na{3-2x}"). A charge follows "^", a bracket or a letter, or is raised; "SO42-" and "NH4+" are refused, for the digit
 * may belong to either. "CuSO4.5H2O" is refused, for the point may be a decimal point. Two formulas are equal when they
 * were typed the same.
 * <p>
 * Molar masses rest on the standard atomic weights of 2021, see {@link Element}; the mass of electrons lost or gained
 * is neglected.
 */
public final class Formula {

	/** Faraday constant in C/mol, to the ten digits of CODATA 2018. */
	private static final double FARADAY = 96485.33212;

	private static final double COULOMB_PER_MILLIAMPERE_HOUR = 3.6;

	private final String text;

	private final ParsedFormula parsed;

	private Formula(String text, ParsedFormula parsed) {
		this.text = text;
		this.parsed = parsed;
	}

	/**
	 * Reads a formula.
	 *
	 * @param typed the formula, with values of its unknowns behind it where they are known
	 * @return the formula
	 * @throws FormulaFormatException if it cannot be read in exactly one way; the message says why and where
	 */
	public static Formula parse(String typed) throws FormulaFormatException {
		return new Formula(typed, FormulaParser.parse(typed));
	}

	/**
	 * Reads a formula, where a text that is none is nothing unusual, such as the name of a material.
	 *
	 * @param typed the text
	 * @return the formula, or empty if the text cannot be read in exactly one way
	 */
	public static Optional<Formula> tryParse(String typed) {
		try {
			return Optional.of(parse(typed));
		} catch (FormulaFormatException e) {
			return Optional.empty();
		}
	}

	/**
	 * Returns the text exactly as typed.
	 *
	 * @return the text, never changed, also after {@link #with}
	 */
	public String text() {
		return text;
	}

	/**
	 * Returns the unknowns that have no value yet.
	 *
	 * @return their letters, in the order in which they appear
	 */
	public Set<String> unknowns() {
		return Collections.unmodifiableSet(Composition.unknowns(parsed));
	}

	/**
	 * Gives an unknown a value.
	 *
	 * @param unknown its letter
	 * @param value the value, taken as the shortest decimal of the double; finite
	 * @return a formula in which the unknown has this value, in place of one it had
	 * @throws IllegalArgumentException if the unknown does not occur
	 */
	public Formula with(String unknown, double value) {
		if (!Composition.variables(parsed).contains(unknown)) {
			throw new IllegalArgumentException(unknown + " does not occur in " + text);
		}
		Map<String, Rational> values = new LinkedHashMap<>(parsed.values());
		values.put(unknown, Rational.of(BigDecimal.valueOf(value)));
		return new Formula(text, new ParsedFormula(parsed.units(), parsed.charge(), values));
	}

	/**
	 * Tells whether another formula stands for the same: the same elements and nuclides in the same amounts, with the
	 * same charge, in whatever order and grouping they were typed.
	 *
	 * @param other the other formula
	 * @return true if it does; false if either has unknowns without value
	 */
	public boolean isSameSubstance(Formula other) {
		if (!unknowns().isEmpty() || !other.unknowns().isEmpty() || charge() != other.charge()) {
			return false;
		}
		try {
			Composition mine = composition();
			Composition theirs = other.composition();
			return mine.amounts().equals(theirs.amounts()) && mine.masses().equals(theirs.masses());
		} catch (IllegalStateException e) {
			return equals(other);
		}
	}

	/** Returns the exact composition; fails as {@link #molarMass()}. */
	Composition composition() {
		return Composition.of(parsed);
	}

	/**
	 * Returns the charge number.
	 *
	 * @return -3 for PS4^3-, 0 for a neutral formula
	 */
	public int charge() {
		return parsed.charge();
	}

	/**
	 * Returns how many atoms of each element a formula unit holds; nuclides count with their element.
	 *
	 * @return symbols and amounts, in the order in which they appear
	 * @throws IllegalStateException if an unknown has no value or an amount comes out negative
	 */
	public Map<String, BigDecimal> elements() {
		Map<String, BigDecimal> result = new LinkedHashMap<>();
		Composition.of(parsed).amounts().forEach((element, amount) -> result.put(element, amount.toDecimal()));
		return Collections.unmodifiableMap(result);
	}

	/**
	 * Returns the molar mass.
	 *
	 * @return the molar mass in g/mol
	 * @throws IllegalStateException if an unknown has no value, an amount comes out negative, or an element has no
	 *         standard atomic weight
	 */
	public double molarMass() {
		return Composition.of(parsed).mass().toDouble();
	}

	/**
	 * Returns the share of an element in the mass.
	 *
	 * @param element its symbol
	 * @return from 0 to 1, 0 if it does not occur
	 * @throws IllegalStateException as {@link #molarMass()}
	 */
	public double massFraction(String element) {
		Composition composition = Composition.of(parsed);
		return composition.masses().getOrDefault(element, Rational.ZERO).over(composition.mass()).toDouble();
	}

	/**
	 * Returns the share of an element in the number of atoms.
	 *
	 * @param element its symbol
	 * @return from 0 to 1, 0 if it does not occur
	 * @throws IllegalStateException as {@link #molarMass()}
	 */
	public double moleFraction(String element) {
		Composition composition = Composition.of(parsed);
		return composition.amounts().getOrDefault(element, Rational.ZERO).over(composition.total()).toDouble();
	}

	/**
	 * Returns the capacity if each formula unit exchanges a number of electrons: Q = n F / (3.6 M), from Faraday's law
	 * (A. J. Bard, L. R. Faulkner, Electrochemical Methods, 2nd ed. 2001, eq. 1.2.2 and constants inside the cover).
	 * <p>
	 * Sulfur to Na2S comes out at 1672 mAh/g; the 1675 often quoted rest on M = 32.0 g/mol.
	 *
	 * @param electrons the number n of electrons per formula unit
	 * @return the capacity in mAh/g
	 * @throws IllegalStateException as {@link #molarMass()}
	 */
	public double theoreticalCapacity(double electrons) {
		return electrons * FARADAY / (COULOMB_PER_MILLIAMPERE_HOUR * molarMass());
	}

	/**
	 * Writes the formula with sub- and superscripts as markup and unknowns in italics.
	 *
	 * @return such as {@code Na<sub>3</sub>PS<sub>4−<i>x</i></sub>O<sub><i>x</i></sub>}
	 */
	public String html() {
		return FormulaWriter.write(parsed, FormulaWriter.Form.HTML);
	}

	/**
	 * Writes the formula with sub- and superscript characters, where Unicode has them.
	 *
	 * @return such as "Na₃PS₄₋ₓOₓ"
	 */
	public String unicode() {
		return FormulaWriter.write(parsed, FormulaWriter.Form.UNICODE);
	}

	/**
	 * Writes the formula in characters of the keyboard, so that it reads back with the same meaning.
	 *
	 * @return such as "Na3PS{4-x}O{x}"; numbers to seven digits in place of unknowns that have values
	 */
	public String plain() {
		return FormulaWriter.write(parsed, FormulaWriter.Form.PLAIN);
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Formula formula && text.equals(formula.text) && parsed.equals(formula.parsed);
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
