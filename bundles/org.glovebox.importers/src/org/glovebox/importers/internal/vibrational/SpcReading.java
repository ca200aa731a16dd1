/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Table;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Notes;

/** Reads the spectra of one SPC file. */
final class SpcReading {

	private static final int SUBHEADER = 32;
	private static final int DIRECTORY_ENTRY = 12;
	private static final int FLOATS = -128;

	/**
	 * Where a spectrum is.
	 *
	 * @param head offset of its subheader
	 * @param ownAxis whether its axis stands before its values
	 * @param points how many points it has
	 */
	private record Place(long head, boolean ownAxis, long points) {
	}

	private final ByteBuffer file;
	private final SpcHeader header;
	private final SpectralAxis axis;
	private final String signal;
	private final Notes notes;
	private final List<Table> spectra = new ArrayList<>();
	private Optional<Column> shared = Optional.empty();
	private long total;

	SpcReading(ByteBuffer file, SpcHeader header, Notes notes) {
		this.file = file;
		this.header = header;
		this.axis = header.axis(file);
		this.signal = header.intensity(file);
		this.notes = notes;
	}

	SpectralAxis axis() {
		return axis;
	}

	/** The complete spectra, and of the last one its complete points. */
	List<Table> read(Monitor monitor) {
		if (header.has(SpcHeader.OWN_AXES) && header.has(SpcHeader.MULTI) && header.points() > 0) {
			readDirectory(monitor);
			return spectra;
		}
		long at = header.size();
		if (header.has(SpcHeader.AXIS) && !header.has(SpcHeader.OWN_AXES)) {
			if (!has(at, 4 * header.points())) {
				notes.warning("the file ends within the list of its axis", file.limit(), 1);
				return spectra;
			}
			shared = Optional.of(axis.of(floats((int) at, (int) header.points()), true));
			at += 4 * header.points();
		}
		readInTurn(at, monitor);
		return spectra;
	}

	private void readInTurn(long from, Monitor monitor) {
		boolean counted = header.version() != SpcHeader.OLD;
		long count = header.has(SpcHeader.MULTI) ? counted ? Math.max(1, header.spectra()) : Long.MAX_VALUE : 1;
		boolean own = header.has(SpcHeader.OWN_AXES);
		long at = from;
		for (long i = 0; i < count; i++) {
			monitor.checkCancelled();
			if (!has(at, SUBHEADER)) {
				if (counted) {
					notes.warning(String.format("%d spectra are stated, the file ends before number %d", count, i + 1),
							file.limit(), 1);
				}
				return;
			}
			long points = own ? file.getInt((int) at + 16) & 0xFFFF_FFFFL : header.points();
			long width = width(exponent((int) at));
			if (!add(new Place(at, own, points), i)) {
				return;
			}
			at += SUBHEADER + points * (width + (own ? 4 : 0));
		}
	}

	private void readDirectory(Monitor monitor) {
		long count = header.spectra();
		for (long i = 0; i < count; i++) {
			monitor.checkCancelled();
			long entry = header.points() + DIRECTORY_ENTRY * i;
			if (!has(entry, DIRECTORY_ENTRY)) {
				notes.warning(String.format("%d spectra are stated, their directory ends before number %d", count, i + 1), file.limit(),
						1);
				return;
			}
			long at = file.getInt((int) entry) & 0xFFFF_FFFFL;
			if (!has(at, SUBHEADER)) {
				notes.warning(String.format("spectrum %d is not in the file", i + 1), entry, 1);
			} else if (!add(new Place(at, true, file.getInt((int) at + 16) & 0xFFFF_FFFFL), i)) {
				return;
			}
		}
	}

	/** Whether the spectrum was complete. */
	private boolean add(Place place, long index) {
		int exponent = exponent((int) place.head());
		int width = width(exponent);
		long from = place.head() + SUBHEADER + (place.ownAxis() ? 4 * place.points() : 0);
		long there = Math.max(0, file.limit() - from) / width;
		int rows = (int) Math.min(place.points(), there);
		if (rows < place.points()) {
			notes.warning(String.format("spectrum %d states %d points, %d are complete", index + 1, place.points(), rows),
					file.limit(), 1);
		}
		total += rows;
		if (total > 4L * file.limit()) {
			notes.warning("spectra lie upon each other in the file; no more are read", place.head(), 1);
			return false;
		}
		if (rows > 0) {
			double[] values = values((int) from, rows, exponent);
			spectra.add(new Table("", List.of(abscissa(place, rows), new Column.Numbers(signal, "", values, exponent == FLOATS)),
					facts((int) place.head()).build()));
		}
		return rows == place.points();
	}

	private Column abscissa(Place place, int rows) {
		if (place.ownAxis()) {
			return axis.of(floats((int) place.head() + SUBHEADER, rows), true);
		}
		if (shared.isEmpty()) {
			shared = Optional.of(axis.of(SpectralAxis.steps(header.first(), header.last(), (int) Math.max(rows, limited())), false));
		}
		Column all = shared.get();
		return all.size() == rows ? all : all.slice(0, rows);
	}

	/** Points that an axis in equal steps has, no more than the file can have values for. */
	private long limited() {
		return Math.min(header.points(), file.limit() / 2);
	}

	private Facts facts(int head) {
		Facts facts = new Facts();
		if (header.has(SpcHeader.MULTI)) {
			facts.original(header.zName(), (double) file.getFloat(head + 4));
			float w = file.getFloat(head + 24);
			if (w != 0) {
				facts.original("w", (double) w);
			}
		}
		long scans = file.getInt(head + 20) & 0xFFFF_FFFFL;
		return scans > 0 && header.version() != SpcHeader.OLD ? facts.original("scans added", scans) : facts;
	}

	/** That of the spectrum where there are many; 0 there says nothing where the head says floating point. */
	private int exponent(int head) {
		int own = file.get(head + 1);
		int all = header.exponent() == -FLOATS ? FLOATS : header.exponent();
		return own != 0 && (header.has(SpcHeader.MULTI) || all == 0) || header.has(SpcHeader.MULTI) && all != FLOATS ? own : all;
	}

	private int width(int exponent) {
		return exponent != FLOATS && header.has(SpcHeader.SIXTEEN_BITS) ? 2 : 4;
	}

	private double[] values(int from, int count, int exponent) {
		if (exponent == FLOATS) {
			return floats(from, count);
		}
		boolean half = header.has(SpcHeader.SIXTEEN_BITS);
		double[] values = new double[count];
		for (int i = 0; i < count; i++) {
			values[i] = half ? Math.scalb((double) file.getShort(from + 2 * i), exponent - 16)
					: Math.scalb((double) whole(from + 4 * i), exponent - 32);
		}
		return values;
	}

	/** The old format has the upper half of whole numbers first, each half little-endian. */
	private int whole(int at) {
		int value = file.getInt(at);
		return header.version() == SpcHeader.OLD ? value << 16 | value >>> 16 : value;
	}

	private double[] floats(int from, int count) {
		double[] values = new double[count];
		for (int i = 0; i < count; i++) {
			values[i] = file.getFloat(from + 4 * i);
		}
		return values;
	}

	private boolean has(long from, long length) {
		return from >= 0 && length >= 0 && from <= file.limit() - length;
	}
}
