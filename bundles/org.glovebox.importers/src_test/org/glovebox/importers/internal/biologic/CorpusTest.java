/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.importers.internal.Corpus;
import org.glovebox.units.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real files against what galvani, a reader of its own, and EC-Lab's text exports give for them. */
class CorpusTest {

	/** Values are copied or multiplied once, so nothing but one rounding separates them from the reference. */
	private static final double ROUNDING = 1e-14;
	/** Text exports state single-precision numbers with 8 digits. */
	private static final double EIGHT_DIGITS = 1e-7;

	@ParameterizedTest
	@ValueSource(strings = { "cv-lsv/cv.mpr", "cv-lsv/lsv.mpr", "cycling-biologic/biol.mpr",
			"cycling-biologic/gcpl.issue_149.mpr", "cycling-biologic/gcpl.pr_182.1.mpr",
			"cycling-biologic/jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr", "dc-ca-cp/ca.mpr", "eis/geis.mpr",
			"eis/peis.mpr" })
	void agreesWithGalvani(String name) {
		Map<String, Object> peer = Corpus.expected(name, "galvani");
		Reading reading = Reading.corpus(name);
		assertEquals(number(peer.get("rows")), reading.dataset().rows());
		assertEveryColumn(peer, reading, ROUNDING);
		String started = reading.dataset().metadata().text(Metadata.Keys.STARTED).orElseThrow();
		assertEquals(peer.get("start"), started.substring(0, 10));
	}

	@ParameterizedTest
	@ValueSource(strings = { "cv-lsv/cv.mpt", "cv-lsv/lsv.mpt", "cycling-biologic/gcpl.issue_149.mpt",
			"dc-ca-cp/ca.mpt", "eis/peis.mpt" })
	void givesTheNumbersOfTheTextExport(String name) {
		Map<String, Object> peer = Corpus.expected(name, "numbers in the published .mpt export");
		Reading reading = Reading.corpus(name);
		assertEquals(number(peer.get("rows")), reading.dataset().rows());
		assertEveryColumn(peer, reading, ROUNDING);
		assertEquals(peer.get("technique"),
				reading.dataset().metadata().text(Metadata.Keys.PROCEDURE).orElseThrow());
	}

	@ParameterizedTest
	@ValueSource(strings = { "cv-lsv/Pt_poly_cv_CUT.mpt", "cv-lsv/cv.mpt", "cv-lsv/lsv.mpt",
			"cycling-biologic/gcpl.issue_149.mpt", "dc-ca-cp/ca.mpt", "eis/case-multiple-spectra.mpt", "eis/data.mpt",
			"eis/exampleDataBioLogic.mpt", "eis/peis.mpt" })
	void hasTheRowsAndColumnsOfTheTextExport(String name) {
		Map<String, Object> peer = Corpus.expected(name, "independent");
		Reading reading = Reading.corpus(name);
		assertEquals(number(peer.get("rows")), reading.dataset().rows());
		List<String> expected = list(peer.get("columns")).stream().map(label -> Peer.of((String) label, false).name())
				.toList();
		assertEquals(expected, reading.names().subList(0, expected.size()));
	}

