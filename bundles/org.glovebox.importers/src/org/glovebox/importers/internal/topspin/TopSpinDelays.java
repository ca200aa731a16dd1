/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.topspin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.NumberText;

/**
 * What was changed from row to row: delays ({@code vdlist}), lengths of pulses ({@code vplist}), or how often a loop ran
 * ({@code vclist}).
 */
final class TopSpinDelays {

	static final TopSpinDelays NONE = new TopSpinDelays("", new double[0]);
	private static final String UNITS = "smun";

	private final String key;
	private final double[] values;

	/**
	 * @param key fact that holds a value
	 * @param values one for each row, and more
	 */
	private TopSpinDelays(String key, double[] values) {
		this.key = key;
		this.values = values;
	}

	/** The list beside the parameters of the acquisition that has a value for each row; longer ones were not used up. */
	static TopSpinDelays of(Source source, int rows) throws IOException {
		for (List<String> list : List.of(List.of("vdlist", "delay_s"), List.of("vplist", "pulse_s"), List.of("vclist", "loops"))) {
			Optional<Source> file = source.beside(list.get(0));
			if (file.isPresent()) {
				double[] values = values(new String(file.get().head(), StandardCharsets.ISO_8859_1));
				if (values.length >= rows) {
					return new TopSpinDelays(list.get(1), values);
				}
			}
		}
		return NONE;
	}

	/** A value a line, with s, m, u or n for its part of a second. */
	private static double[] values(String text) {
		return text.lines().map(String::strip).filter(l -> !l.isEmpty()).mapToDouble(TopSpinDelays::value).toArray();
	}

	private static double value(String text) {
		int unit = UNITS.indexOf(text.charAt(text.length() - 1));
		String digits = unit < 0 ? text : text.substring(0, text.length() - 1);
		return NumberText.of(digits.strip()).orElse(Double.NaN) * Math.pow(1000, -Math.max(0, unit));
	}

	void put(int row, Facts facts) {
		if (row < values.length && Double.isFinite(values[row])) {
			facts.number(key, OptionalDouble.of(values[row]));
		}
	}
}
