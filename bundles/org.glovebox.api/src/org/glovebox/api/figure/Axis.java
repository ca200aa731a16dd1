/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

import org.eclipse.jdt.annotation.Nullable;

/**
 * One axis of a figure.
 *
 * @param label what it shows, as {@link RichText} markup, without the unit; "" for no title
 * @param unit its unit, as markup (see {@link UnitMarkup}); "" for none
 * @param scale how values are placed
 * @param min lowest value of the axis; {@code NaN} to take it from the data
 * @param max highest value of the axis; {@code NaN} to take it from the data. Where both are given, {@code max} may
 *            not be below {@code min}, also where the axis falls
 * @param step distance of the numbered ticks; {@code NaN} for round steps (1, 2 or 5 times a power of ten). A
 *            logarithmic axis has its numbered ticks at powers of ten
 * @param colour colour of numbers and title; {@code null} for black
 * @param whole whether only whole numbers make sense, as for cycle numbers: ticks then are whole numbers
 * @param falling whether an x axis runs from its highest value on the left to its lowest on the right, as those of binding
 *            energies, infrared wavenumbers and chemical shifts do by convention; other axes always rise
 * @param quantity what it shows as the name of a column of the vocabulary, with values in the unit of that column, so that
 *            limits of the quantity can be shown on it; "" where it shows something else
 */
public record Axis(String label, String unit, Scale scale, double min, double max, double step, @Nullable Colour colour,
		boolean whole, boolean falling, String quantity) {

	/** How an axis places values. */
	public enum Scale {
		LINEAR,
		/** Logarithm to base ten; values that are not positive are not drawn. */
		LOG
	}

	public Axis {
		if (min > max) {
			throw new IllegalArgumentException("axis " + label + " would run from " + min + " to " + max);
		}
		if (step <= 0) {
			throw new IllegalArgumentException("the step of axis " + label + " must be positive: " + step);
		}
		if (scale == Scale.LOG && (min <= 0 || max <= 0)) {
			throw new IllegalArgumentException("a logarithmic axis needs positive limits: " + min + " to " + max);
		}
	}

	/** A linear axis that takes its range from the data. */
	public static Axis linear(String label, String unit) {
		return new Axis(label, unit, Scale.LINEAR, Double.NaN, Double.NaN, Double.NaN, null, false, false, "");
	}

	/** A logarithmic axis that takes its range from the data. */
	public static Axis log(String label, String unit) {
		return new Axis(label, unit, Scale.LOG, Double.NaN, Double.NaN, Double.NaN, null, false, false, "");
	}

	/** The same axis over a range; {@code NaN} for an end that the data decide. */
	public Axis range(double newMin, double newMax) {
		return new Axis(label, unit, scale, newMin, newMax, step, colour, whole, falling, quantity);
	}

	/** The same axis with numbered ticks at multiples of {@code newStep}. */
	public Axis step(double newStep) {
		return new Axis(label, unit, scale, min, max, newStep, colour, whole, falling, quantity);
	}

	/** The same axis with numbers and title in the colour of what it measures. */
	public Axis coloured(Colour newColour) {
		return new Axis(label, unit, scale, min, max, step, newColour, whole, falling, quantity);
	}

	/** The same axis for whole numbers. */
	public Axis wholeNumbers() {
		return new Axis(label, unit, scale, min, max, step, colour, true, falling, quantity);
	}

	/** The same axis from its highest value on the left to its lowest on the right. */
	public Axis fallingToTheRight() {
		return new Axis(label, unit, scale, min, max, step, colour, whole, true, quantity);
	}

	/** The same axis, known to show a quantity of the vocabulary in the unit that is stated there. */
	public Axis showing(String newQuantity) {
		return new Axis(label, unit, scale, min, max, step, colour, whole, falling, newQuantity);
	}

	/** Title with unit, as the SI brochure (9th ed., 5.4.1) writes it: "Voltage / V". */
	public String title() {
		return unit.isEmpty() ? label : label.isEmpty() ? unit : label + " / " + unit;
	}
}
