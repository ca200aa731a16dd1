/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

import org.glovebox.api.data.Metadata;

/** What a file says beside its numbers, collected while it is read. */
public final class Facts {

	private final Map<String, Object> known = new LinkedHashMap<>();
	private final Map<String, Object> original = new LinkedHashMap<>();

	/** A fact under a key of the vocabulary; left out where the text is blank. */
	public Facts put(String key, String text) {
		if (!text.isBlank()) {
			known.put(key, text.strip());
		}
		return this;
	}

	/** A number that means something only above 0, such as a wavelength; left out where it is not. */
	public Facts positive(String key, double value) {
		if (value > 0 && value < Double.POSITIVE_INFINITY) {
			known.put(key, value);
		}
		return this;
	}

	/** The number that a text begins with, where it is above 0. */
	public Facts positive(String key, String text) {
		return positive(key, NumberText.leading(text).orElse(Double.NaN));
	}

	/** Any number; left out where there is none. */
	public Facts number(String key, OptionalDouble value) {
		value.ifPresent(v -> known.put(key, v));
		return this;
	}

	/** Facts that belong together under a key of the vocabulary; left out where there are none. */
	public Facts group(String key, Metadata group) {
		if (!group.isEmpty()) {
			known.put(key, group);
		}
		return this;
	}

	/** A fact under the file's own name; one that comes again gets a number. */
	public Facts original(String name, Object value) {
		if (!(value instanceof String text && text.isBlank()) && !(value instanceof Metadata group && group.isEmpty())) {
			String plain = name.isBlank() ? "unnamed" : name.strip();
			String free = plain;
			for (int i = 2; original.containsKey(free); i++) {
				free = plain + " " + i;
			}
			original.put(free, value instanceof String text ? text.strip() : value);
		}
		return this;
	}

	/** Whether a fact is known. */
	public boolean has(String key) {
		return known.containsKey(key);
	}

	public Metadata build() {
		Metadata.Builder all = Metadata.builder();
		known.forEach((key, value) -> put(all, key, value));
		if (!original.isEmpty()) {
			Metadata.Builder group = Metadata.builder();
			original.forEach((key, value) -> put(group, key, value));
			all.put(Metadata.Keys.ORIGINAL, group.build());
		}
		return all.build();
	}

	private static void put(Metadata.Builder builder, String key, Object value) {
		switch (value) {
		case Metadata group -> builder.put(key, group);
		case Double number -> builder.put(key, number.doubleValue());
		case Long number -> builder.put(key, number.longValue());
		case Boolean flag -> builder.put(key, flag.booleanValue());
		case java.util.List<?> list -> builder.put(key, list);
		default -> builder.put(key, value.toString());
		}
	}
}
