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
import java.util.Optional;

import org.glovebox.api.data.Metadata;

/**
 * An element of an XML file; names are those without prefix. Read by {@link XmlFile}.
 *
 * @param name name of the element
 * @param attributes attributes in their order
 * @param children elements within
 * @param text the characters directly within, without blanks around them
 */
public record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children, String text) {

	private static final String VALUE = "Value";
	private static final String UNIT = "unit";

	/** How many elements there are, this one included. */
	public int count() {
		return 1 + children.stream().mapToInt(XmlElement::count).sum();
	}

	/** The first element below with these names, one within the other. */
	public Optional<XmlElement> find(String... path) {
		Optional<XmlElement> at = Optional.of(this);
		for (String step : path) {
			at = at.flatMap(e -> e.children.stream().filter(c -> c.name.equals(step)).findFirst());
		}
		return at;
	}

	/** The elements directly within that have this name. */
	public List<XmlElement> all(String childName) {
		return children.stream().filter(c -> c.name.equals(childName)).toList();
	}

	/** The first element with this name at any depth, this one included. */
	public Optional<XmlElement> first(String anyName) {
		return name.equals(anyName) ? Optional.of(this)
				: children.stream().map(c -> c.first(anyName)).flatMap(Optional::stream).findFirst();
	}

	/** The text of the element that a path leads to, where it is there and not blank. */
	public Optional<String> textOf(String... path) {
		return find(path).map(XmlElement::text).filter(t -> !t.isEmpty());
	}

	/** An attribute that is there and not blank. */
	public Optional<String> attribute(String attributeName) {
		return Optional.ofNullable(attributes.get(attributeName)).map(String::strip).filter(v -> !v.isEmpty());
	}

	/** An attribute that is a whole number. */
	public Optional<Integer> number(String attributeName) {
		return attribute(attributeName).filter(v -> v.matches("-?\\d{1,9}")).map(Integer::valueOf);
	}

	/** The attribute "Value" of the element that a path leads to. */
	public Optional<String> value(String... path) {
		return find(path).flatMap(e -> e.attribute(VALUE));
	}

	/** Everything as metadata: attributes and elements by their names, elements of one name as a list. */
	public Metadata toMetadata() {
		Metadata.Builder builder = Metadata.builder();
		attributes.forEach(builder::put);
		Map<String, List<Object>> groups = new LinkedHashMap<>();
		children.forEach(c -> groups.computeIfAbsent(c.name, n -> new ArrayList<>()).add(c.asValue()));
		groups.forEach((key, values) -> put(builder, attributes.containsKey(key) ? key + " element" : key, values));
		if (!text.isEmpty()) {
			builder.put("text", text);
		}
		return builder.build();
	}

	private static void put(Metadata.Builder builder, String key, List<Object> values) {
		if (values.size() > 1) {
			builder.put(key, values);
		} else if (values.get(0) instanceof Metadata group) {
			builder.put(key, group);
		} else {
			builder.put(key, (String) values.get(0));
		}
	}

	/** An element that says only a value, perhaps with its unit, is that value. */
	private Object asValue() {
		if (!children.isEmpty()) {
			return toMetadata();
		}
		String only = text.isEmpty() ? attributes.getOrDefault(VALUE, "") : text;
		String unit = attributes.getOrDefault(UNIT, attributes.getOrDefault("Unit", ""));
		long others = attributes.keySet().stream().filter(k -> !k.equals(VALUE) && !k.equalsIgnoreCase(UNIT)).count();
		boolean said = !only.isEmpty() && (text.isEmpty() || !attributes.containsKey(VALUE));
		return others == 0 && (said || attributes.isEmpty()) ? (only + " " + unit).strip() : toMetadata();
	}
}
