/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Every extension point has a schema that says what it is for, since when, how it looks, and what each attribute means. */
final class Schemas implements Rule {
	private static final List<String> SECTIONS = List.of("since", "examples", "apiinfo", "implementation");
	private static final int SHORTEST_DESCRIPTION = 20;

	@Override
	public List<String> findings(Project project) throws IOException {
		List<String> findings = new ArrayList<>();
		for (Path schema : project.files("bundles", ".exsd"))
			check(project.relative(schema), schema, findings);
		for (Bundle bundle : project.bundles()) {
			Path plugin = bundle.folder().resolve("plugin.xml");
			if (Files.exists(plugin))
				points(bundle, plugin, findings);
		}
		return findings;
	}

	private static void points(Bundle bundle, Path plugin, List<String> findings) throws IOException {
		for (Element point : elements(parse(plugin), "extension-point")) {
			String schema = point.getAttribute("schema");
			if (schema.isEmpty() || Files.notExists(bundle.folder().resolve(schema)))
				findings.add(bundle.name() + ": the extension point " + point.getAttribute("id") + " has no schema");
			if (point.getAttribute("name").isBlank())
				findings.add(bundle.name() + ": the extension point " + point.getAttribute("id") + " has no name");
		}
	}

	private static void check(String name, Path file, List<String> findings) throws IOException {
		String text = Files.readString(file);
		if (text.contains("[Enter") || text.contains("TODO"))
			findings.add(name + " still holds a placeholder");
		Element schema = parse(file);
		boolean described = annotations(schema).filter(annotation -> !elements(annotation, "meta.schema").isEmpty())
				.anyMatch(annotation -> documentation(annotation).filter(d -> d.length() >= SHORTEST_DESCRIPTION).isPresent());
		if (!described)
			findings.add(name + " has no description");
		for (String section : SECTIONS)
			if (section(schema, section).isEmpty())
				findings.add(name + " has nothing in its section '" + section + "'");
		for (String kind : List.of("attribute", "element"))
			for (Element declared : elements(schema, kind))
				if (!declared.getAttribute("name").isEmpty() && !isDocumented(declared))
					findings.add(name + ": the " + kind + " " + declared.getAttribute("name") + " is not explained");
	}

	private static boolean isDocumented(Element declared) {
		return annotations(declared).anyMatch(annotation -> documentation(annotation).isPresent());
	}

	private static Optional<String> section(Element schema, String type) {
		return annotations(schema)
				.filter(annotation -> elements(annotation, "meta.section").stream()
						.anyMatch(section -> section.getAttribute("type").equals(type)))
				.flatMap(annotation -> documentation(annotation).stream()).findFirst();
	}

	private static Stream<Element> annotations(Element parent) {
		return children(parent).filter(child -> child.getTagName().equals("annotation"));
	}

	private static Optional<String> documentation(Element annotation) {
		return children(annotation).filter(child -> child.getTagName().equals("documentation"))
				.map(child -> child.getTextContent().strip()).filter(content -> !content.isEmpty()).findFirst();
	}

	private static Stream<Element> children(Element parent) {
		return stream(parent.getChildNodes());
	}

	private static List<Element> elements(Element parent, String name) {
		return stream(parent.getElementsByTagName(name)).toList();
	}

	private static Stream<Element> stream(NodeList nodes) {
		return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item).filter(Element.class::isInstance)
				.map(Element.class::cast);
	}

	private static Element parse(Path file) throws IOException {
		try {
			return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile()).getDocumentElement();
		} catch (SAXException | ParserConfigurationException e) {
			throw new IOException(file + " is not well-formed", e);
		}
	}
}
