/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lines of cells that are separated by tabs, with comments and empty lines. */
final class TabbedText {

	/** Makes a value of a line, or says why it is none. */
	@FunctionalInterface
	interface Line<T> {
		T of(List<String> cells) throws IOException;
	}

	private TabbedText() {
	}

	static <T> List<T> read(InputStream in, int columns, Line<T> line) throws IOException {
		BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
		List<T> values = new ArrayList<>();
		int number = 0;
		for (String text = reader.readLine(); text != null; text = reader.readLine()) {
			number++;
			if (!text.startsWith("#") && !text.isBlank()) {
				values.add(value(text, number, columns, line));
			}
		}
		return values;
	}

	private static <T> T value(String text, int number, int columns, Line<T> line) throws IOException {
		List<String> cells = Stream.of(text.split("\t", -1)).map(String::strip).toList();
		if (cells.size() != columns) {
			throw new IOException("line " + number + " has " + cells.size() + " columns, not " + columns);
		}
		try {
			return line.of(cells);
		} catch (IOException e) {
			throw new IOException("line " + number + ": " + e.getMessage(), e);
		}
	}
}
