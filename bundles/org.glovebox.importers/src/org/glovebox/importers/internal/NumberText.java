/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers in the texts of headers. */
public final class NumberText {

	private static final Pattern NUMBER = Pattern
			.compile("[-+]?(?:\\d{1,40}[.,]?\\d{0,40}|[.,]\\d{1,40})(?:[eEdD][-+]?\\d{1,4})?");

	private NumberText() {
	}

	/** A text that is one number and nothing else; a decimal comma counts as a point. */
	public static OptionalDouble of(String text) {
		String plain = text.strip();
		return NUMBER.matcher(plain).matches() ? OptionalDouble.of(parse(plain)) : OptionalDouble.empty();
	}

	/** The number that a text begins with, such as 40 of "40 kV". */
	public static OptionalDouble leading(String text) {
		Matcher matcher = NUMBER.matcher(text.strip());
		return matcher.lookingAt() ? OptionalDouble.of(parse(matcher.group())) : OptionalDouble.empty();
	}

	private static double parse(String number) {
		return Double.parseDouble(number.replace(',', '.').replace('d', 'e').replace('D', 'e'));
	}
}
