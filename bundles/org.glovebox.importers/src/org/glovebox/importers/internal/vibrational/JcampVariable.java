/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

import org.glovebox.importers.internal.NumberText;

/**
 * A variable of a JCAMP-DX block. Source of NTUPLES: A. N. Davies, P. Lampen, Appl. Spectrosc. 47 (1993) 1093.
 *
 * @param symbol its letter, such as X, Y, R, I
 * @param name what it is
 * @param unit its unit as written
 * @param factor by what its numbers are multiplied
 * @param first the first value, NaN where it is not stated
 * @param last the last value, NaN where it is not stated
 * @param count how many values there are, 0 where it is not stated
 */
record JcampVariable(String symbol, String name, String unit, double factor, double first, double last, int count) {

	private static final double MOST = 1e9;

	/** X and Y of a block with one spectrum. */
	static JcampVariable of(String symbol, Map<String, String> labels) {
		String unit = labels.getOrDefault(symbol + "UNITS", "");
		return new JcampVariable(symbol, labels.getOrDefault(symbol + "LABEL", ""), unit, factor(labels.get(symbol + "FACTOR")),
				number(labels.get("FIRST" + symbol)), number(labels.get("LAST" + symbol)), count(labels.get("NPOINTS")));
	}

	/** The variables of NTUPLES, each given by its place in the lists. */
	static List<JcampVariable> ntuples(Map<String, String> labels) {
		List<JcampVariable> variables = new ArrayList<>();
		String[] symbols = list(labels, "SYMBOL");
		for (int i = 0; i < symbols.length; i++) {
			variables.add(new JcampVariable(symbols[i], at(labels, "VARNAME", i), at(labels, "UNITS", i),
					factor(at(labels, "FACTOR", i)), number(at(labels, "FIRST", i)), number(at(labels, "LAST", i)),
					count(at(labels, "VARDIM", i))));
		}
		return variables;
	}

	private static String[] list(Map<String, String> labels, String label) {
		String all = labels.getOrDefault(label, "").strip();
		return all.isEmpty() ? new String[0] : all.split("\\s*,\\s*", -1);
	}

	private static String at(Map<String, String> labels, String label, int index) {
		String[] list = list(labels, label);
		return index < list.length ? list[index].strip() : "";
	}

	private static double factor(@org.eclipse.jdt.annotation.Nullable String text) {
		double factor = number(text);
		return Double.isNaN(factor) || factor == 0 ? 1 : factor;
	}

	private static double number(@org.eclipse.jdt.annotation.Nullable String text) {
		OptionalDouble number = text == null ? OptionalDouble.empty() : NumberText.leading(text);
		return number.orElse(Double.NaN);
	}

	private static int count(@org.eclipse.jdt.annotation.Nullable String text) {
		double count = number(text);
		return count > 0 && count < MOST ? (int) count : 0;
	}

	SpectralAxis axis() {
		SpectralAxis byUnit = SpectralAxis.of(unit);
		return unit.isBlank() ? SpectralAxis.of(name) : byUnit;
	}

	String signal() {
		String byUnit = SpectralSignal.of(unit);
		return byUnit.equals(SpectralSignal.of("")) ? SpectralSignal.of(name) : byUnit;
	}
}
