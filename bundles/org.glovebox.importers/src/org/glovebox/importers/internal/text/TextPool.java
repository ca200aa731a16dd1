/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.text;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The distinct texts of a column, found by their bytes. One instance serves one thread. */
final class TextPool {

	private final Charset charset;
	private final List<byte[]> texts = new ArrayList<>();
	private int[] slots = new int[64];
	private int last = -1;

	TextPool(Charset charset) {
		this.charset = charset;
	}

	/** The code of a text; the same for the same text, counted from 0 in the order of first use. */
	int code(byte[] bytes, int from, int to) {
		if (last >= 0 && equal(texts.get(last), bytes, from, to)) {
			return last;
		}
		int hash = 1;
		for (int i = from; i < to; i++) {
			hash = 31 * hash + bytes[i];
		}
		int slot = (hash ^ hash >>> 15) & slots.length - 1;
		while (slots[slot] != 0) {
			int code = slots[slot] - 1;
			if (equal(texts.get(code), bytes, from, to)) {
				last = code;
				return code;
			}
			slot = slot + 1 & slots.length - 1;
		}
		return add(slot, Arrays.copyOfRange(bytes, from, to));
	}

	private int add(int slot, byte[] text) {
		texts.add(text);
		slots[slot] = texts.size();
		last = texts.size() - 1;
		if (2 * texts.size() > slots.length) {
			grow();
		}
		return last;
	}

	private void grow() {
		int[] larger = new int[slots.length * 4];
		for (int code = 0; code < texts.size(); code++) {
			int hash = Arrays.hashCode(texts.get(code));
			int slot = (hash ^ hash >>> 15) & larger.length - 1;
			while (larger[slot] != 0) {
				slot = slot + 1 & larger.length - 1;
			}
			larger[slot] = code + 1;
		}
		slots = larger;
	}

	private static boolean equal(byte[] text, byte[] bytes, int from, int to) {
		return Arrays.equals(text, 0, text.length, bytes, from, to);
	}

	/** The texts by their codes. */
	List<String> texts() {
		return texts.stream().map(t -> new String(t, charset)).toList();
	}
}
