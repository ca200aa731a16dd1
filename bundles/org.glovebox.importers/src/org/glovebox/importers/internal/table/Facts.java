/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.text.DateOrder;
import org.glovebox.importers.internal.text.DateReader;
import org.glovebox.units.Unit;

/**
 * What a file says beside its numbers: all of it under the file's own names, and what is known of it under the keys of
 * {@link Keys}. Times get no offset, since instruments write local time.
 */
public final class Facts {

	private static final Map<String, String> KEYS = Map.ofEntries(Map.entry("starttime", Keys.STARTED),
			Map.entry("startoftest", Keys.STARTED), Map.entry("started", Keys.STARTED),
			Map.entry("dateoftest", Keys.STARTED), Map.entry("startdatetime", Keys.STARTED),
			Map.entry("starttesttime", Keys.STARTED), Map.entry("begintime", Keys.STARTED),
			Map.entry("startdate", Keys.STARTED), Map.entry("teststarttime", Keys.STARTED),
			Map.entry("endoftest", Keys.ENDED), Map.entry("endtime", Keys.ENDED), Map.entry("ended", Keys.ENDED),
			Map.entry("operatortest", Keys.OPERATOR), Map.entry("operator", Keys.OPERATOR),
			Map.entry("creator", Keys.OPERATOR), Map.entry("user", Keys.OPERATOR), Map.entry("username", Keys.OPERATOR),
			Map.entry("testchannel", Keys.CHANNEL), Map.entry("channel", Keys.CHANNEL),
			Map.entry("channelindex", Keys.CHANNEL), Map.entry("channelnumber", Keys.CHANNEL),
			Map.entry("battery", Keys.SAMPLE), Map.entry("cell", Keys.SAMPLE), Map.entry("cellid", Keys.SAMPLE),
			Map.entry("sample", Keys.SAMPLE), Map.entry("barcode", Keys.SAMPLE), Map.entry("itemid", Keys.SAMPLE),
			Map.entry("batteryid", Keys.SAMPLE), Map.entry("batterybarcode", Keys.SAMPLE),
			Map.entry("testname", Keys.SAMPLE), Map.entry("nameoftest", Keys.SAMPLE),
			Map.entry("comment", Keys.COMMENT), Map.entry("comments", Keys.COMMENT), Map.entry("remark", Keys.COMMENT),
			Map.entry("remarks", Keys.COMMENT), Map.entry("description", Keys.COMMENT),
			Map.entry("testplan", Keys.PROCEDURE), Map.entry("procedure", Keys.PROCEDURE),
			Map.entry("schedulefilename", Keys.PROCEDURE), Map.entry("stepname", Keys.PROCEDURE),
			Map.entry("stepfile", Keys.PROCEDURE), Map.entry("schedule", Keys.PROCEDURE),
			Map.entry("serialnumber", Keys.SERIAL_NUMBER), Map.entry("softwareversion", Keys.SOFTWARE),
			Map.entry("mass", Keys.ACTIVE_MASS), Map.entry("activemass", Keys.ACTIVE_MASS),
			Map.entry("activematerial", Keys.ACTIVE_MASS), Map.entry("massofactivematerial", Keys.ACTIVE_MASS),
			Map.entry("scmass", Keys.ACTIVE_MASS), Map.entry("activematerialmass", Keys.ACTIVE_MASS),
			Map.entry("area", Keys.AREA), Map.entry("electrodearea", Keys.AREA), Map.entry("surfacearea", Keys.AREA),
			Map.entry("workingelectrodearea", Keys.AREA), Map.entry("electrodesurfacearea", Keys.AREA));

	private static final Pattern PAIR = Pattern.compile("\\s*([^:=\\t,;]{1,80}?)\\s*[:=]\\s*(.*?)\\s*", Pattern.DOTALL);
	private static final Pattern WITH_UNIT = Pattern.compile("([-+\\d.,]+(?:[eE][-+]?\\d+)?)\\s*(\\S.*)?");
	private static final int MOST = 2000;
	private static final int LONGEST = 20_000;

	private final Map<String, Object> known = new LinkedHashMap<>();
	private final Map<String, Object> original = new LinkedHashMap<>();
	private final DateOrder order;
	private double filledIn = Double.NaN;
	private int unnamed;

	/**
	 * @param order how dates are read whose order they do not tell
	 */
	public Facts(DateOrder order) {
		this.order = order;
	}

	/** Names the number that the program fills in for masses and areas that nobody typed. */
	public Facts fillingIn(double number) {
		filledIn = number;
		return this;
	}

	/** States a fact under a key of the vocabulary; the first counts. */
	public Facts know(String key, String value) {
		if (!value.isBlank()) {
			known.putIfAbsent(key, value.strip());
		}
		return this;
	}

	/** States an amount under a key of the vocabulary, unless it is 0, which instruments fill in. */
	public Facts know(String key, double value) {
		if (value > 0 && Double.isFinite(value)) {
			known.putIfAbsent(key, value);
		}
		return this;
	}

	/** States the start, where the text is a date. */
	public Facts started(String date) {
		time(date).ifPresent(iso -> known.putIfAbsent(Keys.STARTED, iso));
		return this;
	}

