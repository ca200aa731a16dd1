/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.integration;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.data.Dataset;
import org.glovebox.units.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** Every analyzer on real files of its technique with its defaults: results that explain themselves, or a reason. */
class EveryAnalyzerTest {

	@ParameterizedTest
	@ValueSource(strings = { "cycling-neware/TestFile.nda.zip", "cycling-neware/interp-test.ndax",
			"cycling-neware/nw4-120-1-6-53.ndax", "cycling-biologic/biol.mpr", "cycling-biologic/gcpl.pr_182.1.mpr",
			"cycling-arbin/20160805_test001_45_cc_01.res", "cycling-arbin/arbin_example.res",
			"cycling-arbin/bs542_004_gr_li_50ua_50mv_1v_191020_Channel_11.xlsx",
			"cycling-land/SINTEF__LiGrR2032__2024-04-30__25degC__Landt.csv", "cycling-maccor/maccor_three.txt",
			"cycling-maccor/sample_data_maccor.csv", "cycling-basytec/sample_data_basytec.txt",
			"cycling-novonix/sample_data_novonix.csv", "eis/peis.mpr", "eis/exampleData.csv", "eis/exampleDataGamry.DTA",
			"cv-lsv/cv.mpr", "cv-lsv/lsv.mpr", "dc-ca-cp/ca.mpr" })
	void givesResultsOrAReason(String name) throws Exception {
		Dataset data = Readers.ofTheBundle().read(Corpus.path(name)).orElseThrow().dataset();
		var nodes = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder()
				.parse(Path.of("../org.glovebox.analysis/plugin.xml").toFile()).getElementsByTagName("analyzer");
		int done = 0;
		int fitting = 0;
		for (int i = 0; i < nodes.getLength(); i++) {
			Element element = (Element) nodes.item(i);
			if (List.of(element.getAttribute("techniques").split(",")).contains(data.technique().id())) {
				Analyzer<?> analyzer = (Analyzer<?>) Class.forName(element.getAttribute("class")).getConstructor().newInstance();
				fitting++;
				done += isSensible(element.getAttribute("id"), Analyses.run(analyzer, data, java.util.Map.of())) ? 1 : 0;
			}
		}
		assertTrue(done > 0, "none of " + fitting + " analyzers works on " + name);
	}

	/** Whether it was done; what was done must explain itself, what was refused must say why. */
	private static boolean isSensible(String analyzer, AnalysisOutcome outcome) {
		return switch (outcome) {
		case AnalysisOutcome.Refused refused -> {
			assertFalse(refused.messages().get(0).text().length() < 15, analyzer);
			yield false;
		}
		case AnalysisOutcome.Done(var results) -> {
			assertFalse(results.quantities().isEmpty() && results.tables().isEmpty(), analyzer);
			results.quantities().forEach((name, value) -> {
				Unit.parse(value.unit());
				assertTrue(Double.isFinite(value.value()), analyzer + ' ' + name);
				assertTrue(value.explanation().length() > 10, analyzer + ' ' + name);
				assertFalse(value.uncertainty() < 0, analyzer + ' ' + name);
			});
			results.tables().values().forEach(t -> t.columns().forEach(c -> Unit.parse(c.unit())));
			yield true;
		}
		};
	}
}
