/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;

/**
 * Version 1, written by DIFFRAC-AT: each range has a header of 152 bytes, whose first four say {@code RAW} and a blank;
 * the earliest programs leave them away from the second range on. Source: DIFFRAC-AT manual, appendix B, as the library
 * xylib describes it.
 */
final class RawVersion1 extends RawFile {

	private static final int HEADER = 152;
	private static final String MARK = "RAW ";
	private static final int MOST_ANNOUNCED = 1 << 16;
	private static final float UNKNOWN = -1e6f;

	RawVersion1(LittleEndian file, Notes notes, Monitor monitor) {
		super(file, notes, monitor);
	}

	/** Whether what stands behind the mark makes sense: points, a time and a step that are positive, a start. */
	static boolean isHeader(LittleEndian file, int h) {
		float step = file.f4(h + 8);
		float time = file.f4(h + 4);
		return file.u4(h) > 0 && file.u4(h) < 1 << 24 && time >= 0 && time < 1e7f && step > 0 && step < 360
				&& Math.abs(file.f4(h + 20)) < 1e4f;
	}

	@Override
	Facts facts() {
		return new Facts();
	}

	@Override
	void read() {
		long at = 0;
		boolean more = true;
		while (more) {
			long header = at == 0 || file.matches((int) at, MARK) ? at + 4 : at;
			if (!file.has(header, HEADER - 4)) {
				notes.warning("the file ends within the header of range " + next(), file.size(), 1);
				return;
			}
			int h = (int) header;
			BrukerDrive drive = BrukerDrive.TWO_THETA;
			RawRange range = new RawRange(drive, RawRange.typed(file.f4(h + 20)), RawRange.typed(file.f4(h + 8)),
					file.u4(h), header + HEADER - 4, 4);
			boolean whole = add(range, facts(h));
			at = range.end();
			more = whole && follows(file.u4(h + 144), at);
			if (more && at + 4 > file.size()) {
				notes.warning("another range is announced, but the file ends before it", file.size(), 1);
				return;
			}
		}
	}

	/** Some programs leave the number of further ranges undefined, so what follows has to be one. */
	private boolean follows(long announced, long at) {
		return announced > 0 && (announced < MOST_ANNOUNCED || at + HEADER <= file.size() && file.matches((int) at, MARK));
	}

	private Facts facts(int h) {
		Facts facts = new Facts();
		facts.put(Keys.SAMPLE, text(h + 36, 32));
		facts.positive(Keys.WAVELENGTH, RawRange.typed(f4(h + 68)));
		facts.positive(Keys.WAVELENGTH_2, RawRange.typed(f4(h + 72)));
		facts.positive(Keys.TIME_PER_STEP, RawRange.typed(f4(h + 4)));
		facts.original("Scan mode", file.u4(h + 12));
		position(facts, "Theta start", h + 24);
		position(facts, "Khi start", h + 28);
		position(facts, "Phi start", h + 32);
		return facts;
	}

	private void position(Facts facts, String name, int at) {
		float value = f4(at);
		if (Float.isFinite(value) && value != UNKNOWN) {
			facts.original(name, RawRange.typed(value));
		}
	}
}
