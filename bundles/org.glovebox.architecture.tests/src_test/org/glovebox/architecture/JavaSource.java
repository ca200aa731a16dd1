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
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A source file.
 *
 * @param file        where it is
 * @param packageName by its folder
 * @param text        as written
 * @param code        without comments and without what stands in string literals
 */
record JavaSource(Path file, String packageName, String text, String code) {
	// text blocks, strings, characters, comments: whichever begins first
	private static final Pattern NO_CODE = Pattern.compile(
			"\"\"\"(?:\\\\.|[^\\\\])*?\"\"\"|\"(?:\\\\.|[^\\\\\"\\n])*\"|'(?:\\\\.|[^\\\\'\\n])*'|//[^\\n]*|/\\*.*?\\*/",
			Pattern.DOTALL);

	static JavaSource read(Path root, Path file) throws IOException {
		String text = Files.readString(file);
		return new JavaSource(file, packageName(root.relativize(file).getParent()), text, NO_CODE.matcher(text).replaceAll(" "));
	}

	private static String packageName(Path folder) {
		return folder == null ? ""
				: StreamSupport.stream(folder.spliterator(), false).map(Path::toString).collect(Collectors.joining("."));
	}

	List<String> lines() {
		return text.lines().toList();
	}

	/** Is {@code prefix} (a package or a type) imported or written out in the code? */
	boolean names(String prefix) {
		return code.contains(prefix) && Pattern.compile("(?<![\\w.])" + Pattern.quote(prefix) + "\\b").matcher(code).find();
	}
}
