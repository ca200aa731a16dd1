/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files that a build left in the target folders of its modules. */
final class Reports {
	private Reports() {
	}

	static List<Path> files(Path root, String folder, String prefix, String suffix) throws IOException {
		List<Path> found = new ArrayList<>();
		for (Path module : modules(root)) {
			Path reports = module.resolve("target").resolve(folder);
			if (!Files.isDirectory(reports))
				continue;
			try (Stream<Path> files = Files.list(reports)) {
				files.filter(p -> p.getFileName().toString().startsWith(prefix) && p.toString().endsWith(suffix)).sorted()
						.forEach(found::add);
			}
		}
		return found;
	}

	/** The folders two levels below the root: bundles and releng hold one module each. */
	static List<Path> modules(Path root) throws IOException {
		List<Path> modules = new ArrayList<>();
		for (String group : List.of("bundles", "releng")) {
			try (Stream<Path> folders = Files.list(root.resolve(group))) {
				folders.filter(Files::isDirectory).sorted().forEach(modules::add);
			}
		}
		return modules;
	}
}
