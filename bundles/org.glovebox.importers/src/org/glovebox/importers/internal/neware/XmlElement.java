/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.glovebox.api.data.Metadata;

/**
 * An element of the small XML files in an archive, which say everything in attributes. Read without document type and
 * without entities from outside; a file that has a document type is refused.
 *
 * @param name name of the element
 * @param attributes attributes in their order
 * @param children elements within
 */
record XmlElement(String name, Map<String, String> attributes, List<XmlElement> children) {

	private static final int DEEPEST = 64;
	private static final String VALUE = "Value";

	/** Why a text is no XML that can be read here. */
	static final class Unreadable extends Exception {
		private static final long serialVersionUID = 1L;

		Unreadable(String reason) {
			super(reason);
		}
	}

	/**
	 * The root element of a document.
	 *
	 * @param mostElements a document with more elements is refused
	 */
	static XmlElement parse(byte[] content, int mostElements) throws Unreadable {
		String text = NewareText.decode(content).strip();
		if (text.startsWith("\uFEFF")) {
			text = text.substring(1);
		}
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(text));
			return root(reader, mostElements);
		} catch (XMLStreamException e) {
			throw new Unreadable("it is not well-formed at line " + e.getLocation().getLineNumber());
		}
	}

	private static XmlElement root(XMLStreamReader reader, int mostElements) throws XMLStreamException, Unreadable {
		Deque<XmlElement> open = new ArrayDeque<>();
		int count = 0;
		while (reader.hasNext()) {
			int event = reader.next();
			if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
				throw new Unreadable("it has a document type or an entity, which instruments do not write");
			}
			if (event == XMLStreamConstants.START_ELEMENT) {
				if (++count > mostElements || open.size() >= DEEPEST) {
					throw new Unreadable("it has too many elements");
				}
				XmlElement element = new XmlElement(reader.getLocalName(), attributes(reader), new ArrayList<>());
				if (!open.isEmpty()) {
					open.peek().children.add(element);
				}
				open.push(element);
			} else if (event == XMLStreamConstants.END_ELEMENT) {
				XmlElement closed = open.pop();
				if (open.isEmpty()) {
					return closed;
				}
			}
		}
		throw new Unreadable("it has no element");
	}

	private static Map<String, String> attributes(XMLStreamReader reader) {
		Map<String, String> attributes = new LinkedHashMap<>();
		for (int i = 0; i < reader.getAttributeCount(); i++) {
			attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
		}
		return Collections.unmodifiableMap(attributes);
	}

	/** How many elements there are, this one included. */
	int count() {
		return 1 + children.stream().mapToInt(XmlElement::count).sum();
	}

	/** The first element below with these names, one within the other. */
	Optional<XmlElement> find(String... path) {
		Optional<XmlElement> at = Optional.of(this);
		for (String step : path) {
			at = at.flatMap(e -> e.children.stream().filter(c -> c.name.equals(step)).findFirst());
		}
		return at;
	}

	/** An attribute that is there and not blank. */
	Optional<String> attribute(String attributeName) {
		return Optional.ofNullable(attributes.get(attributeName)).map(String::strip).filter(v -> !v.isEmpty());
	}

	/** An attribute that is a whole number. */
	Optional<Integer> number(String attributeName) {
		return attribute(attributeName).filter(v -> v.matches("-?\\d{1,9}")).map(Integer::valueOf);
	}

	/** The attribute "Value" of the element that a path leads to. */
	Optional<String> value(String... path) {
		return find(path).flatMap(e -> e.attribute(VALUE));
	}

	/** Everything as metadata: attributes and elements by their names, elements of one name as a list. */
	Metadata toMetadata() {
		Metadata.Builder builder = Metadata.builder();
		attributes.forEach(builder::put);
		Map<String, List<Object>> groups = new LinkedHashMap<>();
		children.forEach(c -> groups.computeIfAbsent(c.name, n -> new ArrayList<>()).add(c.asValue()));
		groups.forEach((key, values) -> put(builder, attributes.containsKey(key) ? key + " element" : key, values));
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

	/** An element that says only a value is that value. */
	private Object asValue() {
		String only = attributes.get(VALUE);
		return only != null && attributes.size() == 1 && children.isEmpty() ? only : toMetadata();
	}
}
