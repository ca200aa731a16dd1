/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.integration;

import static org.glovebox.integration.Analyses.column;
import static org.glovebox.integration.Analyses.done;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.glovebox.analysis.internal.impedance.ImpedanceView;
import org.glovebox.analysis.internal.impedance.ImpedanceViewSettings;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.sdk.contract.AnalyzerContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Impedance spectra of real files. */
class ImpedanceFilesTest {

	@ParameterizedTest
	@ValueSource(strings = { "eis/peis.mpr", "eis/exampleDataBioLogic.mpt" })
	void agreesWithWhatImpedancePyReads(String name) throws IOException {
		Json expected = Corpus.expected(name, "impedance.py").list().get(0);
		Results r = done(new ImpedanceView(), Corpus.read(name), Map.of());
		assertEquals(expected.get("n").number(), r.quantity("number_of_points").orElseThrow().value());
		assertEquals(expected.get("n").number() - expected.get("n_below_x").number(),
				r.quantity("inductive_points").orElseThrow().value());
		assertEquals(expected.get("f_min").number(), r.quantity("minimum_frequency").orElseThrow().value(), 1e-6);
		assertEquals(expected.get("f_max").number(), r.quantity("maximum_frequency").orElseThrow().value(), 1e-3);
		double[] real = column(r, "spectrum_1", "z_real");
		assertEquals(expected.get("ReZ_min").number(), Arrays.stream(real).min().orElseThrow(), 1e-6);
		assertEquals(expected.get("ReZ_max").number(), Arrays.stream(real).max().orElseThrow(), 1e-6);
		assertEquals(-expected.get("Z_first").list().get(1).number(), column(r, "spectrum_1", "minus_z_imag")[0], 1e-6);
	}

	/** 61 spectra by the instrument's cycle number; the file has 2528 rows, 29 of them without an excitation. */
	@Test
	void keepsTheSpectraOfALongSeriesApart() throws IOException {
		Results r = done(new ImpedanceView(), Corpus.read("eis/geis.mpr"), Map.of());
		assertEquals(61, r.quantity("number_of_spectra").orElseThrow().value());
		assertEquals(2528 - 29, r.quantity("number_of_points").orElseThrow().value());
	}

	/** Five sweeps lie between the steps of this cycling test. */
	@Test
	void findsTheSpectraOfACyclingTest() throws IOException {
		Results r = done(new ImpedanceView(), Corpus.read("cycling-biologic/biol.mpr"), Map.of());
		assertEquals(5, r.quantity("number_of_spectra").orElseThrow().value());
	}

	@Test
	void keepsTheContractOfAnAnalyzerOnRealData() throws IOException {
		assertEquals(List.of(), AnalyzerContract.violations(new ImpedanceView(), Corpus.read("eis/peis.mpr"), Givens.NONE,
				Analyses.settings(ImpedanceViewSettings.class, Map.of())));
	}
}
