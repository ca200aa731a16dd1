/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.regex.Pattern;

import org.glovebox.api.Message;

/** Messages of importers, analyzers and charts as sentences. */
final class MessageText {

	private static final Pattern NAME = Pattern.compile("\\b[a-z]+(?:_[a-z]+)+\\b");

	private MessageText() {
	}

	/** The text with how often it holds, as a sentence; names of quantities and columns in words. */
	static String of(Message message) {
		String count = message.count() > 1 ? " (" + message.count() + " times)" : "";
		String words = NAME.matcher(message.text()).replaceAll(name -> name.group().replace('_', ' '));
		return sentence(words) + count;
	}

	/** A text that begins with a capital letter. */
	static String sentence(String text) {
		return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}
}
