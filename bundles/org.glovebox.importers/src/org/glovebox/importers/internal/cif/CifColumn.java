/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cif;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.data.Column;
import org.glovebox.importers.internal.NumberText;

/**
 * The values of one tag: numbers with their standard uncertainties in parentheses, or texts.
 *
 * @param texts the values as in the file
 */
record CifColumn(List<String> texts) {

	private static final Pattern NUMBER = Pattern
			.compile("([-+]?(?:\\d{1,40}\\.?\\d{0,40}|\\.\\d{1,40})(?:[eE][-+]?\\d{1,4})?)(?:\\((\\d{1,9})\\))?");

	static CifColumn of(CifBlock.Loop loop, int column) {
		List<String> texts = new ArrayList<>(loop.rows());
		for (int row = 0; row < loop.rows(); row++) {
			texts.add(loop.value(row, column));
		}
		return new CifColumn(texts);
	}

	/** The number of a value, without its uncertainty. */
	static OptionalDouble number(String text) {
		Matcher matcher = NUMBER.matcher(text);
		return matcher.matches() ? NumberText.of(matcher.group(1)) : OptionalDouble.empty();
	}

	/** The standard uncertainty: 0.0005 of 1.2345(5). */
	static OptionalDouble uncertainty(String text) {
		Matcher matcher = NUMBER.matcher(text);
		if (!matcher.matches() || matcher.group(2) == null) {
			return OptionalDouble.empty();
		}
		String mantissa = matcher.group(1).replaceFirst("[eE].*", "");
		int dot = mantissa.indexOf('.');
		int decimals = dot < 0 ? 0 : mantissa.length() - dot - 1;
		int e = matcher.group(1).toLowerCase(java.util.Locale.ROOT).indexOf('e');
		int exponent = e < 0 ? 0 : Integer.parseInt(matcher.group(1).substring(e + 1).replace("+", ""));
		return OptionalDouble.of(Double.parseDouble(matcher.group(2) + "e" + (exponent - decimals)));
	}

	/** Whether all values that are there are numbers, and at least one is. */
	boolean isNumeric() {
		return texts.stream().anyMatch(t -> number(t).isPresent())
				&& texts.stream().allMatch(t -> CifBlock.isMissing(t) || number(t).isPresent());
	}

	/** Whether any value states its uncertainty. */
	boolean hasUncertainties() {
		return texts.stream().anyMatch(t -> uncertainty(t).isPresent());
	}

	double[] numbers() {
		return texts.stream().mapToDouble(t -> number(t).orElse(Double.NaN)).toArray();
	}

	double[] uncertainties() {
		return texts.stream().mapToDouble(t -> uncertainty(t).orElse(Double.NaN)).toArray();
	}

	/** The column, and one of the uncertainties where there are any. */
	List<Column> columns(String name) {
		if (!isNumeric()) {
			return List.of(Column.of(name, texts.stream().map(t -> CifBlock.isMissing(t) ? "" : t).toList()));
		}
		Column values = Column.of(name, "", numbers());
		return hasUncertainties() ? List.of(values, Column.of(name + "_su", "", uncertainties())) : List.of(values);
	}
}
