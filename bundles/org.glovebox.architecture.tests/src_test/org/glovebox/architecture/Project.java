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
import java.util.stream.Stream;

/** The source tree of the project. */
record Project(Path root) {

	/** The tree that this test is part of: found upwards from the working folder. */
	static Project current() {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent())
			if (Files.isDirectory(folder.resolve("target-platform")) && Files.isDirectory(folder.resolve("bundles")))
				return new Project(folder);
		throw new IllegalStateException("not inside the project: " + Path.of("").toAbsolutePath());
	}

	List<Bundle> bundles() throws IOException {
		List<Bundle> bundles = new ArrayList<>();
		try (Stream<Path> folders = Files.list(root.resolve("bundles"))) {
			for (Path folder : folders.filter(p -> Files.exists(p.resolve("META-INF/MANIFEST.MF"))).sorted().toList())
				bundles.add(Bundle.read(folder));
		}
		return bundles;
	}

	/** All files below {@code folder} with the ending, but none that a build put there. */
	List<Path> files(String folder, String... endings) throws IOException {
		Path start = root.resolve(folder);
		if (!Files.exists(start))
			return List.of();
		try (Stream<Path> files = Files.walk(start)) {
			return files.filter(Files::isRegularFile).filter(this::isSource)
					.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith)).sorted().toList();
		}
	}

	private boolean isSource(Path file) {
		for (Path part : root.relativize(file))
			if (List.of("target", "bin", "bin-test", "src-gen", ".git").contains(part.toString()))
				return false;
		return true;
	}

	String relative(Path file) {
		return root.relativize(file).toString().replace('\\', '/');
	}
}
