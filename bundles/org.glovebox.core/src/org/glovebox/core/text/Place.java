/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

/**
 * A place in a text.
 *
 * @param file the name of the text
 * @param line the line, from 1
 * @param column the character in the line, from 1
 */
public record Place(String file, int line, int column) {

	@Override
	public String toString() {
		return file + ':' + line + ':' + column;
	}
}
