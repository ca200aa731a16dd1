/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.tools;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * Removes signatures from the jars of a product. A JVM does not keep classes of signed jars in its class archive, which
 * is most of what the command line gains from one. What was signed has been verified when it was built in.
 */
final class UnsignedJars {
	private UnsignedJars() {
	}

	/** Returns how many jars were signed. */
	static int in(Path plugins) throws IOException {
		int count = 0;
		try (Stream<Path> files = Files.list(plugins)) {
			for (Path jar : files.filter(p -> p.toString().endsWith(".jar")).toList())
				if (unsign(jar))
					count++;
		}
		return count;
	}

	private static boolean unsign(Path jar) throws IOException {
		try (FileSystem zip = FileSystems.newFileSystem(jar)) {
			List<Path> signatures = signatures(zip.getPath("/META-INF"));
			if (signatures.isEmpty())
				return false;
			for (Path signature : signatures)
				Files.delete(signature);
			dropDigests(zip.getPath("/META-INF/MANIFEST.MF"));
			return true;
		}
	}

	private static List<Path> signatures(Path metaInf) throws IOException {
		if (Files.notExists(metaInf))
			return List.of();
		try (Stream<Path> files = Files.list(metaInf)) {
			return files.filter(UnsignedJars::isSignature).toList();
		}
	}

	private static boolean isSignature(Path file) {
		String name = file.getFileName().toString().toUpperCase(Locale.ROOT);
		return name.endsWith(".SF") || name.endsWith(".RSA") || name.endsWith(".DSA") || name.endsWith(".EC");
	}

	private static void dropDigests(Path file) throws IOException {
		Manifest manifest;
		try (InputStream in = Files.newInputStream(file)) {
			manifest = new Manifest(in);
		}
		manifest.getEntries().values().forEach(entry -> entry.keySet().removeIf(key -> key.toString().endsWith("-Digest")));
		manifest.getEntries().values().removeIf(Map::isEmpty);
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		manifest.write(bytes);
		Files.write(file, bytes.toByteArray());
	}
}
