/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.study;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.glovebox.units.Quantity;

/**
 * A cell of the table. Its numbers keep what was said about them: a limit stays a limit, "~" stays "~".
 *
 * @param quantities the numbers that are shown, each once, in the unit of the column; none where it shows words only
 * @param text what is shown, "" where the value is missing
 * @param spread standard deviation of the values in the unit of the number, where it is a mean of several
 * @param values what it rests on, oldest first
 */
public record StudyCell(List<Quantity> quantities, String text, OptionalDouble spread, List<StudyValue> values) {

	static final StudyCell MISSING = new StudyCell(List.of(), "", OptionalDouble.empty(), List.of());

	public StudyCell {
		quantities = List.copyOf(quantities);
		values = List.copyOf(values);
	}

	/** The number that is shown, where it is one. */
	public Optional<Quantity> quantity() {
		return quantities.size() == 1 ? Optional.of(quantities.get(0)) : Optional.empty();
	}

	/** Whether there is no value. */
	public boolean isMissing() {
		return text.isEmpty();
	}
}
