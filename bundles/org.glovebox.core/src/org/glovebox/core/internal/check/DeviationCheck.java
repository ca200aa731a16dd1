/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.core.derivation.StepFields;
import org.glovebox.model.description.Labels;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisPackage.Literals;
import org.glovebox.model.synthesis.Use;
import org.glovebox.model.synthesis.Weigh;
import org.glovebox.units.Quantity;

/** What was done and differs from the plan by more than is usual, or than the tolerance of the weighing allows. */
public final class DeviationCheck implements Check<Batch> {

	private static final double SETTING = 0.1;
	private static final double WEIGHING = 0.05;
	/** Temperatures are compared by their difference, since their zero is where it is by convention; in K. */
	private static final double TEMPERATURE = 10;

	@Override
	public void check(Batch batch, Findings findings) {
		batch.getInputs().forEach(use -> weighed(use, findings));
		for (PerformedStep step : batch.getSteps()) {
			Step planned = step.getPlanned();
			Step actual = step.getActual();
			if (planned != null && actual != null && planned.eClass() == actual.eClass()) {
				settings(planned, actual, batch.getSteps().indexOf(step) + 1, findings);
			}
		}
	}

	private static void settings(Step planned, Step actual, int number, Findings findings) {
		for (EAttribute feature : actual.eClass().getEAllAttributes()) {
			if (actual.eGet(feature) instanceof Quantity done && planned.eGet(feature) instanceof Quantity plan
					&& done.dimension().equals(plan.dimension()) && deviates(done, plan)) {
				findings.information(actual, feature, Labels.field(feature) + " of step " + number + " was "
						+ done.text() + " where " + plan.text() + " was planned.");
			}
		}
	}

	private static boolean deviates(Quantity done, Quantity plan) {
		if (done.dimension().name().equals("temperature")) {
			return done.canonicalLower() > plan.canonicalUpper() + TEMPERATURE
					|| done.canonicalUpper() < plan.canonicalLower() - TEMPERATURE;
		}
		return outside(done, plan, SETTING * Math.abs(plan.canonical()));
	}

	private static boolean outside(Quantity done, Quantity plan, double slack) {
		return done.canonicalLower() > plan.canonicalUpper() + slack
				|| done.canonicalUpper() < plan.canonicalLower() - slack;
	}

	private static void weighed(Use use, Findings findings) {
		Quantity plan = use.getPlanned();
		Quantity done = use.getActual();
		if (plan == null || done == null || !plan.dimension().equals(done.dimension())) {
			return;
		}
		Optional<Quantity> tolerance = Optional.ofNullable(use.getStep()).flatMap(StepFields::of)
				.filter(f -> f.main() instanceof Weigh).flatMap(f -> f.quantity(Literals.WEIGH__TOLERANCE));
		double slack = tolerance.map(t -> t.dimension().isRatio() ? t.canonical() * plan.canonical() : t.canonical())
				.orElse(WEIGHING * plan.canonical());
		if (outside(done, plan, slack * (1 + 1e-9))) {
			String name = use.getSource() == null ? "" : " of " + RecordLabels.shortName(use.getSource());
			String message = done.text() + name + " was taken where " + plan.text() + " was planned, "
					+ Rounded.percent(Rounded.deviation(done.canonical(), plan.canonical()))
					+ (done.canonical() > plan.canonical() ? " more" : " less")
					+ tolerance.map(t -> " and beyond the tolerance of " + t.text()).orElse("") + ".";
			if (tolerance.isPresent()) {
				findings.warning(use, Literals.USE__ACTUAL, message);
			} else {
				findings.information(use, Literals.USE__ACTUAL, message);
			}
		}
	}
}
