/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;

import org.glovebox.model.Migration;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** The migrations in order, applied to the bytes of a record before it is read. */
public final class Migrations {

	private final List<Migration> steps;

	private final int current;

	/**
	 * Makes the chain.
	 *
	 * @param steps one migration per version from 1 on, in order
	 * @param current the version they lead to
	 */
	public Migrations(List<Migration> steps, int current) {
		for (int i = 0; i < steps.size(); i++) {
			if (steps.get(i).from() != i + 1) {
				throw new IllegalArgumentException("migration " + i + " starts from version " + steps.get(i).from());
			}
		}
		if (steps.size() != current - 1) {
			throw new IllegalArgumentException(steps.size() + " migrations do not lead to version " + current);
		}
		this.steps = List.copyOf(steps);
		this.current = current;
	}

	/**
	 * Brings a record to the current version.
	 *
	 * @param bytes the stored bytes
	 * @param version the version they were written with
	 * @return the bytes of the current version; the same array if nothing had to be done
	 * @throws IOException if the bytes are not well-formed
	 */
	public byte[] apply(byte[] bytes, int version) throws IOException {
		if (version >= current) {
			return bytes;
		}
		try {
			Document record = parse(bytes);
			steps.subList(version - 1, steps.size()).forEach(step -> step.apply(record));
			record.getDocumentElement().setAttribute("modelVersion", Integer.toString(current));
			return bytes(record);
		} catch (SAXException | ParserConfigurationException | TransformerException e) {
			throw new IOException("The record could not be brought from model version " + version + " to " + current
					+ ": "
					+ e.getMessage(), e);
		}
	}

	private static Document parse(byte[] bytes) throws SAXException, IOException, ParserConfigurationException {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
		factory.setNamespaceAware(true);
		factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		DocumentBuilder builder = factory.newDocumentBuilder();
		builder.setErrorHandler(new DefaultHandler());
		return builder.parse(new ByteArrayInputStream(bytes));
	}

	private static byte[] bytes(Document record) throws TransformerException {
		TransformerFactory factory = TransformerFactory.newDefaultInstance();
		factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		factory.newTransformer().transform(new DOMSource(record), new StreamResult(out));
		return out.toByteArray();
	}
}