	private static void assertEveryColumn(Map<String, Object> peer, Reading reading, double tolerance) {
		List<?> labels = list(peer.get("columns"));
		Map<?, ?> reference = (Map<?, ?>) peer.get("first_last_min_max");
		boolean both = labels.contains("Ece/V") && labels.contains("<Ece>/V");
		for (Object label : labels) {
			if (label.equals("flags")) {
				continue;
			}
			Peer column = Peer.of((String) label, both);
			double[] values = reading.values(column.name());
			double[] expected = list(reference.get(label)).stream().mapToDouble(v -> number(v) * column.factor())
					.toArray();
			double[] found = { values[0], values[values.length - 1], Arrays.stream(values).min().orElseThrow(),
					Arrays.stream(values).max().orElseThrow() };
			Arrays.sort(expected, 2, 4);
			for (int i = 0; i < 4; i++) {
				assertEquals(expected[i], found[i], Math.abs(expected[i]) * tolerance, label + " " + i);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "cv-lsv/cv", "cv-lsv/lsv", "cycling-biologic/gcpl.issue_149", "dc-ca-cp/ca", "eis/peis" })
	void binaryFileAndItsTextExportAgree(String pair) {
		Reading binary = Reading.corpus(pair + ".mpr");
		Reading text = Reading.corpus(pair + ".mpt");
		assertEquals(binary.dataset().technique(), text.dataset().technique());
		for (Column column : binary.dataset().table().columns()) {
			double[] expected = text.values(column.name());
			double[] found = column.numbers();
			assertEquals(expected.length, found.length, column.name());
			for (int i = 0; i < found.length; i++) {
				assertEquals(expected[i], found[i], Math.abs(expected[i]) * EIGHT_DIGITS, column.name() + " row " + i);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "cv-lsv/cv", "cv-lsv/lsv", "cycling-biologic/gcpl.issue_149", "dc-ca-cp/ca", "eis/peis" })
	void binaryFileAndItsTextExportNameTheSameFacts(String pair) {
		Metadata binary = Reading.corpus(pair + ".mpr").dataset().metadata();
		Metadata text = Reading.corpus(pair + ".mpt").dataset().metadata();
		for (String key : List.of(Metadata.Keys.INSTRUMENT, Metadata.Keys.SERIAL_NUMBER, Metadata.Keys.CHANNEL,
				Metadata.Keys.SOFTWARE, Metadata.Keys.STARTED, Metadata.Keys.PROCEDURE, Metadata.Keys.COMMENT,
				Metadata.Keys.AREA, Metadata.Keys.ACTIVE_MASS)) {
			assertEquals(text.text(key), binary.text(key), key);
		}
	}

	/** Every number and every unit of the technique's parameters that both files state. */
	@ParameterizedTest
	@CsvSource({ "cv-lsv/cv, 21, 11", "cv-lsv/lsv, 23, 11", "cycling-biologic/gcpl.issue_149, 33, 22",
			"dc-ca-cp/ca, 25, 9", "eis/peis, 28, 16" })
	void parametersOfTheTechniqueAgree(String pair, int stored, int least) {
		Metadata binary = parameters(pair + ".mpr");
		Metadata text = parameters(pair + ".mpt");
		assertEquals(stored, binary.entries().size());
		int compared = 0;
		for (Map.Entry<String, Object> parameter : text.entries().entrySet()) {
			Object found = binary.entries().get(parameter.getKey());
			if (found != null && isComparable(parameter.getKey(), parameter.getValue())) {
				assertEquals(rounded(parameter.getValue()), rounded(found), parameter.getKey());
				compared++;
			}
		}
		assertTrue(compared >= least, compared + " parameters compared");
	}

	private static Metadata parameters(String file) {
		return Reading.corpus(file).dataset().metadata().group(Metadata.Keys.ORIGINAL).group("Parameters");
	}

	/** Codes of ranges and bandwidths are written as texts by the export, and times without a leading zero. */
	private static boolean isComparable(String name, Object value) {
		Object first = value instanceof List<?> list ? list.get(0) : value;
		boolean unit = name.startsWith("unit ") && !name.endsWith("vs.");
		return first instanceof Double || unit || name.endsWith(") vs.");
	}

	private static String rounded(Object value) {
		if (value instanceof List<?> list) {
			return list.stream().map(CorpusTest::rounded).toList().toString();
		}
		return value instanceof Number n ? Long.toString(Math.round(n.doubleValue() * 1000)) : value.toString();
	}

	/** GCPL files hold no current; EC-Lab's own export of the same file states the one it computes. */
	@Test
	void computesTheCurrentAsEcLabDoes() {
		Reading binary = Reading.corpus("cycling-biologic/gcpl.issue_149.mpr");
		double[] exported = Reading.corpus("cycling-biologic/gcpl.issue_149.mpt").values("current");
		assertArrayEquals(exported, binary.values("current"), 1e-10);
		assertTrue(binary.tells("holds no current"));
	}

	/** The charge of a half cycle is the integral of the computed current, so that no step is lost or doubled. */
	@Test
	void computedCurrentIntegratesToTheChargeOfTheHalfCycles() {
		Reading reading = Reading.corpus("cycling-biologic/jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr");
		double[] time = reading.values("time");
		double[] current = reading.values("current");
		double[] charge = reading.values("net_charge");
		double sum = 0;
		for (int i = 1; i < time.length; i++) {
			sum += current[i] * (time[i] - time[i - 1]) / 3600;
		}
		assertEquals(charge[charge.length - 1] - charge[0], sum, 1e-6);
	}

	@ParameterizedTest
	@ValueSource(strings = { "cycling-biologic/gcpl.pr_182.1.mpr",
			"cycling-biologic/jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr" })
	void halfCyclesAgreeWithAnIndependentCount(String name) {
		Map<String, Object> peer = Corpus.expected(name, "half cycles (independent)");
		Reading reading = Reading.corpus(name);
		double[] mode = reading.values("mode");
		double[] half = reading.values("half_cycle");
		double[] time = reading.values("time");
		double[] charge = reading.values("half_cycle_charge");
		double[] voltage = reading.values("voltage");
		List<?> long20 = list(peer.get("half_cycles_n>20"));
		double[] numbers = Arrays.stream(half).distinct().toArray();
		assertEquals(number(peer.get("half_cycles_all")), numbers.length);
		for (int h = 0; h < long20.size(); h++) {
			Map<?, ?> expected = (Map<?, ?>) long20.get(h);
			double number = numbers[h];
			int[] rows = IntStream.range(0, half.length).filter(i -> half[i] == number && mode[i] != 3).toArray();
			assertEquals(number(expected.get("n")), rows.length);
			assertEquals(number(expected.get("t0")), time[rows[0]], 1e-9);
			assertEquals(number(expected.get("t1")), time[rows[rows.length - 1]], 1e-9);
			assertEquals(number(expected.get("Vmax")),
					Arrays.stream(rows).mapToDouble(i -> voltage[i]).max().orElseThrow());
			double extreme = Arrays.stream(rows).mapToDouble(i -> Math.abs(charge[i])).max().orElseThrow();
			assertEquals(number(expected.get("cap_mAh")), extreme, 1e-7);
		}
	}

	@Test
	void severalSpectraBecomeParts() {
		Reading geis = Reading.corpus("eis/geis.mpr");
		assertEquals(61, geis.dataset().parts().size());
		assertEquals(41, geis.dataset().parts().get(59).rows());
		assertEquals(39, geis.dataset().parts().get(60).rows());
		assertEquals(29 + 41, geis.dataset().parts().get(0).rows());
		assertEquals(29, geis.message("frequency 0").count());
		assertEquals(List.of(29, 29, 29), Reading.corpus("eis/case-multiple-spectra.mpt").partRows());
		assertEquals(1, Reading.corpus("eis/exampleDataBioLogic.mpt").dataset().parts().size());
	}

	/** First and last impedance as the package impedance.py reads them, with the sign of the imaginary part. */
	@Test
	void signOfTheImaginaryPartIsThatOfTheImpedance() {
		double[] imaginary = Reading.corpus("eis/exampleDataBioLogic.mpt").values("z_imag");
		assertEquals(-0.38998979, imaginary[0]);
		assertEquals(-2.3458567, imaginary[42]);
	}

	@ParameterizedTest
	@CsvSource({ "cv-lsv/cv.mpr, VOLTAMMETRY", "cv-lsv/Pt_poly_cv_CUT.mpt, VOLTAMMETRY", "cv-lsv/lsv.mpt, VOLTAMMETRY",
			"cycling-biologic/biol.mpr, CYCLING", "cycling-biologic/gcpl.pr_182.1.mpr, CYCLING",
			"dc-ca-cp/ca.mpr, POLARIZATION", "eis/geis.mpr, IMPEDANCE", "eis/data.mpt, IMPEDANCE" })
	void technique(String name, Technique technique) {
		assertEquals(technique, Reading.corpus(name).dataset().technique());
	}

	@Test
	void factsOfACell() {
		Metadata facts = Reading.corpus("cycling-biologic/gcpl.pr_182.1.mpr").dataset().metadata();
		assertEquals(6.52, facts.number(Metadata.Keys.ACTIVE_MASS).orElseThrow());
		assertEquals(1.767, facts.number(Metadata.Keys.AREA).orElseThrow());
		Metadata settings = facts.group(Metadata.Keys.ORIGINAL).group("Settings");
		assertEquals("Hard Carbon", settings.text("Electrode material").orElseThrow());
		assertEquals("1M NaPF6 in EC:PC (1:1, w:w) with 5 wt% FEC", settings.text("Electrolyte").orElseThrow());
		assertEquals("2024-05-07", facts.text(Metadata.Keys.STARTED).orElseThrow());
		Metadata biol = Reading.corpus("cycling-biologic/biol.mpr").dataset().metadata();
		assertEquals("Si/C Li half cell with reference electrode", biol.text(Metadata.Keys.COMMENT).orElseThrow());
		assertEquals("BioLogic VSP", biol.text(Metadata.Keys.INSTRUMENT).orElseThrow());
		assertTrue(biol.number(Metadata.Keys.ACTIVE_MASS).isEmpty(), "0.001 mg is what EC-Lab fills in");
	}

	@Test
	void loops() {
		List<Long> rows = List.of(1L, 34L, 67L, 100L);
		for (String ending : List.of(".mpr", ".mpt")) {
			Metadata facts = Reading.corpus("cycling-biologic/gcpl.issue_149" + ending).dataset().metadata();
			assertEquals(rows, facts.group(Metadata.Keys.ORIGINAL).entries().get("Loops begin at row"), ending);
		}
	}

	@Test
	void everyUnitIsAUnitAndEveryNameIsUnique() {
		for (String name : Corpus.files(".mpr", ".mpt")) {
			for (Table part : Reading.corpus(name).dataset().parts()) {
				assertEquals(part.columns().size(), part.columns().stream().map(Column::name).distinct().count());
				part.columns().forEach(column -> assertTrue(
						column.unit().isEmpty() || Unit.tryParse(column.unit()).isPresent(), column.unit()));
			}
		}
	}

	private static List<?> list(Object value) {
		return (List<?>) value;
	}

	private static double number(Object value) {
		return ((Number) value).doubleValue();
	}
}
