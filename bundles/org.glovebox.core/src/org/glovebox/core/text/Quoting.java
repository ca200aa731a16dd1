/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.Optional;

/** Text in quotation marks, in which a backslash stands before a quotation mark, a backslash, n (new line) and t (tab). */
final class Quoting {

	private Quoting() {
	}

	static String quoted(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\t", "\\t") + '"';
	}

	/** The text that a piece stands for; empty where its quotation marks are not closed. */
	static Optional<String> plain(String typed) {
		if (!typed.startsWith("\"")) {
			return Optional.of(typed);
		}
		StringBuilder text = new StringBuilder();
		for (int at = 1; at < typed.length(); at++) {
			char c = typed.charAt(at);
			if (c == '"') {
				return at == typed.length() - 1 ? Optional.of(text.toString()) : Optional.empty();
			}
			if (c == '\\' && at + 1 < typed.length()) {
				at++;
				c = escaped(typed.charAt(at));
			}
			text.append(c);
		}
		return Optional.empty();
	}

	private static char escaped(char c) {
		return switch (c) {
		case 'n' -> '\n';
		case 't' -> '\t';
		default -> c;
		};
	}
}
