/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/**
 * What a capacity is divided by to become specific or areal, with where it comes from.
 *
 * @param value the number in the unit that was asked for, positive
 * @param origin where it comes from, for an explanation: "active mass 0.402 mg = 3.35 mg (...) × ..."
 */
public record Divisor(double value, String origin) {

	/**
	 * Outcome of looking for a divisor.
	 *
	 * @param divisor what was found, empty where nothing usable is known
	 * @param messages what the user should know about the choice
	 */
	public record Choice(Optional<Divisor> divisor, List<Message> messages) {
		public Choice {
			messages = List.copyOf(messages);
		}
	}

	/**
	 * The user's setting where there is one, else what the records give.
	 *
	 * @param label what it is, for texts: "active mass"
	 * @param setting the setting in {@code unit}, {@code NaN} where it is not given
	 * @param given name in {@link Givens}
	 * @param unit unit of the result
	 */
	public static Choice choose(String label, double setting, String given, String unit, Givens givens) {
		List<Message> messages = new ArrayList<>();
		Optional<Divisor> fromRecords = givens.find(given).flatMap(g -> convert(label, g, unit, messages));
		if (Double.isNaN(setting)) {
			return new Choice(fromRecords, messages);
		}
		if (!(setting > 0)) {
			messages.add(Message.warning("the " + label + " of the settings is not positive and is not used: "
					+ Digits.shown(setting, unit)));
			return new Choice(fromRecords, messages);
		}
		String shown = Digits.shown(setting, unit);
		fromRecords.ifPresent(d -> messages.add(Message.info("the " + label + " of the settings, " + shown
				+ ", is used instead of that of the records, " + Digits.shown(d.value(), unit))));
		return new Choice(Optional.of(new Divisor(setting, label + " " + shown + " as typed in the settings")), messages);
	}

	private static Optional<Divisor> convert(String label, Given given, String unit, List<Message> messages) {
		Optional<Unit> from = Unit.tryParse(given.unit());
		Optional<Unit> to = Unit.tryParse(unit);
		if (from.isEmpty() || to.isEmpty() || !from.get().isCompatible(to.get())) {
			messages.add(Message.warning("the " + label + " of the records is in \"" + given.unit()
					+ "\", which is not convertible to " + unit + "; it is not used"));
			return Optional.empty();
		}
		double value = from.get().equals(to.get()) ? given.value() : Quantity.of(given.value(), from.get()).in(to.get());
		if (!(value > 0) || Double.isInfinite(value)) {
			messages.add(Message.warning("the " + label + " of the records is not positive and is not used: "
					+ Digits.shown(value, unit)));
			return Optional.empty();
		}
		return Optional.of(new Divisor(value, label + " " + given.explain()));
	}
}
