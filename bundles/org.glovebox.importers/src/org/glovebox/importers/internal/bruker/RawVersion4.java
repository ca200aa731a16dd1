/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.Timestamp;

/**
 * Version 4, written by DIFFRAC.SUITE, which calls itself {@code RAW4.00}: a header of 61 bytes, then segments that state
 * their kind and length; a segment of kind 0 or 160 begins a range. Source: xylib, and files with the brml and UXD files
 * of the same measurements.
 */
final class RawVersion4 extends RawFile {

	private static final int FILE_HEADER = 61;
	private static final int RANGE_HEADER = 160;
	private static final int LONGEST_HEADER = 1 << 24;
	private static final int TEXT = 10;
	private static final int SOURCE = 30;
	private static final int DRIVE = 50;
	private static final int ALIGNMENT = 60;

	private final Facts facts = new Facts();

	/** A drive in the header of a range: whether it takes part in the scan, and where it stands at its beginning. */
	private record Drive(String name, boolean moves, double position) {
	}

	RawVersion4(LittleEndian file, Notes notes, Monitor monitor) {
		super(file, notes, monitor);
	}

	@Override
	Facts facts() {
		return facts;
	}

	@Override
	void read() {
		String time = text(12, 12) + " " + text(24, 10);
		Timestamp.iso(time).ifPresentOrElse(iso -> facts.put(Keys.STARTED, iso),
				() -> facts.original("Date and time", time.strip()));
		long at = FILE_HEADER;
		while (at >= 0 && at + 8 <= file.size() && !(file.u4((int) at) == 0 && onlyZerosFrom(at))) {
			long kind = file.u4((int) at);
			at = kind == 0 || kind == RANGE_HEADER ? range((int) at) : segment((int) at, (int) kind);
		}
	}

	/** Takes what is known of a segment; offset behind it, or -1 where its length cannot be right. */
	private long segment(int at, int kind) {
		long length = file.u4(at + 4);
		if (length < 8 || !file.has(at, length)) {
			notes.warning("the segment of kind " + kind + " states a length of " + length
					+ " bytes; nothing behind it was read", at, 1);
			return -1;
		}
		switch (kind) {
		case TEXT -> variable(at, (int) length);
		case SOURCE -> source(at, (int) length);
		case ALIGNMENT -> alignment(at, (int) length);
		default -> {
			// segments of other kinds describe parts of the instrument in ways that are not known
		}
		}
		return at + length;
	}

	private void variable(int at, int length) {
		if (length < 36) {
			return;
		}
		String name = text(at + 12, 24);
		String value = file.text(at + 36, length - 36, StandardCharsets.UTF_8).strip();
		switch (name) {
		case "USER" -> facts.put(Keys.OPERATOR, value);
		case "SAMPLEID" -> facts.put(Keys.SAMPLE, value);
		case "COMMENT" -> facts.put(Keys.COMMENT, value);
		default -> facts.original(name, value);
		}
	}

	private void source(int at, int length) {
		if (length < 120) {
			return;
		}
		facts.put(Keys.ANODE, text(at + 116, 4));
		facts.positive(Keys.WAVELENGTH, f8(at + 80));
		facts.positive(Keys.WAVELENGTH_2, f8(at + 88));
		facts.positive(Keys.WAVELENGTH_RATIO, f8(at + 104));
		number(facts, "Wavelength K-alpha average", f8(at + 72));
		number(facts, "Wavelength K-beta", f8(at + 96));
	}

	private void alignment(int at, int length) {
		if (length >= 76) {
			number(facts, "Alignment of " + text(at + 12, 24), f8(at + 68));
		}
	}

	private static void number(Facts facts, String name, double value) {
		if (Double.isFinite(value) && value != 0) {
			facts.original(name, value);
		}
	}

	/** Reads a range; offset behind it, or -1 where nothing can follow. */
	private long range(int at) {
		if (!file.has(at, RANGE_HEADER)) {
			notes.warning("the file ends within the header of range " + next(), file.size(), 1);
			return -1;
		}
		long headers = file.u4(at + 140);
		int recordSize = file.i4(at + 136);
		if (headers > LONGEST_HEADER || recordSize < 4 || recordSize > 4096) {
			notes.warning("the header of range " + next() + " is damaged; nothing behind it was read", at, 1);
			return -1;
		}
		List<Drive> drives = drives(at + RANGE_HEADER, headers);
		String type = text(at + 32, 24);
		double start = file.f8(at + 72);
		RawRange range = new RawRange(drive(type, drives, start), start, file.f8(at + 80), file.u4(at + 88),
				(long) at + RANGE_HEADER + headers, recordSize);
		if (recordSize > 4) {
			notes.warning(String.format("range %d: each point holds %d bytes beside the intensity, whose meaning is not "
					+ "known; they were left out", next(), recordSize - 4), at, 1);
		}
		return add(range, facts(at, type, drives)) ? range.end() : -1;
	}

	private List<Drive> drives(int from, long length) {
		List<Drive> drives = new ArrayList<>();
		long at = from;
		long end = Math.min(from + length, file.size());
		while (at + 8 <= end) {
			long size = file.u4((int) at + 4);
			if (size < 8 || at + size > end) {
				break;
			}
			if (file.u4((int) at) == DRIVE && size >= 64) {
				drives.add(new Drive(text((int) at + 12, 24), file.u4((int) at + 8) != 0, file.f8((int) at + 56)));
			}
			at += size;
		}
		return drives;
	}

	/** The drive that moves and stands at the start; where that is none or several, what the kind of scan moves. */
	private BrukerDrive drive(String type, List<Drive> drives, double start) {
		List<BrukerDrive> found = drives.stream()
				.filter(d -> d.moves() && Math.abs(d.position() - start) <= 1e-5 * Math.max(1, Math.abs(start)))
				.map(d -> BrukerDrive.of(d.name())).flatMap(Optional::stream).toList();
		Optional<BrukerDrive> ofType = BrukerDrive.of(type);
		if (found.size() == 1 || ofType.isEmpty() && !found.isEmpty()) {
			return found.get(0);
		}
		return ofType.orElseGet(() -> {
			notes.warning("range " + next() + " is a scan of the kind \"" + type
					+ "\", which is not known; its positions are taken for 2θ");
			return BrukerDrive.TWO_THETA;
		});
	}

	private Facts facts(int at, String type, List<Drive> drives) {
		Facts range = new Facts();
		range.put(Keys.SCAN_AXIS, type);
		range.positive(Keys.TIME_PER_STEP, single(at + 92));
		range.positive(Keys.TUBE_VOLTAGE, single(at + 100));
		range.positive(Keys.TUBE_CURRENT, single(at + 104));
		number(range, "Wavelength of the range", f8(at + 112));
		drives.forEach(d -> {
			if (Double.isFinite(d.position())) {
				range.original(d.name() + " start", d.position());
			}
		});
		return range;
	}

	private double single(int at) {
		float value = f4(at);
		return Float.isFinite(value) ? RawRange.typed(value) : Double.NaN;
	}
}
