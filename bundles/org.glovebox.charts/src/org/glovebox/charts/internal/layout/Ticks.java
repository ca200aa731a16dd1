/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.layout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.glovebox.api.figure.Axis;
import org.glovebox.charts.DataWindow.Range;

/**
 * The ticks of an axis.
 *
 * @param major places with numbers, rising
 * @param minor values of the smaller ticks between them
 * @param exponent power of ten that the numbers are divided by and that the title names; 0 for none
 */
public record Ticks(List<Tick> major, double[] minor, int exponent) {

	/** Numbers from here on, or below its inverse, are written with a power of ten in the title. */
	private static final double LARGE = 1e5;
	private static final int MOST_TICKS = 200;

	/**
	 * A tick with its number.
	 *
	 * @param value where it is
	 * @param label its number as markup
	 */
	public record Tick(double value, String label) {
	}

	public Ticks {
		major = List.copyOf(major);
	}

	/**
	 * Ticks at round values: steps of 1, 2 or 5 times a power of ten, or what the axis asks for.
	 *
	 * @param axis scale, step and whether only whole numbers make sense
	 * @param range range shown
	 * @param length length of the axis in points
	 * @param extent room that a number takes along the axis, in points, with the least distance to the next
	 */
	public static Ticks of(Axis axis, Range range, double length, ToDoubleFunction<String> extent) {
		if (axis.scale() == Axis.Scale.LOG && range.max() / range.min() >= 10) {
			return decades(range, length, extent.applyAsDouble("10^{-3}"));
		}
		if (axis.scale() == Axis.Scale.LOG && range.max() / range.min() >= 3) {
			return withinDecade(range);
		}
		double step = axis.step();
		if (Double.isNaN(step) || range.length() / step > MOST_TICKS) {
			step = roundStep(axis, range, length, extent);
		}
		int exponent = axis.scale() == Axis.Scale.LOG ? 0 : exponent(range);
		return linear(range, step, exponent, axis.whole());
	}

	/** The smallest round step that leaves room between the numbers. */
	private static double roundStep(Axis axis, Range range, double length, ToDoubleFunction<String> extent) {
		double step = round(range.length() / MOST_TICKS, axis.whole());
		for (int i = 0; i < 12; i++) {
			Ticks ticks = linear(range, step, exponent(range), axis.whole());
			double widest = ticks.major().stream().map(Tick::label).mapToDouble(extent).max().orElse(0);
			if (step / range.length() * length >= widest || ticks.major().size() < 2) {
				break;
			}
			step = round(step * 1.5, axis.whole());
		}
		return step;
	}

	/** The next of 1, 2, 5 times a power of ten that is not below a number. */
	public static double round(double least, boolean whole) {
		int power = (int) Math.floor(Math.log10(least));
		double mantissa = least / Math.pow(10, power);
		int round = mantissa <= 1 + 1e-9 ? 1 : mantissa <= 2 + 1e-9 ? 2 : mantissa <= 5 + 1e-9 ? 5 : 10;
		// a product of doubles would not be the double nearest to the round number, and its digits would show
		double step = BigDecimal.valueOf(round).scaleByPowerOfTen(power).doubleValue();
		return whole ? Math.max(1, step) : step;
	}

	/** Number of parts that the smaller ticks make of a step: 1 by 0.2 or 0.5, 2 by 0.5 or 1, 5 by 1. */
	public static int parts(double step, boolean whole) {
		if (whole && step < 10) {
			return (int) Math.round(step);
		}
		long tenths = Math.round(10 * step / Math.pow(10, Math.floor(Math.log10(step) + 1e-9)));
		return tenths == 10 || tenths == 50 ? 5 : tenths % 15 == 0 ? 3 : 2;
	}

	private static Ticks linear(Range range, double step, int exponent, boolean whole) {
		double tolerance = 1e-9 * range.length() + 4 * Math.ulp(Math.max(Math.abs(range.min()), Math.abs(range.max())));
		List<Tick> major = new ArrayList<>();
		long first = (long) Math.ceil((range.min() - tolerance) / step);
		long last = (long) Math.floor((range.max() + tolerance) / step);
		BigDecimal exactStep = new BigDecimal(Double.toString(step));
		for (long i = first; i <= last && i - first <= MOST_TICKS; i++) {
			BigDecimal value = exactStep.multiply(BigDecimal.valueOf(i));
			major.add(new Tick(value.doubleValue(), label(value, exactStep, exponent)));
		}
		int parts = parts(step, whole);
		double part = step / parts;
		List<Double> minor = new ArrayList<>();
		long low = (long) Math.ceil((range.min() - tolerance) / part);
		for (long i = low; i * part <= range.max() + tolerance && i - low <= MOST_TICKS * 5L; i++) {
			if (i % parts != 0) {
				minor.add(i * part);
			}
		}
		return new Ticks(major, minor.stream().mapToDouble(Double::doubleValue).toArray(), exponent);
	}

	private static String label(BigDecimal value, BigDecimal step, int exponent) {
		int decimals = Math.max(0, step.movePointLeft(exponent).stripTrailingZeros().scale());
		String digits = value.movePointLeft(exponent).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
		boolean zero = value.signum() == 0;
		return zero ? digits.replace("-", "") : digits.replace('-', '\u2212');
	}

	/** Power of ten, a multiple of three, that very large and very small numbers are divided by. */
	private static int exponent(Range range) {
		double largest = Math.max(Math.abs(range.min()), Math.abs(range.max()));
		boolean offset = range.length() < largest * 1e-4;
		if (offset || largest < LARGE && largest >= 0.01) {
			return 0;
		}
		return 3 * (int) Math.floor(Math.log10(largest) / 3);
	}

	/** Less than a decade has numbers at 1, 2 and 5. */
	private static Ticks withinDecade(Range range) {
		List<Tick> major = new ArrayList<>();
		List<Double> minor = new ArrayList<>();
		int first = (int) Math.floor(Math.log10(range.min()));
		for (int decade = first; decade <= first + 1; decade++) {
			for (int i = 1; i <= 9; i++) {
				BigDecimal value = BigDecimal.valueOf(i).scaleByPowerOfTen(decade);
				if (range.contains(value.doubleValue())) {
					if (i == 1 || i == 2 || i == 5) {
						major.add(new Tick(value.doubleValue(), value.toPlainString()));
					} else {
						minor.add(value.doubleValue());
					}
				}
			}
		}
		return new Ticks(major, minor.stream().mapToDouble(Double::doubleValue).toArray(), 0);
	}

	private static Ticks decades(Range range, double length, double room) {
		int first = (int) Math.ceil(Math.log10(range.min()) - 1e-9);
		int last = (int) Math.floor(Math.log10(range.max()) + 1e-9);
		double perDecade = length / Math.log10(range.max() / range.min());
		int every = Math.max(1, (int) Math.ceil(room / perDecade));
		List<Tick> major = new ArrayList<>();
		List<Double> minor = new ArrayList<>();
		for (int decade = first - 1; decade <= last; decade++) {
			double power = Math.pow(10, decade);
			boolean numbered = Math.floorMod(decade, every) == 0;
			if (decade >= first && numbered) {
				major.add(new Tick(power, "10^{" + decade + "}"));
			} else if (decade >= first) {
				minor.add(power);
			}
			for (int i = 2; i <= 9 && every == 1; i++) {
				if (range.contains(i * power)) {
					minor.add(i * power);
				}
			}
		}
		return new Ticks(major, minor.stream().mapToDouble(Double::doubleValue).toArray(), 0);
	}
}
