/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.integration;

import static org.glovebox.integration.Checks.SINGLE;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.imageio.ImageIO;

import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;

/** Files of the same measurement against each other, and files that nobody else read against what they state. */
final class Partners {

	/** Text exports print eight digits, the patterns of Bruker's text three decimals of a degree. */
	private static final Map<String, Pair> PAIRS = Map.ofEntries(
			pair("cv-lsv/cv.mpr", "cv-lsv/cv.mpt", 1e-7, 0, Columns.TIME, Columns.VOLTAGE, Columns.CURRENT),
			pair("cv-lsv/lsv.mpr", "cv-lsv/lsv.mpt", 1e-7, 0, Columns.TIME, Columns.VOLTAGE, Columns.CURRENT),
			pair("dc-ca-cp/ca.mpr", "dc-ca-cp/ca.mpt", 1e-7, 0, Columns.TIME, Columns.VOLTAGE, Columns.CURRENT),
			pair("cycling-biologic/gcpl.issue_149.mpr", "cycling-biologic/gcpl.issue_149.mpt", 1e-7, 1e-10, Columns.TIME,
					Columns.VOLTAGE, Columns.CURRENT),
			pair("eis/peis.mpr", "eis/peis.mpt", 1e-7, 0, Columns.FREQUENCY, Columns.Z_REAL, Columns.Z_IMAG),
			pair("eis/data.idf", "eis/data.mpt", 1e-5, 0, Columns.FREQUENCY, Columns.Z_REAL, Columns.Z_IMAG),
			pair("xrd/Sin2Psi.brml", "xrd/Sin2Psi.uxd", 0, 3e-6, Columns.TWO_THETA, Columns.INTENSITY),
			pair("xrd/BT86.raw", "xrd/BT86_.UXD", 0, 5.1e-3, Columns.TWO_THETA, Columns.INTENSITY),
			pair("xrd/210520step1_30min.xrdml", "xrd/210520step1_30min.xy", 0, 1e-5, Columns.TWO_THETA, Columns.INTENSITY),
			pair("raman/raman_example.wdf", "raman/raman_example.txt", 0, 6e-7, Columns.RAMAN_SHIFT, Columns.INTENSITY),
			pair("nmr-jcamp/jcamp-squeezed.dx", "nmr-jcamp/jcamp-packed.dx", 0, 0, Columns.FREQUENCY, Columns.INTENSITY),
			pair("xas/cu_rt01.xmu", "xas/cu_metal_rt.xdi", SINGLE, 0, Columns.ENERGY, Columns.ABSORPTION),
			pair("cycling-neware/interp-test.csv", "cycling-neware/interp-test.ndax", 0, 5.1e-5, Columns.TIME,
					Columns.VOLTAGE, Columns.CURRENT, Columns.INDEX),
			pair("cycling-neware/TestFile.parquet", "cycling-neware/TestFile.nda.zip", SINGLE, 6e-4, Columns.TIME,
					Columns.VOLTAGE, Columns.CURRENT, Columns.STEP, Columns.CYCLE, Columns.CHARGE_CAPACITY),
			pair("cycling-neware/nw4-120-1-6-53.parquet", "cycling-neware/nw4-120-1-6-53.ndax", SINGLE, 6e-4, Columns.TIME,
					Columns.VOLTAGE, Columns.CURRENT, Columns.STEP, Columns.CYCLE, Columns.DISCHARGE_CAPACITY));

	/** Texts of which some columns need no conversion. */
	private static final Map<String, Lines> LINES = Map.ofEntries(
			lines("cycling-land/SINTEF__LiGrR2032__2024-04-30__25degC__Landt.csv", "channel_index", ",",
					Map.of(4, Columns.TIME, 7, Columns.VOLTAGE)),
			lines("cycling-maccor/maccor_three.txt", "Rec#", "\t", Map.of(0, Columns.INDEX, 1, Columns.CYCLE)),
			lines("cycling-maccor/sample_data_maccor.csv", "Rec,", ",", Map.of(3, Columns.TIME, 8, Columns.VOLTAGE)),
			lines("cycling-basytec/sample_data_basytec.txt", "~Time", "\t", Map.of(0, Columns.TIME, 7, Columns.VOLTAGE)),
			lines("cycling-novonix/sample_data_novonix.csv", "Date and Time,Cycle", ",", Map.of(1, Columns.CYCLE)),
			lines("nmr-jcamp/iv.jdx", "##PEAK TABLE", " ", Map.of(1, Columns.INTENSITY)),
			lines("sem-eds/example1.msa", "#SPECTRUM", ",", Map.of(0, "energy_loss", 1, Columns.INTENSITY)),
			lines("xrd/example_mythen.dat", "", " ",
					Map.of(0, Columns.TWO_THETA, 1, Columns.INTENSITY, 2, "intensity_error")),
			lines("eis/exampleDataParstat.txt", "Potential", "\t", Map.of(0, Columns.VOLTAGE, 3, Columns.FREQUENCY)),
			lines("tga-dsc/netzsch2.txt", "##Temp", ";", Map.of(0, Columns.TEMPERATURE, 2, "mass_percent")));

