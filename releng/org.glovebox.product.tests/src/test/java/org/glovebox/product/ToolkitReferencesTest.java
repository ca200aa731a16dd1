/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;

/**
 * Everything in the product that names a class, method or field of the window toolkit finds it there. The manifests of
 * the platform claim less than its code needs: with bundles of unlike age the build is green and the window dies.
 */
class ToolkitReferencesTest {
	private static final String TOOLKIT = "org/eclipse/swt/";

	@Test
	void everyReferenceIntoTheToolkitFindsItsTarget() throws IOException {
		Map<String, ClassOutline> toolkit = new TreeMap<>();
		Map<String, TreeSet<String>> unresolved = new TreeMap<>();
		for (Path jar : jars("org.eclipse.swt"))
			read(jar, outline -> toolkit.put(outline.name(), outline));
		assertTrue(toolkit.size() > 500, "no toolkit found");
		for (Path jar : jars(""))
			read(jar, outline -> outline.references().stream().filter(reference -> reference.owner().startsWith(TOOLKIT))
					.filter(reference -> !reference.isFoundIn(toolkit))
					.forEach(reference -> unresolved.computeIfAbsent(reference.toString(), key -> new TreeSet<>())
							.add(jar.getFileName().toString())));
		assertEquals(Map.of(), unresolved);
	}

	private static List<Path> jars(String prefix) throws IOException {
		try (Stream<Path> files = Files.list(Shipped.unpacked().resolve("plugins"))) {
			return files.filter(file -> file.toString().endsWith(".jar"))
					.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
		}
	}

	private static void read(Path jar, Consumer<ClassOutline> consumer) throws IOException {
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			for (ZipEntry entry : zip.stream().filter(e -> e.getName().endsWith(".class")).toList())
				if (!entry.getName().startsWith("META-INF/") && !entry.getName().equals("module-info.class"))
					try (InputStream in = zip.getInputStream(entry)) {
						consumer.accept(ClassOutline.read(in.readAllBytes()));
					}
		}
	}
}
