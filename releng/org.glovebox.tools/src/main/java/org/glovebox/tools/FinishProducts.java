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
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is still to do when the director has laid out the products of one or more platforms: remove signatures, write
 * the configuration of the command line, and give the macOS product the form of an application bundle.
 * <p>
 * {@code FinishProducts FOLDER}, where FOLDER has the products at any depth.
 */
public final class FinishProducts {
	private FinishProducts() {
	}

	public static void main(String[] args) throws IOException {
		List<Path> products;
		try (Stream<Path> tree = Files.walk(Path.of(args[0]), 8)) {
			products = tree.filter(FinishProducts::isProduct).toList();
		}
		if (products.isEmpty())
			throw new IllegalStateException("no product in " + args[0]);
		for (Path product : products)
			finish(product);
	}

	private static boolean isProduct(Path folder) {
		return Files.isDirectory(folder.resolve("plugins")) && Files.exists(folder.resolve("configuration/config.ini"));
	}

	private static void finish(Path product) throws IOException {
		int signed = UnsignedJars.in(product.resolve("plugins"));
		System.out.println(product + ": signatures removed from " + signed + " jars");
		new CommandLineConfiguration(product).write();
		Path parts = product.resolve("bundle");
		if (Files.isDirectory(parts))
			completeMacBundle(parts, product.getParent());
	}

	/** The director knows only {@code Contents/Eclipse}; the parts around it wait in its folder {@code bundle}. */
	private static void completeMacBundle(Path parts, Path contents) throws IOException {
		Path executable = Files.createDirectories(contents.resolve("MacOS")).resolve("glovebox");
		move(parts.resolve("glovebox"), executable);
		if (Files.getFileStore(executable).supportsFileAttributeView("posix"))
			Files.setPosixFilePermissions(executable, PosixFilePermissions.fromString("rwxr-xr-x"));
		move(parts.resolve("Info.plist"), contents.resolve("Info.plist"));
		move(parts.resolve("glovebox.icns"), Files.createDirectories(contents.resolve("Resources")).resolve("glovebox.icns"));
		Files.delete(parts);
	}

	private static void move(Path from, Path to) throws IOException {
		Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
	}
}
