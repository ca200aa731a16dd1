/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import static org.glovebox.importers.internal.Outcomes.confidence;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.Importer;
import org.glovebox.units.Unit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real diffractograms and absorption spectra against what independent readers give for them. */
class SpectroscopyCorpusTest {

	/** Values are copied or computed in one step; peers print 8 digits or fewer. */
	private static final double RELATIVE = 1e-6;

	private static Importer best(String name, byte[] file) {
		return Outcomes.spectroscopic().stream().max(Comparator.comparingInt(i -> confidence(i, name, file))).orElseThrow();
	}

	private static byte[] file(String name) {
		try {
			return Files.readAllBytes(Corpus.file(name));
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	private static Dataset corpus(String name) {
		byte[] file = file(name);
		return imported(best(name, file), name, file).dataset();
	}

	/** Each file goes to its reader, also where nothing of its name is left. */
	@ParameterizedTest
	@CsvSource({ "xrd/BT86.raw, BrukerRawImporter", "xrd/format1.raw, BrukerRawImporter",
			"xrd/brk_raw2.raw, BrukerRawImporter", "xrd/TiO2.raw, BrukerRawImporter", "xrd/TiOF.brml, BrmlImporter",
			"xrd/Sin2Psi.brml, BrmlImporter", "xrd/Sin2Psi.uxd, UxdImporter", "xrd/BT86_.UXD, UxdImporter",
			"xrd/210520step1_30min.xrdml, XrdmlImporter", "xrd/CG20396_jdb12-1.xrdml, XrdmlImporter",
			"xrd/JO_KL_16_ZF_3_60deg_0.02step_12degpermin_001.rasx, RasxImporter",
			"xrd/210520step1_30min.xy, PowderTextImporter", "xrd/example_evadiffract.xy, PowderTextImporter",
			"xrd/example_mythen.dat, PowderTextImporter", "xrd/PBSO4.XRA, GsasImporter",
			"xrd/cod_9004112.cif, CifImporter", "pdf-gr/TiO2-fine-qmax26.gr, PairDistributionImporter",
			"xas/cu_metal_rt.xdi, XdiImporter", "xas/fe_xanes_8ch.xdi, XdiImporter", "xas/Fe.prj, AthenaImporter",
			"xas/NiO.prj, AthenaImporter", "xas/CLSHXMA.dat, BeamlineImporter",
			"xas/SLS_PHOENIX_2023.dat, BeamlineImporter", "xas/cu_rt01.xmu, BeamlineImporter",
			"xas/fe2o3_rt1.xmu, BeamlineImporter", "xps/regular.vms, VamasImporter", "xps/SnO2_10nm.spe, PhiSpeImporter",
			"tga-dsc/TAInstruments.txt, TaImporter", "tga-dsc/netzsch2.txt, NetzschImporter" })
	void isRecognisedUnderAnyName(String name, String reader) {
		byte[] file = file(name);
		assertEquals(reader, best(name, file).getClass().getSimpleName());
		assertEquals(reader, best("data.bin", file).getClass().getSimpleName());
	}

	/** None of these importers takes a file of another technique, be it that nobody else does. */
	@Test
	void filesOfOtherTechniquesAreLeftAlone() {
		for (String name : Corpus.files("")) {
			boolean mine = name.matches("(xrd|xas|pdf-gr|xps|tga-dsc)/.*");
			byte[] file = mine || !name.contains("/") ? new byte[0] : file(name);
			for (Importer importer : Outcomes.spectroscopic().subList(0, 18)) {
				assertTrue(file.length == 0 || confidence(importer, name, file) == 0,
						() -> name + " is taken by " + importer.getClass().getSimpleName());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "xrd/210520step1_30min.xrdml", "xrd/210520step1_30min.xy", "xrd/CG20396_jdb12-1.xrdml",
			"xrd/JO_KL_16_ZF_3_60deg_0.02step_12degpermin_001.rasx", "xrd/TiOF.brml", "xrd/Sin2Psi.brml",
			"xrd/example_evadiffract.xy" })
	void diffractogramsAgreeWithAnIndependentReader(String name) {
		Map<String, Object> peer = Corpus.expected(name, "independent reader");
		Dataset data = corpus(name);
		assertEquals(Technique.DIFFRACTION, data.technique());
		double[] x = data.table().column(Columns.TWO_THETA).numbers();
		double[] y = data.table().column(Columns.INTENSITY).numbers();
		assertEquals(number(peer.get("n")), y.length);
		assertNear(number(peer.get("x_first")), x[0]);
		assertNear(number(peer.get("x_last")), x[x.length - 1]);
		assertNear(number(peer.get("y_sum")), Arrays.stream(y).sum());
		int top = 0;
		for (int i = 0; i < y.length; i++) {
			top = y[i] > y[top] ? i : top;
		}
		assertNear(number(peer.get("y_max")), y[top]);
		assertEquals(number(peer.get("x_at_max")), x[top], 1e-5);
		List<?> first = (List<?>) peer.get("y_first5");
		for (int i = 0; i < first.size(); i++) {
			assertNear(number(first.get(i)), y[i]);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "xrd/210520step1_30min.xrdml", "xrd/CG20396_jdb12-1.xrdml" })
	void wavelengthsOfXrdml(String name) {
		Map<?, ?> wavelength = (Map<?, ?>) Corpus.expected(name, "independent reader").get("wavelength");
		Dataset data = corpus(name);
		assertEquals(Double.parseDouble((String) wavelength.get("kAlpha1")),
				data.metadata().number(Keys.WAVELENGTH).orElseThrow());
		assertEquals(Double.parseDouble((String) wavelength.get("kAlpha2")),
				data.metadata().number(Keys.WAVELENGTH_2).orElseThrow());
		assertEquals(Double.parseDouble((String) wavelength.get("ratioKAlpha2KAlpha1")),
				data.metadata().number(Keys.WAVELENGTH_RATIO).orElseThrow());
		Map<?, ?> meta = (Map<?, ?>) Corpus.expected(name, "independent reader").get("meta");
		assertEquals(number(meta.get("countingTime")), data.metadata().number(Keys.TIME_PER_STEP).orElseThrow());
	}

	@ParameterizedTest
	@CsvSource({ "xrd/Sin2Psi.brml, 18, 4518, 3953705", "xrd/TiOF.brml, 1, 2469, 5856036",
			"xrd/Sin2Psi.uxd, 18, 4518, 3953705", "xrd/BT86_.UXD, 1, 2374, 918372" })
	void rangesOfBruker(String name, int ranges, long rows, double sum) {
		Dataset data = corpus(name);
		assertEquals(ranges, data.parts().size());
		assertEquals(rows, data.rows());
		double total = data.parts().stream().mapToDouble(p -> Arrays.stream(intensity(p)).sum()).sum();
		assertEquals(sum, total);
	}

	/** The same measurement in two formats: positions to what the text rounds them to, intensities exactly. */
	@ParameterizedTest
	@CsvSource({ "xrd/Sin2Psi.brml, xrd/Sin2Psi.uxd, 3e-6", "xrd/BT86.raw, xrd/BT86_.UXD, 5.1e-3",
			"xrd/210520step1_30min.xrdml, xrd/210520step1_30min.xy, 6e-10" })
	void pairsAgree(String one, String other, double rounding) {
		Dataset first = corpus(one);
		Dataset second = corpus(other);
		assertEquals(first.parts().size(), second.parts().size());
		for (int p = 0; p < first.parts().size(); p++) {
			double[] a = first.parts().get(p).column(Columns.TWO_THETA).numbers();
			double[] b = second.parts().get(p).column(Columns.TWO_THETA).numbers();
			assertEquals(a.length, b.length);
			for (int i = 0; i < a.length; i++) {
				assertEquals(a[i], b[i], rounding);
			}
			assertEquals(Arrays.toString(intensity(first.parts().get(p))), Arrays.toString(intensity(second.parts().get(p))));
		}
	}

	@ParameterizedTest
	@CsvSource({ "xrd/Sin2Psi.brml, xrd/Sin2Psi.uxd", "xrd/BT86.raw, xrd/BT86_.UXD" })
	void pairsNameTheSameFacts(String one, String other) {
		Dataset first = corpus(one);
		Dataset second = corpus(other);
		for (String key : List.of(Keys.OPERATOR, Keys.SAMPLE, Keys.ANODE, Keys.WAVELENGTH, Keys.WAVELENGTH_2,
				Keys.WAVELENGTH_RATIO, Keys.TUBE_VOLTAGE, Keys.TUBE_CURRENT)) {
			assertEquals(second.metadata().text(key), first.metadata().text(key), key);
		}
		assertEquals(second.metadata().number(Keys.TIME_PER_STEP).orElseThrow(),
				first.metadata().number(Keys.TIME_PER_STEP).orElseThrow(), 1e-9);
	}

	private static double[] intensity(Table part) {
		return part.column(Columns.INTENSITY).numbers();
	}

	/** Ranges as the headers state them; the values were read from the bytes by hand. */
	@Test
	void rawFilesWithoutAPartner() {
		Dataset three = corpus("xrd/format1.raw");
		assertEquals(List.of(101, 26, 51), three.parts().stream().map(Table::rows).toList());
		assertEquals(35, three.parts().get(1).column(Columns.TWO_THETA).number(25), 1e-9);
		Dataset zincite = corpus("xrd/brk_raw2.raw");
		assertEquals(7251, zincite.rows());
		assertEquals(150, zincite.table().column(Columns.TWO_THETA).number(7250), 1e-9);
		assertEquals(222, intensity(zincite.table())[0]);
		assertEquals("ZINCITE.DAT", zincite.metadata().text(Keys.SAMPLE).orElseThrow());
		Dataset rutile = corpus("xrd/TiO2.raw");
		assertEquals(1647, rutile.rows());
		assertEquals(10, rutile.table().column(Columns.TWO_THETA).number(0));
		assertEquals(557, intensity(rutile.table())[0]);
	}

	/** Rutile's 110 line for copper is at 27.45°, zincite's 101 line at 36.25°: the axes are those of 2θ. */
	@ParameterizedTest
	@CsvSource({ "xrd/TiO2.raw, 25.3, 27.5", "xrd/brk_raw2.raw, 36.15, 36.35", "xrd/PBSO4.XRA, 20, 45" })
	void strongestLineIsWhereItBelongs(String name, double from, double to) {
		Table table = corpus(name).table();
		double[] y = intensity(table);
		int top = 0;
		for (int i = 0; i < y.length; i++) {
			top = y[i] > y[top] ? i : top;
		}
		double at = table.column(Columns.TWO_THETA).number(top);
		assertTrue(at > from && at < to, name + " " + at);
	}

	@Test
	void textOfOtherPrograms() {
		Table gsas = corpus("xrd/PBSO4.XRA").table();
		assertEquals(6001, gsas.rows());
		assertEquals(160, gsas.column(Columns.TWO_THETA).number(6000), 1e-9);
		assertEquals(368, gsas.column(Columns.INTENSITY).number(6000));
		Table mythen = corpus("xrd/example_mythen.dat").table();
		assertEquals(730, mythen.rows());
		assertEquals(57.092569, mythen.column(Columns.INTENSITY_ERROR).number(729));
		Dataset eva = corpus("xrd/example_evadiffract.xy");
		assertEquals("Emmy Noether", eva.metadata().text(Keys.OPERATOR).orElseThrow());
		assertEquals("Cu", eva.metadata().text(Keys.ANODE).orElseThrow());
	}

	/** The peer counts a row of the settings of the header as the first row of the function, so it has one more. */
	@Test
	void pairDistribution() {
		Map<String, Object> peer = Corpus.expected("pdf-gr/TiO2-fine-qmax26.gr", "independent");
		Dataset data = corpus("pdf-gr/TiO2-fine-qmax26.gr");
		assertEquals(Technique.PAIR_DISTRIBUTION, data.technique());
		assertEquals(number(peer.get("rows")) - 1, data.rows());
		double[] g = data.table().column(Columns.PAIR_DISTRIBUTION).numbers();
		double[] r = data.table().column(Columns.DISTANCE).numbers();
		int top = 0;
		for (int i = 0; i < g.length; i++) {
			top = g[i] > g[top] ? i : top;
		}
		assertEquals(number(peer.get("max_G")), g[top], 1e-5);
		assertEquals(number(peer.get("r_at_max")), r[top], 1e-9);
		assertEquals(0.142773, data.metadata().number(Keys.WAVELENGTH).orElseThrow());
	}

	@Test
	void phase() {
		Dataset cif = corpus("xrd/cod_9004112.cif");
		assertEquals(Technique.OTHER, cif.technique());
		assertEquals("P 1 21 1", cif.metadata().group("phase").text("spaceGroup").orElseThrow());
		assertEquals(90.2, cif.metadata().group("phase").number("beta_deg").orElseThrow());
		assertEquals(List.of("Co", "As", "S"),
				List.of(cif.table().column("_atom_site_label").text(0), cif.table().column("_atom_site_label").text(1),
						cif.table().column("_atom_site_label").text(2)));
		assertEquals(0.37149, cif.table().column("_atom_site_fract_y").number(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "xas/cu_metal_rt.xdi", "xas/cu_rt01.xmu", "xas/fe2o3_rt1.xmu" })
	void absorptionAgreesWithLarch(String name) {
		Map<String, Object> peer = Corpus.expected(name, "xraylarch");
		Dataset data = corpus(name);
		assertEquals(Technique.XAS, data.technique());
		double[] energy = data.table().column(Columns.ENERGY).numbers();
		double[] mu = data.table().column(Columns.ABSORPTION).numbers();
		assertEquals(number(peer.get("n")), energy.length);
		assertEquals(number(peer.get("e_min")), energy[0]);
		assertEquals(number(peer.get("e_max")), energy[energy.length - 1]);
		assertEquals(number(peer.get("mu_first")), mu[0]);
		assertEquals(number(peer.get("mu_last")), mu[mu.length - 1]);
	}

	@ParameterizedTest
	@ValueSource(strings = { "xas/Fe.prj", "xas/NiO.prj" })
	void groupsAgreeWithLarch(String name) {
		Map<String, Object> peer = Corpus.expected(name, "xraylarch");
		Dataset data = corpus(name);
		assertEquals(number(peer.get("groups")), data.parts().size());
		List<String> labels = data.parts().stream().map(Table::name).toList();
		for (Object label : (List<?>) peer.get("labels")) {
			assertTrue(labels.contains(((String) label).strip()), label + " of " + labels);
		}
		String first = ((String) peer.get("group0")).replace('_', ' ');
		Table group = data.parts().stream().filter(p -> p.name().equals(first)).findFirst().orElseThrow();
		double[] energy = group.column(Columns.ENERGY).numbers();
		double[] mu = group.column(Columns.ABSORPTION).numbers();
		assertEquals(number(peer.get("n")), energy.length);
		assertEquals(number(peer.get("e_min")), energy[0]);
		assertEquals(number(peer.get("e_max")), energy[energy.length - 1]);
		assertEquals(number(peer.get("mu_first")), mu[0]);
		assertEquals(number(peer.get("mu_last")), mu[mu.length - 1]);
	}

	@ParameterizedTest
	@CsvSource({ "xas/CLSHXMA.dat, 11, 414", "xas/SLS_PHOENIX_2023.dat, 55, 301" })
	void beamlinesAgreeWithLarch(String name, int columns, int rows) {
		Map<String, Object> peer = Corpus.expected(name, "xraylarch");
		Table table = corpus(name).table();
		assertEquals(List.of((double) columns, (double) rows),
				((List<?>) peer.get("shape")).stream().map(SpectroscopyCorpusTest::number).toList());
		assertEquals(columns, table.columns().size());
		assertEquals(rows, table.rows());
		if (peer.get("columns_first_row") instanceof List<?> first) {
			for (int i = 0; i < columns; i++) {
				assertEquals(number(first.get(i)), table.columns().get(i).number(0));
			}
			assertEquals(number(peer.get("e_min")), table.column(Columns.ENERGY).number(0));
			assertEquals(number(peer.get("e_max")), table.column(Columns.ENERGY).number(rows - 1));
		}
	}

	@Test
	void manyChannelsOfXdiKeepTheirNames() {
		Map<?, ?> columns = (Map<?, ?>) Corpus.expected("xas/fe_xanes_8ch.xdi", "xraylarch").get("cols");
		Table table = corpus("xas/fe_xanes_8ch.xdi").table();
		assertEquals(100, table.rows());
		assertEquals(columns.size() + 1, table.columns().size(), "all columns and the computed absorption");
		assertEquals("Fe_Ka_mca8", table.columns().get((int) number(columns.get("fe_ka_mca8"))).name());
		assertEquals(Columns.I0, table.columns().get((int) number(columns.get("i0"))).name());
	}

	/** Survey spectra: the ranges that the heads of the files state, and binding energies down to 0. */
	@Test
	void photoelectrons() {
		Dataset vamas = corpus("xps/regular.vms");
		assertEquals(Technique.XPS, vamas.technique());
		assertEquals(2702 / 2, vamas.rows());
		assertEquals(136.61, vamas.table().column(Columns.KINETIC_ENERGY).number(0));
		assertEquals(0, vamas.table().column(Columns.BINDING_ENERGY).number(1350), 1e-9);
		assertEquals(1559.87, intensity(vamas.table())[0]);
		assertEquals(23.5611, vamas.table().column(Columns.TRANSMISSION).number(1350));
		Dataset phi = corpus("xps/SnO2_10nm.spe");
		assertEquals(1751, phi.rows());
		assertEquals(1400, phi.table().column(Columns.BINDING_ENERGY).number(0));
		assertEquals(0, phi.table().column(Columns.BINDING_ENERGY).number(1750), 1e-9);
		assertEquals(54866.668, intensity(phi.table())[0], 1e-3);
	}

	@Test
	void thermalAnalysis() {
		Map<String, Object> peer = Corpus.expected("tga-dsc/TAInstruments.txt", "independent");
		Dataset ta = corpus("tga-dsc/TAInstruments.txt");
		assertEquals(number(peer.get("rows_numeric")), ta.rows());
		List<?> most = (List<?>) peer.get("col_max");
		assertEquals(60 * number(most.get(0)), highest(ta.table().column(Columns.TIME).numbers()), 1e-6);
		assertEquals(number(most.get(1)), highest(ta.table().column(Columns.TEMPERATURE).numbers()));
		assertEquals(number(most.get(2)), highest(ta.table().column(Columns.MASS).numbers()));
		assertEquals(20.821, ta.metadata().number(Keys.SAMPLE_MASS).orElseThrow());
		Dataset netzsch = corpus("tga-dsc/netzsch2.txt");
		assertEquals(270, netzsch.rows());
		assertEquals(25.54136, netzsch.table().column(Columns.MASS_PERCENT).number(269));
		assertEquals(60 * 133.98943, netzsch.table().column(Columns.TIME).number(269), 1e-9);
	}

	private static double highest(double[] values) {
		return Arrays.stream(values).filter(v -> !Double.isNaN(v)).max().orElseThrow();
	}

	@Test
	void everyUnitIsAUnitAndEveryNameIsUnique() {
		for (String name : Corpus.files(".raw", ".brml", ".uxd", ".UXD", ".xrdml", ".rasx", ".xy", ".XRA", ".cif", ".gr",
				".xdi", ".prj", ".xmu")) {
			for (Table part : corpus(name).parts()) {
				assertEquals(part.columns().size(), part.columns().stream().map(Column::name).distinct().count());
				part.columns().forEach(column -> assertTrue(
						column.unit().isEmpty() || Unit.tryParse(column.unit()).isPresent(), column.unit()));
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "xrd/BT86.raw", "xrd/format1.raw", "xrd/brk_raw2.raw", "xrd/TiO2.raw", "xrd/TiOF.brml",
			"xrd/Sin2Psi.uxd", "xrd/BT86_.UXD", "xrd/210520step1_30min.xrdml",
			"xrd/JO_KL_16_ZF_3_60deg_0.02step_12degpermin_001.rasx", "xrd/210520step1_30min.xy", "xrd/PBSO4.XRA",
			"xrd/cod_9004112.cif", "xrd/example_mythen.dat", "pdf-gr/TiO2-fine-qmax26.gr", "xas/cu_metal_rt.xdi",
			"xas/Fe.prj", "xas/CLSHXMA.dat", "xas/SLS_PHOENIX_2023.dat", "xas/cu_rt01.xmu", "xps/regular.vms",
			"xps/SnO2_10nm.spe", "tga-dsc/netzsch2.txt" })
	void damagedFilesGiveAClearOutcome(String name) {
		byte[] file = file(name);
		Assumptions.assumeTrue(file.length > 0);
		Outcomes.keepsItsPromises(best(name, file), name, file, 2000);
	}

	private static void assertNear(double expected, double actual) {
		assertEquals(expected, actual, Math.abs(expected) * RELATIVE);
	}

	private static double number(Object value) {
		return ((Number) assertInstanceOf(Number.class, value)).doubleValue();
	}
}
