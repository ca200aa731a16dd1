/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.impedance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.glovebox.analysis.internal.Circuits;
import org.glovebox.api.Message;
import org.glovebox.numeric.Complex;
import org.glovebox.numeric.circuit.Circuit;
import org.junit.jupiter.api.Test;

/** Which points are called outliers. */
class PointSelectionTest {

	private static List<Message> messages(Complex[] z) {
		PointSelection selection = new PointSelection("all", Double.NaN, Double.NaN, InductivePoints.AUTO, false);
		return assertInstanceOf(PointSelection.Found.class,
				selection.of(Circuits.data(Circuits.table("", Circuits.FREQUENCIES, z)), true)).messages();
	}

	private static Complex[] spectrum(String circuit, double... p) {
		return Circuit.parse(circuit).impedance(Circuits.FREQUENCIES, p);
	}

	/** Spectra without noise have no outliers, also where a spike goes on beyond the lowest frequency. */
	@Test
	void hasNoneInSpectraWithoutNoise() {
		assertEquals(List.of(), messages(spectrum("p(R1,CPE1)-CPE2", 1000, 1e-10, 0.95, 1e-5, 0.9)));
		assertEquals(List.of(), messages(spectrum("p(R1,C1)-C2", 1000, 1e-10, 1e-5)));
		assertEquals(List.of(), messages(spectrum("R0-p(R1,CPE1)-CPE2", 20, 300, 2e-6, 0.9, 1e-3, 0.7)));
	}

	@Test
	void findsOneAtTheEndToo() {
		Complex[] z = spectrum("R0-p(R1,CPE1)-CPE2", 20, 300, 2e-6, 0.9, 1e-3, 0.7);
		z[z.length - 1] = z[z.length - 1].times(1.3);
		List<Message> messages = messages(z);
		assertTrue(messages.stream().anyMatch(m -> m.text().contains("a point lies far off its neighbours, at 0.1 Hz")),
				messages.toString());
	}
}
