/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.batch;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.synthesis.Deviation;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Use;
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
				.map(InputSum::name).toList();
	}

	private static String name(Use use) {
		String substance = use.getRemarks() == null ? "?" : use.getRemarks();
		return use.getSource() == null ? substance : RecordLabels.shortName(use.getSource());
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

	/** The sum of what is planned, "" where not all of it is a mass. */
	String plannedText() {
		return planned.map(InputSum::text).orElse("");
	}

	/** The sum of what was weighed, "" where not all of it was. */
	String actualText() {
		return actual.map(InputSum::text).orElse("");
	}

	/** What is worth a look: what is off the plan, what is still to be weighed; "" where all is well. */
	String remark() {
		List<String> remarks = new ArrayList<>();
		if (!deviation.isEmpty()) {
			remarks.add("More than 1 % off the plan: " + String.join(", ", deviation) + ".");
		}
		if (!unweighed.isEmpty()) {
			remarks.add("Not weighed in yet: " + String.join(", ", unweighed) + ".");
		}
		return String.join(" ", remarks);
	}

	private static String text(BigDecimal milligrams) {
		return milligrams.round(new MathContext(SHOWN)).stripTrailingZeros().toPlainString() + " mg";
	}
}
