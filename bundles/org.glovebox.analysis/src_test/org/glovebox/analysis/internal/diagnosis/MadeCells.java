/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.analysis.internal.Circuits;
import org.glovebox.analysis.internal.Defaults;
import org.glovebox.analysis.internal.Protocol;
import org.glovebox.analysis.internal.circuit.CircuitFitSettings;
import org.glovebox.analysis.internal.circuit.CircuitFitting;
import org.glovebox.analysis.internal.cycling.CycleSummary;
import org.glovebox.analysis.internal.cycling.CycleSummarySettings;
import org.glovebox.analysis.internal.symmetric.CriticalCurrent;
import org.glovebox.analysis.internal.symmetric.CriticalCurrentSettings;
import org.glovebox.analysis.internal.symmetric.SymmetricCell;
import org.glovebox.analysis.internal.symmetric.SymmetricCellSettings;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.diagnosis.Diagnosis;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.ExaminedCell.Arrangement;
import org.glovebox.api.diagnosis.ExaminedTest;
import org.glovebox.api.diagnosis.Judgement;

/** Made-up cells with known faults, and healthy ones. */
final class MadeCells {

	private MadeCells() {
	}

	static ExaminedCell cell(Arrangement arrangement, Dataset... tests) {
		List<ExaminedTest> examined = new ArrayList<>();
		for (Dataset data : tests) {
			examined.add(test("T-" + (examined.size() + 1), data));
		}
		return new ExaminedCell("CELL-1", arrangement, Givens.NONE, examined, Map.of());
	}

	private static ExaminedTest test(String name, Dataset data) {
		Map<String, Results> results = new LinkedHashMap<>();
		if (data.technique() == Technique.IMPEDANCE) {
			keep(results, Arcs.ANALYZER, new CircuitFitting().analyze(data, Givens.NONE, Defaults.of(CircuitFitSettings.class),
					Monitor.NONE));
		} else {
			keep(results, Cycles.ANALYZER, new CycleSummary().analyze(data, Givens.NONE,
					Defaults.of(CycleSummarySettings.class), Monitor.NONE));
			keep(results, ShortCircuits.SYMMETRIC, new SymmetricCell().analyze(data, Givens.NONE,
					Defaults.of(SymmetricCellSettings.class), Monitor.NONE));
			keep(results, ShortCircuits.CRITICAL, new CriticalCurrent().analyze(data, Givens.NONE,
					Defaults.of(CriticalCurrentSettings.class), Monitor.NONE));
		}
		return new ExaminedTest(name, "", Optional.empty(), data, Givens.NONE, results, Map.of(), true);
	}

	private static void keep(Map<String, Results> results, String analyzer, AnalysisOutcome outcome) {
		if (outcome instanceof AnalysisOutcome.Done(Results done)) {
			results.put(analyzer, done);
		}
	}

	static <S extends Record> Judgement judge(Diagnosis<S> rule, ExaminedCell cell) {
		return rule.judge(cell, Defaults.of(rule.settingsType()), Monitor.NONE);
	}

	/** Capacity of a cycle in hours at 1 mA. */
	interface Hours {
		double of(int cycle);
	}

	/** Cycles of a full cell at 1 mA between 1.5 and 3 V; each first charge takes an eighth more than it gives back. */
	static Dataset fading(int cycles, Hours hours) {
		return gaping(cycles, hours, n -> 0.15);
	}

	/** The same with a gap between charge and discharge, V. */
	static Dataset gaping(int cycles, Hours hours, Hours gap) {
		Protocol protocol = new Protocol(120);
		for (int n = 1; n <= cycles; n++) {
			double q = hours.of(n);
			double g = gap.of(n) / 2;
			protocol.cycle(n).current(1, n == 1 ? q * 1.125 : q * 1.002, 1.5 + g, 3 + g).rest(600).current(-1, q, 3 - g, 1.5 - g)
					.rest(600);
		}
		return protocol.data();
	}

	/** A rate test of three cycles a current, and three at the first current after it. */
	static Dataset rates(double[] currents, double[] capacities) {
		Protocol protocol = new Protocol(60);
		int n = 1;
		for (int i = 0; i < currents.length; i++) {
			for (int k = 0; k < 3; k++) {
				double h = capacities[i] / currents[i];
				protocol.cycle(n++).current(currents[i], h, 1.6, 3).rest(600).current(-currents[i], h, 2.9, 1.5).rest(600);
			}
		}
		return protocol.data();
	}

	/** Spectra of an electrolyte of 100 ohm with an interface. */
	static Dataset spectra(double... interfaces) {
		Table[] parts = new Table[interfaces.length];
		for (int i = 0; i < parts.length; i++) {
			parts[i] = Circuits.noisy("Spectrum " + (i + 1), 0.002, 5 + i, "R0-p(R1,CPE1)", 100, interfaces[i], 3e-6, 0.9);
		}
		return Circuits.data(parts);
	}
}
