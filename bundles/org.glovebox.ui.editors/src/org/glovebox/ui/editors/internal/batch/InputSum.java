/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.batch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Use;
import org.glovebox.ui.editors.internal.step.Deviation;
import org.glovebox.units.Quantity;

/**
 * The inputs of a batch added up.
 *
 * @param planned sum of the planned masses in mg; empty where one is not known
 * @param actual sum of the weighed masses in mg; empty where one is not known
 * @param deviation the materials whose amount deviates notably, by name
 * @param unweighed the materials of which no actual amount is written down, by name
 */
record InputSum(Optional<BigDecimal> planned, Optional<BigDecimal> actual, List<String> deviation,
		List<String> unweighed) {

	private static final MathContext SUM = new MathContext(12);
	private static final int SHOWN = 6;

	static InputSum of(Batch batch) {
		return new InputSum(sum(batch, Use::getPlanned), sum(batch, Use::getActual),
				names(batch, use -> Deviation.of(use.getPlanned(), use.getActual()) == Deviation.NOTABLE),
				names(batch, use -> use.getActual() == null));
	}

	private static List<String> names(Batch batch, Predicate<Use> which) {
		return batch.getInputs().stream().filter(which)
				.map(use -> use.getSource() == null ? "?" : RecordLabels.shortName(use.getSource())).toList();
	}

	private static Optional<BigDecimal> sum(Batch batch, Function<Use, @Nullable Quantity> amount) {
		BigDecimal sum = BigDecimal.ZERO;
		for (Use use : batch.getInputs()) {
			Quantity quantity = amount.apply(use);
			if (quantity == null || !quantity.dimension().name().equals("mass")) {
				return Optional.empty();
			}
			sum = sum.add(new BigDecimal(quantity.in("mg"), SUM));
		}
		return batch.getInputs().isEmpty() ? Optional.empty() : Optional.of(sum);
	}

	/** The sums in a sentence. */
	String sentence() {
		String sums = planned.map(sum -> "Planned in all " + text(sum)).orElse("");
		String done = actual.map(sum -> (sums.isEmpty() ? "Weighed in all " : "; weighed in all ") + text(sum))
				.orElse("");
		String odd = deviation.isEmpty() ? "" : "; more than 1 % off the plan: " + String.join(", ", deviation);
		String all = sums + done + odd + missing();
		return all.isEmpty() ? "" : all + ".";
	}

	private String missing() {
		if (unweighed.isEmpty()) {
			return "";
		}
		boolean first = planned.isEmpty() && actual.isEmpty() && deviation.isEmpty();
		return (first ? "Not weighed in yet: " : "; not weighed in yet: ") + String.join(", ", unweighed);
	}

	private static String text(BigDecimal milligrams) {
		return milligrams.round(new MathContext(SHOWN)).stripTrailingZeros().toPlainString() + " mg";
	}
}
