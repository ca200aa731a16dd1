/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.io.IOException;

/**
 * A canonical Huffman code with words of at most 20 bits.
 *
 * @param limits the largest word of each length, negative where there is none
 * @param offsets what to take from a word of each length to get its place in {@code symbols}
 * @param symbols the symbols in the order of their words
 */
record HuffmanCode(int[] limits, int[] offsets, int[] symbols) {

	private static final int LONGEST = 20;

	/** Reads the lengths of all words, each as the difference from the one before. */
	static HuffmanCode read(Bzip2InputStream.Bits bits, int alphabet) throws IOException {
		int[] lengths = new int[alphabet];
		int length = bits.read(5);
		for (int i = 0; i < alphabet; i++) {
			while (bits.flag()) {
				length += bits.flag() ? -1 : 1;
				check(length);
			}
			check(length);
			lengths[i] = length;
		}
		return of(lengths);
	}

	private static void check(int length) throws IOException {
		if (length < 1 || length > LONGEST) {
			throw new IOException("the bzip2 file is damaged: a code table has a word of " + length + " bits");
		}
	}

	private static HuffmanCode of(int[] lengths) {
		int[] limits = new int[LONGEST + 1];
		int[] offsets = new int[LONGEST + 1];
		int[] symbols = new int[lengths.length];
		int word = 0;
		int place = 0;
		for (int length = 1; length <= LONGEST; length++) {
			offsets[length] = word - place;
			for (int symbol = 0; symbol < lengths.length; symbol++) {
				if (lengths[symbol] == length) {
					symbols[place++] = symbol;
					word++;
				}
			}
			limits[length] = word - 1;
			word <<= 1;
		}
		return new HuffmanCode(limits, offsets, symbols);
	}

	/** Reads a symbol. */
	int next(Bzip2InputStream.Bits bits) throws IOException {
		int word = 0;
		for (int length = 1; length <= LONGEST; length++) {
			word = word << 1 | bits.read(1);
			int place = word - offsets[length];
			if (word <= limits[length] && place >= 0 && place < symbols.length) {
				return symbols[place];
			}
		}
		throw new IOException("the bzip2 file is damaged: a word is in no code table");
	}
}
