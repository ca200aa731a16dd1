/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Why a number is what it is.
 *
 * @param title what the number is: "Specific capacity"
 * @param value the number with its unit, as it is shown
 * @param expression how it was computed: "capacity / (mass × fraction)"; "" where it was not computed
 * @param factors what it was computed from, in the order of the expression
 * @param remarks what else should be known, a sentence each
 */
public record Explanation(String title, String value, String expression, List<Factor> factors,
		List<String> remarks) {

	public Explanation {
		factors = List.copyOf(factors);
		remarks = List.copyOf(remarks);
	}

	/**
	 * A number that went into another one.
	 *
	 * @param label what it is: "mass of the positive electrode"
	 * @param value the number with its unit
	 * @param basis where it comes from: "weighed", "nominal"; "" where that is not known
	 * @param record the record that states it; empty where none does
	 * @param field where in that record, as an {@code org.glovebox.model.FieldPath}; may be ""
	 * @param factors what it was computed from in turn
	 */
	public record Factor(String label, String value, String basis, Optional<UUID> record, String field,
			List<Factor> factors) {
		public Factor {
			factors = List.copyOf(factors);
		}
	}
}
