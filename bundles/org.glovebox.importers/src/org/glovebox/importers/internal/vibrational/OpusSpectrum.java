/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;

/** A block of data of an OPUS file with the block that says what its numbers are. */
final class OpusSpectrum {

	private static final String[] KINDS = { "", "single channel", "interferogram", "phase", "absorbance", "transmittance",
			"Kubelka-Munk", "trace", "GC trace", "GC traces", "Raman", "emission", "reflectance", "directory", "power",
			"log reflectance", "ATR", "photoacoustic" };

	private final LittleEndian file;
	private final OpusBlock data;
	private final Map<String, Object> status;

	OpusSpectrum(LittleEndian file, OpusBlock data, OpusBlock status) {
		this.file = file;
		this.data = data;
		this.status = status.values(file);
	}

	/** Absorbances and the like come before single channels, these before interferograms. */
	int rank() {
		return data.spectrum() == 1 ? 1 : data.spectrum() == 2 ? 2 : data.spectrum() == 3 ? 3 : 0;
	}

	boolean isRaman() {
		return data.spectrum() == 10;
	}

	String name() {
		String kind = data.spectrum() < KINDS.length ? KINDS[data.spectrum()] : "kind " + data.spectrum();
		return switch (data.source()) {
		case 1 -> "Sample, " + kind;
		case 2 -> "Reference, " + kind;
		default -> Character.toUpperCase(kind.charAt(0)) + kind.substring(1);
		};
	}

	Optional<Table> table(Notes notes) {
		long points = status.get("NPT") instanceof Long n ? n : 0;
		long format = status.get("DPF") instanceof Long n ? n : 1;
		if (points <= 0 || format != 1 && format != 2) {
			notes.warning(name() + " is stored in a way that is not known", data.from(), 1);
			return Optional.empty();
		}
		int rows = (int) Math.min(points, data.length() / 4);
		if (rows < points) {
			notes.warning(String.format("%s states %d points, %d are complete", name(), points, rows), data.from() + 4L * rows, 1);
		}
		if (rows == 0) {
			return Optional.empty();
		}
		return Optional.of(new Table(name(), List.of(abscissa((int) points, rows, notes), ordinate(rows, format == 1)), facts()));
	}

	/** All points are there in memory only as far as the block has room for them. */
	private Column abscissa(int points, int rows, Notes notes) {
		double first = number("FXV");
		double last = number("LXV");
		if (Double.isNaN(first + last)) {
			notes.warning(name() + " does not say where its axis begins and ends; points are counted", data.from(), 1);
			return Column.of(Columns.INDEX, "", java.util.stream.LongStream.range(0, rows).toArray());
		}
		double end = rows == points ? last : first + (rows - 1) * (last - first) / Math.max(1, points - 1);
		double[] steps = SpectralAxis.steps(first, end, rows);
		return switch (String.valueOf(status.get("DXU"))) {
		case "WN" -> (isRaman() ? SpectralAxis.RAMAN_SHIFT : SpectralAxis.WAVENUMBER).of(steps, false);
		case "RSH" -> SpectralAxis.RAMAN_SHIFT.of(steps, false);
		case "MI" -> SpectralAxis.MICROMETRES.of(steps, false);
		case "MIN" -> new SpectralAxis(Columns.TIME, "s", 60).of(steps, false);
		case "PNT" -> Column.of(Columns.INDEX, "", Arrays.stream(steps).mapToLong(Math::round).toArray());
		default -> SpectralAxis.other(String.valueOf(status.getOrDefault("DXU", "x"))).of(steps, false);
		};
	}

	private Column ordinate(int rows, boolean floats) {
		double factor = number("CSF");
		double scale = Double.isNaN(factor) || factor == 0 ? 1 : factor;
		double[] values = new double[rows];
		for (int i = 0; i < rows; i++) {
			values[i] = scale * (floats ? file.f4(data.from() + 4 * i) : file.i4(data.from() + 4 * i));
		}
		String signal = switch (data.spectrum()) {
		case 4, 15, 16 -> Columns.ABSORBANCE;
		case 5 -> Columns.TRANSMITTANCE;
		case 6 -> Columns.KUBELKA_MUNK;
		case 12 -> Columns.REFLECTANCE;
		default -> Columns.INTENSITY;
		};
		return new Column.Numbers(signal, "", values, floats && scale == 1);
	}

	private double number(String name) {
		return status.get(name) instanceof Number n ? n.doubleValue() : Double.NaN;
	}

	/** Dates are day first, times state the offset from Greenwich in whole or half hours. */
	private org.glovebox.api.data.Metadata facts() {
		Facts facts = new Facts();
		OpusDate.iso(String.valueOf(status.get("DAT")), String.valueOf(status.get("TIM")))
				.ifPresent(t -> facts.put(Keys.STARTED, t));
		return facts.build();
	}
}
