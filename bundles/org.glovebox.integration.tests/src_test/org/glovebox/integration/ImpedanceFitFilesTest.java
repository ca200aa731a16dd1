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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.circuit.CircuitFitSettings;
import org.glovebox.analysis.internal.circuit.CircuitFitting;
import org.glovebox.analysis.internal.validation.KramersKronig;
import org.glovebox.analysis.internal.validation.KramersKronigSettings;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.sdk.contract.AnalyzerContract;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fits and tests of real spectra, beside those of impedance.py. */
class ImpedanceFitFilesTest {

	/**
	 * From the same start, with the same points and weights. The peer stops a little before the minimum where the valley is
	 * flat; so the sum of squares may not be larger than its, and parameters agree within 0.4 of its standard errors (for
	 * exampleData.csv with a Warburg element, whose tau it leaves 0.33 standard errors off; all others agree within 0.001).
	 */
	@ParameterizedTest
	@CsvSource({ "eis/exampleData.csv,0,0.4", "eis/exampleData.csv,1,0.001", "eis/LIB_data_2.txt,0,0.001",
			"eis/exampleDataAutolab.txt,0,0.001", "eis/exampleDataBioLogic.mpt,0,0.001",
			"eis/exampleDataVersaStudio.par,0,0.001", "eis/exampleDataZPlot.z,0,0.001" })
	void agreesWithFitsOfImpedancePy(String name, int which, double tolerance) throws IOException {
		Json spectrum = Corpus.expected(name, "impedance.py").list().get(which);
		Json expected = spectrum.get("fits").list().get(0);
		boolean weighted = Boolean.parseBoolean(expected.get("weight_by_modulus").text());
		boolean all = expected.get("points").text().equals("all");
		Map<String, String> settings = new HashMap<>();
		settings.put("circuit", expected.get("circuit").text());
		settings.put("parameters", expected.get("initial_guess").list().stream().map(j -> Double.toString(j.number()))
				.collect(Collectors.joining(", ")));
		settings.put("weighting", weighted ? "MODULUS" : "UNIT");
		settings.put("starts", "1");
		settings.put("inductivePoints", "KEEP");
		Dataset data = all ? Corpus.read(name) : capacitive(Corpus.read(name));
		Results r = done(new CircuitFitting(), data, settings);
		double n = column(r, "series", "points")[0];
		double rmse = expected.get("rmse").number();
		double chiSquare = weighted ? expected.get("sum_rel_sq").number() : rmse * rmse * n;
		assertTrue(column(r, "series", "chi_square")[0] <= chiSquare * (1 + 1e-9));
		List<Json> values = expected.get("params").list();
		List<Json> errors = expected.get("std").list();
		for (int i = 0; i < values.size(); i++) {
			double error = errors.get(i).number();
			assertEquals(values.get(i).number(), column(r, "parameters", "value")[i], tolerance * error, "parameter " + i);
		}
	}

	/**
	 * The same number of elements, mu (to 1e-5: the peer inverts the normal equations) and residuals, on the points
	 * with a negative imaginary part that the peer was given.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "eis/exampleData.csv", "eis/LIB_data_2.txt", "eis/exampleDataAutolab.txt",
			"eis/exampleDataBioLogic.mpt", "eis/exampleDataVersaStudio.par", "eis/exampleDataZPlot.z" })
	void agreesWithTheLinearTestOfImpedancePy(String name) throws IOException {
		Json expected = Corpus.expected(name, "impedance.py").list().get(0).get("linKK");
		Results r = done(new KramersKronig(), capacitive(Corpus.read(name)), Map.of());
		assertEquals(expected.get("M").number(), r.quantity("number_of_elements").orElseThrow().value());
		assertEquals(expected.get("mu").number(), r.quantity("kramers_kronig_mu").orElseThrow().value(), 1e-5);
		assertEquals(100 * expected.get("rms_res").number(), r.quantity("kramers_kronig_deviation").orElseThrow().value(), 1e-6);
		assertEquals(100 * expected.get("max_abs_res_re").number(),
				Arrays.stream(column(r, "residuals", "deviation_real")).map(Math::abs).max().orElseThrow(), 1e-6);
	}

	private static Dataset capacitive(Dataset data) {
		Table part = data.parts().get(0);
		double[] imaginary = part.column(Columns.Z_IMAG).numbers();
		int[] rows = IntStream.range(0, imaginary.length).filter(i -> imaginary[i] < 0).toArray();
		List<Column> columns = List.of(Columns.FREQUENCY, Columns.Z_REAL, Columns.Z_IMAG).stream().map(c -> Column.of(c,
				part.column(c).unit(), Arrays.stream(rows).mapToDouble(i -> part.column(c).number(i)).toArray())).toList();
		return new Dataset(data.format(), data.technique(), List.of(new Table("", columns, Metadata.EMPTY)), data.metadata());
	}

	/** The defaults give something sensible on every file: a fit better than a tenth of |Z| where the data are no noise. */
	@ParameterizedTest
	@CsvSource({ "eis/LIB_data_2.txt,0.1", "eis/case-multiple-spectra.mpt,0.001", "eis/data.idf,0.001", "eis/data.mpt,0.001",
			"eis/exampleData.csv,1", "eis/exampleDataAutolab.txt,1", "eis/exampleDataBioLogic.mpt,3",
			"eis/exampleDataGamry.DTA,5", "eis/exampleDataParstat.txt,20", "eis/exampleDataVersaStudio.par,1",
			"eis/exampleDataZPlot.z,2", "eis/geis.mpr,30", "eis/peis.mpr,70", "eis/peis.mpt,70" })
	void fitsEveryFileByDefault(String name, double deviation) throws IOException {
		Results r = done(new CircuitFitting(), Corpus.read(name), Map.of());
		assertTrue(r.quantity("mean_deviation").orElseThrow().value() < deviation);
		done(new KramersKronig(), Corpus.read(name), Map.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "eis/exampleData.csv", "eis/exampleDataBioLogic.mpt" })
	void keepsTheContractOfAnAnalyzer(String name) throws IOException {
		Dataset data = Corpus.read(name);
		assertEquals(List.of(), AnalyzerContract.violations(new CircuitFitting(), data, Givens.NONE,
				Analyses.settings(CircuitFitSettings.class, Map.of())));
		assertEquals(List.of(), AnalyzerContract.violations(new KramersKronig(), data, Givens.NONE,
				Analyses.settings(KramersKronigSettings.class, Map.of())));
	}
}
