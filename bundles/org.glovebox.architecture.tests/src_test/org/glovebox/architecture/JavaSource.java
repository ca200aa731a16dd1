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
	static JavaSource read(Path root, Path file) throws IOException {
		String text = Files.readString(file);
		return new JavaSource(file, packageName(root.relativize(file).getParent()), text, code(text));
	}

	/** Leaves out comments, and what stands in literals. */
	private static String code(String text) {
		StringBuilder code = new StringBuilder(text.length());
		int position = 0;
		while (position < text.length()) {
			int end = endOfText(text, position);
			if (end == position)
				code.append(text.charAt(position++));
			else {
				code.append(' ');
				position = end;
			}
		}
		return code.toString();
	}

	/** Where the comment or literal that begins at {@code start} ends; {@code start} when none begins there. */
	private static int endOfText(String text, int start) {
		if (text.startsWith("//", start))
			return after(text, "\n", start + 2);
		if (text.startsWith("/*", start))
			return after(text, "*/", start + 2);
		if (text.startsWith("\"\"\"", start))
			return endOfLiteral(text, "\"\"\"", start);
		char c = text.charAt(start);
		return c == '"' || c == '\'' ? endOfLiteral(text, String.valueOf(c), start) : start;
	}

	private static int endOfLiteral(String text, String quote, int start) {
		int position = start + quote.length();
		while (position < text.length() && !text.startsWith(quote, position))
			position += text.charAt(position) == '\\' ? 2 : 1;
		return Math.min(position + quote.length(), text.length());
	}

	private static int after(String text, String end, int from) {
		int found = text.indexOf(end, from);
		return found < 0 ? text.length() : found + end.length();
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
