/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale with ticks at round numbers.
 *
 * @param low where it begins
 * @param high where it ends
 * @param step distance of the ticks: 1, 2 or 5 times a power of ten
 */
public record Axis(double low, double high, double step) {

	private static final double EDGE = 1e-9;

	/**
	 * A scale around two values.
	 *
	 * @param ticks about how many ticks there are to be
	 */
	public static Axis of(double low, double high, int ticks) {
		double rough = Math.max(high - low, EDGE) / ticks;
		double power = Math.pow(10, Math.floor(Math.log10(rough)));
		double digit = rough / power;
		double step = power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
		return new Axis(Math.floor(low / step + EDGE) * step, Math.ceil(high / step - EDGE) * step, step);
	}

	/** Where the ticks are. */
	public List<Double> ticks() {
		List<Double> ticks = new ArrayList<>();
		int count = (int) Math.round((high - low) / step);
		for (int i = 0; i <= count; i++) {
			ticks.add(low + i * step);
		}
		return ticks;
	}

	/** A value in pixels. */
	public int at(double value, int start, int length) {
		return start + (int) Math.round((value - low) / (high - low) * length);
	}

	/** A tick without digits that mean nothing. */
	public String text(double value) {
		int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + EDGE));
		return BigDecimal.valueOf(value).setScale(decimals, java.math.RoundingMode.HALF_EVEN).toPlainString();
	}
}
