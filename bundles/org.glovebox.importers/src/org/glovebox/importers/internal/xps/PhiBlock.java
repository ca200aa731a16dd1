/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.glovebox.importers.internal.LittleEndian;

/**
 * An array of numbers of a PHI file, as the table behind the header describes it.
 *
 * @param region number of the spectral region, 0 where the array is about all of them
 * @param sizes how many numbers along each of three axes, the first of which runs fastest
 * @param axes short names of the axes: {@code pnt} points of a spectrum, {@code cyc} cycles of sputtering, {@code sar}
 *        areas of the sample, {@code reg} spectral regions
 * @param unit unit of the numbers
 * @param width bytes of a number
 * @param offset place of the first number in the file
 */
record PhiBlock(int region, long[] sizes, String[] axes, String unit, int width, long bytes, long offset) {

	static final int SIZE = 96;
	static final String POINTS = "pnt";
	static final String CYCLES = "cyc";
	static final String AREAS = "sar";
	static final String REGIONS = "reg";

	/**
	 * The description at a place.
	 *
	 * @param table where the table begins, which offsets count from
	 * @param next where the numbers are when the description does not say so
	 */
	static PhiBlock at(LittleEndian file, int at, int table, long next) {
		long stated = file.u4(at + 80);
		return new PhiBlock(file.i4(at + 12), new long[] { file.u4(at + 20), Math.max(1, file.u4(at + 24)), Math.max(1, file.u4(at + 28)) },
				new String[] { text(file, at + 32, 4), text(file, at + 40, 4), text(file, at + 48, 4) }, text(file, at + 56, 16),
				file.matches(at + 72, "f8") ? 8 : 4, file.u4(at + 76), stated > 0 ? table + stated : next);
	}

	private static String text(LittleEndian file, int at, int length) {
		return file.text(at, length, StandardCharsets.ISO_8859_1).strip();
	}

	/** Files of one spectrum leave the names of the axes out. */
	boolean isSpectra() {
		return axes[0].equals(POINTS) || axes[0].isEmpty();
	}

	boolean isProfile() {
		return axes[0].equals(CYCLES) && axes[1].equals(REGIONS);
	}

	/** Numbers that the description and its count of bytes agree on. */
	long stated() {
		long count = bytes / width;
		long rows = Math.min(sizes[0], count);
		return rows == 0 ? 0 : rows * Math.min(sizes[1] * sizes[2], count / rows);
	}

	/** How many numbers are there. */
	int complete(LittleEndian file) {
		return (int) Math.min(stated(), Math.max(0, file.size() - offset) / width);
	}

	double[] numbers(LittleEndian file, long from, int count) {
		double[] numbers = new double[count];
		Arrays.setAll(numbers, i -> {
			int at = (int) (offset + (from + i) * width);
			return width == 8 ? file.f8(at) : file.f4(at);
		});
		return numbers;
	}
}
