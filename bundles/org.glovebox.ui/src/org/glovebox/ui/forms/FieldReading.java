/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import org.eclipse.jdt.annotation.Nullable;

/** What a field makes of the text that was typed into it. */
public sealed interface FieldReading {

	/** Nothing was typed: the field is not set. */
	record Empty() implements FieldReading {
	}

	/**
	 * The text was understood.
	 *
	 * @param value the value that is stored
	 * @param echo what was understood, as it is shown in grey beside the field; "" where the text says it all
	 */
	record Understood(Object value, String echo) implements FieldReading {
	}

	/**
	 * The text was understood but is hardly what was meant, such as a pressure for a time. It is stored all the same.
	 *
	 * @param value the value that is stored
	 * @param message what is odd about it
	 */
	record Doubtful(Object value, String message) implements FieldReading {
	}

	/**
	 * The text was not understood. It is kept as it is.
	 *
	 * @param message what is wrong and where, in words for the person who typed it
	 */
	record Unreadable(String message) implements FieldReading {
	}

	/** The value to be stored, null where there is none. */
	default @Nullable Object storedValue() {
		return switch (this) {
		case Understood(Object value, String echo) -> value;
		case Doubtful(Object value, String message) -> value;
		case Empty() -> null;
		case Unreadable(String message) -> null;
		};
	}
}