	/** A date with a time of day as ISO 8601 without an offset. */
	public Optional<String> time(String date) {
		double seconds = DateReader.seconds(date.replaceFirst("^[A-Za-z]+, ", "").replace(",", ""), order);
		return Double.isNaN(seconds) ? Optional.empty() : Optional.of(iso(seconds));
	}

	/** Seconds since 1970 as ISO 8601 without an offset. */
	public static String iso(double seconds) {
		long whole = (long) Math.floor(seconds);
		int nanoseconds = (int) Math.round((seconds - whole) * 1000) * 1_000_000;
		java.time.LocalDateTime time = java.time.LocalDateTime.ofEpochSecond(whole, 0, java.time.ZoneOffset.UTC)
				.plusNanos(nanoseconds);
		String text = time.toString();
		return time.getSecond() == 0 && time.getNano() == 0 ? text + ":00" : text;
	}

	/** A setting under the file's name; what is known of it gets its key too. */
	public void add(String name, String value) {
		put(original, name.strip(), value.strip());
		Label label = Label.of(name, "");
		String key = KEYS.get(label.key());
		if (key != null && !value.isBlank()) {
			interpret(key, value.strip(), label);
		}
	}

	private void interpret(String key, String value, Label label) {
		switch (key) {
		case Keys.STARTED, Keys.ENDED -> time(value).ifPresent(iso -> known.putIfAbsent(key, iso));
		case Keys.ACTIVE_MASS -> amount(value, label, "mg", key);
		case Keys.AREA -> amount(value, label, "cm2", key);
		default -> know(key, value);
		}
	}

	/** A mass or area with its unit; one without is kept among the original settings only. */
	private void amount(String value, Label label, String unit, String key) {
		Matcher matcher = WITH_UNIT.matcher(value);
		if (!matcher.matches()) {
			return;
		}
		String own = matcher.group(2);
		Optional<Unit> stated = own != null ? UnitText.parse(own) : Optional.ofNullable(label.unit());
		Optional<Double> number = number(matcher.group(1));
		if (stated.isPresent() && number.isPresent() && number.get() != filledIn
				&& stated.get().isCompatible(Unit.parse(unit))) {
			know(key, number.get() * UnitText.factor(stated.get(), unit).orElse(Double.NaN));
		}
	}

	private static Optional<Double> number(String text) {
		try {
			return Optional.of(Double.valueOf(text.replace(',', '.')));
		} catch (NumberFormatException e) {
			return Optional.empty();
		}
	}

	/** A line such as {@code name: value}, {@code name = value}, or cells of which the first is the name. */
	public void addLine(String line) {
		String plain = line.strip().replaceFirst("^(#|%|~|!|//)+\\s*", "").replaceFirst("[,;\\t]+$", "").strip();
		if (plain.isEmpty()) {
			return;
		}
		Matcher pair = PAIR.matcher(plain);
		int cell = separator(plain);
		if (pair.matches() && (cell < 0 || cell > pair.end(1))) {
			add(unquoted(pair.group(1)), unquoted(pair.group(2).replaceFirst("^[,;\\t]+", "")));
		} else if (cell > 0) {
			add(unquoted(plain.substring(0, cell)).replaceFirst("\\s*[:=]$", ""), unquoted(plain.substring(cell + 1)));
		} else {
			put(original, "line " + ++unnamed, plain);
		}
	}

	private static int separator(String line) {
		for (char c : new char[] { '\t', ';', ',' }) {
			int at = line.indexOf(c);
			if (at > 0) {
				return at;
			}
		}
		return -1;
	}

	private static String unquoted(String text) {
		String plain = text.strip();
		return plain.length() >= 2 && plain.startsWith("\"") && plain.endsWith("\"")
				? plain.substring(1, plain.length() - 1).strip()
				: plain;
	}

	/** All lines before a table. */
	public Facts addLines(List<String> lines) {
		lines.forEach(this::addLine);
		return this;
	}

	/** A group of settings under the file's name. */
	public void addGroup(String name, Metadata group) {
		put(original, name, group);
	}

	private static void put(Map<String, Object> map, String name, Object value) {
		if (map.size() >= MOST) {
			return;
		}
		String key = name;
		for (int number = 2; map.containsKey(key); number++) {
			key = name + " " + number;
		}
		map.put(key, value instanceof String text && text.length() > LONGEST ? text.substring(0, LONGEST) : value);
	}

	/** Whether a fact is known. */
	public boolean knows(String key) {
		return known.containsKey(key);
	}

	/** Everything. */
	public Metadata metadata() {
		Metadata.Builder all = Metadata.builder();
		known.forEach((key, value) -> put(all, key, value));
		if (!original.isEmpty()) {
			Metadata.Builder own = Metadata.builder();
			original.forEach((key, value) -> put(own, key, value));
			all.put(Keys.ORIGINAL, own.build());
		}
		return all.build();
	}

	private static void put(Metadata.Builder builder, String key, Object value) {
		switch (value) {
		case Double number -> builder.put(key, number.doubleValue());
		case Metadata group -> builder.put(key, group);
		default -> builder.put(key, value.toString());
		}
	}
}
