/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which cycles are wanted, as typed: "all", "auto", or numbers and ranges such as "1, 5, 10-20".
 *
 * @param kind whether the numbers are listed
 * @param ranges alternating first and last numbers of the ranges
 */
public record CycleSelection(Kind kind, List<Long> ranges) {

	/** With "auto" at most so many cycles are taken, spread evenly. */
	public static final int AUTO_LIMIT = 100;

	private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,9})\\s*(?:[-\u2013]\\s*(\\d{1,9})\\s*)?");

	/** How a selection is made. */
	public enum Kind {
		ALL, AUTO, LISTED
	}

	public CycleSelection {
		ranges = List.copyOf(ranges);
	}

	/** Reads what was typed; empty where it is not a selection. */
	public static Optional<CycleSelection> parse(String typed) {
		String text = typed.strip().toLowerCase(Locale.ROOT);
		if (text.equals("all") || text.equals("auto") || text.isEmpty()) {
			return Optional.of(new CycleSelection(text.equals("all") ? Kind.ALL : Kind.AUTO, List.of()));
		}
		List<Long> ranges = new ArrayList<>();
		for (String part : text.split(",", -1)) {
			Matcher range = RANGE.matcher(part);
			if (!range.matches()) {
				return Optional.empty();
			}
			long first = Long.parseLong(range.group(1));
			ranges.add(first);
			ranges.add(range.group(2) == null ? first : Long.parseLong(range.group(2)));
		}
		return Optional.of(new CycleSelection(Kind.LISTED, ranges));
	}

	/** The wanted ones of the cycles of a test that have a half cycle, by number. */
	public Set<Long> of(CycleCount count) {
		List<Long> all = count.cycles().stream().filter(c -> !c.halfCycles().isEmpty()).map(Cycle::number).toList();
		TreeSet<Long> wanted = new TreeSet<>();
		if (kind == Kind.AUTO && all.size() > AUTO_LIMIT) {
			for (int i = 0; i < AUTO_LIMIT; i++) {
				wanted.add(all.get((int) Math.round(i * (all.size() - 1.0) / (AUTO_LIMIT - 1))));
			}
			return wanted;
		}
		all.stream().filter(this::includes).forEach(wanted::add);
		return wanted;
	}

	private boolean includes(long number) {
		if (kind != Kind.LISTED) {
			return true;
		}
		for (int i = 0; i < ranges.size(); i += 2) {
			if (number >= ranges.get(i) && number <= ranges.get(i + 1)) {
				return true;
			}
		}
		return false;
	}
}
