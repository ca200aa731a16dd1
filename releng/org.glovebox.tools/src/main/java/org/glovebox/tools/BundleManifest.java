/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What the manifest of a bundle says about itself and what it needs.
 *
 * @param symbolicName     without directives
 * @param version          as written
 * @param file             the jar
 * @param host             the symbolic name of the bundle that a fragment extends
 * @param requiredBundles  symbolic names, optional ones left out
 * @param importedPackages package names, optional ones left out
 * @param exportedPackages package names
 * @param neededExtenders  values of {@code osgi.extender} that must be provided for the bundle to resolve
 * @param extenders        values of {@code osgi.extender} that the bundle provides
 * @param declaresServices has declarative services
 */
record BundleManifest(String symbolicName, String version, Path file, Optional<String> host, List<String> requiredBundles,
		List<String> importedPackages, List<String> exportedPackages, Set<String> neededExtenders, Set<String> extenders,
		boolean declaresServices) {

	private static final Pattern EXTENDER_FILTER = Pattern.compile("osgi\\.extender\\s*=\\s*([\\w.]+)\\s*\\)");

	/** Empty when the jar is not a bundle. */
	static Optional<BundleManifest> read(Path jar) throws IOException {
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			ZipEntry entry = zip.getEntry("META-INF/MANIFEST.MF");
			if (entry == null)
				return Optional.empty();
			try (InputStream in = zip.getInputStream(entry)) {
				Attributes main = new Manifest(in).getMainAttributes();
				return main.getValue("Bundle-SymbolicName") == null ? Optional.empty() : Optional.of(of(main, jar));
			}
		}
	}

	private static BundleManifest of(Attributes main, Path jar) {
		return new BundleManifest(clauses(main, "Bundle-SymbolicName").get(0).name(),
				Optional.ofNullable(main.getValue("Bundle-Version")).orElse("0.0.0"), jar,
				clauses(main, "Fragment-Host").stream().findFirst().map(ManifestClause::name),
				mandatory(main, "Require-Bundle").map(ManifestClause::name).toList(),
				mandatory(main, "Import-Package").flatMap(clause -> clause.paths().stream()).toList(),
				clauses(main, "Export-Package").stream().flatMap(clause -> clause.paths().stream()).toList(),
				mandatory(main, "Require-Capability").flatMap(clause -> clause.attribute("filter").stream())
						.flatMap(BundleManifest::extenders).collect(Collectors.toSet()),
				clauses(main, "Provide-Capability").stream().filter(clause -> clause.name().equals("osgi.extender"))
						.flatMap(clause -> clause.attribute("osgi.extender").stream()).collect(Collectors.toSet()),
				main.getValue("Service-Component") != null);
	}

	private static Stream<String> extenders(String filter) {
		return EXTENDER_FILTER.matcher(filter).results().map(result -> result.group(1));
	}

	private static Stream<ManifestClause> mandatory(Attributes main, String header) {
		return clauses(main, header).stream().filter(clause -> !clause.isOptional());
	}

	private static List<ManifestClause> clauses(Attributes main, String header) {
		return ManifestClause.parse(Optional.ofNullable(main.getValue(header)));
	}
}
