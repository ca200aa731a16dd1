/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import static org.glovebox.importers.internal.Outcomes.confidence;
import static org.glovebox.importers.internal.Outcomes.imported;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.Importer;
import org.glovebox.importers.internal.Corpus;
import org.glovebox.importers.internal.Outcomes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real Raman, infrared and magnetic resonance spectra against what independent readers give for them. */
class VibrationalCorpusTest {

	/** Values are copied or computed in one step; peers print 8 digits or fewer. */
	private static final double RELATIVE = 1e-6;
	private static final List<Importer> READERS = List.of(new WdfImporter(), new SpcImporter(), new JcampImporter(),
			new OpusImporter(), new LabSpecXmlImporter(), new RamanTextImporter());

	private static byte[] file(String name) {
		try {
			return Files.readAllBytes(Corpus.file(name));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	private static Importer reader(String name, byte[] file) {
		List<Importer> takers = READERS.stream().filter(r -> confidence(r, name, file) > 0).toList();
		assertEquals(1, takers.size(), () -> name + " is taken by " + takers);
		return takers.get(0);
	}

	private static Dataset corpus(String name) {
		byte[] file = file(name);
		return imported(reader("data.bin", file), name, file).dataset();
	}

	private static double number(Object value) {
		return ((Number) value).doubleValue();
	}

	private static double at(Object list, int index) {
		return number(((List<?>) list).get(index));
	}

	private static void assertNear(double expected, double actual) {
		assertEquals(expected, actual, RELATIVE * Math.max(1e-12, Math.abs(expected)));
	}

	private static void assertEnds(Object expected, double[] actual) {
		assertNear(at(expected, 0), actual[0]);
		assertNear(at(expected, 1), actual[actual.length - 1]);
	}

	private static double[] intensity(Table part) {
		return part.column(Columns.INTENSITY).numbers();
	}

	private static double sum(Dataset data) {
		return data.parts().stream().mapToDouble(p -> Arrays.stream(intensity(p)).sum()).sum();
	}

	/** None of these importers takes a file of another technique, be it that nobody else does. */
	@Test
	void filesOfOtherTechniquesAreLeftAlone() {
		for (String name : Corpus.files("")) {
			if (name.contains("/") && !name.matches("(raman|ftir-spc|nmr-jcamp)/.*")) {
				byte[] file = file(name);
				for (Importer reader : READERS) {
					assertTrue(confidence(reader, name, file) == 0,
							() -> name + " is taken by " + reader.getClass().getSimpleName());
				}
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "raman/sp.wdf", "raman/line.wdf", "raman/depth.wdf", "raman/raman_example.wdf" })
	void wdfAgreesWithPyWdfReader(String name) {
		Map<String, Object> peer = Corpus.expected(name, "py-wdf-reader");
		Dataset data = corpus(name);
		assertEquals(number(peer.get("count")), data.parts().size());
		assertEquals(number(peer.get("points")) * number(peer.get("count")), data.rows());
		assertEnds(peer.get("x_first_last"), data.table().column(Columns.RAMAN_SHIFT).numbers());
		assertEnds(peer.get("y0_first_last"), intensity(data.table()));
		assertNear(number(peer.get("y_max_spec0")), Arrays.stream(intensity(data.table())).max().orElseThrow());
		assertNear(number(peer.get("sum_all")), sum(data));
		assertEquals(peer.get("title"), data.metadata().text(Keys.SAMPLE).orElseThrow());
		assertNear(number(peer.get("laser_nm")), data.metadata().number(Keys.LASER_WAVELENGTH).orElseThrow());
		assertEquals(number(peer.get("accum")), data.metadata().number(Keys.ACCUMULATIONS).orElseThrow());
		assertRange(peer.get("xpos_range"), data, Keys.POSITION_X);
		assertRange(peer.get("ypos_range"), data, Keys.POSITION_Y);
		assertRange(peer.get("zpos_range"), data, Keys.POSITION_Z);
	}

	/** Places that the file does not state are 0 in the peer. */
	private static void assertRange(Object range, Dataset data, String key) {
		double[] places = data.parts().stream()
				.mapToDouble(p -> p.metadata().number(key).orElse(data.metadata().number(key).orElse(0))).toArray();
		assertNear(at(range, 0), Arrays.stream(places).min().orElseThrow());
		assertNear(at(range, 1), Arrays.stream(places).max().orElseThrow());
	}

	@ParameterizedTest
	@CsvSource({ "ftir-spc/Ft-ir.spc, wavenumber, transmittance, INFRARED", "ftir-spc/nir.spc, wavelength, kubelka_munk, INFRARED",
			"raman/raman-sion.spc, raman_shift, intensity, RAMAN" })
	void spcAgreesWithSpc(String name, String x, String y, Technique technique) {
		Map<String, Object> peer = Corpus.expected(name, "rohanisaac/spc");
		Dataset data = corpus(name);
		assertEquals(technique, data.technique());
		assertEquals(number(peer.get("subfiles")), data.parts().size());
		double[] values = data.table().column(y).numbers();
		assertEquals(number(peer.get("npts0")), values.length);
		assertEnds(peer.get("x"), data.table().column(x).numbers());
		assertNear(at(peer.get("y0"), 0), values[0]);
		assertNear(at(peer.get("y0"), 1), values[values.length - 1]);
		assertNear(number(peer.get("sum0")), Arrays.stream(values).sum());
	}

	@Test
	void theLogOfSpcNamesTheInstrument() {
		Dataset data = corpus("ftir-spc/Ft-ir.spc");
		assertEquals("PE Spectrum 2000", data.metadata().text(Keys.INSTRUMENT).orElseThrow());
		assertEquals(16, data.metadata().number(Keys.SCANS).orElseThrow());
		assertEquals(4, data.metadata().number(Keys.RESOLUTION).orElseThrow());
		assertEquals("FT-IR Spectrum Example", data.metadata().text(Keys.COMMENT).orElseThrow());
	}

	@Test
	void packedJcampAgreesWithThePeer() {
		Map<String, Object> peer = Corpus.expected("nmr-jcamp/jcamp-packed.dx", "independent / brukeropus");
		Dataset data = corpus("nmr-jcamp/jcamp-packed.dx");
		assertEquals(Technique.NMR, data.technique());
		assertEquals(number(peer.get("n")), data.rows());
		assertEquals(number(peer.get("first_y")), intensity(data.table())[0]);
		assertEquals(number(peer.get("max_y")), Arrays.stream(intensity(data.table())).max().orElseThrow());
		assertEquals(number(peer.get("sum_y")), sum(data));
		double[] hertz = data.table().column(Columns.FREQUENCY).numbers();
		assertEquals(Double.parseDouble((String) peer.get("FIRSTX")), hertz[0]);
		assertEquals(0, hertz[hertz.length - 1]);
	}

	/**
	 * The same spectrum, squeezed: the peer takes E for an exponent and loses 83 values; the file states as many as are read
	 * here, and they are those of the packed file.
	 */
	@Test
	void squeezedJcampAgreesWithPacked() {
		Dataset packed = corpus("nmr-jcamp/jcamp-packed.dx");
		Dataset squeezed = corpus("nmr-jcamp/jcamp-squeezed.dx");
		assertEquals(Arrays.toString(intensity(packed.table())), Arrays.toString(intensity(squeezed.table())));
		assertEquals(16384, squeezed.rows());
	}

	/** What the file itself states of its values. */
	@Test
	void differencesOfJcampAddUpToWhatTheFileStates() {
		byte[] file = file("nmr-jcamp/1h.dx");
		var outcome = imported(new JcampImporter(), "1h.dx", file);
		double[] y = intensity(outcome.dataset().table());
		assertEquals(32768, y.length);
		assertEquals(88657, y[0]);
		assertEquals(507213296, Arrays.stream(y).max().orElseThrow());
		assertEquals(-230707, Arrays.stream(y).min().orElseThrow());
		assertTrue(outcome.messages().stream().noneMatch(m -> m.severity() != org.glovebox.api.Severity.INFO),
				() -> "all checks agree: " + outcome.messages());
		double[] ppm = outcome.dataset().table().column(Columns.CHEMICAL_SHIFT).numbers();
		assertEquals(13.99587, ppm[0], 1e-12);
		assertEquals("1H", outcome.dataset().metadata().text(Keys.NUCLEUS).orElseThrow());
		assertEquals("2009-01-25T02:13:48Z", outcome.dataset().metadata().text(Keys.STARTED).orElseThrow());
	}

	@Test
	void pointsOfJcamp() {
		Dataset data = corpus("nmr-jcamp/iv.jdx");
		assertEquals(302, data.rows());
		assertEquals(Technique.OTHER, data.technique());
		assertEquals(-0.00499031, intensity(data.table())[0]);
		assertEquals(0.905, data.table().columns().get(0).number(0));
		assertEquals(-0.6, data.table().columns().get(0).number(301));
	}

	@Test
	void opusAgreesWithBrukeropus() {
		Map<String, Object> peer = Corpus.expected("ftir-spc/file.0", "rohanisaac/spc");
		Dataset data = corpus("ftir-spc/file.0");
		assertEquals(Technique.INFRARED, data.technique());
		assertOpus(peer.get("a"), part(data, "Absorbance"), Columns.WAVENUMBER, Columns.ABSORBANCE);
		assertOpus(peer.get("rf"), part(data, "Reference, single channel"), Columns.WAVENUMBER, Columns.INTENSITY);
		assertOpus(peer.get("igrf"), part(data, "Reference, interferogram"), Columns.INDEX, Columns.INTENSITY);
		assertEquals(((List<?>) peer.get("keys")).size(), data.parts().size());
		assertEquals("Bruker VERTEX 80V", data.metadata().text(Keys.INSTRUMENT).orElseThrow());
	}

	private static Table part(Dataset data, String name) {
		return data.parts().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
	}

	private static void assertOpus(Object expected, Table part, String x, String y) {
		Map<?, ?> peer = (Map<?, ?>) expected;
		double[] values = part.column(y).numbers();
		assertEquals(number(peer.get("n")), values.length);
		assertEnds(peer.get("x"), part.column(x).numbers());
		assertEnds(peer.get("y"), values);
		assertNear(number(peer.get("sum")), Arrays.stream(values).sum());
	}

	@ParameterizedTest
	@ValueSource(strings = { "raman/raman_example.txt", "raman/labspec_raman_example.txt", "raman/Si_spectrum01.txt",
			"raman/testDW38C_pos1.txt" })
	void textAgreesWithAnIndependentReader(String name) {
		Map<String, Object> peer = Corpus.expected(name, "independent");
		Dataset data = corpus(name);
		double[] x = data.table().column(Columns.RAMAN_SHIFT).numbers();
		double[] y = intensity(data.table());
		assertEquals(number(peer.get("data_lines")), y.length);
		assertEnds(peer.get("x"), x);
		assertNear(number(peer.get("sum")), sum(data));
		assertNear(number(peer.get("y_max")), Arrays.stream(y).max().orElseThrow());
	}

	/** The same measurement in two formats: the text rounds to six decimals. */
	@Test
	void wdfAgreesWithItsText() {
		Dataset wdf = corpus("raman/raman_example.wdf");
		Dataset text = corpus("raman/raman_example.txt");
		assertArrayEquals(text.table().column(Columns.RAMAN_SHIFT).numbers(), wdf.table().column(Columns.RAMAN_SHIFT).numbers(), 6e-7);
		assertArrayEquals(intensity(text.table()), intensity(wdf.table()), 6e-7);
	}

	@ParameterizedTest
	@CsvSource({ "raman/jobinyvon_test_spec.xml, 1", "raman/jobinyvon_test_map_x3-y2.xml, 6" })
	void labSpecXmlAgreesWithRosetta(String name, int spectra) throws IOException {
		Map<String, Object> peer = Corpus.<Map<String, Object>>expectedList(name, "rosettasciio").get(0);
		Dataset data = corpus(name);
		assertEquals(spectra, data.parts().size());
		assertEquals(34, data.table().rows());
		assertEquals(632.817, data.metadata().number(Keys.LASER_WAVELENGTH).orElseThrow());
		assertNear(number(peer.get("sum")), sum(data));
		assertEquals(Columns.WAVELENGTH, data.table().columns().get(0).name());
	}

	@Test
	void placesOfAMapOfLabSpec() {
		Dataset data = corpus("raman/jobinyvon_test_map_x3-y2.xml");
		assertRange(List.of(-2.0, 2.0), data, Keys.POSITION_X);
		assertRange(List.of(-1.0, 1.0), data, Keys.POSITION_Y);
		assertEquals(0, data.parts().get(1).metadata().number(Keys.POSITION_X).orElseThrow());
	}

	/** Whatever is cut off or changed in a real file, there is an outcome. */
	@ParameterizedTest
	@ValueSource(strings = { "raman/sp.wdf", "raman/depth.wdf",
			"ftir-spc/Ft-ir.spc", "raman/raman-sion.spc",
			"nmr-jcamp/iv.jdx", "nmr-jcamp/jcamp-squeezed.dx",
			"ftir-spc/file.0", "raman/labspec_raman_example.txt", "raman/jobinyvon_test_map_x3-y2.xml", "raman/Si_spectrum01.txt" })
	void survivesDamage(String name) {
		byte[] file = file(name);
		Outcomes.keepsItsPromises(reader(name, file), name, file, 700);
	}
}
