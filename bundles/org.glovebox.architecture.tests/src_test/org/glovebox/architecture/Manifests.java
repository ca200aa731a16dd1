/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.architecture;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.glovebox.tools.ManifestClause;

/** Version ranges everywhere, one re-export, and an API that is exactly the packages without "internal" in their name. */
final class Manifests implements Rule {
	private static final Map<String, String> REEXPORTS = Map.of("org.glovebox.api", "org.glovebox.units");
	private static final Pattern RANGE = Pattern.compile("[\\[(]\\s*\\d[\\w.\\-]*\\s*,\\s*\\d[\\w.\\-]*\\s*[\\])]");

	@Override
	public List<String> findings(Project project) throws IOException {
		List<String> findings = new ArrayList<>();
		for (Bundle bundle : project.bundles()) {
			identity(bundle, findings);
			ranges(bundle, findings);
			reexports(bundle, findings);
			if (bundle.isTest())
				continue;
			packages(bundle, findings);
			packageNames(bundle, findings);
		}
		return findings;
	}

	private static void identity(Bundle bundle, List<String> findings) {
		String symbolicName = bundle.clauses("Bundle-SymbolicName").get(0).name();
		if (!symbolicName.equals(bundle.name()))
			findings.add(bundle.name() + ": the folder and the symbolic name " + symbolicName + " differ");
		if (bundle.headers().getValue("Bundle-Name") == null)
			findings.add(bundle.name() + " has no Bundle-Name");
		if (!"JavaSE-21".equals(bundle.headers().getValue("Bundle-RequiredExecutionEnvironment")))
			findings.add(bundle.name() + " must be for JavaSE-21");
	}

	private static void ranges(Bundle bundle, List<String> findings) {
		for (ManifestClause clause : bundle.requiredBundles())
			if (!hasRange(clause, "bundle-version"))
				findings.add(bundle.name() + " requires " + clause.name() + " without a version range");
		for (ManifestClause clause : bundle.importedPackages())
			if (!hasRange(clause, "version"))
				findings.add(bundle.name() + " imports " + String.join(", ", clause.paths()) + " without a version range");
	}

	private static boolean hasRange(ManifestClause clause, String attribute) {
		return clause.attribute(attribute).filter(range -> RANGE.matcher(range).matches()).isPresent();
	}

	private static void reexports(Bundle bundle, List<String> findings) {
		for (ManifestClause clause : bundle.requiredBundles())
			if (clause.attribute("visibility").filter("reexport"::equals).isPresent()
					&& !clause.name().equals(REEXPORTS.get(bundle.name())))
				findings.add(bundle.name() + " must not re-export " + clause.name());
	}

	private static void packages(Bundle bundle, List<String> findings) throws IOException {
		Set<String> existing = bundle.sources("src", "src-gen").stream().map(JavaSource::packageName)
				.collect(Collectors.toCollection(TreeSet::new));
		Set<String> published = new TreeSet<>();
		for (ManifestClause clause : bundle.exportedPackages()) {
			boolean restricted = clause.attribute("x-internal").isPresent() || clause.attribute("x-friends").isPresent();
			for (String name : clause.paths()) {
				published.add(name);
				if (isInternal(name) != restricted)
					findings.add(bundle.name() + " exports " + name + (restricted ? " as internal, but it is not named so"
							: ", which is internal: x-internal or x-friends is missing"));
				if (!existing.contains(name))
					findings.add(bundle.name() + " exports " + name + ", which does not exist");
			}
		}
		for (String name : existing) {
			if (!isInternal(name) && !published.contains(name))
				findings.add(bundle.name() + " does not export " + name + ", which is not named internal");
		}
	}

	/** Generated packages follow the model instead. */
	private static void packageNames(Bundle bundle, List<String> findings) throws IOException {
		bundle.sources("src").stream().map(JavaSource::packageName).distinct().filter(name -> !name.startsWith(bundle.name()))
				.forEach(name -> findings.add(bundle.name() + " has the package " + name + ", which does not begin with its name"));
	}

	private static boolean isInternal(String packageName) {
		return List.of(packageName.split("\\.")).contains("internal");
	}
}
