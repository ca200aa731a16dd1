/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.glovebox.cli.internal.Console;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.units.CalculationStep;
import org.glovebox.units.Deviation;
import org.glovebox.units.Precursor;
import org.glovebox.units.WeighedBatch;
import org.glovebox.units.WeighedComposite;
import org.glovebox.units.WeighingPlan;
import org.glovebox.units.WeighingPlan.Weighing;

/** Writes a stoichiometry for a terminal. */
final class StoichiometryText {

	private final Console console;

	private final boolean why;

	StoichiometryText(Console console, boolean why) {
		this.console = console;
		this.why = why;
	}

	void print(StoichiometryReport report) {
		console.print(report.reaction().map(r -> r.unicode()).orElse(report.product()));
		report.notes().forEach(console::print);
		report.plan().ifPresent(plan -> print(plan, report.product()));
		report.batch().ifPresent(this::print);
		report.composite().ifPresent(this::print);
	}

	private void print(WeighingPlan plan, String product) {
		boolean moles = !Double.isNaN(plan.productMoles());
		console.print("");
		console.print("For " + mass(plan.productMass()) + (moles ? " (" + amount(plan.productMoles()) + ")" : "") + " of "
				+ product + " weigh in:");
		TextTable table = new TextTable("", "amount", "reacts", "corrected for", "weigh in");
		for (Weighing weighing : plan.weighings()) {
			table.row(weighing.precursor().substance(), moles ? amount(weighing.moles()) : "—",
					mass(weighing.neededMass()), corrections(weighing.precursor()), weighing.shownMass());
		}
		table.row("total", "", "", "", mass(plan.totalMass()));
		table.print(console);
		steps(plan.steps());
		plan.weighings().forEach(w -> steps(w.steps()));
	}

	private static String corrections(Precursor precursor) {
		List<String> said = new ArrayList<>();
		if (precursor.purity().compareTo(BigDecimal.ONE) != 0) {
			said.add("purity " + percent(precursor.purity()));
		}
		if (precursor.loss().signum() != 0) {
			said.add("loss " + percent(precursor.loss()));
		}
		if (precursor.excess().signum() != 0) {
			said.add("excess " + percent(precursor.excess()));
		}
		return said.isEmpty() ? "—" : String.join(", ", said);
	}

	private void print(WeighedBatch batch) {
		console.print("");
		console.print("Weighed in:");
		TextTable table = new TextTable("", "weighed", "amount", "beyond need", "left over");
		for (WeighedBatch.Part part : batch.parts()) {
			boolean limits = part.weighed().precursor().equals(batch.limiting());
			table.row(part.weighed().precursor().substance(), part.weighed().mass().text(), amount(part.moles()),
					limits ? "limits" : Double.isFinite(part.excess()) ? signed(part.excess()) : "not needed",
					mass(part.leftMass()));
		}
		table.print(console);
		console.print("At most " + mass(batch.productMass()) + " (" + amount(batch.productMoles()) + ") of "
				+ batch.product().plain() + " form, until " + batch.limiting().substance() + " is used up.");
		console.print("Obtained: " + batch.composition() + (batch.isStoichiometric() ? ", as intended."
				: " where " + batch.product().plain() + " was intended."));
		deviations("element", batch.elements(), false);
		steps(batch.steps());
		batch.parts().forEach(part -> steps(part.steps()));
	}

	private void print(WeighedComposite batch) {
		console.print("");
		console.print("Weighed in: " + mass(batch.mass()) + " of parts");
		deviations("part", batch.parts(), true);
		steps(batch.steps());
	}

	private void deviations(String of, List<Deviation> deviations, boolean percent) {
		TextTable table = new TextTable(of, "intended", "obtained", "deviation");
		for (Deviation d : deviations) {
			double factor = percent ? 100 : 1;
			String unit = percent ? " %" : "";
			table.row(d.of(), Numbers.brief(d.nominal() * factor) + unit, Numbers.brief(d.obtained() * factor) + unit,
					Double.isFinite(d.relative()) ? signed(d.relative()) : "not intended");
		}
		table.print(console);
	}

	private void steps(List<CalculationStep> steps) {
		if (why && !steps.isEmpty()) {
			console.print("");
			steps.forEach(step -> console.print("  " + step));
		}
	}

	private static String percent(BigDecimal ratio) {
		return ratio.movePointRight(2).stripTrailingZeros().toPlainString() + " %";
	}

	/** Two decimals of a percent are what weighing can tell. */
	private static String signed(double ratio) {
		String text = String.format(Locale.ROOT, "%+.2f %%", ratio * 100);
		return text.substring(1).equals("0.00 %") ? "0 %" : text;
	}

	private static String mass(double grams) {
		return CalculationStep.shownMass(grams);
	}

	private static String amount(double moles) {
		return CalculationStep.shownAmount(moles);
	}
}
