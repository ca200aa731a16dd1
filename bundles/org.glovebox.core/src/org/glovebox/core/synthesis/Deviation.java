/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.synthesis;

import java.util.Objects;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.Quantity;

/** How what was done differs from what was planned. */
public enum Deviation {
	/** As planned, or nothing was planned or done yet. */
	NONE,
	/** Within a hundredth of the plan, as weighing always is. */
	SLIGHT,
	/** By more than that, or another material, tool or number. */
	NOTABLE;

	private static final double SLIGHT_SHARE = 0.01;
	private static final double ROUNDING = 1e-9;

	/**
	 * Compares two values of the same field.
	 *
	 * @param planned the value that was planned, null for none
	 * @param actual the value that was set or found, null for none
	 */
	public static Deviation of(@Nullable Object planned, @Nullable Object actual) {
		if (planned == null || actual == null || Objects.equals(planned, actual)) {
			return NONE;
		}
		return planned instanceof Quantity plan && actual instanceof Quantity act ? of(plan, act) : NOTABLE;
	}

	/**
	 * Compares two lists by what they say.
	 *
	 * @param planned the plan, "" for none
	 * @param actual what was done, "" for nothing
	 */
	public static Deviation ofLists(String planned, String actual) {
		return planned.isEmpty() || actual.isEmpty() || planned.equals(actual) ? NONE : NOTABLE;
	}

	/** A value inside what the plan allows is as planned: "3.2-3.5 mg" allows 3.35 mg. */
	private static Deviation of(Quantity plan, Quantity act) {
		if (!plan.dimension().equals(act.dimension())) {
			return NOTABLE;
		}
		double value = act.canonical();
		double difference = Math.abs(value - plan.canonical());
		double scale = Math.max(Math.abs(plan.canonical()), Math.abs(value));
		if (difference <= ROUNDING * scale || value >= plan.canonicalLower() && value <= plan.canonicalUpper()) {
			return NONE;
		}
		return difference <= SLIGHT_SHARE * scale ? SLIGHT : NOTABLE;
	}
}
