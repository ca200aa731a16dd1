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
import java.util.Set;
import java.util.stream.Collectors;

/** What an IDE reports must be what the build reports: every bundle carries the compiler settings of the build. */
final class IdeSettings implements Rule {
	private static final String SETTINGS = ".settings/org.eclipse.jdt.core.prefs";

	@Override
	public List<String> findings(Project project) throws IOException {
		List<String> findings = new ArrayList<>();
		Set<String> expected = settings(project.root().resolve("releng/compiler.prefs"));
		for (Bundle bundle : project.bundles()) {
			Path file = bundle.folder().resolve(SETTINGS);
			if (Files.notExists(file) || !settings(file).equals(expected))
				findings.add(bundle.name() + "/" + SETTINGS + " differs from releng/compiler.prefs");
			for (String name : List.of(".project", ".classpath"))
				if (Files.notExists(bundle.folder().resolve(name)))
					findings.add(bundle.name() + " has no " + name);
		}
		return findings;
	}

	private static Set<String> settings(Path file) throws IOException {
		return Files.readAllLines(file).stream().filter(line -> !line.startsWith("#") && !line.startsWith("eclipse.preferences"))
				.filter(line -> !line.isBlank()).collect(Collectors.toSet());
	}
}
