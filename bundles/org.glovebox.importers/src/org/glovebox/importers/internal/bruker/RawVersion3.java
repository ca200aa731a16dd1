/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.Timestamp;

/**
 * Version 3, written by DIFFRAC plus, which calls itself {@code RAW1.01}: a header of 712 bytes, then ranges with headers
 * of 304 bytes and supplementary headers. Source: DIFFRAC plus XCH manual, appendix A, as xylib describes it, and files
 * with their UXD exports.
 */
final class RawVersion3 extends RawFile {

	private static final int FILE_HEADER = 712;
	private static final int SHORTEST_HEADER = 260;
	private static final int LONGEST_HEADER = 1 << 20;
	/** Kinds of scan by their number; where the drive's start is in the header of the range. */
	private static final Scan[] SCANS = { new Scan("locked coupled", BrukerDrive.TWO_THETA, 16),
			new Scan("unlocked coupled", BrukerDrive.TWO_THETA, 16), new Scan("detector scan", BrukerDrive.TWO_THETA, 16),
			new Scan("rocking curve", BrukerDrive.THETA, 8), new Scan("chi scan", BrukerDrive.CHI, 24),
			new Scan("phi scan", BrukerDrive.PHI, 32), new Scan("x scan", BrukerDrive.X, 40),
			new Scan("y scan", BrukerDrive.Y, 48), new Scan("z scan", BrukerDrive.Z, 56) };
	private static final int COUPLED_HIGH_RESOLUTION = 20;
	private static final List<String> STATUS = List.of("", "done", "active", "aborted", "interrupted");

	private record Scan(String name, BrukerDrive drive, int startAt) {
	}

	RawVersion3(LittleEndian file, Notes notes, Monitor monitor) {
		super(file, notes, monitor);
	}

	@Override
	Facts facts() {
		Facts facts = new Facts();
		String date = text(16, 10);
		String time = text(26, 10);
		Timestamp.iso(date + " " + time).ifPresentOrElse(iso -> facts.put(Keys.STARTED, iso),
				() -> facts.original("Date and time", (date + " " + time).strip()));
		facts.put(Keys.OPERATOR, text(36, 72));
		facts.original("Site", text(108, 218));
		facts.put(Keys.SAMPLE, text(326, 60));
		facts.put(Keys.COMMENT, text(386, 160));
		facts.put(Keys.ANODE, text(608, 4));
		facts.positive(Keys.WAVELENGTH, f8(624));
		facts.positive(Keys.WAVELENGTH_2, f8(632));
		facts.positive(Keys.WAVELENGTH_RATIO, f8(648));
		number(facts, "Wavelength K-alpha average", f8(616));
		number(facts, "Wavelength K-beta", f8(640));
		number(facts, "Goniometer radius (mm)", single(564));
		number(facts, "Divergence slit", single(568));
		number(facts, "Sample slit", single(572));
		number(facts, "Antiscatter slit", single(584));
		number(facts, "Detector slit", single(588));
		number(facts, "Measurement time (s)", single(664));
		int status = file.has(8, 4) ? file.i4(8) : 0;
		facts.original("Status", status > 0 && status < STATUS.size() ? STATUS.get(status) : "");
		return facts;
	}

	private static void number(Facts facts, String name, double value) {
		if (Double.isFinite(value) && value != 0) {
			facts.original(name, value);
		}
	}

	private double single(long at) {
		float value = f4(at);
		return Float.isFinite(value) ? RawRange.typed(value) : Double.NaN;
	}

	@Override
	void read() {
		long stated = file.has(12, 4) ? file.u4(12) : 0;
		long at = FILE_HEADER;
		for (long i = 0; i < stated; i++) {
			if (!file.has(at, SHORTEST_HEADER)) {
				endsBefore((int) Math.min(stated, Integer.MAX_VALUE));
				return;
			}
			int h = (int) at;
			long length = file.u4(h);
			long supplement = file.u4(h + 256);
			int recordSize = file.i4(h + 252);
			if (length < SHORTEST_HEADER || length + supplement > LONGEST_HEADER || recordSize < 4 || recordSize > 512) {
				notes.warning("the header of range " + next() + " is damaged; nothing behind it was read", at, 1);
				return;
			}
			long type = file.u4(h + 196);
			Scan scan = scan(type);
			RawRange range = new RawRange(scan.drive(), file.f8(h + scan.startAt()), file.f8(h + 176), file.u4(h + 4),
					at + length + supplement, recordSize, further(h, recordSize, scan.drive()));
			if (!add(range, facts(h, scan))) {
				return;
			}
			at = range.end();
		}
	}

	private Scan scan(long type) {
		if (type < SCANS.length) {
			return SCANS[(int) type];
		}
		if (type != COUPLED_HIGH_RESOLUTION) {
			notes.warning("range " + next() + " is a scan of kind " + type
					+ ", which is not known; its positions are taken for 2θ");
		}
		return new Scan("scan " + type, BrukerDrive.TWO_THETA, 16);
	}

	private Facts facts(int h, Scan scan) {
		Facts facts = new Facts();
		facts.put(Keys.SCAN_AXIS, scan.name());
		facts.positive(Keys.TIME_PER_STEP, single(h + 192));
		facts.positive(Keys.TUBE_VOLTAGE, file.u4(h + 224));
		facts.positive(Keys.TUBE_CURRENT, file.u4(h + 228));
		number(facts, "Theta start", f8(h + 8));
		number(facts, "Chi start", f8(h + 24));
		number(facts, "Phi start", f8(h + 32));
		number(facts, "X start (mm)", f8(h + 40));
		number(facts, "Y start (mm)", f8(h + 48));
		number(facts, "Z start (mm)", f8(h + 56));
		facts.original("Divergence", text(h + 72, 6));
		number(facts, "Detector high voltage", single(h + 100));
		number(facts, "Amplifier gain", single(h + 104));
		number(facts, "Lower discriminator level", single(h + 108));
		number(facts, "Upper discriminator level", single(h + 112));
		number(facts, "Wavelength of the range", f8(h + 240));
		return facts;
	}

	/** What the records of a range hold beside the intensity, from the bits of its header. */
	private List<String> further(int h, int recordSize, BrukerDrive drive) {
		List<String> names = new ArrayList<>();
		long bits = file.u4(h + 248);
		for (int bit = 0; bit < 32; bit++) {
			if ((bits >> bit & 1) != 0) {
				names.add(bit == 0 ? BrukerDrive.TWO_THETA.column() : "Varying parameter " + (bit + 1));
			}
		}
		if (recordSize != 4 + 8 * names.size()) {
			notes.warning(String.format("range %d: the points have %d bytes, but the header names %d varying numbers; "
					+ "only the intensities were read", next(), recordSize, names.size()), h, 1);
			return List.of();
		}
		if (!names.isEmpty() && (bits & ~1L) != 0) {
			notes.info("range " + next() + ": numbers that vary from point to point are kept without a name", h, 1);
		}
		return drive == BrukerDrive.TWO_THETA || names.isEmpty() ? names
				: names.stream().map(n -> n.equals(Columns.TWO_THETA) ? "measured 2theta" : n).toList();
	}
}
