/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.api.Monitor;
import org.glovebox.api.diagnosis.Diagnosis;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.Judgement;
import org.glovebox.api.diagnosis.Symptom;
import org.glovebox.api.diagnosis.Symptom.Likelihood;

/** An arc of the impedance that grows with time. */
public final class GrowingArc implements Diagnosis<ArcSettings> {

	private static final int SERIES = 4;

	@Override
	public Class<ArcSettings> settingsType() {
		return ArcSettings.class;
	}

	@Override
	public List<String> analyses() {
		return List.of(Arcs.ANALYZER);
	}

	@Override
	public Judgement judge(ExaminedCell cell, ArcSettings settings, Monitor monitor) {
		List<Arcs> all = Arcs.of(cell);
		List<Arcs> spectra = Arcs.comparable(all);
		if (spectra.size() < 2) {
			return Judgement.Unjudged.because(all.isEmpty() ? "no impedance"
					: all.size() == 1 ? "no second impedance spectrum to compare the first with"
							: "no two impedance spectra at the same temperature");
		}
		List<String> missing = new ArrayList<>();
		if (spectra.size() < all.size()) {
			missing.add("spectra at other temperatures than the first were left out");
		}
		if (cell.with(Arcs.ANALYZER).size() > 1 && !cell.isSymmetric()) {
			missing.add("the state of charge of the spectra; arcs change with it");
		}
		Arcs.undated(spectra).ifPresent(missing::add);
		Growth growth = new Growth(spectra.get(0), spectra.get(spectra.size() - 1));
		Evidence evidence = growth.evidence(settings);
		if (!growth.exceeds(settings)) {
			return new Judgement.Absent(List.of(evidence), missing);
		}
		List<Evidence> more = new ArrayList<>(List.of(evidence));
		boolean steady = spectra.size() >= SERIES && rising(spectra) >= spectra.size() - 2
				&& Arcs.undated(spectra).isEmpty();
		if (steady) {
			more.add(new Evidence("the resistance rises from spectrum to spectrum", "rises", rising(spectra), "",
					rising(spectra) + " of " + (spectra.size() - 1) + " steps rise", List.of()));
		}
		Likelihood likelihood = steady ? Likelihood.VERY_LIKELY
				: missing.isEmpty() ? Likelihood.LIKELY : Likelihood.POSSIBLE;
		return new Judgement.Found(List.of(new Symptom(growth.statement(), likelihood, more)), missing);
	}

	private static int rising(List<Arcs> spectra) {
		return (int) IntStream.range(1, spectra.size())
				.filter(i -> spectra.get(i).interfaces() > spectra.get(i - 1).interfaces()).count();
	}

	/** From the first to the last spectrum; a first one without any interface counts as one hundredth of the electrolyte. */
	record Growth(Arcs first, Arcs last) {

		/** Below this part of the electrolyte a resistance of interfaces is nothing that could be compared. */
		private static final double NOTHING = 0.01;
		/** Below this part of the electrolyte an arc is hardly seen. */
		private static final double LITTLE = 0.05;

		double base() {
			return Math.max(first.interfaces(), NOTHING * first.electrolyte());
		}

		double change() {
			return last.interfaces() - first.interfaces();
		}

		double percent() {
			return 100 * change() / base();
		}

		boolean exceeds(ArcSettings settings) {
			double error = Math.hypot(first.interfacesError(), last.interfacesError());
			// an error that is not known, as of a parameter at its limit, must not hide a growth
			return percent() > settings.growth() && !(change() <= settings.deviations() * error);
		}

		/** A percentage of next to nothing tells nothing. */
		String statement() {
			return first.interfaces() < LITTLE * first.electrolyte()
					? "an arc of " + Digits.rounded(last.interfaces(), "ohm") + " appears in the impedance"
					: "an arc of the impedance grows by " + Digits.rounded(percent(), "%");
		}

		Evidence evidence(ArcSettings settings) {
			return new Evidence("the resistance of the interfaces goes from " + Digits.rounded(first.interfaces(), "ohm")
					+ " (" + first.name() + ") to " + Digits.rounded(last.interfaces(), "ohm") + " (" + last.name() + ")",
					"growth of the resistance of interfaces", percent(), "%",
					"sum of the arcs that are neither bulk nor grain boundary by their capacitance; reported above "
							+ Digits.shown(settings.growth(), "%") + " and " + Digits.shown(settings.deviations())
							+ " standard errors of the fits",
					List.of(first.mark("first"), last.mark("last")));
		}
	}
}
