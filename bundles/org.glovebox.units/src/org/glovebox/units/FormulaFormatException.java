/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

/**
 * A text could not be read as a chemical formula. The message says what is wrong and where, in words for the person who
 * typed it.
 */
public class FormulaFormatException extends IllegalArgumentException {

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
	public FormulaFormatException(String message, String input, int position) {
		super("%s (at character %d of “%s”)".formatted(message, position + 1, input));
		this.input = input;
		this.position = position;
	}

	/**
	 * Returns the whole text as typed.
	 *
	 * @return the text
	 */
	public String input() {
		return input;
	}

	/**
	 * Returns where reading failed.
	 *
	 * @return an index into {@link #input()}, from 0 to its length
	 */
	public int position() {
		return position;
	}
}
