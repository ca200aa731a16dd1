/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

import java.util.function.DoubleUnaryOperator;

/**
 * A second reading of the x axis along the upper edge, such as a temperature over its reciprocal.
 *
 * @param label what it shows, as markup
 * @param unit its unit, as markup; "" for none
 * @param fromX from a value of the x axis to the value shown above it; strictly monotonic over the range drawn
 * @param toX the inverse of {@code fromX}
 */
public record TopAxis(String label, String unit, DoubleUnaryOperator fromX, DoubleUnaryOperator toX) {

	/** An axis that shows {@code factor * x}. */
	public static TopAxis times(String label, String unit, double factor) {
		return new TopAxis(label, unit, x -> x * factor, v -> v / factor);
	}

	/** Degrees Celsius over an x axis of 1000/T in 1/K. */
	public static TopAxis celsiusOverReciprocalKelvin() {
		return new TopAxis("/{T}", "\u00b0C", x -> 1000 / x - 273.15, t -> 1000 / (t + 273.15));
	}

	/** Title with unit, as {@link Axis#title()}. */
	public String title() {
		return unit.isEmpty() ? label : label + " / " + unit;
	}
}
