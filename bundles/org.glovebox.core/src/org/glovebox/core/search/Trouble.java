/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

/** Ends the reading of a search; the message is for people. */
final class Trouble extends Exception {

	private static final long serialVersionUID = 1L;

	private final int position;

	Trouble(String message, int position) {
		super(message);
		this.position = position;
	}

	int position() {
		return position;
	}

	String message() {
		return String.valueOf(getMessage());
	}
}
