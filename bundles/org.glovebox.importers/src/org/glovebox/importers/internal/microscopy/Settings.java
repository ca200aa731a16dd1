/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.microscopy;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import org.glovebox.api.data.Metadata;
import org.glovebox.importers.internal.NumberText;

/**
 * Settings that a microscope wrote as text.
 *
 * @param values value by name; in files with sections the name has the section before it, "Scan.PixelWidth"
 */
record Settings(Map<String, String> values) {

	private static final int MOST = 5000;
	private static final Map<String, Double> METRES = Map.of("m", 1.0, "mm", 1e-3, "µm", 1e-6, "μm", 1e-6, "um", 1e-6, "nm", 1e-9,
			"pm", 1e-12, "å", 1e-10);

	/** Lines "name = value" under headings "[section]". */
	static Settings sections(String text) {
		Settings settings = new Settings(new LinkedHashMap<>());
		String section = "";
		for (String line : (Iterable<String>) text.lines()::iterator) {
			String plain = line.strip();
			int equals = plain.indexOf('=');
			if (plain.startsWith("[") && plain.endsWith("]")) {
				section = plain.substring(1, plain.length() - 1).strip() + ".";
			} else if (equals > 0) {
				settings.put(section + plain.substring(0, equals).strip(), plain.substring(equals + 1).strip());
			}
		}
		return settings;
	}

	/** Lines "$NAME value", with one or two dollar signs. */
	static Settings dollars(String text) {
		Settings settings = new Settings(new LinkedHashMap<>());
		text.lines().map(String::strip).filter(l -> l.startsWith("$")).forEach(l -> {
			String[] words = l.replaceFirst("^\\$+", "").split("\\s+", 2);
			settings.put(words[0], words.length > 1 ? words[1].strip() : "");
		});
		return settings;
	}

	/** A line with a code such as AP_WD, then a line "label = value" or "label : value". */
	static Settings codes(String text) {
		Settings settings = new Settings(new LinkedHashMap<>());
		String code = "";
		for (String line : (Iterable<String>) text.lines()::iterator) {
			String plain = line.strip();
			if (plain.matches("(AP|DP|SV)_\\w{1,60}")) {
				code = plain;
			} else if (!code.isEmpty()) {
				settings.put(code, plain.replaceFirst("^[^=:]*[=:]\\s*", ""));
				code = "";
			}
		}
		return settings;
	}

	/** The innermost elements of XML by their names; nothing of it is resolved or loaded. */
	static Settings elements(String xml) {
		Settings settings = new Settings(new LinkedHashMap<>());
		int at = xml.indexOf('<');
		while (at >= 0 && settings.values().size() < MOST) {
			int close = xml.indexOf('>', at);
			int next = close < 0 ? -1 : xml.indexOf('<', close);
			if (next < 0) {
				break;
			}
			String name = xml.substring(at + 1, close).split("\\s", 2)[0];
			if (xml.startsWith("</" + name + ">", next) && !name.startsWith("/")) {
				settings.put(name, xml.substring(close + 1, next).strip());
			}
			at = next;
		}
		return settings;
	}

	private void put(String name, String value) {
		if (values.size() < MOST && !value.isEmpty()) {
			values.putIfAbsent(name, value);
		}
	}

	/** The first of these that is there; "" where none is. */
	String text(String... names) {
		for (String name : names) {
			if (values.containsKey(name)) {
				return values.get(name);
			}
		}
		return "";
	}

	/** The number that the first of these that begins with one begins with, {@code NaN} where none does. */
	double number(String... names) {
		for (String name : names) {
			double number = NumberText.leading(text(name)).orElse(Double.NaN);
			if (!Double.isNaN(number)) {
				return number;
			}
		}
		return Double.NaN;
	}

	/** A length with its unit, in m; {@code NaN} where there is none. */
	double metres(String otherwiseIn, String... names) {
		String text = text(names);
		String unit = text.replaceFirst("^[-+0-9.,eE\\s]+", "").strip().toLowerCase(Locale.ROOT);
		Double factor = METRES.get(unit.isEmpty() ? otherwiseIn : unit);
		return factor == null ? Double.NaN : NumberText.leading(text).orElse(Double.NaN) * factor;
	}

	boolean isEmpty() {
		return values.isEmpty();
	}

	/** All of them, under the names of the file. */
	Metadata all() {
		Metadata.Builder all = Metadata.builder();
		values.forEach(all::put);
		return all.build();
	}
}