	private static final Pattern JCAMP = Pattern.compile("##(NPOINTS|MAXY|MINY|FIRSTY)=\\s*([-+.\\dEe]+)");

	private Partners() {
	}

	/** Another file of the same measurement, with the columns that both hold. */
	private record Pair(String other, double relative, double absolute, List<String> columns) {
	}

	/** A table in a text: its label line, and columns that need no conversion, by their place. */
	private record Lines(String labels, String delimiter, Map<Integer, String> columns) {
	}

	private static Map.Entry<String, Pair> pair(String file, String other, double relative, double absolute,
			String... columns) {
		return Map.entry(file, new Pair(other, relative, absolute, List.of(columns)));
	}

	private static Map.Entry<String, Lines> lines(String file, String labels, String delimiter, Map<Integer, String> columns) {
		return Map.entry(file, new Lines(labels, delimiter, columns));
	}

	static void compare(Checks checks, String file, Path path, Readers readers) throws IOException {
		Pair pair = PAIRS.get(file);
		if (pair != null) {
			Dataset other = readers.read(Corpus.path(pair.other())).orElseThrow().dataset();
			for (String column : pair.columns()) {
				checks.pair(column, new Checks(other).column(column), pair.relative(), pair.absolute());
			}
		}
		if (LINES.containsKey(file)) {
			lines(checks, LINES.get(file), Files.readAllLines(path, StandardCharsets.ISO_8859_1));
		} else {
			stated(checks, file, path);
		}
	}

	private static void stated(Checks checks, String file, Path path) throws IOException {
		switch (file) {
		case "eis/exampleDataGamry.DTA" -> gamry(checks, Files.readAllLines(path, StandardCharsets.ISO_8859_1));
		case "nmr-jcamp/1h.dx" -> jcamp(checks, Files.readString(path, StandardCharsets.ISO_8859_1));
		case "nmr-jcamp/1.zip" -> topSpin(checks, entry(path, "1/pdata/1/1r"));
		case "sem-eds/olympus_SIS.tif" -> picture(checks, Files.readAllBytes(path));
		case "sem-eds/tiff_FEI_Helios.zip" -> picture(checks, entry(path, ""));
		case "xps/SnO2_10nm.spe" -> phi(checks, path);
		case "xps/regular.vms" -> vamas(checks, Files.readAllLines(path, StandardCharsets.ISO_8859_1));
		case "xrd/TiO2.raw", "xrd/brk_raw2.raw", "xrd/format1.raw" -> bruker(checks, Files.readAllBytes(path));
		case "xrd/PBSO4.XRA" -> gsas(checks, Files.readString(path, StandardCharsets.ISO_8859_1));
		case "xrd/cod_9004112.cif" -> cell(checks, Files.readString(path, StandardCharsets.ISO_8859_1));
		case "cycling-biologic/jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data.mps" -> settings(checks,
				Files.readString(path, StandardCharsets.ISO_8859_1));
		default -> {
			// others were read by other programs, or have a partner
		}
		}
	}

