/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

/**
 * Something that may be typed at the caret.
 *
 * @param text what is put in
 * @param detail what it is, for people
 * @param start where it begins to replace what was typed
 * @param end where it ends to
 */
public record Proposal(String text, String detail, int start, int end) {

	/** The search after the proposal was taken. */
	public String applied(String search) {
		return search.substring(0, start) + text + search.substring(end);
	}

	/** Where the caret stands then. */
	public int caret() {
		return start + text.length();
	}
}
