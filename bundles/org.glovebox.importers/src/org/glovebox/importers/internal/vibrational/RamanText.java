/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.TextLines;

/**
 * Lines that begin with a hash, and rows of numbers behind them.
 *
 * @param header the lines of the header without their hash
 * @param rows the numbers of each row; NaN for a cell that is empty
 * @param firstOther number of the first line that is neither, 0 for none
 * @param others how many lines are neither
 * @param cut number of the last line where it has no end in a file that has line ends, else 0
 */
record RamanText(List<String> header, List<double[]> rows, long firstOther, long others, long cut) {

	private static final int LONGEST = 1 << 22;
	/** Fewest cells of a row of a series or map without a header. */
	private static final int MATRIX = 20;
	private static final int ASK = 0xFF;
	/** One step in so many may be that of a joint. */
	private static final int JOINTS = 100;

	/** @param most no more rows are read */
	static RamanText of(TextLines text, int most, Monitor monitor) {
		List<String> header = new ArrayList<>();
		List<double[]> rows = new ArrayList<>();
		long number = 0;
		long first = 0;
		long others = 0;
		long cut = 0;
		int at = text.start();
		while (at < text.end() && rows.size() < most) {
			if ((++number & ASK) == 0) {
				monitor.checkCancelled();
			}
			TextLines.Line line = text.line(at);
			at = line.next();
			String plain = line.to() - line.from() > LONGEST ? "?" : text.text(line);
			double[] row = plain.startsWith("#") ? new double[0] : numbers(plain);
			if (plain.startsWith("#") && (rows.isEmpty() || plain.startsWith("##"))) {
				header.add(plain.substring(1));
			} else if (row.length > 0 && line.ended()) {
				rows.add(row);
			} else if (!plain.isBlank() && !line.ended()) {
				cut = number;
			} else if (!plain.isBlank()) {
				first = others++ == 0 ? number : first;
			}
		}
		return new RamanText(header, rows, first, others, cut);
	}

	/** The numbers of a row; none where a cell is something else. */
	private static double[] numbers(String line) {
		String[] cells = line.startsWith("\t") ? line.stripTrailing().split("\t", -1) : line.strip().split("[;\\s]+|,\\s+");
		double[] numbers = new double[cells.length];
		for (int i = 0; i < cells.length; i++) {
			OptionalDouble number = NumberText.of(cells[i]);
			if (number.isEmpty() && !cells[i].isBlank()) {
				return new double[0];
			}
			numbers[i] = number.orElse(Double.NaN);
		}
		return line.isBlank() ? new double[0] : numbers;
	}

	/** A line "name=value" of the header. */
	String value(String name) {
		return header.stream().filter(l -> l.startsWith(name + "=")).findFirst().map(l -> l.substring(name.length() + 1).strip())
				.orElse("");
	}

	/** Whether LabSpec wrote this; version 5 has names of its own. */
	boolean isLabSpec() {
		return header.stream().anyMatch(l -> l.startsWith("AxisType[") || l.startsWith("Acq. time (s)="))
				|| !value("Exposition").isEmpty() && header.stream().anyMatch(l -> l.startsWith("Spectro="));
	}

	/**
	 * Whether this is a series or map that LabSpec wrote without a header: the first row begins with empty cells and holds
	 * an axis that rises or falls, each further row begins with its place or time.
	 */
	boolean isMatrix() {
		if (!header.isEmpty() || rows.size() < 2 || others > 0 || rows.get(0).length < MATRIX || !Double.isNaN(rows.get(0)[0])) {
			return false;
		}
		double[] axis = Arrays.stream(rows.get(0)).filter(v -> !Double.isNaN(v)).toArray();
		int places = rows.get(0).length - axis.length;
		boolean rises = axis.length > 1 && axis[1] > axis[0];
		for (int i = 1; i < axis.length; i++) {
			if (axis[i] == axis[i - 1] || axis[i] > axis[i - 1] != rises) {
				return false;
			}
		}
		return places <= 3 && rows.stream().skip(1).allMatch(r -> r.length == rows.get(0).length && !Double.isNaN(r[0]));
	}

	/** Whether this is of the RRUFF project, whose spectra of every kind have the same header. */
	boolean isRruff() {
		return !value("#RRUFFID").isEmpty();
	}

	/** The columns that a line such as "#Wave #Intensity" names, or none. */
	List<String> columns() {
		return header.size() == 1 && header.get(0).startsWith("Wave") || header.size() == 1 && header.get(0).contains("#Wave")
				? Arrays.stream(header.get(0).split("#")).map(String::strip).filter(c -> !c.isEmpty()).toList() : List.of();
	}

	/**
	 * Whether these are two columns whose steps shrink with rising values, as wavenumbers of light do that a grating spreads
	 * over the equal pixels of a camera: seen from below 350, where infrared spectra do not reach. Where pieces of a spectrum
	 * were joined, a step may be any.
	 */
	boolean isSpreadByAGrating() {
		int n = rows.size();
		if (!header.isEmpty() || n < 100 || others > 0 || rows.stream().anyMatch(r -> r.length != 2)) {
			return false;
		}
		double[] x = rows.stream().mapToDouble(r -> r[0]).toArray();
		if (x[0] > x[n - 1]) {
			x = java.util.stream.IntStream.range(0, n).mapToDouble(i -> rows.get(n - 1 - i)[0]).toArray();
		}
		int tenth = n / 10;
		double low = (x[tenth] - x[0]) / tenth;
		double high = (x[n - 1] - x[n - 1 - tenth]) / tenth;
		int joints = 0;
		for (int i = 1; i < n; i++) {
			double step = x[i] - x[i - 1];
			joints += step > 0.9 * Math.min(low, high) && step < 1.1 * Math.max(low, high) ? 0 : 1;
			if (!(step > 0) || joints > n / JOINTS) {
				return false;
			}
		}
		return low > 1.02 * high && low < 5 * high && x[0] > -3000 && x[0] < 350 && x[n - 1] > 500 && x[n - 1] < 9000;
	}
}
