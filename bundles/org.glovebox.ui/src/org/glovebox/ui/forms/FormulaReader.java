/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.glovebox.units.Composite;
import org.glovebox.units.Formula;
import org.glovebox.units.FormulaFormatException;

/**
 * A chemical formula or a composite, kept as typed. It is echoed as it is printed, with its molar mass or mass fractions;
 * anything else, such as an abbreviation, is stored all the same and marked with what is wrong with it as a formula.
 */
record FormulaReader() implements FieldReader {

	@Override
	public FieldReading read(String typed) {
		if (typed.isBlank()) {
			return new FieldReading.Empty();
		}
		Optional<Composite> composite = Composite.tryParse(typed);
		try {
			return new FieldReading.Understood(typed,
					composite.isPresent() ? echo(composite.get()) : echo(Formula.parse(typed)));
		} catch (FormulaFormatException | IllegalStateException e) {
			return new FieldReading.Doubtful(typed, Objects.requireNonNullElse(e.getMessage(), "This is no formula."));
		}
	}

	private static String echo(Formula formula) {
		if (!formula.unknowns().isEmpty()) {
			return formula.unicode() + ", with any " + String.join(" and ", formula.unknowns());
		}
		return String.format(Locale.ROOT, "%s, %.2f g/mol", formula.unicode(), formula.molarMass());
	}

	private static String echo(Composite composite) {
		return composite.massFractions().entrySet().stream()
				.map(part -> String.format(Locale.ROOT, "%s %.3g %%", part.getKey(), part.getValue() * 100))
				.collect(Collectors.joining(", ")) + " by mass";
	}

	@Override
	public String write(Object value) {
		return value.toString();
	}
}
