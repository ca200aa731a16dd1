/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * What is left of a material: the amount there was minus what was taken. Nothing of it is stored.
 *
 * @param total the amount there was
 * @param used the sum of what was taken, in the unit of the total
 * @param left the rest, negative where more was taken than there was
 * @param withdrawals what was taken
 * @param uncounted those that are no part of the sum, since their amount is not known or of another dimension
 */
public record Stock(Quantity total, Quantity used, Quantity left, List<Withdrawal> withdrawals,
		List<Withdrawal> uncounted) {

	private static final MathContext SUM = MathContext.DECIMAL64;
	private static final int SHOWN_DIGITS = 4;
	private static final double LOW = 0.1;

	/** How much is left, in a word. */
	public enum Level {
		/** There is enough. */
		GOOD,
		/** Less than a tenth is left. */
		LOW,
		/** More was taken than there was. */
		OVERDRAWN
	}

	/**
	 * Adds up.
	 *
	 * @param total the amount there was
	 * @param withdrawals what was taken
	 */
	public static Stock of(Quantity total, List<Withdrawal> withdrawals) {
		Unit unit = total.unit();
		List<Withdrawal> counted = withdrawals.stream()
				.filter(w -> w.amount().filter(a -> a.unit().isCompatible(unit)).isPresent()).toList();
		BigDecimal used = counted.stream().flatMap(w -> w.amount().stream()).map(a -> in(a, unit))
				.reduce(BigDecimal.ZERO, BigDecimal::add);
		BigDecimal left = total.value().subtract(used);
		return new Stock(total, shown(used, unit, total.value()), shown(left, unit, total.value()), withdrawals,
				withdrawals.stream().filter(w -> !counted.contains(w)).toList());
	}

	/**
	 * What was left after each withdrawal, in their order.
	 *
	 * @return as many as there are withdrawals, empty for those that are not counted
	 */
	public List<Optional<Quantity>> remainders() {
		List<Optional<Quantity>> remainders = new ArrayList<>();
		BigDecimal rest = total.value();
		for (Withdrawal withdrawal : withdrawals) {
			boolean counted = !uncounted.contains(withdrawal);
			rest = counted ? rest.subtract(in(withdrawal.amount().orElseThrow(), total.unit())) : rest;
			remainders.add(counted ? Optional.of(shown(rest, total.unit(), total.value())) : Optional.empty());
		}
		return List.copyOf(remainders);
	}

	private static BigDecimal in(Quantity amount, Unit unit) {
		return amount.unit().text().equals(unit.text()) ? amount.value() : new BigDecimal(amount.in(unit), SUM);
	}

	/** Rounds to what matters beside the total. */
	private static Quantity shown(BigDecimal value, Unit unit, BigDecimal total) {
		int magnitude = total.signum() == 0 ? 0 : total.precision() - total.scale();
		int digits = Math.max(0, SHOWN_DIGITS - magnitude);
		BigDecimal rounded = value.setScale(digits, RoundingMode.HALF_EVEN).stripTrailingZeros();
		return Quantity.parse((rounded.toPlainString() + ' ' + unit.text()).strip());
	}

	/** What is left as a share of the total, from 0 to 1; 0 where it is overdrawn. */
	public double share() {
		double all = total.canonical();
		return all <= 0 ? 0 : Math.clamp(left.canonical() / all, 0, 1);
	}

	/** How much is left, in a word. */
	public Level level() {
		return left.value().signum() < 0 ? Level.OVERDRAWN : share() < LOW ? Level.LOW : Level.GOOD;
	}

	/** What is left in a sentence. */
	public String sentence() {
		String sum = level() == Level.OVERDRAWN
				? used.text() + " were taken, " + left.text().replace("-", "") + " more than there was"
				: left.text() + " of " + total.text() + " left";
		return sum + (uncounted.isEmpty() ? "" : "; not counted: " + uncounted.size()
				+ (uncounted.size() == 1 ? " use" : " uses") + " without an amount in " + total.unit().text());
	}

	/** The stock of a material with a known amount. */
	public static Optional<Stock> of(Optional<Quantity> total, List<Withdrawal> withdrawals) {
		return total.map(amount -> of(amount, withdrawals));
	}
}
