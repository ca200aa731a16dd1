/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Stream;

import org.glovebox.tools.ManifestClause;

/** A bundle of the project as its folder and manifest describe it. */
record Bundle(String name, Path folder, Attributes headers) {
	static final String PREFIX = "org.glovebox.";

	static Bundle read(Path folder) throws IOException {
		try (InputStream in = Files.newInputStream(folder.resolve("META-INF/MANIFEST.MF"))) {
			return new Bundle(folder.getFileName().toString(), folder, new Manifest(in).getMainAttributes());
		}
	}

	boolean isTest() {
		return name.endsWith(".tests");
	}

	/** {@code org.glovebox.ui.editors} is {@code ui.editors}. */
	String shortName() {
		return name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name;
	}

	List<ManifestClause> clauses(String header) {
		return ManifestClause.parse(Optional.ofNullable(headers.getValue(header)));
	}

	List<ManifestClause> requiredBundles() {
		return clauses("Require-Bundle");
	}

	List<ManifestClause> importedPackages() {
		return clauses("Import-Package");
	}

	List<ManifestClause> exportedPackages() {
		return clauses("Export-Package");
	}

	/** Sources that become part of the bundle; {@code folders} are some of src, src-gen, src_test. */
	List<JavaSource> sources(String... folders) throws IOException {
		List<JavaSource> sources = new ArrayList<>();
		for (String name : folders) {
			Path root = folder.resolve(name);
			if (!Files.isDirectory(root))
				continue;
			try (Stream<Path> files = Files.walk(root)) {
				for (Path file : files.filter(p -> p.toString().endsWith(".java")).sorted().toList())
					sources.add(JavaSource.read(root, file));
			}
		}
		return sources;
	}
}
