/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.model.values;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.units.Quantity;
import org.glovebox.units.QuantityFormatException;

/**
 * Converts the values of the model's data types to the text that is stored and back. The generated factory of the
 * notebook package calls it, as the documentation of the data types in {@code notebook.ecore} says.
 * <p>
 * A quantity is stored exactly as it was typed. Times are ISO 8601 in UTC, days are ISO 8601.
 */
public final class StoredText {

	private StoredText() {
	}

	/**
	 * Reads a quantity.
	 *
	 * @param text the stored text, as typed once
	 * @return the quantity, null for null
	 * @throws QuantityFormatException if the text is not a quantity
	 */
	public static @Nullable Quantity quantity(@Nullable String text) throws QuantityFormatException {
		return text == null ? null : Quantity.parse(text);
	}

	/**
	 * Returns the text under which a quantity is stored.
	 *
	 * @param quantity the quantity
	 * @return the text as typed, null for null
	 */
	public static @Nullable String of(@Nullable Quantity quantity) {
		return quantity == null ? null : quantity.text();
	}

	/**
	 * Reads a point in time.
	 *
	 * @param text such as 2024-05-17T08:30:00Z
	 * @return the time, null for null
	 * @throws DateTimeParseException if the text is not such a time
	 */
	public static @Nullable Instant instant(@Nullable String text) throws DateTimeParseException {
		return text == null ? null : Instant.parse(text);
	}

	/**
	 * Returns the text under which a point in time is stored.
	 *
	 * @param instant the time
	 * @return such as 2024-05-17T08:30:00Z, null for null
	 */
	public static @Nullable String of(@Nullable Instant instant) {
		return instant == null ? null : instant.toString();
	}

	/**
	 * Reads a day.
	 *
	 * @param text such as 2024-05-17
	 * @return the day, null for null
	 * @throws DateTimeParseException if the text is not such a day
	 */
	public static @Nullable LocalDate localDate(@Nullable String text) throws DateTimeParseException {
		return text == null ? null : LocalDate.parse(text);
	}

	/**
	 * Returns the text under which a day is stored.
	 *
	 * @param day the day
	 * @return such as 2024-05-17, null for null
	 */
	public static @Nullable String of(@Nullable LocalDate day) {
		return day == null ? null : day.toString();
	}
}
