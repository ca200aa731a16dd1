/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.packing;

import java.util.Arrays;

/** Unpacks Zstandard frames without a dictionary: RFC 8878. Checksums are passed over. */
public final class Zstandard {

	private static final int MAGIC = 0xFD2FB528;
	private static final int SKIPPABLE = 0x184D2A50;

	private final byte[] in;
	private final int to;
	private final byte[] out;
	private int at;
	private int written;

	private Zstandard(byte[] in, int from, int to, byte[] out) {
		this.in = in;
		this.at = from;
		this.to = to;
		this.out = out;
	}

	/**
	 * Unpacks all frames from {@code from} to {@code to}.
	 *
	 * @param size how many bytes must come out
	 */
	public static byte[] unpack(byte[] in, int from, int to, int size) throws Damaged {
		Zstandard frames = new Zstandard(in, from, to, new byte[size]);
		while (frames.at < to) {
			frames.frame();
		}
		if (frames.written != size) {
			throw new Damaged("a frame of Zstandard is cut off");
		}
		return frames.out;
	}

	private long number(int bytes) throws Damaged {
		if (bytes > to - at) {
			throw new Damaged("a frame of Zstandard is cut off");
		}
		long value = 0;
		for (int i = 0; i < bytes; i++) {
			value |= (in[at++] & 0xFFL) << 8 * i;
		}
		return value;
	}

	private void frame() throws Damaged {
		int magic = (int) number(4);
		if ((magic & ~15) == SKIPPABLE) {
			long length = number(4);
			if (length > to - at) {
				throw new Damaged("a frame of Zstandard is cut off");
			}
			at += (int) length;
			return;
		}
		if (magic != MAGIC) {
			throw new Damaged("there is no frame of Zstandard");
		}
		boolean checksum = header();
		int start = written;
		ZstandardLiterals literals = new ZstandardLiterals();
		ZstandardSequences sequences = new ZstandardSequences();
		boolean last = false;
		while (!last) {
			last = block(literals, sequences, start);
		}
		if (checksum) {
			number(4);
		}
	}

	/** Reads the header of a frame; whether a checksum follows the frame. */
	private boolean header() throws Damaged {
		int descriptor = (int) number(1);
		boolean single = (descriptor & 0x20) != 0;
		number(single ? 0 : 1);
		if (number(new int[] { 0, 1, 2, 4 }[descriptor & 3]) != 0) {
			throw new Damaged("a frame of Zstandard needs a dictionary");
		}
		number(new int[] { single ? 1 : 0, 2, 4, 8 }[descriptor >> 6]);
		return (descriptor & 4) != 0;
	}

	private boolean block(ZstandardLiterals literals, ZstandardSequences sequences, int start) throws Damaged {
		int header = (int) number(3);
		int kind = header >> 1 & 3;
		int size = header >> 3;
		if (kind == 3 || (kind == 1 ? 1 : size) > to - at || kind < 2 && size > out.length - written) {
			throw new Damaged("a block of Zstandard is longer than its page");
		}
		switch (kind) {
		case 0 -> {
			System.arraycopy(in, at, out, written, size);
			written += size;
			at += size;
		}
		case 1 -> {
			Arrays.fill(out, written, written + size, in[at++]);
			written += size;
		}
		default -> {
			literals.read(in, at, at + size);
			written = sequences.run(in, literals.end(), at + size, literals.literals(), out, written, start);
			at += size;
		}
		}
		return (header & 1) != 0;
	}
}
