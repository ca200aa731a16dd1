/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The file of the units, as plain text. */
final class UnitTableFile {

	/** A line of the file. */
	record Row(String symbol, List<String> spellings, String ucum, String definition, String flags) {
	}

	private UnitTableFile() {
	}

	static List<Row> rows() throws IOException {
		try (InputStream in = Objects.requireNonNull(UnitTable.class.getResourceAsStream("units.txt"))) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
					.filter(line -> !line.isBlank() && !line.startsWith("#")).map(line -> line.split("\\|", -1))
					.map(c -> new Row(c[0].strip(),
							Stream.of(c[1].split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList(), c[2].strip(),
							c[3].strip(), c[4].strip()))
					.toList();
		}
	}
}
