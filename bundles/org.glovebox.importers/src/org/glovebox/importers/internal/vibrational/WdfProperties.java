/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;


import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.glovebox.api.data.Metadata;
import org.glovebox.importers.internal.LittleEndian;

/**
 * A set of properties as WiRE stores its settings: after the mark, each property has a letter for its type, a flag, the
 * number of its name and its value; names follow at the end of the outermost set. Sets stand within sets. Learned from
 * files; the layout is not published.
 */
final class WdfProperties {

	/** What a measurement consists of, the scan among it. */
	static final String ITEMS = "items";
	private static final String MARK = "PSET";
	private static final int LIST = 0x80;
	private static final int PACKED = 0x40;
	private static final int DEEPEST = 8;
	private static final int MOST = 5000;
	/** Longer texts are programs that ran the measurement. */
	private static final int LONGEST = 256;
	private static final Map<Integer, String> WELL_KNOWN = Map.ofEntries(Map.entry(403, "options"), Map.entry(430, "operator"),
			Map.entry(1001, "name"), Map.entry(1002, "description"), Map.entry(1011, ITEMS), Map.entry(1014, "instrument state"),
			Map.entry(1019, "laser"), Map.entry(1020, "detector serial number"), Map.entry(1021, "instrument serial number"),
			Map.entry(1022, "magnification"), Map.entry(1023, "objective"));

	private final LittleEndian file;
	private int left = MOST;

	private WdfProperties(LittleEndian file) {
		this.file = file;
	}

	/** The properties at the begin of a block; none where there is no such set, and up to where one is damaged. */
	static Metadata of(LittleEndian file, WdfBlock block) {
		if (block.length() < 8 || !file.matches(block.from(), MARK)) {
			return Metadata.builder().build();
		}
		long end = Math.min(block.from() + 8L + file.u4(block.from() + 4), block.from() + (long) block.length());
		return new WdfProperties(file).read(block.from() + 8, (int) end, Map.of(), 0);
	}

	private Metadata read(int from, int end, Map<Integer, String> outer, int depth) {
		Map<Integer, String> names = new HashMap<>(outer);
		Map<Integer, Integer> places = new LinkedHashMap<>();
		int at = from;
		while (at >= 0 && at + 4 <= end && left-- > 0) {
			int key = file.u2(at + 2);
			int next = next(at, end);
			if (next > 0 && file.u1(at) == 'k') {
				names.put(key, text(at + 4));
			} else if (next > 0) {
				places.putIfAbsent(key, at);
			}
			at = next;
		}
		Metadata.Builder found = Metadata.builder();
		places.forEach((key, place) -> put(found, name(key, names), place, names, depth));
		return found.build();
	}

	private static String name(int key, Map<Integer, String> names) {
		return names.getOrDefault(key, WELL_KNOWN.getOrDefault(key, "property " + key));
	}

	/** Where the next property begins; -1 where this one does not end before the set does, or is of no known type. */
	private int next(int at, int end) {
		long size = switch (file.u1(at)) {
		case '?', 'c' -> 1;
		case 's' -> 2;
		case 'i', 'r' -> 4;
		case 'w', 'q', 't' -> 8;
		case 'u', 'k', 'b', 'p' -> at + 8 <= end ? 4 + file.u4(at + 4) : Integer.MAX_VALUE;
		default -> Integer.MAX_VALUE;
		};
		boolean list = (file.u1(at + 1) & LIST) != 0;
		if (list) {
			size = isSized(file.u1(at)) || at + 8 > end ? Integer.MAX_VALUE : 4 + size * file.u4(at + 4);
		}
		return at + 4 + size <= end ? (int) (at + 4 + size) : -1;
	}

	private static boolean isSized(int type) {
		return "ukbp".indexOf(type) >= 0;
	}

	private void put(Metadata.Builder found, String name, int at, Map<Integer, String> names, int depth) {
		boolean single = (file.u1(at + 1) & (LIST | PACKED)) == 0;
		if (!single || name.startsWith("_") || name.endsWith("lsid") || name.isBlank()) {
			return;
		}
		switch (file.u1(at)) {
		case '?' -> found.put(name, file.u1(at + 4) != 0);
		case 'c' -> found.put(name, (long) file.u1(at + 4));
		case 's' -> found.put(name, (long) (short) file.u2(at + 4));
		case 'i' -> found.put(name, (long) file.i4(at + 4));
		case 'w' -> found.put(name, file.i8(at + 4));
		case 'r' -> number(found, name, file.f4(at + 4));
		case 'q' -> number(found, name, file.f8(at + 4));
		case 't' -> WdfHeader.time(file.i8(at + 4)).ifPresent(t -> found.put(name, t));
		case 'u' -> text(found, name, text(at + 4));
		case 'p' -> group(found, name, at, names, depth);
		default -> {
			// bytes of an unknown meaning
		}
		}
	}

	private static void number(Metadata.Builder found, String name, double value) {
		if (Double.isFinite(value)) {
			found.put(name, value);
		}
	}

	private static void text(Metadata.Builder found, String name, String value) {
		if (!value.isBlank() && value.length() <= LONGEST) {
			found.put(name, value.strip());
		}
	}

	private void group(Metadata.Builder found, String name, int at, Map<Integer, String> names, int depth) {
		if (depth < DEEPEST) {
			int from = at + 8;
			Metadata group = read(from, (int) (from + file.u4(at + 4)), names, depth + 1);
			if (!group.isEmpty()) {
				found.put(name, group);
			}
		}
	}

	private String text(int at) {
		int length = (int) Math.min(file.u4(at), LONGEST + 1);
		return file.text(at + 4, length, StandardCharsets.UTF_8);
	}
}
