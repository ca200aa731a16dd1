/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.diagnosis.Diagnosis;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.Judgement;
import org.glovebox.api.diagnosis.Symptom;
import org.glovebox.api.diagnosis.Symptom.Likelihood;

/** A first cycle that gives back little of what it took. */
public final class LowFirstEfficiency implements Diagnosis<EfficiencySettings> {

	private static final double BARELY = 0.95;

	@Override
	public Class<EfficiencySettings> settingsType() {
		return EfficiencySettings.class;
	}

	@Override
	public List<String> analyses() {
		return List.of(Cycles.ANALYZER);
	}

	@Override
	public Judgement judge(ExaminedCell cell, EfficiencySettings settings, Monitor monitor) {
		List<Cycles> tests = Cycles.of(cell);
		if (cell.isSymmetric() || tests.isEmpty()) {
			return Judgement.Unjudged.because(cell.isSymmetric() ? "a symmetric cell has no coulombic efficiency"
					: "no cycling with a complete first cycle");
		}
		// only the first test of a cell holds its first cycle
		Cycles first = tests.get(0);
		int row = first.complete().get(0);
		Results.Value value = first.test().result(Cycles.ANALYZER).flatMap(r -> r.quantity("first_cycle_ce")).orElseThrow();
		List<String> missing = new ArrayList<>();
		if (first.number(row) > 1) {
			missing.add("the first complete cycle in the data is cycle " + first.number(row));
		}
		Evidence evidence = new Evidence("the first cycle of " + first.test().name() + " has a coulombic efficiency of "
				+ Digits.rounded(value.value(), value.unit()), "coulombic efficiency of the first cycle", value.value(),
				value.unit(), value.explanation() + "; reported below " + Digits.shown(settings.efficiency(), "%"),
				List.of(first.mark("coulombic_efficiency", row, row, "first cycle")));
		if (!(value.value() < settings.efficiency())) {
			return new Judgement.Absent(List.of(evidence), missing);
		}
		boolean barely = value.value() > BARELY * settings.efficiency();
		return new Judgement.Found(List.of(new Symptom("the first cycle loses " + Digits.rounded(100 - value.value(), "%")
				+ " of its charge", barely ? Likelihood.POSSIBLE : Likelihood.LIKELY, List.of(evidence))), missing);
	}
}
