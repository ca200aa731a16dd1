/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import java.util.Random;

/**
 * Normal numbers within limits: C. P. Robert, Stat. Comput. 5 (1995) 121. The stream of {@link Random} is specified, so that
 * the numbers are the same on every machine.
 */
final class TruncatedNormal {

	private static final int PATIENCE = 10000;

	private final Random random;

	TruncatedNormal(long seed) {
		this.random = new Random(seed);
	}

	/** A number of the standard normal distribution between two limits, which may be infinite. */
	double between(double low, double high) {
		if (!(low < high)) {
			return low;
		}
		if (high < 0) {
			return -between(-high, -low);
		}
		for (int i = 0; i < PATIENCE; i++) {
			double candidate = low > 0 ? tail(low, high) : middle(low, high);
			if (candidate >= low && candidate <= high) {
				return candidate;
			}
		}
		return Math.max(low, Math.min(high, 0));
	}

	private double middle(double low, double high) {
		if (high - low > StrictMath.sqrt(2 * Math.PI)) {
			return StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()))
					* StrictMath.cos(2 * Math.PI * random.nextDouble());
		}
		double candidate = low + (high - low) * random.nextDouble();
		return accepted(-0.5 * candidate * candidate) ? candidate : Double.NaN;
	}

	private double tail(double low, double high) {
		double rate = 0.5 * (low + StrictMath.sqrt(low * low + 4));
		if (high - low < 1 / rate) {
			double candidate = low + (high - low) * random.nextDouble();
			return accepted(0.5 * (low * low - candidate * candidate)) ? candidate : Double.NaN;
		}
		double candidate = low - StrictMath.log(1 - random.nextDouble()) / rate;
		double off = candidate - rate;
		return accepted(-0.5 * off * off) ? candidate : Double.NaN;
	}

	private boolean accepted(double logarithm) {
		return random.nextDouble() < StrictMath.exp(logarithm);
	}
}
