/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;


import java.util.OptionalDouble;

import org.glovebox.api.data.Metadata;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;

/**
 * The picture of the sample in white light (block WHTL), a JPEG file whose Exif tags say where it lies: FEA0 the place of
 * its upper left corner, FEA1 the field of view without an objective, FEA2 the magnification. Learned from files and
 * from public readers (py-wdf-reader).
 */
final class WdfPicture {

	private static final int CORNER = 0xFEA0;
	private static final int FIELD = 0xFEA1;
	private static final int MAGNIFICATION = 0xFEA2;
	private static final int MOST_SEGMENTS = 64;
	private static final int MOST_TAGS = 64;

	private final LittleEndian file;
	private final int end;
	private final Metadata.Builder found = Metadata.builder();
	private double width = Double.NaN;
	private double height = Double.NaN;
	private double magnification = Double.NaN;

	private WdfPicture(LittleEndian file, int end) {
		this.file = file;
		this.end = end;
	}

	/** Puts what the picture shows as the fact "whiteLightImage": its size in pixels, its place and size in µm. */
	static void facts(LittleEndian file, WdfBlock block, Facts facts) {
		WdfPicture picture = new WdfPicture(file, block.from() + block.length());
		picture.segments(block.from());
		picture.field();
		facts.group("whiteLightImage", picture.found.build());
	}

	/** Segments of a JPEG file begin with FF, their kind and their length. */
	private void segments(int from) {
		int at = from + 2;
		for (int i = 0; i < MOST_SEGMENTS && at + 10 <= end && file.u1(at) == 0xFF; i++) {
			int kind = file.u1(at + 1);
			if (kind == 0xE1 && file.matches(at + 4, "Exif")) {
				tags(at + 10, Math.min(end, at + 2 + big2(at + 2)));
			} else if (kind >= 0xC0 && kind <= 0xC2) {
				found.put("width_px", (long) big2(at + 7)).put("height_px", (long) big2(at + 5));
				return;
			}
			at += 2 + Math.max(2, big2(at + 2));
		}
	}

	/** Tags of Exif, of which those of Renishaw hold fractions. */
	private void tags(int from, int to) {
		if (!file.matches(from, "MM") || from + 10 > to) {
			return;
		}
		long at = from + (big4(from + 4) & 0xFFFF_FFFFL);
		if (at + 2 > to) {
			return;
		}
		int count = Math.min(MOST_TAGS, big2((int) at));
		for (int i = 0; i < count && at + 14 + 12L * i <= to; i++) {
			int tag = (int) at + 2 + 12 * i;
			long place = from + (big4(tag + 8) & 0xFFFF_FFFFL);
			tag(big2(tag), fraction(place, to), fraction(place + 8, to));
		}
	}

	private void tag(int tag, OptionalDouble first, OptionalDouble second) {
		switch (tag) {
		case CORNER -> {
			first.ifPresent(x -> found.put("left_um", x));
			second.ifPresent(y -> found.put("top_um", y));
		}
		case FIELD -> {
			width = first.orElse(Double.NaN);
			height = second.orElse(Double.NaN);
		}
		case MAGNIFICATION -> magnification = first.orElse(Double.NaN);
		default -> {
			// what the picture shows and which program wrote it
		}
		}
	}

	private void field() {
		if (magnification > 0 && width > 0 && height > 0) {
			found.put("magnification", magnification).put("width_um", width / magnification).put("height_um", height / magnification);
		}
	}

	private OptionalDouble fraction(long at, int to) {
		if (at < 0 || at + 8 > to || big4((int) at + 4) == 0) {
			return OptionalDouble.empty();
		}
		return OptionalDouble.of(big4((int) at) / (double) big4((int) at + 4));
	}

	private int big2(int at) {
		return file.u1(at) << 8 | file.u1(at + 1);
	}

	private int big4(int at) {
		return big2(at) << 16 | big2(at + 2);
	}
}
