/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.Locale;

import org.glovebox.api.Message;
import org.glovebox.api.Severity;

/**
 * Something that a text with records gives occasion to say. Where there is an error nothing is saved.
 *
 * @param severity how serious it is
 * @param place where it is
 * @param text what is wrong and what would be right, without the place
 */
public record TextMessage(Severity severity, Place place, String text) {

	static TextMessage error(Place place, String text) {
		return new TextMessage(Severity.ERROR, place, text);
	}

	static TextMessage warning(Place place, String text) {
		return new TextMessage(Severity.WARNING, place, text);
	}

	public boolean isError() {
		return severity == Severity.ERROR;
	}

	/** The message for those who show messages of files; its position is the line. */
	public Message message() {
		return new Message(severity, "line " + place.line() + ", column " + place.column() + ": " + text, place.line(),
				1);
	}

	/** As compilers write it: {@code file:line:column: error: text}. */
	@Override
	public String toString() {
		return place + ": " + severity.name().toLowerCase(Locale.ROOT) + ": " + text;
	}
}
