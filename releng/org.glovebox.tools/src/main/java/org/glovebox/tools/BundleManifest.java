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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
	private static final Pattern EXTENDER_PROVIDED = Pattern.compile("osgi\\.extender(?::String)?=\"?([\\w.]+)");
	private static final Pattern OPTIONAL = Pattern.compile("resolution\\s*:=\\s*\"?optional");

	/** Empty when the jar is not a bundle. */
	static Optional<BundleManifest> read(Path jar) throws IOException {
		try (ZipFile zip = new ZipFile(jar.toFile())) {
			ZipEntry entry = zip.getEntry("META-INF/MANIFEST.MF");
			if (entry == null)
				return Optional.empty();
			try (InputStream in = zip.getInputStream(entry)) {
				Attributes main = new java.util.jar.Manifest(in).getMainAttributes();
				return main.getValue("Bundle-SymbolicName") == null ? Optional.empty() : Optional.of(of(main, jar));
			}
		}
	}

	private static BundleManifest of(Attributes main, Path jar) {
		return new BundleManifest(name(main.getValue("Bundle-SymbolicName")),
				Optional.ofNullable(main.getValue("Bundle-Version")).orElse("0.0.0"), jar,
				Optional.ofNullable(main.getValue("Fragment-Host")).map(BundleManifest::name),
				clauses(main, "Require-Bundle").stream().filter(c -> !isOptional(c)).map(BundleManifest::name).toList(),
				clauses(main, "Import-Package").stream().filter(c -> !isOptional(c)).flatMap(c -> paths(c).stream()).toList(),
				clauses(main, "Export-Package").stream().flatMap(c -> paths(c).stream()).toList(),
				clauses(main, "Require-Capability").stream().filter(c -> !isOptional(c)).flatMap(c -> find(EXTENDER_FILTER, c))
						.collect(Collectors.toSet()),
				clauses(main, "Provide-Capability").stream().filter(c -> c.startsWith("osgi.extender"))
						.flatMap(c -> find(EXTENDER_PROVIDED, c)).collect(Collectors.toSet()),
				main.getValue("Service-Component") != null);
	}

	private static java.util.stream.Stream<String> find(Pattern pattern, String clause) {
		Matcher matcher = pattern.matcher(clause);
		return matcher.results().map(result -> result.group(1));
	}

	private static boolean isOptional(String clause) {
		return OPTIONAL.matcher(clause).find();
	}

	private static String name(String clause) {
		return clause.split(";", 2)[0].strip();
	}

	/** The paths before the first attribute or directive: {@code a;b;version=1} names two packages. */
	private static List<String> paths(String clause) {
		return Arrays.stream(split(clause, ';')).map(String::strip).takeWhile(part -> !part.contains("=")).toList();
	}

	private static List<String> clauses(Attributes main, String header) {
		String value = main.getValue(header);
		return value == null ? List.of() : Arrays.stream(split(value, ',')).map(String::strip).filter(c -> !c.isEmpty()).toList();
	}

	/** Splits where the separator is outside of quotes. */
	private static String[] split(String text, char separator) {
		List<String> parts = new ArrayList<>();
		boolean quoted = false;
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"')
				quoted = !quoted;
			else if (c == separator && !quoted) {
				parts.add(text.substring(start, i));
				start = i + 1;
			}
		}
		parts.add(text.substring(start));
		return parts.toArray(String[]::new);
	}
}
