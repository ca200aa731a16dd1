/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cif;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A data block of a CIF.
 *
 * @param name what follows {@code data_}
 * @param items single values by their tags, which are in lower case
 * @param loops lists of values
 */
record CifBlock(String name, Map<String, String> items, List<Loop> loops) {

	/**
	 * A list of values.
	 *
	 * @param tags the tags, in lower case
	 * @param values row by row
	 */
	record Loop(List<String> tags, List<String> values) {

		/** Number of complete rows. */
		int rows() {
			return tags.isEmpty() ? 0 : values.size() / tags.size();
		}

		String value(int row, int column) {
			return values.get(row * tags.size() + column);
		}

		boolean has(String tag) {
			return tags.contains(tag);
		}

		/** Whether all tags are of one category, such as {@code _atom_site_}; a dot may stand for the last underscore. */
		boolean isOf(String category) {
			return !tags.isEmpty() && tags.stream().allMatch(t -> t.replace('.', '_').startsWith(category));
		}
	}

	static CifBlock named(String name) {
		return new CifBlock(name, new LinkedHashMap<>(), new ArrayList<>());
	}

	/** The first of these tags that has a value. */
	Optional<String> first(String... tags) {
		for (String tag : tags) {
			String value = items.get(tag);
			if (value != null && !isMissing(value)) {
				return Optional.of(value);
			}
		}
		return Optional.empty();
	}

	/** Whether a value says that there is none. */
	static boolean isMissing(String value) {
		return value.isEmpty() || value.equals("?") || value.equals(".");
	}
}
