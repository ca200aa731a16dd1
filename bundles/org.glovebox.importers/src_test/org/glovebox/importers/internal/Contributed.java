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
import java.util.List;
import java.util.stream.IntStream;

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
		return elements(bundle).stream().map(Contributed::of).toList();
	}

	/** The importer with an id. */
	public static Contributed find(Path bundle, String id) {
		return elements(bundle).stream().filter(e -> e.getAttribute("id").equals(id)).map(Contributed::of).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("there is no reader " + id));
	}

	private static List<Element> elements(Path bundle) {
		try {
			NodeList found = DocumentBuilderFactory.newInstance().newDocumentBuilder()
					.parse(Files.newInputStream(bundle.resolve("plugin.xml"))).getElementsByTagName("importer");
			return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (ParserConfigurationException | SAXException e) {
			throw new IllegalStateException(e);
		}
	}

	private static Contributed of(Element element) {
		String extensions = element.getAttribute("extensions");
		try {
			Importer importer = (Importer) Class.forName(element.getAttribute("class")).getConstructor().newInstance();
			return new Contributed(element.getAttribute("id"), importer,
					extensions.isEmpty() ? List.of() : List.of(extensions.split("\\s*,\\s*")));
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}
}
