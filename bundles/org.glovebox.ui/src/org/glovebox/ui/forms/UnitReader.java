/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.Optional;

import org.glovebox.units.Quantity;

/** Reads a number without a unit in the unit that goes without saying, and everything else as it is. */
final class UnitReader implements FieldReader {

	private final FieldReader reader;
	private String unit = "";

	/**
	 * @param reader reads what has a unit
	 */
	UnitReader(FieldReader reader) {
		this.reader = reader;
	}

	/** Keeps a unit from now on; "" for none. */
	void keep(String newUnit) {
		unit = newUnit;
	}

	@Override
	public FieldReading read(String typed) {
		Optional<Quantity> bare = unit.isEmpty() ? Optional.empty()
				: Quantity.tryParse(typed.strip()).filter(number -> number.unit().text().isEmpty());
		return reader.read(bare.isPresent() ? typed.strip() + ' ' + unit : typed);
	}

	@Override
	public String write(Object value) {
		return reader.write(value);
	}
}
