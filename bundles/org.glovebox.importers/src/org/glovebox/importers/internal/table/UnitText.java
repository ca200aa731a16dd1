/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.units.Unit;

/** Units as instruments spell them in labels: {@code mAmp-hr}, {@code sec}, {@code A.h}, {@code V vs. Ref.}. */
final class UnitText {

	private static final Pattern AGAINST = Pattern.compile("\\s*vs\\.?\\s.*", Pattern.DOTALL);
	private static final Pattern CHARGE = Pattern
			.compile("([munpk\u00B5]?)(?:A|Amp|amp|ampere)s?[\\s.*\u00B7-]*(?:h|hr|hrs|hour|H|Hr)s?");
	private static final Pattern ENERGY = Pattern
			.compile("([munpk\u00B5]?)(?:W|Watt|watt)s?[\\s.*\u00B7-]*(?:h|hr|hrs|hour|H|Hr)s?");
	private static final Pattern PER_SECOND = Pattern.compile("([munp\u00B5]?)([AW])s");
	private static final Pattern CURRENT = Pattern.compile("([munp\u00B5]?)[Aa]mp(?:ere)?s?");

	private UnitText() {
	}

	/** The unit that a text states; empty where it states none that is known. */
	static Optional<Unit> parse(String text) {
		String plain = AGAINST.matcher(text.strip()).replaceFirst("").replace('\u03BC', '\u00B5').replace('\uFFFD', '\u00B5');
		if (text.strip().equals("\uFFFDC") || text.strip().equals("?C")) {
			return Unit.tryParse("degC");
		}
		if (plain.isEmpty() || plain.length() > 24) {
			return Optional.empty();
		}
		if (plain.equals("1")) {
			return Optional.of(Unit.ONE);
		}
		return Unit.tryParse(spelled(plain)).filter(u -> !u.symbol().isEmpty());
	}

	private static String spelled(String plain) {
		Matcher charge = CHARGE.matcher(plain);
		if (charge.matches()) {
			return charge.group(1) + "Ah";
		}
		Matcher energy = ENERGY.matcher(plain);
		if (energy.matches()) {
			return energy.group(1) + "Wh";
		}
		Matcher seconds = PER_SECOND.matcher(plain);
		if (seconds.matches()) {
			return seconds.group(1) + seconds.group(2) + " s";
		}
		Matcher current = CURRENT.matcher(plain);
		if (current.matches()) {
			return current.group(1) + "A";
		}
		return switch (plain) {
		case "Sec", "SEC", "secs", "Secs", "Seconds", "Second" -> "s";
		case "Min", "MIN", "Minutes", "Minute" -> "min";
		case "Hr", "Hrs", "HR", "Hour", "Hours", "H" -> "h";
		case "Days", "Day" -> "d";
		case "celsius", "Deg C", "DegC", "deg C", "oC" -> "degC";
		case "Psi" -> "psi";
		case "mO", "mOhms", "mohms", "milliohm" -> "mohm";
		case "OHM", "O" -> "ohm";
		case "millivolt", "mVolts", "mvolt" -> "mV";
		default -> plain.replaceFirst("/(\\w+)\\.(\\w+)$", "/($1 $2)");
		};
	}

	/** The factor from a unit to that of the vocabulary; empty where they do not measure the same. */
	static OptionalDouble factor(Unit from, String to) {
		Optional<Unit> target = Unit.tryParse(to);
		if (to.isEmpty() || target.isEmpty() || !from.isCompatible(target.get())) {
			return OptionalDouble.empty();
		}
		double factor = (from.toCanonical(1) - from.toCanonical(0))
				/ (target.get().toCanonical(1) - target.get().toCanonical(0));
		double inverse = 1 / factor;
		boolean power = Math.abs(inverse - Math.rint(inverse)) < 1e-9 * inverse;
		return OptionalDouble.of(power ? 1 / Math.rint(inverse) : Math.abs(factor - Math.rint(factor)) < 1e-9 * factor
				? Math.rint(factor)
				: factor);
	}
}
