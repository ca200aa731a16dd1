/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.Test;

/** The product of the platform that builds. */
class ContentTest {
	private final Path product = Shipped.unpacked();

	@Test
	void theListOfBundlesIsWhatLiesThere() throws IOException {
		List<String> listed = listed("configuration").map(line -> line.split(",")[0]).sorted().toList();
		assertEquals(listed, Shipped.bundles(product));
	}

	@Test
	void theWindowIsThere() throws IOException {
		assertTrue(Shipped.bundles(product).containsAll(List.of("org.glovebox.ui", "org.glovebox.ui.editors", "org.eclipse.ui")));
	}

	@Test
	void nothingThatOnlyTestsNeedIsShipped() throws IOException {
		assertEquals(List.of(), Shipped.bundles(product).stream()
				.filter(name -> name.startsWith("junit") || name.endsWith(".tests") || name.contains("jdt")).toList());
	}

	@Test
	void theCommandLineHasNoBundleOfTheWindow() throws IOException {
		List<String> names = listed("configuration-cli").map(line -> line.split(",")[0]).toList();
		assertTrue(names.contains("org.glovebox.cli"), names::toString);
		assertTrue(names.contains("org.glovebox.store"), names::toString);
		assertEquals(List.of(), names.stream().filter(name -> name.matches("org\\.eclipse\\.(swt|jface|ui|e4\\.ui)(\\..*)?")
				|| name.matches("org\\.glovebox\\.ui(\\..*)?|org\\.glovebox\\.model\\.edit")).toList());
	}

	@Test
	void theCommandLineNamesFilesThatExist() throws IOException {
		List<String> files = listed("configuration-cli").map(line -> line.split(",")[2]).toList();
		assertEquals(List.of(), files.stream().filter(file -> Files.notExists(product.resolve(file))).toList());
	}

	@Test
	void theCommandLineDoesNotInheritTheDesktopsConfiguration() throws IOException {
		List<String> lines = Files.readAllLines(product.resolve("configuration-cli/config.ini"));
		assertTrue(lines.contains("osgi.configuration.cascaded=false"), lines::toString);
		assertTrue(lines.contains("eclipse.application=org.glovebox.cli.application"), lines::toString);
	}

	@Test
	void noJarIsSigned() throws IOException {
		List<String> signed = new ArrayList<>();
		try (Stream<Path> jars = Files.list(product.resolve("plugins"))) {
			for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList())
				try (ZipFile zip = new ZipFile(jar.toFile())) {
					if (zip.stream().anyMatch(entry -> entry.getName().matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)")))
						signed.add(jar.getFileName().toString());
				}
		}
		assertEquals(List.of(), signed);
	}

	@Test
	void theStartScriptCanBeRun() {
		assertTrue(Files.isExecutable(product.resolve("glovebox")));
		assertFalse(Files.isDirectory(product.resolve("glovebox")));
	}

	private Stream<String> listed(String configuration) throws IOException {
		return Files.readAllLines(product.resolve(configuration).resolve("org.eclipse.equinox.simpleconfigurator/bundles.info"))
				.stream().filter(line -> !line.startsWith("#"));
	}
}
