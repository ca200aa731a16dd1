/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.MissingResourceException;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.glovebox.api.Monitor;

/**
 * An XML file that an instrument wrote, read without document type and without entities from outside; a file that has a
 * document type is refused. Of a file that was cut off there is what stood before the cut.
 *
 * @param root the root element
 * @param fault what is wrong with the file, for people, or "" where nothing is
 * @param line the line in which it is wrong
 * @param within name of the element in which the file is cut off, or ""
 */
public record XmlFile(XmlElement root, String fault, long line, String within) {

	private static final int DEEPEST = 64;
	private static final int ASK = 1024;
	private static final String DOCUMENT_TYPE = "it has a document type or an entity, which instruments do not write";

	/** Why a text is no XML that can be read here. */
	public static final class Unreadable extends Exception {
		private static final long serialVersionUID = 1L;

		Unreadable(String reason) {
			super(reason);
		}
	}

	/** Takes elements of which there are many, so that they need not be kept. */
	@FunctionalInterface
	public interface Rows {
		/** A complete element without attributes and without elements within; whether it was taken. */
		boolean take(String element, String text);
	}

	/** Reads a file, in the encoding that it states; rows go to {@code rows} instead of the tree. */
	public static XmlFile read(byte[] content, int mostElements, Rows rows, Monitor monitor) throws Unreadable {
		XmlText text = XmlText.of(content);
		try {
			XmlFile file = new Reading(factory().createXMLStreamReader(new StringReader(text.text())), mostElements, rows,
					monitor).run();
			return text.cutIn().isEmpty() || !file.fault.isEmpty() ? file
					: new XmlFile(file.root, "it is cut off within the element " + text.cutIn(), file.line, text.cutIn());
		} catch (XMLStreamException e) {
			throw new Unreadable(notWellFormed(e));
		}
	}

	/**
	 * The root element of a complete document.
	 *
	 * @param mostElements a document with more elements is refused
	 */
	public static XmlElement parse(Reader text, int mostElements) throws Unreadable {
		try {
			XmlFile file = new Reading(factory().createXMLStreamReader(text), mostElements, (e, t) -> false,
					Monitor.NONE).run();
			if (!file.fault.isEmpty()) {
				throw new Unreadable(file.fault);
			}
			return file.root;
		} catch (XMLStreamException e) {
			throw new Unreadable(notWellFormed(e));
		}
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
		return factory;
	}

	private static String notWellFormed(XMLStreamException e) {
		return "it is not well-formed at line " + (e.getLocation() == null ? 1 : e.getLocation().getLineNumber());
	}

	/** An element whose end was not read yet. */
	private static final class Open {
		private final XmlElement element;
		private final StringBuilder text = new StringBuilder();

		Open(String name, Map<String, String> attributes) {
			element = new XmlElement(name, attributes, new ArrayList<>(), "");
		}

		XmlElement closed(String all) {
			return new XmlElement(element.name(), element.attributes(), element.children(), all.strip());
		}

		/** What was read of the text, without its last word, which may be cut off. */
		String wholeWords() {
			int end = text.length();
			while (end > 0 && text.charAt(end - 1) > ' ') {
				end--;
			}
			return text.substring(0, end);
		}
	}

	/** Reads one document. */
	private static final class Reading {
		private final XMLStreamReader reader;
		private final int mostElements;
		private final Rows rows;
		private final Monitor monitor;
		private final Deque<Open> open = new ArrayDeque<>();
		private int elements;
		private int events;

		Reading(XMLStreamReader reader, int mostElements, Rows rows, Monitor monitor) {
			this.reader = reader;
			this.mostElements = mostElements;
			this.rows = rows;
			this.monitor = monitor;
		}

		XmlFile run() throws Unreadable, XMLStreamException {
			try {
				while (reader.hasNext()) {
					int event = next();
					if ((++events & ASK - 1) == 0) {
						monitor.checkCancelled();
					}
					if (event == XMLStreamConstants.END_ELEMENT && open.size() == 1) {
						return new XmlFile(closed(), "", reader.getLocation().getLineNumber(), "");
					}
					take(event);
				}
				throw new Unreadable("it has no element");
			} catch (XMLStreamException e) {
				if (open.isEmpty()) {
					throw e;
				}
				String within = open.element().element.name();
				long where = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
				return new XmlFile(cut(), notWellFormed(e), where, within);
			}
		}

		/** The next event. The JDK lacks the words for some faults of document types and throws for that instead. */
		private int next() throws Unreadable, XMLStreamException {
			try {
				return reader.next();
			} catch (MissingResourceException e) {
				throw new Unreadable(DOCUMENT_TYPE);
			}
		}

		private void take(int event) throws Unreadable {
			switch (event) {
			case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw new Unreadable(DOCUMENT_TYPE);
			case XMLStreamConstants.START_ELEMENT -> start();
			case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
				if (!open.isEmpty()) {
					open.peek().text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
				}
			}
			case XMLStreamConstants.END_ELEMENT -> end();
			default -> {
				// comments and instructions say nothing about the measurement
			}
			}
		}

		private void start() throws Unreadable {
			if (open.size() >= DEEPEST) {
				throw new Unreadable("it has too many elements within each other");
			}
			open.push(new Open(reader.getLocalName(), attributes()));
		}

		private Map<String, String> attributes() {
			if (reader.getAttributeCount() == 0) {
				return Map.of();
			}
			Map<String, String> attributes = new LinkedHashMap<>();
			for (int i = 0; i < reader.getAttributeCount(); i++) {
				attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
			}
			return Collections.unmodifiableMap(attributes);
		}

		private void end() throws Unreadable {
			XmlElement element = closed();
			boolean plain = element.attributes().isEmpty() && element.children().isEmpty();
			if (plain && rows.take(element.name(), element.text())) {
				return;
			}
			if (++elements > mostElements) {
				throw new Unreadable("it has too many elements");
			}
			open.element().element.children().add(element);
		}

		private XmlElement closed() {
			Open last = open.pop();
			return last.closed(last.text.toString());
		}

		private XmlElement cut() {
			XmlElement inner = null;
			while (!open.isEmpty()) {
				Open last = open.pop();
				if (inner != null) {
					last.element.children().add(inner);
				}
				inner = last.closed(last.wholeWords());
			}
			return java.util.Objects.requireNonNull(inner);
		}
	}
}
