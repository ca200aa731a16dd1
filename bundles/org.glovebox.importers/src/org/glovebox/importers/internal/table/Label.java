/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.Unit;

/**
 * A label of a column taken apart: {@code Test_Time(s)}, {@code Voltage / V}, {@code current_A}, {@code U[V]},
 * {@code Freq. [Hz]}.
 *
 * @param text the label as the file states it
 * @param quantity what is left of it without the unit
 * @param unit the unit that it states, or null where it states none that is known
 */
record Label(String text, String quantity, @Nullable Unit unit) {

	private static final Label NONE = new Label("", "", null);
	private static final Pattern BRACKET = Pattern.compile("(.*?)\\s*[(\\[\uFF08]([^()\\[\\]]*)[)\\]\uFF09]\\s*", Pattern.DOTALL);
	private static final Pattern CLOCK = Pattern.compile("(?i)[dhms]+\\s*:?\\s*(h+|m+|min)\\s*:.*|hh?:mm.*|h:min.*");
	private static final List<Pattern> SEPARATED = List.of(Pattern.compile("(.*?)\\s*/\\s*([^/]+(?:/[^/ ]+)?)", Pattern.DOTALL),
			Pattern.compile("(.*?)\\s*,\\s*([^,]+)", Pattern.DOTALL), Pattern.compile("(.*)[_ ]([^_ ]+)", Pattern.DOTALL));

	/** Takes a label apart; a unit that stands in its own line counts more than one in the label. */
	static Label of(String text, String unitLine) {
		String plain = text.strip();
		if (plain.isEmpty() && unitLine.isEmpty()) {
			return NONE;
		}
		Label own = taken(plain);
		Optional<Unit> separate = UnitText.parse(unitLine.replaceAll("^[\\[(]|[\\])]$", ""));
		return separate.isPresent() ? new Label(plain, own.quantity, separate.get()) : own;
	}

	private static Label taken(String plain) {
		Matcher bracket = BRACKET.matcher(plain);
		if (bracket.matches() && !bracket.group(1).isEmpty()) {
			Optional<Unit> unit = UnitText.parse(bracket.group(2));
			if (unit.isPresent() || CLOCK.matcher(bracket.group(2)).matches()) {
				return new Label(plain, bracket.group(1), unit.orElse(null));
			}
		}
		for (Pattern pattern : SEPARATED) {
			Matcher matcher = pattern.matcher(plain);
			if (matcher.matches() && !matcher.group(1).isBlank()) {
				Optional<Unit> unit = unit(matcher.group(2));
				boolean number = Character.isDigit(matcher.group(2).charAt(0)) && pattern != SEPARATED.get(0);
				if (unit.isPresent() && !number && matcher.group(2).indexOf('(') < 0) {
					return new Label(plain, matcher.group(1), unit.get());
				}
			}
		}
		// labels such as Volts and mAmp-hr are units themselves; shorter ones, such as C and T, are symbols
		Optional<Unit> itself = plain.length() < 4 ? Optional.empty() : UnitText.parse(plain);
		return new Label(plain, plain, itself.orElse(null));
	}

	private static Optional<Unit> unit(String text) {
		Optional<Unit> unit = UnitText.parse(text);
		return unit.isPresent() ? unit : switch (text.toLowerCase(Locale.ROOT)) {
		case "ah" -> Unit.tryParse("Ah");
		case "wh" -> Unit.tryParse("Wh");
		case "c", "celsius" -> Unit.tryParse("degC");
		default -> Optional.empty();
		};
	}

	/** The whole label as a key of {@link LabelTable}. */
	String wholeKey() {
		return key(text);
	}

	/** The label without its unit as a key of {@link LabelTable}. */
	String key() {
		return key(quantity);
	}

	/** Letters, digits and the signs that have a meaning in labels, in lower case. */
	static String key(String label) {
		String text = Normalizer.normalize(label, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
				.replace("\u2033", "''").replace("\u2032", "'").replace("\u2019", "'").replace("\"", "''").replace('\u2212', '-')
				.replace("\u03C9", "ohm").replace("\u03C6", "phi").replace("\u03B8", "theta");
		StringBuilder key = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			boolean sign = c == '-' && key.isEmpty();
			if (Character.isLetterOrDigit(c) || sign || c == '\'' || c == '|' || c == '#') {
				key.append(c);
			}
		}
		return key.toString();
	}
}
