/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.benchmark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file whose reading is timed.
 *
 * @param what what it is, for people
 * @param file its name in the corpus
 * @param reader id of the importer
 * @param goal milliseconds that reading it may take in a process that has read such files before
 * @param peer name of the program that reads it too, as {@code releng/peers.py} knows it; "" where there is none
 */
record Timed(String what, String file, String reader, double goal, String peer) {

	private static final long LARGE = 100_000_000;

	static final List<Timed> ALL = List.of(
			new Timed(".ndax, 700 k rows", "cycling-neware/BTS85-36-6-5-110-20240424.ndax", "neware-ndax", 180, "NewareNDA"),
			new Timed(".nda, 222 k rows", "cycling-neware/nda_v26.nda.zip", "neware-nda", 60, ""),
			new Timed(".mpr, 46 k rows", "cycling-biologic/jdb11-1_c3_gcpl_5cycles_2V-3p8V_C-24_data_C09.mpr", "biologic-mpr", 3, "galvani"),
			new Timed(".res, 10 k rows", "cycling-arbin/20160805_test001_45_cc_01.res", "arbin-res", 40, "mdbtools"),
			new Timed(".xlsx, 4.5 k rows", "cycling-arbin/bs542_004_gr_li_50ua_50mv_1v_191020_Channel_11.xlsx", "workbook",
					120, "openpyxl"),
			new Timed("Athena, 22 groups", "xas/NiO.prj", "athena", 20, "larch"),
			new Timed(".wdf, 235 x 1015", "raman/line.wdf", "renishaw-wdf", 10, "py-wdf-reader"),
			new Timed("csv of Neware, tiled to 100 MB", "cycling-neware/neware_uio.csv", "neware-text", 250, "pandas"),
			new Timed("csv of Land, tiled to 100 MB", "cycling-land/SINTEF__LiGrR2032__2024-04-30__25degC__Landt.csv",
					"land-text", 250, ""));

	boolean tiled() {
		return what.contains("tiled");
	}

	/** The file to read, made in a folder where it is not in the corpus as it is. */
	Path prepared(Path corpus, Path folder) throws IOException {
		Path original = corpus.resolve(file);
		if (tiled()) {
			Path made = folder.resolve("tiled-" + original.getFileName());
			return Files.exists(made) ? made : tile(Files.readAllBytes(original), made);
		}
		return file.endsWith(".zip") ? unzip(original, folder) : original;
	}

	private static Path unzip(Path original, Path folder) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(original))) {
			ZipEntry entry = zip.getNextEntry();
			Path made = folder.resolve(Path.of(entry.getName()).getFileName());
			Files.write(made, zip.readAllBytes());
			return made;
		}
	}

	/** The header once and the rows as often as 100 MB hold them. */
	private static Path tile(byte[] original, Path made) throws IOException {
		int rows = 0;
		for (int i = 0; i < original.length && rows == 0; i++) {
			rows = original[i] == '\n' && Character.isDigit(original[i + 1]) ? i + 1 : 0;
		}
		byte[] tile = Arrays.copyOfRange(original, rows, original.length);
		if (tile[tile.length - 1] != '\n') {
			tile = Arrays.copyOf(tile, tile.length + 1);
			tile[tile.length - 1] = '\n';
		}
		try (OutputStream out = Files.newOutputStream(made)) {
			out.write(original, 0, rows);
			for (long size = rows; size + tile.length <= LARGE; size += tile.length) {
				out.write(tile);
			}
		}
		return made;
	}
}
