/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.api.Monitor;
import org.glovebox.api.diagnosis.Diagnosis;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.ExaminedCell.Arrangement;
import org.glovebox.api.diagnosis.Judgement;
import org.glovebox.api.diagnosis.Symptom;
import org.glovebox.api.diagnosis.Symptom.Likelihood;

/**
 * A resistance on the side of the cathode that grows: of two electrodes impedance and polarization do not tell which it is,
 * so that the likelihood stays low without a third electrode.
 */
public final class CathodeResistance implements Diagnosis<CathodeSettings> {

	private static final int FEWEST_CYCLES = 4;

	@Override
	public Class<CathodeSettings> settingsType() {
		return CathodeSettings.class;
	}

	@Override
	public List<String> analyses() {
		return List.of(Cycles.ANALYZER, Arcs.ANALYZER);
	}

	@Override
	public Judgement judge(ExaminedCell cell, CathodeSettings settings, Monitor monitor) {
		if (cell.isSymmetric()) {
			return Judgement.Unjudged.because("a symmetric cell has no cathode");
		}
		List<Evidence> signs = new ArrayList<>();
		List<Evidence> readings = new ArrayList<>();
		List<String> missing = new ArrayList<>();
		arcs(cell, settings, signs, readings, missing);
		boolean arcs = !signs.isEmpty();
		gaps(cell, settings, signs, readings, missing);
		if (signs.isEmpty()) {
			return readings.isEmpty() ? new Judgement.Unjudged(missing) : new Judgement.Absent(readings, missing);
		}
		boolean both = arcs && signs.size() > 1;
		boolean third = cell.arrangement() == Arrangement.THREE_ELECTRODE;
		if (!third) {
			missing.add("a third electrode or a symmetric cell of each electrode, which would tell the two sides apart");
		}
		Likelihood likelihood = both && third ? Likelihood.VERY_LIKELY : both || third ? Likelihood.LIKELY : Likelihood.POSSIBLE;
		return new Judgement.Found(List.of(new Symptom(arcs ? "a resistance beside that of the electrolyte grows"
				: "the polarization grows from cycle to cycle", likelihood, signs)), missing);
	}

	private static void arcs(ExaminedCell cell, CathodeSettings settings, List<Evidence> signs, List<Evidence> readings,
			List<String> missing) {
		List<Arcs> spectra = Arcs.comparable(Arcs.of(cell));
		if (spectra.size() < 2) {
			missing.add(spectra.isEmpty() ? "no impedance" : "no impedance after cycling to compare with "
					+ spectra.get(0).name());
			return;
		}
		Arcs.undated(spectra).ifPresent(missing::add);
		Arcs first = spectra.get(0);
		Arcs last = spectra.get(spectra.size() - 1);
		ArcSettings limits = new ArcSettings(settings.arc(), 3);
		GrowingArc.Growth growth = new GrowingArc.Growth(first, last);
		double electrolyte = 100 * (last.electrolyte() / first.electrolyte() - 1);
		boolean constant = first.electrolyte() > 0 && electrolyte <= settings.electrolyte();
		Evidence evidence = growth.evidence(limits);
		if (growth.exceeds(limits) && constant) {
			signs.add(evidence);
			signs.add(new Evidence("the resistance of the electrolyte changes by no more than " + Digits.rounded(electrolyte, "%"),
					"growth of the resistance of the electrolyte", electrolyte, "%", "in series, bulk and grain boundary; constant "
							+ "up to " + Digits.shown(settings.electrolyte(), "%"),
					List.of()));
		} else {
			readings.add(evidence);
		}
	}

	private static void gaps(ExaminedCell cell, CathodeSettings settings, List<Evidence> signs, List<Evidence> readings,
			List<String> missing) {
		List<Evidence> seen = new ArrayList<>();
		for (Cycles cycles : Cycles.of(cell)) {
			gap(cycles, settings, seen).ifPresent(signs::add);
		}
		readings.addAll(seen);
		if (seen.isEmpty() && signs.isEmpty()) {
			missing.add("no cycling with " + FEWEST_CYCLES + " complete cycles at one rate");
		}
	}

	/** The gap where it grows; where it does not it is listed as seen. */
	private static Optional<Evidence> gap(Cycles cycles, CathodeSettings settings, List<Evidence> seen) {
		List<Integer> rows = cycles.atOneRate().stream().filter(r -> Double.isFinite(cycles.gap(r))).toList();
		if (rows.size() < FEWEST_CYCLES) {
			return Optional.empty();
		}
		// of the first cycle also the forming of the electrodes is seen
		int first = rows.get(1);
		int last = rows.get(rows.size() - 1);
		double growth = cycles.gap(last) - cycles.gap(first);
		double part = 100 * growth / cycles.gap(first);
		Evidence evidence = new Evidence("the gap between mean charge and discharge voltage of " + cycles.test().name()
				+ " goes from " + mv(cycles.gap(first)) + " in cycle " + cycles.number(first) + " to " + mv(cycles.gap(last))
				+ " in cycle " + cycles.number(last), "growth of the voltage gap", growth, "V",
				"cycles at one rate; reported above " + Digits.shown(settings.gap(), "V") + " and "
						+ Digits.shown(settings.gapPart(), "%"),
				List.of(cycles.mark("mean_charge_voltage", first, last, "charge"),
						cycles.mark("mean_discharge_voltage", first, last, "discharge")));
		if (growth > settings.gap() && part > settings.gapPart()) {
			return Optional.of(evidence);
		}
		seen.add(evidence);
		return Optional.empty();
	}

	private static String mv(double volt) {
		return Digits.rounded(1000 * volt, "mV");
	}
}
