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

/** A capacity that falls fast over cycles at one rate. */
public final class FastFade implements Diagnosis<FadeSettings> {

	@Override
	public Class<FadeSettings> settingsType() {
		return FadeSettings.class;
	}

	@Override
	public List<String> analyses() {
		return List.of(Cycles.ANALYZER);
	}

	@Override
	public Judgement judge(ExaminedCell cell, FadeSettings settings, Monitor monitor) {
		List<Evidence> slow = new ArrayList<>();
		List<Symptom> found = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		for (Cycles cycles : Cycles.of(cell)) {
			List<Integer> rows = cycles.atOneRate().stream().filter(r -> r >= settings.skip()).toList();
			if (rows.size() < settings.cycles()) {
				missing.add(cycles.test().name() + " has " + rows.size() + " complete cycles at one rate, "
						+ settings.cycles() + " are needed");
				continue;
			}
			Line line = Line.of(rows.stream().mapToDouble(cycles::number).toArray(),
					rows.stream().mapToDouble(r -> cycles.at(Cycles.DISCHARGE, r)).toArray());
			judge(cycles, rows, line, settings, found, slow);
		}
		if (!found.isEmpty()) {
			return new Judgement.Found(found, missing);
		}
		return slow.isEmpty() ? new Judgement.Unjudged(missing.isEmpty() ? List.of("no cycling with complete cycles") : missing)
				: new Judgement.Absent(slow, missing);
	}

	private static void judge(Cycles cycles, List<Integer> rows, Line line, FadeSettings settings, List<Symptom> found,
			List<Evidence> slow) {
		int first = rows.get(0);
		int last = rows.get(rows.size() - 1);
		double fade = -100 * line.slope() / line.at(cycles.number(first));
		double error = 100 * line.slopeError() / line.at(cycles.number(first));
		double left = 100 * cycles.at(Cycles.DISCHARGE, last) / cycles.at(Cycles.DISCHARGE, first);
		Evidence evidence = new Evidence(cycles.test().name() + (fade > 0 ? " loses " : " gains ")
				+ Digits.rounded(Math.abs(fade), "%") + " of its discharge capacity a cycle; " + Digits.rounded(left, "%")
				+ " are left after cycle " + cycles.number(last), "fade a cycle", fade, "%",
				"least-squares line through " + rows.size() + " complete cycles at one rate, \u00b1 "
						+ Digits.rounded(error, "%") + "; reported above " + Digits.shown(settings.fade(), "%"),
				List.of(cycles.mark(Cycles.DISCHARGE, first, last, "fade")));
		if (fade > settings.fade() && fade > 2 * error) {
			found.add(new Symptom("the capacity fades by " + Digits.rounded(fade, "%") + " a cycle", likelihood(fade, error),
					withEfficiency(cycles, evidence)));
		} else {
			slow.add(evidence);
		}
	}

	private static Likelihood likelihood(double fade, double error) {
		return fade > 5 * error ? Likelihood.VERY_LIKELY : Likelihood.LIKELY;
	}

	/** The mean efficiency tells whether sodium is used up with every cycle. */
	private static List<Evidence> withEfficiency(Cycles cycles, Evidence evidence) {
		List<Evidence> all = new ArrayList<>(List.of(evidence));
		cycles.test().result(Cycles.ANALYZER).flatMap(r -> r.quantity("mean_ce")).ifPresent((Results.Value ce) -> all
				.add(new Evidence("the mean coulombic efficiency is " + Digits.rounded(ce.value(), ce.unit()),
						"coulombic efficiency", ce.value(), ce.unit(), ce.explanation(), List.of())));
		return all;
	}
}