	private static byte[] entry(Path archive, String name) throws IOException {
		try (InputStream in = Files.newInputStream(archive); ZipInputStream zip = new ZipInputStream(in)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (name.isEmpty() || entry.getName().equals(name)) {
					return zip.readAllBytes();
				}
			}
		}
		throw new IOException("no such file in the archive: " + name);
	}

	/** Every number of every line, split without knowing anything of the format. */
	private static void lines(Checks checks, Lines shape, List<String> lines) {
		int labels = -1;
		for (int i = 0; i < lines.size() && labels < 0; i++) {
			labels = lines.get(i).startsWith(shape.labels()) ? i : -1;
		}
		List<String[]> rows = lines.subList(shape.labels().isEmpty() ? 0 : labels + 1, lines.size()).stream()
				.filter(l -> !l.isBlank() && !l.startsWith("#")).map(l -> l.strip().split(shape.delimiter() + "+")).toList();
		checks.rows(rows.size());
		shape.columns().forEach((place, column) -> checks.pair(column,
				rows.stream().mapToDouble(r -> Double.parseDouble(r[place].strip())).toArray(), 1e-12, 0));
	}

	/** Lines of numbers between a curve's head and the next; its own modulus follows from its parts. */
	private static void gamry(Checks checks, List<String> lines) {
		int curve = lines.indexOf(lines.stream().filter(l -> l.startsWith("ZCURVE")).findFirst().orElseThrow());
		long points = lines.subList(curve + 3, lines.size()).stream().takeWhile(l -> l.startsWith("\t")).count();
		Table spectrum = checks.data().parts().get(0);
		checks.near("points", points, spectrum.rows(), 0);
		for (int i = 0; i < spectrum.rows(); i++) {
			double z = Math.hypot(spectrum.column(Columns.Z_REAL).number(i), spectrum.column(Columns.Z_IMAG).number(i));
			checks.near("modulus", spectrum.column(Columns.Z_MODULUS).number(i), z, 2e-6);
		}
	}

	private static void jcamp(Checks checks, String text) {
		double[] y = checks.ordinate(checks.data().table());
		Matcher matcher = JCAMP.matcher(text);
		while (matcher.find()) {
			double value = Double.parseDouble(matcher.group(2));
			switch (matcher.group(1)) {
			case "NPOINTS" -> checks.rows(value);
			case "MAXY" -> checks.near("max", value, Arrays.stream(y).max().orElseThrow(), SINGLE);
			case "MINY" -> checks.near("min", value, Arrays.stream(y).min().orElseThrow(), SINGLE);
			default -> checks.near("first", value, y[0], SINGLE);
			}
		}
	}

	/** The spectrum is a sequence of 32-bit numbers, all scaled by one power of two. */
	private static void topSpin(Checks checks, byte[] numbers) {
		ByteBuffer raw = ByteBuffer.wrap(numbers).order(ByteOrder.LITTLE_ENDIAN);
		double[] y = checks.data().table().column(Columns.INTENSITY).numbers();
		checks.near("points", numbers.length / 4, y.length, 0);
		int top = Checks.top(y);
		for (int i = 0; i < y.length; i += 97) {
			checks.near("shape", (double) raw.getInt(4 * i) / raw.getInt(4 * top), y[i] / y[top], 1e-9);
		}
	}

	private static void picture(Checks checks, byte[] file) throws IOException {
		BufferedImage picture = ImageIO.read(new ByteArrayInputStream(file));
		checks.near("width", picture.getWidth(), checks.column(Columns.IMAGE_WIDTH)[0], 0)
				.near("height", picture.getHeight(), checks.column(Columns.IMAGE_HEIGHT)[0], 0);
	}

	/** Number of points, ends of the axis, and the numbers behind the header as 64-bit ones. */
	private static void phi(Checks checks, Path path) throws IOException {
		byte[] bytes = Files.readAllBytes(path);
		String text = new String(bytes, StandardCharsets.ISO_8859_1);
		String[] region = text.substring(text.indexOf("SpectralRegDefFull:")).split("\\s+", 12);
		double[] energy = checks.column(Columns.BINDING_ENERGY);
		checks.rows(Double.parseDouble(region[5]));
		checks.near("x first", Double.parseDouble(region[7]), energy[0], SINGLE).within("x last",
				Double.parseDouble(region[8]), energy[energy.length - 1], 1e-6);
	}

	/** The block ends with its ordinates, as many as its head states. */
	private static void vamas(Checks checks, List<String> lines) {
		double[] y = checks.column(Columns.INTENSITY);
		int end = lines.size() - 1;
		while (!lines.get(end).strip().matches("end of experiment")) {
			end--;
		}
		// counts and transmission take turns
		int first = end - 2 * y.length;
		checks.near("values", Double.parseDouble(lines.get(first - 5)), 2 * y.length, 0);
		for (int i = 0; i < y.length; i++) {
			checks.near("all values", Double.parseDouble(lines.get(first + 2 * i)), y[i], 0);
		}
	}

	/** The last range ends the file, with four bytes a point. */
	private static void bruker(Checks checks, byte[] bytes) {
		ByteBuffer raw = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
		List<Table> ranges = checks.data().parts();
		double[] y = ranges.get(ranges.size() - 1).column(Columns.INTENSITY).numbers();
		for (int i = 0; i < y.length; i++) {
			checks.near("all values", raw.getFloat(bytes.length - 4 * (y.length - i)), y[i], 0);
		}
	}

	/** Points and axis as the head of the bank states them, and fields of eight characters. */
	private static void gsas(Checks checks, String text) {
		String[] bank = text.substring(text.indexOf("BANK")).split("\\s+", 8);
		double[] x = checks.column(Columns.TWO_THETA);
		double[] y = checks.column(Columns.INTENSITY);
		checks.rows(Double.parseDouble(bank[2]));
		checks.near("x first", Double.parseDouble(bank[5]) / 100, x[0], SINGLE).near("x last",
				(Double.parseDouble(bank[5]) + (x.length - 1) * Double.parseDouble(bank[6])) / 100, x[x.length - 1], SINGLE);
		double sum = text.lines().skip(2).flatMap(l -> Arrays.stream(l.strip().split("\\s+"))).filter(c -> !c.isEmpty())
				.mapToDouble(Double::parseDouble).sum();
		checks.near("sum", sum, Checks.sum(y), SINGLE);
	}

	private static void cell(Checks checks, String text) {
		var phase = checks.data().metadata().group("phase");
		Map.of("_cell_length_a", "a_A", "_cell_length_b", "b_A", "_cell_length_c", "c_A", "_cell_angle_beta", "beta_deg")
				.forEach((item, fact) -> {
					Matcher value = Pattern.compile(item + "\\s+([\\d.]+)").matcher(text);
					checks.holds("item " + item, value.find());
					checks.near("cell", Double.parseDouble(value.group(1)), phase.number(fact).orElse(Double.NaN), 0);
				});
	}

	private static void settings(Checks checks, String text) {
		Matcher number = Pattern.compile("Number of linked techniques : (\\d+)").matcher(text);
		checks.holds("number of techniques", number.find());
		checks.near("techniques", Double.parseDouble(number.group(1)), checks.data().parts().size(), 0);
	}
}
