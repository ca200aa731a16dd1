/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which cycles are drawn, as typed: "auto", "all", "every 10", or numbers and ranges such as "1, 5, 10-20". */
final class CycleChoice {

	/** So many curves can be told apart; "auto" takes no more. */
	static final int AUTO_LIMIT = 8;

	private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,9})\\s*(?:[-\u2013]\\s*(\\d{1,9})\\s*)?");
	private static final Pattern EVERY = Pattern.compile("every\\s+(\\d{1,9})(?:st|nd|rd|th)?");

	private final boolean auto;
	private final LongPredicate wanted;

	private CycleChoice(boolean auto, LongPredicate wanted) {
		this.auto = auto;
		this.wanted = wanted;
	}

	/** Reads what was typed; empty where it is no choice. */
	static Optional<CycleChoice> parse(String typed) {
		String text = typed.strip().toLowerCase(Locale.ROOT);
		if (text.isEmpty() || text.equals("auto") || text.equals("all")) {
			return Optional.of(new CycleChoice(!text.equals("all"), n -> true));
		}
		Matcher every = EVERY.matcher(text);
		if (every.matches()) {
			long step = Long.parseLong(every.group(1));
			return step == 0 ? Optional.empty() : Optional.of(new CycleChoice(false, n -> n == 1 || n % step == 0));
		}
		return listed(text).map(predicate -> new CycleChoice(false, predicate));
	}

	private static Optional<LongPredicate> listed(String text) {
		LongPredicate any = n -> false;
		for (String part : text.split(",", -1)) {
			Matcher range = RANGE.matcher(part);
			if (!range.matches()) {
				return Optional.empty();
			}
			long first = Long.parseLong(range.group(1));
			long last = range.group(2) == null ? first : Long.parseLong(range.group(2));
			any = any.or(n -> n >= first && n <= last);
		}
		return Optional.of(any);
	}

	/** What to say where the text is no choice of cycles or spectra. */
	static String complaint(String things, String typed) {
		return "\"" + typed + "\" does not say which " + things
				+ " to draw; write all, auto, every 10, or numbers such as 1, 5, 10-20";
	}

	/** The chosen ones of the cycles there are, rising. */
	List<Long> of(Iterable<Long> cycles) {
		TreeSet<Long> chosen = new TreeSet<>();
		cycles.forEach(n -> {
			if (wanted.test(n)) {
				chosen.add(n);
			}
		});
		List<Long> all = List.copyOf(chosen);
		if (!auto || all.size() <= AUTO_LIMIT) {
			return all;
		}
		List<Long> some = new ArrayList<>();
		for (int i = 0; i < AUTO_LIMIT; i++) {
			some.add(all.get((int) Math.round(i * (all.size() - 1.0) / (AUTO_LIMIT - 1))));
		}
		return some;
	}
}
