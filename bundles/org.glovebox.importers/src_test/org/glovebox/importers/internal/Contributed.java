/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.glovebox.api.importing.Importer;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * An importer as the bundle's {@code plugin.xml} contributes it.
 *
 * @param id id of the contribution
 * @param importer the importer
 * @param extensions name endings of its files without the point
 */
public record Contributed(String id, Importer importer, List<String> extensions) {

	/** A file name that fits. */
	public String fileName() {
		return "file." + (extensions.isEmpty() ? "dat" : extensions.get(0));
	}

	@Override
	public String toString() {
		return id;
	}

	/** All importers of the bundle in whose folder the tests run. */
	public static List<Contributed> all() {
		return all(Path.of(""));
	}

	/** All importers of a bundle. */
	public static List<Contributed> all(Path bundle) {
		try {
			NodeList elements = DocumentBuilderFactory.newInstance().newDocumentBuilder()
					.parse(Files.newInputStream(bundle.resolve("plugin.xml"))).getElementsByTagName("importer");
			List<Contributed> all = new ArrayList<>();
			for (int i = 0; i < elements.getLength(); i++) {
				Element element = (Element) elements.item(i);
				String extensions = element.getAttribute("extensions");
				Importer importer = (Importer) Class.forName(element.getAttribute("class")).getConstructor().newInstance();
				all.add(new Contributed(element.getAttribute("id"), importer,
						extensions.isEmpty() ? List.of() : List.of(extensions.split("\\s*,\\s*"))));
			}
			return all;
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (ReflectiveOperationException | ParserConfigurationException | SAXException e) {
			throw new IllegalStateException(e);
		}
	}

	/** The importer with an id. */
	public static Contributed find(Path bundle, String id) {
		return all(bundle).stream().filter(c -> c.id().equals(id)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("there is no reader " + id));
	}
}
