/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.DerivedQuantity;
import org.glovebox.model.analysis.Factor;
import org.glovebox.units.Quantity;
import org.glovebox.ui.Explanation;

/** Tells where a number came from that an analysis took from the history of its subject, as it was then. */
final class DerivedExplanation {

	private DerivedExplanation() {
	}

	static Explanation of(DerivedQuantity derived) {
		return new Explanation(text(derived.getName()), text(derived.getValue()), text(derived.getExpression()),
				derived.getFactors().stream().map(DerivedExplanation::factor).toList(),
				List.of("As it was when the analysis was run."));
	}

	private static Explanation.Factor factor(Factor factor) {
		Optional<UUID> record = Optional.ofNullable(factor.getRecord()).flatMap(Records::uuid).map(UUID::fromString);
		return new Explanation.Factor(text(factor.getLabel()), text(factor.getValue()),
				factor.getBasis().getName().toLowerCase(Locale.ROOT), record, text(factor.getFeature()), List.of());
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text;
	}

	private static String text(@Nullable Quantity quantity) {
		return quantity == null ? "" : quantity.readable().pretty();
	}
}
