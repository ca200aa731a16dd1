/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A variable that a data module may hold; the list is {@code mpr-variables.tsv}.
 *
 * @param id the id by which the data module names it
 * @param type how it is stored
 * @param proven whether the type was met in files, not only concluded from the variable's kind
 * @param label EC-Lab's own label, such as "Ewe/V"
 */
record MprVariable(int id, Type type, boolean proven, String label) {

	/** How a value is stored, little-endian. */
	enum Type {
		U1(1), U2(2), U4(4), F4(4), F8(8);

		private final int width;

		Type(int width) {
			this.width = width;
		}

		/** Width in bytes. */
		int width() {
			return width;
		}

		boolean isFloating() {
			return this == F4 || this == F8;
		}
	}

	/** The variable of an id. */
	static Optional<MprVariable> of(int id) {
		return Optional.ofNullable(Known.BY_ID.get(id));
	}

	/**
	 * The variable of an id that was stored in one byte. EC-Lab 10 keeps only the low byte of ids beyond 255, so these
	 * ids stand for two variables; the ones from 175 on that battery and impedance techniques record are the higher.
	 */
	static Optional<MprVariable> ofLowByte(int id) {
		Optional<MprVariable> higher = of(id + 256).filter(MprVariable::proven);
		return id >= 175 && higher.isPresent() ? higher : of(id);
	}

	/** The table, read on first use. */
	private static final class Known {
		static final Map<Integer, MprVariable> BY_ID = read();

		private static Map<Integer, MprVariable> read() {
			Map<Integer, MprVariable> known = new HashMap<>();
			try (BufferedReader lines = new BufferedReader(new InputStreamReader(
					MprVariable.class.getResourceAsStream("mpr-variables.tsv"), StandardCharsets.UTF_8))) {
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					if (!line.startsWith("#")) {
						add(known, line.split("\t"));
					}
				}
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			return Map.copyOf(known);
		}

		private static void add(Map<Integer, MprVariable> known, String[] cell) {
			int first = Integer.parseInt(cell[0]);
			Type type = Type.valueOf(cell[2].toUpperCase(Locale.ROOT));
			for (int i = 0; i < Integer.parseInt(cell[1]); i++) {
				String label = cell[4].replace("#", Integer.toString(i + 1));
				known.put(first + i, new MprVariable(first + i, type, cell[3].equals("seen"), label));
			}
		}
	}
}
