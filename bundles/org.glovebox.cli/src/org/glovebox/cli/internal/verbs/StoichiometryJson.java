/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;

import org.glovebox.cli.internal.Json;
import org.glovebox.units.CalculationStep;
import org.glovebox.units.Deviation;
import org.glovebox.units.Precursor;
import org.glovebox.units.Reaction;
import org.glovebox.units.WeighedBatch;
import org.glovebox.units.WeighedComposite;
import org.glovebox.units.WeighingPlan;

/** Writes a stoichiometry as JSON; masses are in g, amounts in mol. */
final class StoichiometryJson {

	private final Json json;

	StoichiometryJson(Json json) {
		this.json = json;
	}

	void write(StoichiometryReport report) {
		json.object(() -> {
			json.field("product", report.product());
			report.reaction().ifPresent(this::write);
			report.plan().ifPresent(this::write);
			report.batch().ifPresent(this::write);
			report.composite().ifPresent(this::write);
			json.field("notes", report.notes());
		});
	}

	private void write(Reaction reaction) {
		json.field("equation", reaction.plain());
		terms("precursors", reaction.precursors());
		terms("byProducts", reaction.byProducts());
	}

	private void terms(String name, List<Reaction.Term> terms) {
		json.name(name).array(() -> terms.forEach(t -> json.object(() -> json.field("formula", t.formula().plain())
				.field("perProduct", t.amount().doubleValue()).field("written", t.written()))));
	}

	private void write(WeighingPlan plan) {
		json.name("plan").object(() -> {
			json.field("mass", plan.productMass()).field("moles", plan.productMoles()).field("total", plan.totalMass());
			json.name("weighings").array(() -> plan.weighings().forEach(w -> json.object(() -> {
				precursor(w.precursor());
				json.field("moles", w.moles()).field("reacts", w.neededMass()).field("mass", w.mass());
				steps(w.steps());
			})));
			steps(plan.steps());
		});
	}

	private void precursor(Precursor precursor) {
		json.field("substance", precursor.substance()).field("purity", precursor.purity()).field("loss", precursor.loss())
				.field("excess", precursor.excess());
	}

	private void write(WeighedBatch batch) {
		json.name("obtained").object(() -> {
			json.field("composition", batch.composition()).field("reference", batch.reference())
					.field("stoichiometric", batch.isStoichiometric()).field("limiting", batch.limiting().substance())
					.field("mass", batch.productMass()).field("moles", batch.productMoles());
			deviations("elements", batch.elements());
			json.name("weighed").array(() -> batch.parts().forEach(p -> json.object(() -> {
				precursor(p.weighed().precursor());
				json.field("text", p.weighed().mass().text()).field("mass", p.weighed().mass().in("g"))
						.field("moles", p.moles()).field("beyondNeed", p.excess()).field("left", p.leftMass());
				steps(p.steps());
			})));
			steps(batch.steps());
		});
	}

	private void write(WeighedComposite batch) {
		json.name("obtained").object(() -> {
			json.field("mass", batch.mass());
			deviations("parts", batch.parts());
			steps(batch.steps());
		});
	}

	private void deviations(String name, List<Deviation> deviations) {
		json.name(name).array(() -> deviations.forEach(d -> json.object(() -> json.field("of", d.of())
				.field("intended", d.nominal()).field("obtained", d.obtained()).field("deviation", d.relative()))));
	}

	private void steps(List<CalculationStep> steps) {
		json.field("steps", steps.stream().map(CalculationStep::toString).toList());
	}
}
