/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.tests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The generated file of the demo, and a notebook that the demo was installed in. */
final class DemoContent {

	static final String FILE = "generated-cycling.ndax";

	private DemoContent() {
	}

	/** Made once, copied for each class that works on it. */
	private static final class Made {
		static final Path NOTEBOOK = make();

		private static Path make() {
			try {
				Path folder = Files.createTempDirectory("glovebox-cli-tests-");
				folder.toFile().deleteOnExit();
				Path notebook = folder.resolve("demo");
				Terminal.at(notebook).run("demo").done();
				return notebook;
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
		}
	}

	/** Puts the generated file into a folder. */
	static Path file(Path folder) throws IOException {
		Path target = folder.resolve(FILE);
		for (Bundle bundle : FrameworkUtil.getBundle(DemoContent.class).getBundleContext().getBundles()) {
			if ("org.glovebox.demo".equals(bundle.getSymbolicName())) {
				try (InputStream in = bundle.getEntry("content/study-a/" + FILE).openStream()) {
					Files.copy(in, target);
				}
			}
		}
		return target;
	}

	/** A copy of a notebook after {@code glovebox demo}. */
	static Path notebook(Path folder) throws IOException {
		Path target = folder.resolve("demo");
		try (Stream<Path> all = Files.walk(Made.NOTEBOOK)) {
			for (Path from : all.toList()) {
				Path to = target.resolve(Made.NOTEBOOK.relativize(from).toString());
				if (Files.isDirectory(from)) {
					Files.createDirectories(to);
				} else {
					Files.copy(from, to);
				}
			}
		}
		return target;
	}
}
