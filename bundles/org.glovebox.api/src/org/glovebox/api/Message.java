/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * One thing that an importer or an analyzer has to tell its user.
 *
 * @param severity how serious it is
 * @param text what happened, in the user's words, without the file's name
 * @param position byte offset or one-based line (the text says which) where it was first seen, or a negative number
 *            where it has no place
 * @param count how often it happened; at least 1
 */
public record Message(Severity severity, String text, long position, long count) {

	public Message {
		if (count < 1) {
			throw new IllegalArgumentException("count must be at least 1: " + count);
		}
	}

	public static Message info(String text) {
		return new Message(Severity.INFO, text, -1, 1);
	}

	public static Message warning(String text) {
		return new Message(Severity.WARNING, text, -1, 1);
	}

	public static Message error(String text) {
		return new Message(Severity.ERROR, text, -1, 1);
	}

	/** The same message with the place where it was first seen. */
	public Message at(long newPosition) {
		return new Message(severity, text, newPosition, count);
	}

	/** The same message with how often it happened. */
	public Message times(long newCount) {
		return new Message(severity, text, position, newCount);
	}

	/** Byte offset or line of the first occurrence, where there is one. */
	public OptionalLong where() {
		return position < 0 ? OptionalLong.empty() : OptionalLong.of(position);
	}

	@Override
	public String toString() {
		StringBuilder line = new StringBuilder();
		line.append(severity.name().toLowerCase(Locale.ROOT)).append(": ").append(text);
		if (position >= 0) {
			line.append(" (at ").append(position).append(')');
		}
		if (count > 1) {
			line.append(" [").append(count).append(" times]");
		}
		return line.toString();
	}
}
