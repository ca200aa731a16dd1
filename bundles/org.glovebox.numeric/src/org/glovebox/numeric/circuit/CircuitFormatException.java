/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

/** A text that is no circuit, with the place where reading it failed. */
public class CircuitFormatException extends IllegalArgumentException {

	private static final long serialVersionUID = 1L;

	private final String input;

	private final int position;

	/**
	 * Creates the exception.
	 *
	 * @param message what is wrong, without the place
	 * @param input the whole text as typed
	 * @param position the index in the text at which reading failed, from 0 to its length
	 */
	public CircuitFormatException(String message, String input, int position) {
		super("%s (at character %d of \u201c%s\u201d)".formatted(message, position + 1, input));
		this.input = input;
		this.position = position;
	}

	/** The whole text as typed. */
	public String input() {
		return input;
	}

	/** Where reading failed, an index into {@link #input()} from 0 to its length. */
	public int position() {
		return position;
	}
}
