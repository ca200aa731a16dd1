/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.List;

/** What was understood of texts with records, before it is compared with a notebook. */
public final class ParsedText {

	private final List<Entry> entries;
	private final List<TextMessage> messages;

	ParsedText(List<Entry> entries, List<TextMessage> messages) {
		this.entries = List.copyOf(entries);
		this.messages = List.copyOf(messages);
	}

	List<Entry> entries() {
		return entries;
	}

	/** What is wrong with the text, in its order. */
	public List<TextMessage> messages() {
		return messages;
	}

	/** The short ids of the records, in the order of the text. */
	public List<String> ids() {
		return entries.stream().map(Entry::id).toList();
	}
}
