/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.microscopy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;

/**
 * What software of Olympus Soft Imaging Solutions writes: a directory of blocks, of which the one of type 1 says size of
 * a pixel, magnification and camera. Not published; learned from a file and from public readers (tifffile).
 */
final class OlympusBlock {

	private static final String MARK = "SIS0";
	private static final int COUNT_AT = 58;
	private static final int DIRECTORY_AT = 60;
	private static final int ENTRY = 8;
	private static final int BLOCK = 112;
	private static final int MOST_BLOCKS = 1000;

	private OlympusBlock() {
	}

	/** Reads the blocks at an offset; empty where there is none that says how large a pixel is. */
	static Optional<MicroscopeFacts> read(LittleEndian file, long offset, Facts facts) {
		if (!file.has(offset, DIRECTORY_AT) || !file.matches((int) offset, MARK)) {
			return Optional.empty();
		}
		int at = (int) offset;
		int count = Math.min(MOST_BLOCKS, file.u2(at + COUNT_AT));
		for (int i = 0; i < count; i++) {
			long entry = offset + DIRECTORY_AT + (long) i * ENTRY;
			if (file.has(entry, ENTRY) && file.u2((int) entry) == 1 && file.has(file.u4((int) entry + 4), BLOCK)) {
				return block(file, (int) file.u4((int) entry + 4), facts);
			}
		}
		return Optional.empty();
	}

	/** Lengths are multiples of a power of ten of a metre. */
	private static Optional<MicroscopeFacts> block(LittleEndian file, int at, Facts facts) {
		double unit = Math.pow(10, (short) file.u2(at + 10));
		facts.positive(Keys.MAGNIFICATION, file.f8(at + 36));
		String camera = file.text(at + 46, 34, StandardCharsets.ISO_8859_1).strip();
		facts.put(Keys.DETECTOR, camera.chars().allMatch(c -> c >= ' ') ? camera : "");
		return Optional.of(new MicroscopeFacts("Olympus", new Settings(Map.of()), file.f8(at + 12) * unit,
				file.f8(at + 20) * unit));
	}
}
