/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.relaxation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.glovebox.analysis.internal.Circuits;
import org.glovebox.analysis.internal.Defaults;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.junit.jupiter.api.Test;

/** Distributions of circuits whose relaxations are known. */
class RelaxationAnalysisTest {

	private static final String TWO = "R0-p(R1,C1)-p(R2,C2)";
	private static final double[] TRUTH = { 10, 100, 1e-8, 60, 1e-5 };

	@Test
	void givesResistanceTimeAndCapacitanceOfEachPeak() {
		Results r = done(Circuits.data(Circuits.noisy("", 0.002, 1, TWO, TRUTH)), Givens.NONE, Map.of());
		Table peaks = r.table("peaks").orElseThrow();
		assertEquals(2, r.quantity("number_of_relaxations").orElseThrow().value());
		assertEquals(100, peaks.column("resistance").number(0), 2);
		assertEquals(60, peaks.column("resistance").number(1), 2);
		assertEquals(1e-8, peaks.column("capacitance").number(0), 1e-9);
		assertEquals(6e-4, peaks.column("time_constant").number(1), 6e-5);
		assertEquals(1 / (2 * Math.PI * peaks.column("time_constant").number(1)), peaks.column("frequency").number(1), 1e-9);
		assertEquals("interphase", peaks.column("assignment").text(0));
		assertEquals(10, r.quantity("series_resistance").orElseThrow().value(), 0.6);
		assertEquals(160, r.quantity("polarization_resistance").orElseThrow().value(), 3);
	}

	@Test
	void analyzesEverySpectrumAndMultipliesByTheArea() {
		Dataset two = Circuits.data(Circuits.spectrum("a", TWO, TRUTH), Circuits.spectrum("b", TWO, TRUTH));
		Results r = done(two, Givens.of(List.of(new Given(Givens.AREA, 0.5, "cm2", List.of()))), Map.of());
		Table d = r.table("distribution").orElseThrow();
		int row = d.rows() / 4;
		assertEquals(0.5 * d.column("gamma").number(row), d.column("gamma_areal").number(row), 1e-12);
		assertEquals(2, d.column("spectrum").number(d.rows() - 1));
		assertEquals(2, r.table("spectra").orElseThrow().rows());
	}

	/** A process slower than the lowest frequency cannot be known, which is said. */
	@Test
	void warnsOfWhatIsSlowerThanTheData() {
		Dataset slow = Circuits.data(Circuits.spectrum("", "R0-p(R1,C1)-CPE1", 10, 100, 1e-7, 1e-3, 0.5));
		Results r = done(slow, Givens.NONE, Map.of());
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("slower than the lowest frequency")));
	}

	@Test
	void refusesSpectraWithTooFewPoints() {
		Dataset data = Circuits.data(Circuits.spectrum("", "R0", 5));
		AnalysisOutcome outcome = new RelaxationAnalysis().analyze(data, Givens.NONE,
				Defaults.of(RelaxationSettings.class, Map.of("minimumFrequency", "8e5")), Monitor.NONE);
		assertTrue(assertInstanceOf(AnalysisOutcome.Refused.class, outcome).messages().get(0).text().contains("enough points"));
	}

	private static Results done(Dataset data, Givens givens, Map<String, String> settings) {
		return assertInstanceOf(AnalysisOutcome.Done.class, new RelaxationAnalysis().analyze(data, givens,
				Defaults.of(RelaxationSettings.class, settings), Monitor.NONE)).results();
	}
}
