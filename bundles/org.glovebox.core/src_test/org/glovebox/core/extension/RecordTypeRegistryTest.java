/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EPackage;
import org.glovebox.core.content.ContributedFiles;
import org.glovebox.model.ModelPackages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordTypeRegistryTest {

	private static final String POINT = "org.glovebox.core.recordTypes";
	private static final String TOYS = "https://example.org/toys/1";
	private static final String MORE_TOYS = "https://example.org/more-toys/1";

	private final Map<String, String> files = Map.of(
			"a/toys.ecore", model("toys", TOYS, "Top", "https://glovebox.org/model/notebook/1#//Record"),
			"a/more.ecore", model("more", MORE_TOYS, "Humming", TOYS + "#//Top"));

	private final ContributedFiles plugin = (name, path) -> stream(name + '/' + path);

	@AfterEach
	void forget() {
		EPackage.Registry.INSTANCE.remove(TOYS);
		EPackage.Registry.INSTANCE.remove(MORE_TOYS);
	}

	@Test
	void makesKindsOfAPluginKnownWhateverTheOrder() throws CoreException {
		RecordTypeRegistry types = registry("""
				<package id='a-more' name='More' uri='%s' model='more.ecore' icons='icons/'/>
				<package id='b-toys' name='Toys' uri='%s' model='toys.ecore'/>""".formatted(MORE_TOYS, TOYS));

		types.contribute(plugin);
		types.contribute(plugin);

		assertEquals(List.of(), types.failures());
		assertEquals(List.of(MORE_TOYS, TOYS), ModelPackages.contributed().stream().map(EPackage::getNsURI).toList());
		EClass humming = ModelPackages.recordKind("humming").orElseThrow();
		assertTrue(ModelPackages.recordKinds().contains(humming));
		assertEquals(Optional.of("platform:/plugin/a/icons/Humming.svg"), types.icon(humming, ".svg"));
		assertEquals(Optional.empty(), types.icon(ModelPackages.recordKind("top").orElseThrow(), ".svg"));
	}

	@Test
	void namesThePluginAndAttributeOfWhatDoesNotWork() throws CoreException {
		RecordTypeRegistry types = registry("""
				<package id='absent' uri='urn:absent' model='absent.ecore'/>
				<package id='classless' uri='urn:classless'/>
				<package id='nameless'/>
				<package id='other' uri='urn:other' model='toys.ecore'/>""");

		types.contribute(plugin);

		List<String> messages = types.failures().stream().map(ExtensionFailure::message).sorted().toList();
		assertEquals(4, messages.size(), messages.toString());
		for (String word : List.of("absent.ecore", "Java classes", "missing", TOYS)) {
			assertEquals(1, messages.stream().filter(m -> m.contains(word) && m.contains("a")).count(),
					word + " in " + messages);
		}
		assertEquals(List.of(), ModelPackages.contributed());
	}

	@Test
	void takesPackagesWithJavaClassesAsTheyAre() throws CoreException {
		RecordTypeRegistry types = registry("<package id='cell' uri='https://glovebox.org/model/cell/1'/>");

		types.contribute(plugin);

		assertEquals(List.of(), types.failures());
		assertEquals(List.of(), ModelPackages.contributed());
	}

	private static RecordTypeRegistry registry(String packages) throws CoreException {
		return new RecordTypeRegistry(PluginXml.withPoints(POINT)
				.add("a", "<extension point='" + POINT + "'>" + packages + "</extension>").registry());
	}

	private InputStream stream(String path) throws FileNotFoundException {
		String text = files.get(path);
		if (text == null) {
			throw new FileNotFoundException(path);
		}
		return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
	}

	private static String model(String name, String uri, String kind, String above) {
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<ecore:EPackage xmi:version="2.0" xmlns:xmi="http://www.omg.org/XMI"
				    xmlns:ecore="http://www.eclipse.org/emf/2002/Ecore"
				    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" name="%1$s" nsURI="%2$s" nsPrefix="%1$s">
				  <eClassifiers xsi:type="ecore:EClass" name="%3$s" eSuperTypes="%4$s">
				    <eAnnotations source="https://glovebox.org/model/ui"><details key="icon" value="%3$s"/></eAnnotations>
				  </eClassifiers>
				</ecore:EPackage>
				""".formatted(name, uri, kind, above);
	}
}
