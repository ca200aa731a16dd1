/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.topspin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

import org.glovebox.api.data.Metadata;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.NumberText;

/**
 * A file of parameters, {@code acqus} or {@code procs}: labelled records of JCAMP-DX, those of Bruker with a dollar sign.
 *
 * @param values value by label without its marks; texts without their angle brackets
 */
record TopSpinParameters(Map<String, String> values) {

	private static final int MOST_BYTES = 8 << 20;
	private static final int MOST_VALUES = 10_000;

	static TopSpinParameters of(Source source) throws IOException {
		try (InputStream in = source.open()) {
			return of(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
		}
	}

	static TopSpinParameters of(String text) {
		Map<String, String> values = new LinkedHashMap<>();
		String label = "";
		StringBuilder value = new StringBuilder();
		for (String line : (Iterable<String>) text.lines()::iterator) {
			int equals = line.indexOf('=');
			if (line.startsWith("##") && equals > 0) {
				keep(values, label, value.toString());
				label = line.substring(line.startsWith("##$") ? 3 : 2, equals).strip();
				value.setLength(0);
				value.append(line.substring(equals + 1).strip());
			} else if (!line.startsWith("$$")) {
				value.append(value.isEmpty() ? "" : "\n").append(line.strip());
			}
		}
		keep(values, label, value.toString());
		return new TopSpinParameters(values);
	}

	private static void keep(Map<String, String> values, String label, String value) {
		if (!label.isEmpty() && values.size() < MOST_VALUES) {
			String plain = value.split("\\s\\$\\$", 2)[0].strip();
			boolean text = plain.startsWith("<") && plain.endsWith(">") && plain.length() > 1;
			values.putIfAbsent(label, text ? plain.substring(1, plain.length() - 1).strip() : plain);
		}
	}

	/** The text of a label, "" where there is none. */
	String text(String label) {
		return values.getOrDefault(label, "");
	}

	/** The number of a label, where it is one. */
	OptionalDouble number(String label) {
		return NumberText.of(text(label)).stream().filter(Double::isFinite).findFirst();
	}

	double number(String label, double otherwise) {
		return number(label).orElse(otherwise);
	}

	/** All of them, under the names of the file. */
	Metadata all() {
		Metadata.Builder all = Metadata.builder();
		values.forEach((label, value) -> {
			if (!value.isEmpty() && !label.equals("END")) {
				all.put(label, value);
			}
		});
		return all.build();
	}
}
