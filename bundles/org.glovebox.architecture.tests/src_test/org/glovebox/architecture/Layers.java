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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.glovebox.tools.ManifestClause;

/** Which bundle may name which other one, as the table and the drawing of the architecture page have it. */
final class Layers implements Rule {
	/** One row of the table: the layer, and the bundles that may be named. */
	record Row(int layer, Set<String> mayName) {
		static Row of(int layer, String... mayName) {
			return new Row(layer, Set.of(mayName));
		}
	}

	static final Map<String, Row> TABLE = Map.ofEntries( //
			Map.entry("units", Row.of(0)), //
			Map.entry("numeric", Row.of(0)), //
			Map.entry("demo", Row.of(0)), //
			Map.entry("api", Row.of(1, "units")), //
			Map.entry("model", Row.of(1, "units")), //
			Map.entry("core", Row.of(2, "api", "model", "units")), //
			Map.entry("charts", Row.of(2, "api", "units")), //
			Map.entry("model.edit", Row.of(2, "model", "units")), //
			Map.entry("sdk", Row.of(2, "api", "units")), //
			Map.entry("store", Row.of(3, "core", "model", "api", "units")), //
			Map.entry("importers", Row.of(3, "api", "units")), //
			Map.entry("analysis", Row.of(3, "api", "units", "numeric")), //
			Map.entry("exporters", Row.of(3, "api", "model", "core", "charts", "units")), //
			Map.entry("cli", Row.of(4, "api", "model", "core", "charts", "units")), //
			Map.entry("ui", Row.of(4, "api", "model", "model.edit", "core", "charts", "units")), //
			Map.entry("ui.editors", Row.of(5, "ui", "api", "model", "model.edit", "core", "charts", "units")));

	@Override
	public List<String> findings(Project project) throws IOException {
		List<String> findings = new ArrayList<>();
		for (Bundle bundle : project.bundles()) {
			if (bundle.isTest())
				continue;
			Row row = TABLE.get(bundle.shortName());
			if (row == null)
				findings.add(bundle.name() + " has no layer: add it to the architecture page and to " + getClass().getSimpleName());
			else
				named(bundle).filter(other -> !row.mayName().contains(other)).distinct()
						.forEach(other -> findings.add(arrow(bundle, row, other)));
		}
		return findings;
	}

	private static String arrow(Bundle bundle, Row row, String other) {
		Row target = TABLE.get(other);
		String why = target != null && target.layer() >= row.layer() ? " (layer " + row.layer() + " -> " + target.layer() + ")" : "";
		return bundle.name() + " must not name " + Bundle.PREFIX + other + why;
	}

	private static Stream<String> named(Bundle bundle) {
		return Stream.concat(bundle.requiredBundles().stream().map(ManifestClause::name).map(Layers::ownBundle),
				bundle.importedPackages().stream().flatMap(clause -> clause.paths().stream()).map(Layers::ownerOf))
				.flatMap(Optional::stream).filter(other -> !other.equals(bundle.shortName()));
	}

	private static Optional<String> ownBundle(String symbolicName) {
		return symbolicName.startsWith(Bundle.PREFIX) ? Optional.of(symbolicName.substring(Bundle.PREFIX.length()))
				: Optional.empty();
	}

	/** The bundle with the longest name that the package name begins with. */
	private static Optional<String> ownerOf(String packageName) {
		return TABLE.keySet().stream().filter(name -> (packageName + ".").startsWith(Bundle.PREFIX + name + "."))
				.max((a, b) -> Integer.compare(a.length(), b.length()));
	}
}
