/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.glovebox.units.internal.Rational;

/**
 * A balanced reaction: precursors in, one formula unit of product and by-products out. Amounts are exact.
 */
public final class Reaction {

	private static final int LARGEST_NUMBER = 20;

	/**
	 * A substance that takes part.
	 *
	 * @param formula what it is
	 * @param amount how many there are for one formula unit of product, to 34 digits; 0 for a precursor that is not
	 *        needed
	 * @param written the amount, short: "1.5", "2/3"
	 */
	public record Term(Formula formula, BigDecimal amount, String written) {
	}

	private final Formula product;

	private final List<Formula> precursors;

	private final List<Formula> byProducts;

	private final List<Rational> amounts;

	Reaction(Formula product, List<Formula> precursors, List<Formula> byProducts, List<Rational> amounts) {
		this.product = product;
		this.precursors = List.copyOf(precursors);
		this.byProducts = List.copyOf(byProducts);
		this.amounts = List.copyOf(amounts);
	}

	/**
	 * Balances a reaction exactly, every element and the charge.
	 *
	 * @param product what is to be made
	 * @param precursors what it is made from, at least one
	 * @param byProducts what leaves, such as a gas; may be empty
	 * @return the reaction, or why there is none or more than one
	 */
	public static Balancing balance(Formula product, List<Formula> precursors, List<Formula> byProducts) {
		return new ReactionBalancer(product, precursors, byProducts).balance();
	}

	/**
	 * Returns what is made.
	 *
	 * @return the formula as it was given
	 */
	public Formula product() {
		return product;
	}

	/**
	 * Returns what it is made from.
	 *
	 * @return the precursors in the order in which they were given
	 */
	public List<Term> precursors() {
		return terms(precursors, 0);
	}

	/**
	 * Returns what leaves.
	 *
	 * @return the by-products in the order in which they were given
	 */
	public List<Term> byProducts() {
		return terms(byProducts, precursors.size());
	}

	private List<Term> terms(List<Formula> formulas, int from) {
		List<Term> terms = new ArrayList<>();
		for (int i = 0; i < formulas.size(); i++) {
			Rational amount = amounts.get(from + i);
			terms.add(new Term(formulas.get(i), amount.toDecimal(), amount.written()));
		}
		return terms;
	}

	/** Returns the exact amount of a precursor for one formula unit of product. */
	Rational amount(int precursor) {
		return amounts.get(precursor);
	}

	/** Returns the exact amount of a by-product for one formula unit of product. */
	Rational byProductAmount(int byProduct) {
		return amounts.get(precursors.size() + byProduct);
	}

	/**
	 * Writes the equation with characters of the keyboard but for the arrow.
	 *
	 * @return such as "3 Na2S + Sb2S3 + 2 S → 2 Na3SbS4"; with one formula unit of product where whole numbers would be
	 *         large
	 */
	public String plain() {
		return written(Formula::plain);
	}

	/**
	 * Writes the equation with subscript characters.
	 *
	 * @return such as "3 Na₂S + Sb₂S₃ + 2 S → 2 Na₃SbS₄"
	 */
	public String unicode() {
		return written(Formula::unicode);
	}

	/**
	 * Writes the equation with markup.
	 *
	 * @return such as {@code 3 Na<sub>2</sub>S + ... → 2 Na<sub>3</sub>SbS<sub>4</sub>}
	 */
	public String html() {
		return written(Formula::html);
	}

	private String written(Function<Formula, String> form) {
		Rational factor = wholeNumbers();
		List<String> left = new ArrayList<>();
		List<String> right = new ArrayList<>(List.of(term(factor, product, form)));
		for (int i = 0; i < amounts.size(); i++) {
			boolean isPrecursor = i < precursors.size();
			Formula formula = isPrecursor ? precursors.get(i) : byProducts.get(i - precursors.size());
			if (!amounts.get(i).isZero()) {
				(isPrecursor ? left : right).add(term(amounts.get(i).times(factor), formula, form));
			}
		}
		return String.join(" + ", left) + " → " + String.join(" + ", right);
	}

	private static String term(Rational amount, Formula formula, Function<Formula, String> form) {
		String number = amount.written();
		return number.equals("1") ? form.apply(formula) : number + " " + form.apply(formula);
	}

	/** The least number that makes all amounts whole, or 1 where the numbers would become large. */
	private Rational wholeNumbers() {
		BigInteger multiple = BigInteger.ONE;
		for (Rational amount : amounts) {
			BigInteger denominator = amount.denominator();
			multiple = multiple.divide(multiple.gcd(denominator)).multiply(denominator);
		}
		Rational factor = new Rational(multiple, BigInteger.ONE);
		BigInteger most = BigInteger.valueOf(LARGEST_NUMBER);
		boolean small = multiple.compareTo(most) <= 0
				&& amounts.stream().allMatch(a -> a.times(factor).numerator().compareTo(most) <= 0);
		return small ? factor : Rational.ONE;
	}

	@Override
	public String toString() {
		return plain();
	}
}
