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
import org.glovebox.importers.internal.Timestamp;

/**
 * Version 2, written by DIFFRAC-AT: a header of 256 bytes, then ranges with headers that state their length. Source:
 * DIFFRAC-AT manual, appendix B, as xylib and GSAS-II describe it; sample and comment were found in files.
 */
final class RawVersion2 extends RawFile {

	private static final int FILE_HEADER = 256;
	private static final int SHORTEST_HEADER = 48;
	private static final float UNKNOWN = -1e6f;
	private static final int UNKNOWN_TEMPERATURE = 0xFFFF;

	RawVersion2(LittleEndian file, Notes notes, Monitor monitor) {
		super(file, notes, monitor);
	}

	@Override
	Facts facts() {
		Facts facts = new Facts();
		facts.put(Keys.SAMPLE, text(8, 32));
		facts.put(Keys.COMMENT, text(40, 128));
		String date = text(168, 10);
		String time = text(178, 10);
		Timestamp.iso(date + " " + time).ifPresentOrElse(iso -> facts.put(Keys.STARTED, iso),
				() -> facts.original("Date and time", (date + " " + time).strip()));
		facts.put(Keys.ANODE, text(188, 2));
		facts.positive(Keys.WAVELENGTH, RawRange.typed(f4(190)));
		facts.positive(Keys.WAVELENGTH_2, RawRange.typed(f4(194)));
		facts.positive(Keys.WAVELENGTH_RATIO, RawRange.typed(f4(198)));
		original(facts, "Wavelength K-beta", 206);
		original(facts, "Total run time", 210);
		return facts;
	}

	@Override
	void read() {
		int stated = file.has(4, 2) ? file.u2(4) : 0;
		long at = FILE_HEADER;
		for (int i = 0; i < stated; i++) {
			if (!file.has(at, SHORTEST_HEADER)) {
				endsBefore(stated);
				return;
			}
			int h = (int) at;
			int length = file.u2(h);
			if (length < SHORTEST_HEADER) {
				notes.warning("the header of range " + next() + " states a length of " + length
						+ " bytes, which is too short; nothing behind it was read", at, 1);
				return;
			}
			RawRange range = new RawRange(BrukerDrive.TWO_THETA, RawRange.typed(file.f4(h + 16)),
					RawRange.typed(file.f4(h + 12)), file.u2(h + 2), at + length, 4);
			if (!add(range, facts(h))) {
				return;
			}
			at = range.end();
		}
	}

	private Facts facts(int h) {
		Facts facts = new Facts();
		facts.positive(Keys.TIME_PER_STEP, RawRange.typed(f4(h + 8)));
		original(facts, "Theta start", h + 20);
		original(facts, "Khi start", h + 24);
		original(facts, "Phi start", h + 28);
		int temperature = file.u2(h + 46);
		if (temperature > 0 && temperature < UNKNOWN_TEMPERATURE) {
			facts.original("Temperature (K)", (long) temperature);
		}
		return facts;
	}

	private void original(Facts facts, String name, int at) {
		float value = f4(at);
		if (Float.isFinite(value) && value != UNKNOWN && value != 0) {
			facts.original(name, RawRange.typed(value));
		}
	}
}
