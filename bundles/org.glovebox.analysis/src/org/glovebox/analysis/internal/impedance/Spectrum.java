/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.impedance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;

/**
 * One impedance spectrum, its points by falling frequency.
 *
 * @param name name of the part it comes from, may be ""
 * @param frequency Hz, positive; owned by the record, never change it
 * @param real real part, ohm; owned by the record, never change it
 * @param imaginary imaginary part with its sign, ohm; owned by the record, never change it
 * @param time time of its first point, s since the start of the test or since 1970; {@code NaN} where it is not known
 * @param temperature mean temperature of its points, °C; {@code NaN} where it is not known
 */
public record Spectrum(String name, double[] frequency, double[] real, double[] imaginary, double time,
		double temperature) {

	/** A frequency this many times nearer to the first one than the point before starts a new sweep. */
	private static final double JUMP = 10;

	/** Sweeps have at least so many points; shorter ones are an unusual order of frequencies within one spectrum. */
	private static final int SHORTEST = 5;

	/**
	 * What a part holds.
	 *
	 * @param spectra spectra in order, empty where no row holds a point
	 * @param skipped rows without frequency or impedance
	 */
	public record InPart(List<Spectrum> spectra, int skipped) {
	}

	/** Where the imaginary part changes from inductive to capacitive. */
	public record Intercept(double resistance, double frequency) {
	}

	/** Whether a part has the columns of a spectrum. */
	public static boolean isIn(Table table) {
		boolean parts = has(table, Columns.Z_REAL) && has(table, Columns.Z_IMAG);
		boolean polar = has(table, Columns.Z_MODULUS) && has(table, Columns.Z_PHASE);
		return has(table, Columns.FREQUENCY) && (parts || polar);
	}

	/** Names of the columns that are needed, for a refusal. */
	public static String needed() {
		return Columns.FREQUENCY + " with " + Columns.Z_REAL + " and " + Columns.Z_IMAG + ", or with " + Columns.Z_MODULUS
				+ " and " + Columns.Z_PHASE;
	}

	private static boolean has(Table table, String column) {
		return table.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}

	/**
	 * The spectra of a part that has the columns. A part holds several where it was not taken apart by its importer, as
	 * spectra measured in between while cycling are: each starts where the frequency jumps back.
	 */
	public static InPart of(Table table) {
		double[] frequency = table.column(Columns.FREQUENCY).numbers();
		double[] real = new double[frequency.length];
		double[] imaginary = new double[frequency.length];
		if (has(table, Columns.Z_REAL) && has(table, Columns.Z_IMAG)) {
			real = table.column(Columns.Z_REAL).numbers();
			imaginary = table.column(Columns.Z_IMAG).numbers();
		} else {
			fromPolar(table, real, imaginary);
		}
		double[] re = real;
		double[] im = imaginary;
		int[] points = IntStream.range(0, frequency.length)
				.filter(i -> frequency[i] > 0 && Double.isFinite(re[i]) && Double.isFinite(im[i])).toArray();
		List<Spectrum> spectra = new ArrayList<>();
		for (int[] sweep : sweeps(points, frequency)) {
			int[] falling = Arrays.stream(sweep).boxed().sorted(Comparator.comparingDouble(i -> -frequency[i]))
					.mapToInt(Integer::intValue).toArray();
			spectra.add(new Spectrum(table.name(), pick(frequency, falling), pick(re, falling), pick(im, falling),
					time(table, sweep[0]), temperature(table, sweep)));
		}
		return new InPart(spectra, frequency.length - points.length);
	}

	private static double time(Table table, int row) {
		String column = has(table, Columns.UNIX_TIME) ? Columns.UNIX_TIME : Columns.TIME;
		return has(table, column) ? table.column(column).number(row) : Double.NaN;
	}

	private static double temperature(Table table, int[] rows) {
		if (!has(table, Columns.TEMPERATURE)) {
			return table.metadata().number(Metadata.Keys.TEMPERATURE).orElse(Double.NaN);
		}
		Column column = table.column(Columns.TEMPERATURE);
		return Arrays.stream(rows).mapToDouble(column::number).filter(Double::isFinite).average().orElse(Double.NaN);
	}

	private static List<int[]> sweeps(int[] points, double[] frequency) {
		List<int[]> sweeps = new ArrayList<>();
		int from = 0;
		for (int k = 2; k <= points.length; k++) {
			if (k == points.length || jumpsBack(frequency[points[from]], frequency[points[k - 1]], frequency[points[k]])) {
				sweeps.add(Arrays.copyOfRange(points, from, k));
				from = k;
			}
		}
		boolean regular = !sweeps.isEmpty() && sweeps.stream().allMatch(s -> s.length >= SHORTEST);
		return regular ? sweeps : points.length > 0 ? List.of(points) : List.of();
	}

	private static boolean jumpsBack(double first, double before, double now) {
		double reached = Math.abs(Math.log(before / first));
		double left = Math.abs(Math.log(now / first));
		return reached - left > Math.log(JUMP);
	}

	private static void fromPolar(Table table, double[] real, double[] imaginary) {
		Column modulus = table.column(Columns.Z_MODULUS);
		Column phase = table.column(Columns.Z_PHASE);
		for (int i = 0; i < real.length; i++) {
			double angle = Math.toRadians(phase.number(i));
			real[i] = modulus.number(i) * Math.cos(angle);
			imaginary[i] = modulus.number(i) * Math.sin(angle);
		}
	}

	private static double[] pick(double[] values, int[] points) {
		return Arrays.stream(points).mapToDouble(i -> values[i]).toArray();
	}

	public int points() {
		return frequency.length;
	}

	/** Points with a positive imaginary part: inductive, as cables make them. */
	public int inductivePoints() {
		return (int) Arrays.stream(imaginary).filter(v -> v > 0).count();
	}

	/** -Im(Z) of each point, ohm, a new array. */
	public double[] minusImaginary() {
		// 0 - x and not -x: a table should not show -0.0
		return Arrays.stream(imaginary).map(v -> 0 - v).toArray();
	}

	/** Modulus of each point, ohm, a new array. */
	public double[] modulus() {
		return IntStream.range(0, points()).mapToDouble(i -> Math.hypot(real[i], imaginary[i])).toArray();
	}

	/** Phase of each point, deg, negative where the sample is capacitive, a new array. */
	public double[] phase() {
		return IntStream.range(0, points()).mapToDouble(i -> Math.toDegrees(Math.atan2(imaginary[i], real[i]))).toArray();
	}

	/**
	 * The crossing from inductive to capacitive at the highest frequency, by a straight line between the two points beside
	 * it in the complex plane, and in the logarithm of the frequency.
	 */
	public Optional<Intercept> highFrequencyIntercept() {
		for (int i = 0; i < points(); i++) {
			if (imaginary[i] == 0 && (i == 0 || imaginary[i - 1] > 0)) {
				return Optional.of(new Intercept(real[i], frequency[i]));
			}
			if (i > 0 && imaginary[i - 1] > 0 && imaginary[i] < 0) {
				double part = imaginary[i - 1] / (imaginary[i - 1] - imaginary[i]);
				return Optional.of(new Intercept(real[i - 1] + part * (real[i] - real[i - 1]),
						frequency[i - 1] * Math.pow(frequency[i] / frequency[i - 1], part)));
			}
		}
		return Optional.empty();
	}
}
