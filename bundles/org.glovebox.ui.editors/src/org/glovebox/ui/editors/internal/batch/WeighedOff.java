/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.batch;

import java.math.BigDecimal;
import java.math.MathContext;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.synthesis.Deviation;
import org.glovebox.units.Quantity;

/**
 * How far what was weighed is off the plan.
 *
 * @param text such as "+0.34 %"; "" where nothing was planned or weighed yet
 * @param deviation whether it matters
 */
record WeighedOff(String text, Deviation deviation) {

	private static final MathContext SHOWN = new MathContext(2);
	private static final double SMALLEST = 0.005;

	static WeighedOff of(@Nullable Quantity planned, @Nullable Quantity actual) {
		Deviation deviation = Deviation.of(planned, actual);
		if (planned == null || actual == null) {
			return new WeighedOff("", deviation);
		}
		if (!planned.dimension().equals(actual.dimension())) {
			return new WeighedOff("not " + planned.dimension().name(), deviation);
		}
		double plan = planned.canonical();
		double percent = plan == 0 ? 0 : 100 * (actual.canonical() - plan) / plan;
		if (plan == 0 || Math.abs(percent) < SMALLEST) {
			return new WeighedOff(deviation == Deviation.NONE ? "as planned" : "", deviation);
		}
		String number = new BigDecimal(percent).round(SHOWN).stripTrailingZeros().toPlainString();
		return new WeighedOff((percent > 0 ? "+" : "") + number.replace('-', '\u2212') + " %", deviation);
	}
}
