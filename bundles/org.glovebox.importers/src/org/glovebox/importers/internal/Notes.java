/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.api.Message;

/** What there is to tell about one file, collected while it is read. */
public final class Notes {

	private final List<Message> messages = new ArrayList<>();

	public void info(String text) {
		messages.add(Message.info(text));
	}

	public void info(String text, long count) {
		messages.add(Message.info(text).times(count));
	}

	public void warning(String text) {
		messages.add(Message.warning(text));
	}

	/** A note with the place of the first occurrence (negative for none) and how often it happened. */
	public void info(String text, long position, long count) {
		messages.add(Message.info(text).at(position).times(count));
	}

	/** A warning with the place of the first occurrence (negative for none) and how often it happened. */
	public void warning(String text, long position, long count) {
		messages.add(Message.warning(text).at(position).times(count));
	}

	public List<Message> messages() {
		return messages;
	}

	/** The same messages, ended by the reason why nothing can be delivered. */
	public List<Message> refusedBecause(String reason) {
		List<Message> all = new ArrayList<>(messages);
		all.add(Message.error(reason));
		return all;
	}
}
