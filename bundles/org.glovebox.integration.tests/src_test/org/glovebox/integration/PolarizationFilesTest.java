/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.integration;

import static org.glovebox.integration.Analyses.column;
import static org.glovebox.integration.Analyses.done;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import org.glovebox.analysis.internal.polarization.DcPolarization;
import org.glovebox.analysis.internal.polarization.DcPolarizationSettings;
import org.glovebox.analysis.internal.symmetric.CriticalCurrent;
import org.glovebox.analysis.internal.symmetric.CriticalCurrentSettings;
import org.glovebox.analysis.internal.symmetric.SymmetricCell;
import org.glovebox.analysis.internal.symmetric.SymmetricCellSettings;
import org.glovebox.analysis.internal.voltammetry.CyclicVoltammetry;
import org.glovebox.analysis.internal.voltammetry.CyclicVoltammetrySettings;
import org.glovebox.analysis.internal.voltammetry.LinearSweep;
import org.glovebox.analysis.internal.voltammetry.LinearSweepSettings;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.sdk.contract.AnalyzerContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Polarization of real cells: steady currents, and cells that are not symmetric. */
class PolarizationFilesTest {

	private static final String HELD = "dc-ca-cp/ca.mpr";

	/**
	 * 12 h at 0.3 V between molybdenum electrodes. Mean and line of the last 20 % of the time were computed from the
	 * text export of the same file with NumPy.
	 */
	@Test
	void agreesWithTheMeanAndTheDriftOfTheTextExport() throws IOException {
		Results r = done(new DcPolarization(), Corpus.read(HELD), Map.of());
		assertEquals(3.5553710882758617e-6, column(r, "plateaus", "current")[0], 1e-12);
		assertEquals(0.29860043655, column(r, "plateaus", "voltage")[0], 1e-8);
		assertEquals(-11.747355425, column(r, "plateaus", "drift")[0], 1e-4);
		assertEquals(83985730.08, r.quantity("electronic_resistance").orElseThrow().value(), 100);
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("no step has reached a plateau")));
	}

	/**
	 * A sweep from 0 to -4 V; no area is given, so the tangent decides. Baseline and steepest rise were computed from the
	 * text export with NumPy. The steepest rise is at the end of this sweep, far beyond the onset by eye.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "cv-lsv/lsv.mpr", "cv-lsv/lsv.mpt" })
	void findsTheOnsetOfASweep(String name) throws IOException {
		Results r = done(new LinearSweep(), Corpus.read(name), Map.of());
		assertEquals(-2.4015074, r.quantity("cathodic_limit").orElseThrow().value(), 2e-6);
		assertEquals(20, column(r, "sweeps", "scan_rate")[0], 1e-3);
	}

	/** The binary file and its text export give the same peaks. */
	@Test
	void findsTheSamePeaksInTheTextExport() throws IOException {
		Results binary = done(new CyclicVoltammetry(), Corpus.read("cv-lsv/cv.mpr"), Map.of());
		Results text = done(new CyclicVoltammetry(), Corpus.read("cv-lsv/cv.mpt"), Map.of());
		assertArrayEquals(column(binary, "peaks", "voltage"), column(text, "peaks", "voltage"), 1e-5);
		assertEquals(0.1, column(binary, "cycles", "scan_rate")[0], 1e-4);
		binary.quantities().forEach((q, value) -> assertTrue(Double.isFinite(value.value()), q));
	}

	/**
	 * Reduction of the oxide of platinum; the lowest current between 0.5 and 1 V on the way down was found with NumPy in the
	 * text. The file has been thinned out to a row every 67 mV, which is the tolerance.
	 */
	@Test
	void findsTheReductionOfPlatinumOxide() throws IOException {
		Results r = done(new CyclicVoltammetry(), Corpus.read("cv-lsv/Pt_poly_cv_CUT.mpt"), Map.of());
		assertEquals(0.66157, r.quantity("cathodic_peak").orElseThrow().value(), 0.067);
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("far apart")));
	}

	/** Cells with a voltage of their own are no symmetric cells, and no reason for an exception. */
	@ParameterizedTest
	@ValueSource(strings = { "cycling-neware/TestFile.nda.zip", "cycling-neware/nda_v8.nda.zip",
			"cycling-biologic/jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr" })
	void refusesFullCells(String name) throws IOException {
		Dataset data = Corpus.read(name);
		assertInstanceOf(AnalysisOutcome.Refused.class, Analyses.run(new SymmetricCell(), data, Map.of()));
		assertInstanceOf(AnalysisOutcome.Refused.class, Analyses.run(new CriticalCurrent(), data, Map.of()));
	}

	@Test
	void keepTheContractOfAnAnalyzer() throws IOException {
		Dataset symmetric = new Dataset("made for a test", Technique.CYCLING, List.of(Table.of("",
				Column.of("time", "s", 0, 1800, 3600, 3600, 5400, 7200, 7200, 9000, 10_800.0),
				Column.of("voltage", "V", 0.1, 0.1, 0.1, -0.1, -0.1, -0.1, 0.2, 0.2, 0.2),
				Column.of("current", "mA", 1, 1, 1, -1, -1, -1, 2, 2, 2.0))), Metadata.EMPTY);
		assertEquals(List.of(), AnalyzerContract.violations(new SymmetricCell(), symmetric, Givens.NONE,
				Analyses.settings(SymmetricCellSettings.class, Map.of())));
		assertEquals(List.of(), AnalyzerContract.violations(new CriticalCurrent(), symmetric, Givens.NONE,
				Analyses.settings(CriticalCurrentSettings.class, Map.of())));
		assertEquals(List.of(), AnalyzerContract.violations(new DcPolarization(), Corpus.read(HELD), Givens.NONE,
				Analyses.settings(DcPolarizationSettings.class, Map.of())));
		assertEquals(List.of(), AnalyzerContract.violations(new LinearSweep(), Corpus.read("cv-lsv/cv.mpr"), Givens.NONE,
				Analyses.settings(LinearSweepSettings.class, Map.of())));
		assertEquals(List.of(), AnalyzerContract.violations(new CyclicVoltammetry(), Corpus.read("cv-lsv/cv.mpr"), Givens.NONE,
				Analyses.settings(CyclicVoltammetrySettings.class, Map.of())));
	}
}
