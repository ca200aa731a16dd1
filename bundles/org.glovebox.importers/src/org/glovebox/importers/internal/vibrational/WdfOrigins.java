/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;

/** Where and when each spectrum of a wdf file was measured: its block ORGN. */
final class WdfOrigins {

	private static final int HEAD = 24;
	private static final int TIME = 11;
	private static final int TICKS = 24;
	private static final int MICROMETRES = 5;

	/** A list of one value for each spectrum. */
	private record Origin(int type, int unit, String name, int at, int count) {
	}

	private final LittleEndian file;
	private final List<Origin> origins = new ArrayList<>();

	WdfOrigins(LittleEndian file) {
		this.file = file;
	}

	/** Lists that are cut off are left out from where they end. */
	static WdfOrigins of(LittleEndian file, WdfBlock block, long capacity, Notes notes) {
		WdfOrigins all = new WdfOrigins(file);
		long count = block.length() < 4 ? 0 : file.u4(block.from());
		long at = block.from() + 4L;
		long end = (long) block.from() + block.length();
		for (long i = 0; i < count; i++) {
			if (at + HEAD > end) {
				notes.warning(String.format("%d lists of places are stated, %d are there", count, i), at, 1);
				return all;
			}
			int start = (int) at;
			int there = (int) Math.min(Math.max(0, capacity), (end - at - HEAD) / 8);
			all.origins.add(new Origin((int) (file.u4(start) & 0x7FFF_FFFF), (int) file.u4(start + 4),
					file.text(start + 8, 16, StandardCharsets.UTF_8), start + HEAD, there));
			at += HEAD + (capacity < 0 || capacity > end ? end : 8 * capacity);
		}
		return all;
	}

	/** What is known of one spectrum. */
	Facts facts(int spectrum) {
		Facts facts = new Facts();
		for (Origin origin : origins) {
			if (spectrum < origin.count()) {
				fact(origin, origin.at() + 8 * spectrum, facts);
			}
		}
		return facts;
	}

	private void fact(Origin origin, int at, Facts facts) {
		if (origin.unit() == TICKS || origin.type() == TIME) {
			WdfHeader.time(file.i8(at)).ifPresent(t -> facts.put(Keys.STARTED, t));
			return;
		}
		if (origin.unit() == 0 && (origin.type() == 16 || origin.type() == 17)) {
			// checksums and flags are whole numbers that say nothing about the sample
			return;
		}
		double value = file.f8(at);
		String key = origin.unit() != MICROMETRES ? "" : switch (origin.type()) {
		case 3 -> Keys.POSITION_X;
		case 4 -> Keys.POSITION_Y;
		case 5 -> Keys.POSITION_Z;
		default -> "";
		};
		if (!Double.isFinite(value)) {
			return;
		}
		if (key.isEmpty()) {
			String unit = WdfHeader.unit(origin.unit());
			facts.original(unit.isEmpty() ? origin.name() : origin.name() + " / " + unit, value);
		} else {
			facts.number(key, java.util.OptionalDouble.of(value));
		}
	}
}
