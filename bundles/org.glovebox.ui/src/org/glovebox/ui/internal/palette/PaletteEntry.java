/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.glovebox.core.store.RecordSummary;

/** Something that the palette offers. */
public sealed interface PaletteEntry {

	/** What is read and searched. */
	String text();

	/** A record to open. */
	record OfRecord(RecordSummary summary) implements PaletteEntry {
		@Override
		public String text() {
			return summary.label();
		}
	}

	/**
	 * A command to run.
	 *
	 * @param id id of the command with its parameters, as it is serialized
	 * @param name its name
	 * @param keys the keys it also has, may be ""
	 */
	record OfCommand(String id, String name, String keys) implements PaletteEntry {
		@Override
		public String text() {
			return name;
		}
	}

	/**
	 * The entries that contain every word of what was typed, those that begin with it first, then those where a word
	 * begins with it; commands before records of equal rank.
	 */
	static List<PaletteEntry> matching(String typed, List<? extends PaletteEntry> entries, int limit) {
		String[] words = typed.strip().toLowerCase(Locale.ROOT).split("\\s+");
		List<PaletteEntry> matching = new ArrayList<>();
		for (PaletteEntry entry : entries) {
			if (rank(words, entry) < NONE) {
				matching.add(entry);
			}
		}
		matching.sort(Comparator.comparingInt((PaletteEntry e) -> rank(words, e)));
		return matching.stream().limit(limit).toList();
	}

	/** Rank of what does not match. */
	int NONE = 3;

	private static int rank(String[] words, PaletteEntry entry) {
		String text = entry.text().toLowerCase(Locale.ROOT);
		int worst = 0;
		for (String word : words) {
			int place = text.indexOf(word);
			boolean begins = place == 0;
			boolean beginsWord = text.matches("(?s).*\\b" + Pattern.quote(word) + ".*");
			worst = Math.max(worst, place < 0 ? NONE : begins ? 0 : beginsWord ? 1 : 2);
		}
		return worst;
	}
}
