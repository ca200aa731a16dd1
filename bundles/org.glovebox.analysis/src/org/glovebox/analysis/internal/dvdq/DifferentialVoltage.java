/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dvdq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.Divisor;
import org.glovebox.analysis.internal.cycling.ChosenHalfCycles;
import org.glovebox.analysis.internal.cycling.Direction;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;

/**
 * Differential voltage of half cycles against their capacity. Table {@code dvdq} has the curves, {@code peaks} their peaks,
 * {@code distances} the capacity between neighbouring peaks, {@code areas} the proof that the integral of each curve is the
 * change of the voltage.
 */
public final class DifferentialVoltage implements Analyzer<DifferentialVoltageSettings> {

	private static final double PERCENT = 100;
	/** Rounding alone; the method loses nothing. */
	private static final double TOLERANCE_PERCENT = 1e-6;

	@Override
	public Class<DifferentialVoltageSettings> settingsType() {
		return DifferentialVoltageSettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, DifferentialVoltageSettings settings, Monitor monitor) {
		return switch (ChosenHalfCycles.of(data, settings.cycles(), settings.cycleCounting(), givens, monitor)) {
		case ChosenHalfCycles.Nothing nothing -> AnalysisOutcome.Refused.because(nothing.reason());
		case ChosenHalfCycles.Found found -> differentiate(found.chosen(), givens, settings, monitor);
		};
	}

	private static AnalysisOutcome differentiate(ChosenHalfCycles chosen, Givens givens, DifferentialVoltageSettings settings,
			Monitor monitor) {
		Results.Builder results = Results.builder();
		chosen.messages().forEach(results::message);
		List<VoltageCurve> curves = new ArrayList<>();
		int done = 0;
		for (ChosenHalfCycles.OfCycle half : chosen.halfCycles()) {
			monitor.checkCancelled();
			monitor.progress(0.6 + 0.3 * done++ / chosen.halfCycles().size(), "cycle " + half.cycle());
			VoltageCurve.of(chosen.segmentation(), half.halfCycle(), half.cycle(), settings.smoothing() / PERCENT)
					.ifPresent(curves::add);
		}
		if (curves.isEmpty()) {
			return AnalysisOutcome.Refused.because("the voltage of no half cycle changes in the direction of its current");
		}
		if (curves.size() < chosen.halfCycles().size()) {
			results.message(Message.info("half cycles whose voltage does not change in the direction of their current are left out")
					.times(chosen.halfCycles().size() - curves.size()));
		}
		Divisor.Choice mass = Divisor.choose("active mass", settings.activeMass(), Givens.ACTIVE_MASS, "mg", givens);
		mass.messages().forEach(results::message);
		write(curves, settings, mass.divisor(), results);
		monitor.progress(1, "done");
		return new AnalysisOutcome.Done(results.build());
	}

	private static void write(List<VoltageCurve> curves, DifferentialVoltageSettings settings, Optional<Divisor> mass,
			Results.Builder results) {
		VoltageTables tables = VoltageTables.of(curves, settings.prominence() / PERCENT, settings.tracking() / PERCENT, mass);
		results.quantity("number_of_curves", curves.size(), "", "half cycles with a curve");
		double worst = curves.stream().mapToDouble(c -> PERCENT * Math.abs(c.area() - c.change()) / c.change()).max().orElse(0);
		results.quantity("area_disagreement", worst, "%", "largest difference between the integral of dV/dQ over the capacity and "
				+ "the change of the voltage that the curve is made of; smoothed by a Gaussian of "
				+ Digits.shown(settings.smoothing(), "%") + " of the capacity full width at half maximum; tolerance "
				+ Digits.shown(TOLERANCE_PERCENT, "%"));
		if (worst > TOLERANCE_PERCENT) {
			results.message(Message.warning("the integral of a curve differs from its change of voltage by "
					+ Digits.shown(worst, "%")));
		}
		for (Direction direction : Direction.values()) {
			tables.outermost(direction, results);
		}
		results.table(tables.curves()).table(tables.peaks()).table(tables.distances()).table(tables.areas());
	}
}
