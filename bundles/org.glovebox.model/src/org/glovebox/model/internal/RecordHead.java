/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What the first element of a stored record says, read without loading the record.
 *
 * @param namespace the namespace of the package of its kind
 * @param kind the name of its kind
 * @param uuid the UUID of the record
 * @param modelVersion the model version the record was written with
 */
public record RecordHead(String namespace, String kind, String uuid, int modelVersion) {

	/**
	 * Reads the head.
	 *
	 * @param bytes the stored bytes
	 * @return the head
	 * @throws IOException if the bytes are not a stored record; the message says why
	 */
	public static RecordHead read(byte[] bytes) throws IOException {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		try {
			XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
			while (!reader.isStartElement()) {
				reader.next();
			}
			String uuid = attribute(reader, "uuid");
			String version = attribute(reader, "modelVersion");
			if (!version.matches("[1-9][0-9]{0,5}")) {
				throw new IOException("The model version \"" + version + "\" is not a number from 1 on");
			}
			return new RecordHead(String.valueOf(reader.getNamespaceURI()), reader.getLocalName(), uuid,
					Integer.parseInt(version));
		} catch (XMLStreamException e) {
			throw new IOException("This is not the text of a record: " + e.getMessage(), e);
		}
	}

	private static String attribute(XMLStreamReader reader, String name) throws IOException {
		return Optional.ofNullable(reader.getAttributeValue(null, name)).filter(value -> !value.isBlank())
				.orElseThrow(() -> new IOException("This is not the text of a record: <" + reader.getLocalName()
						+ "> has no " + name));
	}
}
