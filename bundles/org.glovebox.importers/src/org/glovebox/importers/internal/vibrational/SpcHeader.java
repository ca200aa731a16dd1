/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.importers.internal.Facts;

/**
 * The head of an SPC file. Source: Galactic Industries, "A Brief Guide to SPC File Format and Using GSPCIO", and the
 * declarations of SPC.H.
 *
 * @param version 0x4B and 0x4C for the new format in little and big endian, 0x4D for the old one
 * @param flags bits that say how values are stored
 * @param experiment code of the technique
 * @param exponent exponent of whole numbers, -128 for floating point
 * @param points points of each spectrum, or offset of the directory where each has axes of its own
 * @param first first value of the axis
 * @param last last value of the axis
 * @param spectra how many spectra are stated; 0 where the file does not say
 * @param xType code of the axis
 * @param yType code of the intensities
 * @param zType code of what differs from spectrum to spectrum
 * @param log offset of the log, 0 for none
 * @param planes by how much z grows, and w grows after so many planes
 */
record SpcHeader(int version, int flags, int experiment, int exponent, long points, double first, double last, long spectra,
		int xType, int yType, int zType, long log, double planes) {

	/** Where visible light ends and infrared begins, in nm (ISO 20473). */
	private static final double INFRARED_FROM = 780;
	static final int NEW = 0x4B;
	static final int BIG = 0x4C;
	static final int OLD = 0x4D;
	static final int SIZE = 512;
	static final int OLD_SIZE = 224;
	static final int SIXTEEN_BITS = 1;
	static final int MULTI = 4;
	static final int LABELS = 32;
	static final int OWN_AXES = 64;
	static final int AXIS = 128;
	static final Charset CHARSET = Charset.forName("windows-1252");

	static ByteBuffer ordered(ByteBuffer file) {
		ByteBuffer bytes = file.slice(0, file.limit());
		return bytes.order(bytes.limit() > 1 && bytes.get(1) == BIG ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
	}

	/** Length of the head of this version. */
	int size() {
		return version == OLD ? OLD_SIZE : SIZE;
	}

	boolean has(int flag) {
		return (flags & flag) != 0;
	}

	static SpcHeader of(ByteBuffer b) {
		int version = b.get(1) & 0xFF;
		if (version == OLD) {
			return new SpcHeader(version, b.get(0) & 0xFF & ~(OWN_AXES | AXIS), 0, b.getShort(2), (long) b.getFloat(4), b.getFloat(8),
					b.getFloat(12), 0, b.get(16) & 0xFF, b.get(17) & 0xFF, b.getShort(18) >> 12 & 0xF, 0, 0);
		}
		return new SpcHeader(version, b.get(0) & 0xFF, b.get(2) & 0xFF, b.get(3), b.getInt(4) & 0xFFFF_FFFFL, b.getDouble(8),
				b.getDouble(16), b.getInt(24) & 0xFFFF_FFFFL, b.get(28) & 0xFF, b.get(29) & 0xFF, b.get(30) & 0xFF,
				b.getInt(248) & 0xFFFF_FFFFL, b.getFloat(312));
	}

	/** What the head says beside the numbers. */
	void facts(ByteBuffer b, Facts facts) {
		if (version == OLD) {
			date(b.getShort(18) & 0xFFF, b.get(20), b.get(21), b.get(22), b.get(23)).ifPresent(t -> facts.put(Keys.STARTED, t));
			facts.positive(Keys.RESOLUTION, text(b, 24, 8));
			facts.positive(Keys.SCANS, b.getShort(34) & 0xFFFF);
			facts.put(Keys.COMMENT, text(b, 64, 130));
		} else {
			long date = b.getInt(32) & 0xFFFF_FFFFL;
			date((int) (date >> 20), (int) (date >> 16 & 0xF), (int) (date >> 11 & 0x1F), (int) (date >> 6 & 0x1F),
					(int) (date & 0x3F)).ifPresent(t -> facts.put(Keys.STARTED, t));
			facts.positive(Keys.RESOLUTION, text(b, 36, 9));
			facts.put(Keys.INSTRUMENT, text(b, 45, 9));
			facts.put(Keys.COMMENT, text(b, 88, 130));
			facts.original("method", text(b, 264, 48));
		}
		facts.put(Keys.INTENSITY_UNIT, intensityUnit());
	}

	private static Optional<String> date(int year, int month, int day, int hour, int minute) {
		try {
			return year < 1900 ? Optional.empty() : Optional.of(LocalDateTime.of(year, month, day, hour, minute)
					.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
		} catch (DateTimeException e) {
			// a date that is none says nothing about the measurement
			return Optional.empty();
		}
	}

	/** Text up to the first zero byte. */
	static String text(ByteBuffer b, int from, int length) {
		byte[] bytes = new byte[length];
		b.get(from, bytes);
		int end = 0;
		while (end < length && bytes[end] != 0) {
			end++;
		}
		return new String(bytes, 0, end, CHARSET).strip();
	}

	/** The three labels of the axes, where the head has some: x, y, z. */
	String[] labels(ByteBuffer b) {
		byte[] bytes = new byte[30];
		b.get(version == OLD ? 194 : 218, bytes);
		String[] parts = new String(bytes, CHARSET).split("\0", -1);
		return new String[] { parts[0].strip(), parts.length > 1 ? parts[1].strip() : "", parts.length > 2 ? parts[2].strip() : "" };
	}

	SpectralAxis axis(ByteBuffer b) {
		if (has(LABELS) && !labels(b)[0].isEmpty()) {
			return SpectralAxis.of(labels(b)[0]);
		}
		return switch (xType) {
		case 1 -> experiment == 11 ? SpectralAxis.RAMAN_SHIFT : SpectralAxis.WAVENUMBER;
		case 2 -> SpectralAxis.MICROMETRES;
		case 3 -> SpectralAxis.WAVELENGTH;
		case 4 -> SpectralAxis.SECONDS;
		case 5 -> new SpectralAxis("time", "s", 60);
		case 6 -> SpectralAxis.HERTZ;
		case 7 -> new SpectralAxis("frequency", "Hz", 1e3);
		case 8 -> new SpectralAxis("frequency", "Hz", 1e6);
		case 10 -> SpectralAxis.SHIFT;
		case 13 -> SpectralAxis.RAMAN_SHIFT;
		case 14 -> SpectralAxis.ENERGY;
		case 9 -> SpectralAxis.other("m/z");
		case 17 -> SpectralAxis.other("channel");
		case 18 -> SpectralAxis.other("degrees");
		default -> SpectralAxis.other("x");
		};
	}

	String intensity(ByteBuffer b) {
		if (has(LABELS) && !labels(b)[1].isEmpty()) {
			return SpectralSignal.of(labels(b)[1]);
		}
		return switch (yType) {
		case 2, 10 -> SpectralSignal.of("absorbance");
		case 3 -> SpectralSignal.of("kubelka-munk");
		case 128 -> SpectralSignal.of("transmittance");
		case 129 -> SpectralSignal.of("reflectance");
		default -> SpectralSignal.of("");
		};
	}

	private String intensityUnit() {
		return switch (yType) {
		case 4 -> "counts";
		case 5 -> "V";
		case 7 -> "mA";
		case 9 -> "mV";
		case 10 -> "log(1/R)";
		case 11 -> "%";
		case 16 -> "dB";
		default -> "";
		};
	}

	Technique technique(SpectralAxis axis) {
		return switch (experiment) {
		case 11 -> Technique.RAMAN;
		case 4, 5 -> axis.column().equals(SpectralAxis.RAMAN_SHIFT.column()) ? Technique.RAMAN : Technique.INFRARED;
		case 8 -> Technique.OTHER;
		case 10 -> Technique.NMR;
		default -> isInfraredLight(axis) ? Technique.INFRARED : axis.technique();
		};
	}

	private boolean isInfraredLight(SpectralAxis axis) {
		return axis.column().equals(SpectralAxis.WAVELENGTH.column()) && !has(AXIS)
				&& Math.min(first, last) * axis.factor() >= INFRARED_FROM;
	}

	/** What differs from spectrum to spectrum. */
	String zName() {
		return switch (zType) {
		case 4 -> "time / s";
		case 5 -> "time / min";
		case 19 -> "temperature / \u00b0F";
		case 20 -> "temperature / \u00b0C";
		case 21 -> "temperature / K";
		case 30 -> "time / h";
		default -> "z";
		};
	}
}
