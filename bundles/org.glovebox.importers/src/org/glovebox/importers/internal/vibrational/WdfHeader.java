/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;

/**
 * The first block of a wdf file.
 *
 * @param points points of each spectrum
 * @param capacity spectra that the measurement was to have
 * @param count spectra that were measured
 * @param origins lists of places and times
 */
record WdfHeader(long points, long capacity, long count, long origins) {

	static final int SIZE = 512;
	private static final String[] MEASUREMENTS = { "unspecified", "single", "series", "map" };
	/** Seconds from 1601, where the clock of Windows begins, to 1970. */
	private static final long EPOCH = 11_644_473_600L;
	private static final long TICKS = 10_000_000;

	static WdfHeader of(LittleEndian file, Facts facts) {
		facts.put(Keys.SAMPLE, file.text(240, 160, StandardCharsets.UTF_8));
		facts.put(Keys.OPERATOR, file.text(208, 32, StandardCharsets.UTF_8));
		facts.put(Keys.SOFTWARE, String.format("%s %d.%d.%d.%d", file.text(96, 24, StandardCharsets.UTF_8), file.u2(120),
				file.u2(122), file.u2(124), file.u2(126)));
		time(file.i8(136)).ifPresent(t -> facts.put(Keys.STARTED, t));
		time(file.i8(144)).ifPresent(t -> facts.put(Keys.ENDED, t));
		facts.positive(Keys.LASER_WAVELENGTH, 1e7 / file.f4(156));
		if (file.u4(80) > 0) {
			facts.original("accumulations", file.u4(80));
			facts.positive(Keys.ACCUMULATIONS, file.u4(80));
		}
		long kind = file.u4(132);
		facts.original("measurement", kind < MEASUREMENTS.length ? MEASUREMENTS[(int) kind] : String.valueOf(kind));
		facts.put(Keys.INTENSITY_UNIT, unit(file.u4(152)));
		return new WdfHeader(file.u4(60), file.i8(64), file.i8(72), file.u4(92));
	}

	/** A time in ticks of 100 ns since 1601 in universal time; empty where it is not of this time. */
	static Optional<String> time(long ticks) {
		long seconds = ticks / TICKS - EPOCH;
		return seconds <= 0 || ticks < 0 || seconds > 1e10 ? Optional.empty()
				: Optional.of(Instant.ofEpochSecond(seconds).toString());
	}

	/** The name of a unit, "" where it is none that the numbers are of. */
	static String unit(long code) {
		return switch ((int) Math.min(code, 99)) {
		case 1, 2 -> "1/cm";
		case 3 -> "nm";
		case 4 -> "eV";
		case 5 -> "\u00b5m";
		case 6 -> "counts";
		case 7 -> "electrons";
		case 8 -> "mm";
		case 9 -> "m";
		case 10 -> "K";
		case 11 -> "Pa";
		case 12 -> "s";
		case 13 -> "ms";
		case 14 -> "h";
		case 15 -> "d";
		case 16 -> "px";
		case 19 -> "\u00b0";
		case 20 -> "rad";
		case 21 -> "\u00b0C";
		case 25 -> "\u00b5s";
		case 26 -> "V";
		case 27 -> "A";
		case 28 -> "mA";
		case 30 -> "ohm";
		default -> "";
		};
	}
}
