/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.units.internal.NumberReader;

/**
 * A substance to be weighed in, with what has to be corrected for. Of a lot that is 98 % pure, 2 % are taken to be
 * something that does not take part.
 *
 * @param substance formula or name as typed, such as "Na2S"
 * @param purity mass fraction of the substance in what is weighed, above 0, at most 1
 * @param loss part of the substance that is expected to be lost before it reacts, from 0 to below 1
 * @param excess part that is added beyond what the reaction needs, at least 0
 */
public record Precursor(String substance, BigDecimal purity, BigDecimal loss, BigDecimal excess) {

	private static final int LONGEST = 200;

	private static final String LABEL = "(purity|pure|loss|lost|excess)";

	private static final Pattern PERCENTAGE = Pattern.compile("[\\s,;(]+(?:" + LABEL + "\\s*[=:]?\\s*)?"
			+ "(\\d{1,3}(?:[.,]\\d{1,8})?)\\s*(?:wt\\.?\\s?)?%(?:\\s*" + LABEL + ")?\\s*\\)?$", Pattern.CASE_INSENSITIVE);

	/**
	 * Makes a precursor.
	 *
	 * @throws IllegalArgumentException if a number is outside its limits or the substance is blank
	 */
	public Precursor {
		if (substance.isBlank()) {
			throw new IllegalArgumentException("A substance is expected");
		}
		if (purity.signum() <= 0 || purity.compareTo(BigDecimal.ONE) > 0) {
			throw new IllegalArgumentException("The purity of " + substance + " must be above 0 and at most 100 %");
		}
		if (loss.signum() < 0 || loss.compareTo(BigDecimal.ONE) >= 0) {
			throw new IllegalArgumentException("The loss of " + substance + " must be at least 0 and below 100 %");
		}
		if (excess.signum() < 0) {
			throw new IllegalArgumentException("The excess of " + substance + " cannot be negative");
		}
	}

	/**
	 * Makes a precursor that is pure and is used up wholly.
	 *
	 * @param substance formula or name
	 * @return the precursor
	 */
	public static Precursor of(String substance) {
		return new Precursor(substance, BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ZERO);
	}

	/**
	 * Reads a precursor.
	 *
	 * @param typed a formula or name and percentages behind it: "Na2S 98 %", "Na excess 5 %, loss 2 %"; one without a
	 *        word is the purity
	 * @return the precursor
	 * @throws QuantityFormatException if the percentages cannot be read or are outside their limits; whether the
	 *         substance is a formula is not looked at
	 */
	public static Precursor parse(String typed) throws QuantityFormatException {
		if (typed.length() > LONGEST) {
			throw new QuantityFormatException("This is too long for a precursor", typed, LONGEST);
		}
		Map<String, BigDecimal> found = new HashMap<>();
		int end = typed.stripTrailing().length();
		Matcher percentage = PERCENTAGE.matcher(typed).region(0, end);
		while (percentage.find()) {
			BigDecimal value = NumberReader.mantissa(typed, percentage.start(2), percentage.end(2)).value();
			if (found.put(meaning(percentage), value.movePointLeft(2)) != null) {
				throw new QuantityFormatException("Two percentages mean the same; write as in Na 99 % excess 5 % loss 2 %",
						typed, percentage.start(2));
			}
			end = percentage.start();
			percentage.region(0, end);
		}
		String substance = typed.substring(0, end).strip();
		if (substance.indexOf('%') >= 0) {
			throw new QuantityFormatException("This cannot be read; write as in Na 99 % excess 5 % loss 2 %", typed,
					typed.indexOf('%'));
		}
		try {
			return new Precursor(substance, found.getOrDefault("purity", BigDecimal.ONE),
					found.getOrDefault("loss", BigDecimal.ZERO), found.getOrDefault("excess", BigDecimal.ZERO));
		} catch (IllegalArgumentException e) {
			throw new QuantityFormatException(String.valueOf(e.getMessage()), typed, end);
		}
	}

	private static String meaning(Matcher percentage) {
		String label = Optional.ofNullable(percentage.group(1)).orElse(percentage.group(3));
		return switch (label == null ? "purity" : label.toLowerCase(Locale.ROOT)) {
		case "loss", "lost" -> "loss";
		case "excess" -> "excess";
		default -> "purity";
		};
	}

	/**
	 * Reads the substance as a formula.
	 *
	 * @return the formula
	 * @throws FormulaFormatException if it is none
	 */
	public Formula formula() throws FormulaFormatException {
		return Formula.parse(substance);
	}

	/**
	 * Tells whether this is a substance: spelled the same, or with the same elements in the same amounts.
	 *
	 * @param other formula or name
	 * @return true if it is
	 */
	public boolean is(String other) {
		if (substance.strip().equalsIgnoreCase(other.strip())) {
			return true;
		}
		Optional<Formula> mine = Formula.tryParse(substance);
		Optional<Formula> theirs = Formula.tryParse(other);
		return mine.isPresent() && theirs.isPresent() && mine.get().isSameSubstance(theirs.get());
	}
}
