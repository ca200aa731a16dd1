/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;

/**
 * One range of a RAW file: points at equal steps, each a record that begins with a single-precision intensity.
 *
 * @param drive name and unit of the positions
 * @param start position of the first point
 * @param step distance of two points
 * @param points number of points that the file states
 * @param dataAt offset of the first record
 * @param recordSize bytes of a record
 * @param further names of the double-precision numbers that follow the intensity in a record; one with the name of the
 *            drive's column holds the measured positions
 */
record RawRange(BrukerDrive drive, double start, double step, long points, long dataAt, int recordSize,
		List<String> further) {

	RawRange(BrukerDrive drive, double start, double step, long points, long dataAt, int recordSize) {
		this(drive, start, step, points, dataAt, recordSize, List.of());
	}

	/** Number of complete records in the file. */
	int complete(LittleEndian file) {
		long there = Math.max(0, file.size() - dataAt) / recordSize;
		return (int) Math.min(points, there);
	}

	/** Offset behind the range as the file states it. */
	long end() {
		return dataAt + points * recordSize;
	}

	/** The columns of positions and intensities. */
	List<Column> columns(LittleEndian file) {
		int rows = complete(file);
		double[] positions = new double[rows];
		float[] intensities = new float[rows];
		for (int i = 0; i < rows; i++) {
			positions[i] = start + i * step;
			intensities[i] = file.f4((int) (dataAt + (long) i * recordSize));
		}
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of(drive.column(), drive.unit(), positions));
		columns.add(Column.ofSingles(Columns.INTENSITY, "", intensities));
		for (int i = 0; i < further.size(); i++) {
			double[] values = further(file, rows, i);
			if (further.get(i).equals(drive.column())) {
				columns.set(0, Column.of(drive.column(), drive.unit(), values));
			} else {
				columns.add(Column.of(further.get(i), "", values));
			}
		}
		return columns;
	}

	private double[] further(LittleEndian file, int rows, int index) {
		double[] values = new double[rows];
		for (int i = 0; i < rows; i++) {
			values[i] = file.f8((int) (dataAt + (long) i * recordSize) + 4 + 8 * index);
		}
		return values;
	}

	/** The range as a table. */
	Table table(LittleEndian file, int number, Facts facts) {
		if (drive.unit().equals("deg")) {
			facts.positive(Metadata.Keys.STEP_SIZE, Math.abs(step));
		}
		return new Table("Range " + number, columns(file), facts.build());
	}

	/** A value that was typed as a short decimal number and stored in single precision. */
	static double typed(float value) {
		return Double.parseDouble(Float.toString(value));
	}
}
