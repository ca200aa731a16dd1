/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;

/** Puts what all scans of a file have in common where the whole file is described, so that it is said once. */
public final class CommonFacts {

	private CommonFacts() {
	}

	/**
	 * Builds a data set.
	 *
	 * @param file what the file says of all scans; wins where a scan says something of the same name
	 * @param parts the scans with what the file says of each
	 */
	public static Dataset lift(String format, Technique technique, List<Table> parts, Metadata file) {
		Map<String, Object> common = new LinkedHashMap<>(parts.get(0).metadata().entries());
		for (Table part : parts) {
			common.entrySet().removeIf(e -> !Objects.equals(e.getValue(), part.metadata().entries().get(e.getKey())));
		}
		Map<String, Object> all = new LinkedHashMap<>(file.entries());
		common.forEach((key, value) -> all.merge(key, value, CommonFacts::both));
		Map<String, Object> ordered = new LinkedHashMap<>(all);
		Object original = ordered.remove(Metadata.Keys.ORIGINAL);
		if (original != null) {
			ordered.put(Metadata.Keys.ORIGINAL, original);
		}
		List<Table> rest = new ArrayList<>();
		for (Table part : parts) {
			Map<String, Object> own = new LinkedHashMap<>(part.metadata().entries());
			common.keySet().forEach(own::remove);
			rest.add(new Table(part.name(), part.columns(), metadata(own)));
		}
		return new Dataset(format, technique, rest, metadata(ordered));
	}

	/** Groups of one name are put together; of two values that of the file is kept. */
	private static Object both(Object file, Object scan) {
		if (!(file instanceof Metadata outer && scan instanceof Metadata inner)) {
			return file;
		}
		Map<String, Object> all = new LinkedHashMap<>(outer.entries());
		inner.entries().forEach(all::putIfAbsent);
		return metadata(all);
	}

	private static Metadata metadata(Map<String, Object> entries) {
		Metadata.Builder builder = Metadata.builder();
		entries.forEach((key, value) -> {
			switch (value) {
			case Metadata group -> builder.put(key, group);
			case Double number -> builder.put(key, number.doubleValue());
			case Long number -> builder.put(key, number.longValue());
			case Boolean flag -> builder.put(key, flag.booleanValue());
			case List<?> list -> builder.put(key, list);
			default -> builder.put(key, value.toString());
			}
		});
		return builder.build();
	}
}
