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
import java.util.stream.Stream;

import org.glovebox.tools.ManifestClause;

/** Third-party names that only one bundle may know, in manifests and in sources. */
final class ForbiddenNames implements Rule {
	/** Names that begin with one of the prefixes are for the bundles in {@code allowed} only. */
	record Fence(String what, List<String> prefixes, List<String> allowed) {
	}

	static final List<Fence> FENCES = List.of(
			new Fence("the window toolkit", List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.e4.ui"),
					List.of("ui", "ui.editors")),
			new Fence("BIRT", List.of("org.eclipse.birt"), List.of("charts", "ui")),
			new Fence("JDBC", List.of("java.sql", "javax.sql", "org.h2", "com.h2database", "org.postgresql"), List.of("store")),
			new Fence("Hipparchus", List.of("org.hipparchus"), List.of("numeric")),
			new Fence("the units library",
					List.of("javax.measure", "tech.units", "tech.uom", "si.uom", "systems.uom", "si-units"), List.of("units")));

	@Override
	public List<String> findings(Project project) throws IOException {
		List<String> findings = new ArrayList<>();
		for (Bundle bundle : project.bundles()) {
			String home = bundle.shortName().replaceAll("\\.tests$", "");
			List<JavaSource> sources = bundle.sources("src", "src-gen", "src_test");
			for (Fence fence : FENCES)
				if (!fence.allowed().contains(home)) {
					manifest(bundle, fence, findings);
					sources(project, sources, fence, findings);
				}
		}
		return findings;
	}

	private static void manifest(Bundle bundle, Fence fence, List<String> findings) {
		Stream.concat(bundle.requiredBundles().stream(), bundle.importedPackages().stream()).map(ManifestClause::paths)
				.flatMap(List::stream).filter(name -> isBehind(fence, name))
				.forEach(name -> findings.add(bundle.name() + "/META-INF/MANIFEST.MF names " + name + ", but " + fence.what()
						+ " is for " + fence.allowed() + " only"));
	}

	private static void sources(Project project, List<JavaSource> sources, Fence fence, List<String> findings) {
		for (JavaSource source : sources)
			for (String prefix : fence.prefixes())
				if (source.names(prefix))
					findings.add(project.relative(source.file()) + " names " + prefix + ", but " + fence.what() + " is for "
							+ fence.allowed() + " only");
	}

	private static boolean isBehind(Fence fence, String name) {
		return fence.prefixes().stream().anyMatch(prefix -> (name + ".").startsWith(prefix + "."));
	}
}
