/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.fade;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Protocol;

/** Made-up long tests whose discharge capacities are known. */
final class FadingCell {

	private FadingCell() {
	}

	/** Capacities by a law of the number of cycles since the first, with noise that is the same every time. */
	static double[] capacities(int cycles, double noise, long seed, DoubleUnaryOperator law) {
		java.util.Random random = new java.util.Random(seed);
		return IntStream.range(0, cycles).mapToDouble(i -> law.applyAsDouble(i) + noise * random.nextGaussian()).toArray();
	}

	/** A test with these discharge capacities in mAh at 1 mA. */
	static Protocol test(double... capacities) {
		Protocol protocol = new Protocol(3600);
		for (int i = 0; i < capacities.length; i++) {
			cycle(protocol, i + 1, capacities[i], 1);
		}
		return protocol;
	}

	/** Adds a cycle: charge and discharge at the same current. */
	static Protocol cycle(Protocol protocol, int number, double capacity, double current) {
		return protocol.cycle(number).current(current, 1.01 * capacity / current, 3, 4).current(-current, capacity / current, 3.9, 2.5);
	}
}
