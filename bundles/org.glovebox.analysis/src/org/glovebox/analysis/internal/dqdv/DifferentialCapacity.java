/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dqdv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.Divisor;
import org.glovebox.analysis.internal.cycling.ChosenHalfCycles;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;

/**
 * Differential capacity dQ/dV of half cycles: positive on charge, negative on discharge. Table {@code dqdv} holds the
 * curves one after the other, each in the order in which the voltages were passed, {@code peaks} their peaks and shoulders,
 * {@code tracks} how these move from cycle to cycle, and {@code areas} the proof that the integral of each curve is its
 * charge.
 */
public final class DifferentialCapacity implements Analyzer<DifferentialCapacitySettings> {

	private static final double PERCENT = 100;
	private static final double MV_PER_V = 1000;
	private static final double LEAST_STEP_MV = 0.5;

	/** Rounding alone; the method loses no charge. */
	private static final double AREA_TOLERANCE_PERCENT = 1e-6;

	@Override
	public Class<DifferentialCapacitySettings> settingsType() {
		return DifferentialCapacitySettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, DifferentialCapacitySettings settings, Monitor monitor) {
		return switch (ChosenHalfCycles.of(data, settings.cycles(), settings.cycleCounting(), givens, monitor)) {
		case ChosenHalfCycles.Nothing nothing -> AnalysisOutcome.Refused.because(nothing.reason());
		case ChosenHalfCycles.Found found -> differentiate(found.chosen(), givens, settings, monitor);
		};
	}

	private static AnalysisOutcome differentiate(ChosenHalfCycles chosen, Givens givens,
			DifferentialCapacitySettings settings, Monitor monitor) {
		Results.Builder results = Results.builder();
		chosen.messages().forEach(results::message);
		List<Curve> curves = curves(chosen, settings, results, monitor);
		if (curves.isEmpty()) {
			return AnalysisOutcome.Refused.because("no half cycle spans more voltage than the smoothing of "
					+ Digits.shown(settings.smoothing(), "mV"));
		}
		Divisor.Choice mass = Divisor.choose("active mass", settings.activeMass(), Givens.ACTIVE_MASS, "mg", givens);
		mass.messages().forEach(results::message);
		write(curves, settings, mass.divisor(), results);
		monitor.progress(1, "done");
		return new AnalysisOutcome.Done(results.build());
	}

	private static List<Curve> curves(ChosenHalfCycles chosen, DifferentialCapacitySettings settings, Results.Builder results,
			Monitor monitor) {
		CurveMaker maker = new CurveMaker(chosen.segmentation(), settings.smoothing() / MV_PER_V, stepMv(settings) / MV_PER_V,
				settings.holdLimit() / MV_PER_V);
		List<Curve> curves = new ArrayList<>();
		int narrow = 0;
		int done = 0;
		for (ChosenHalfCycles.OfCycle half : chosen.halfCycles()) {
			monitor.checkCancelled();
			monitor.progress(0.6 + 0.3 * done++ / chosen.halfCycles().size(), "cycle " + half.cycle());
			Optional<Curve> curve = maker.curve(half.halfCycle(), half.cycle());
			curve.ifPresent(curves::add);
			narrow += curve.isPresent() ? 0 : 1;
		}
		if (narrow > 0) {
			results.message(Message.info("half cycles that span less voltage than the smoothing of "
					+ Digits.shown(settings.smoothing(), "mV") + " or two voltage steps are left out").times(narrow));
		}
		long held = curves.stream().filter(c -> c.held() > 0).count();
		if (held > 0) {
			results.message(Message.info("the charge at constant voltage is left out, "
					+ Digits.shown(curves.stream().mapToDouble(Curve::held).sum(), "mAh") + " in all; dQ/dV has no meaning there")
					.times(held));
		}
		return curves;
	}

	private static double stepMv(DifferentialCapacitySettings settings) {
		return Double.isNaN(settings.voltageStep()) ? Math.max(LEAST_STEP_MV, settings.smoothing() / 4)
				: settings.voltageStep();
	}

	private static void write(List<Curve> curves, DifferentialCapacitySettings settings, Optional<Divisor> mass,
			Results.Builder results) {
		List<CurvePeak> peaks = curves.stream().flatMap(c -> CurvePeak.of(c, settings.prominence() / PERCENT,
				settings.shoulder() / PERCENT, settings.smoothing() / MV_PER_V).stream()).toList();
		PeakTracks tracks = PeakTracks.of(curves, peaks, settings.tracking() / MV_PER_V);
		results.quantity("number_of_curves", curves.size(), "", "half cycles with a curve");
		double worst = curves.stream().mapToDouble(c -> PERCENT * Math.abs(c.area() - c.used()) / c.used()).max().orElse(0);
		results.quantity("area_disagreement", worst, "%", "largest difference between the integral of dQ/dV over the voltage "
				+ "and the charge that the curve is made of; counted charge, smoothed by a Gaussian of "
				+ Digits.shown(settings.smoothing(), "mV") + " full width at half maximum within each step, on voltages "
				+ Digits.shown(stepMv(settings), "mV") + " apart; tolerance " + Digits.shown(AREA_TOLERANCE_PERCENT, "%"));
		if (worst > AREA_TOLERANCE_PERCENT) {
			results.message(Message.warning("the integral of a curve differs from its charge by "
					+ Digits.shown(worst, "%")));
		}
		CurveTables tables = new CurveTables(curves, tracks, mass);
		tables.mainPeaks(results);
		results.table(tables.curves()).table(tables.peaks()).table(tracks.table()).table(tables.areas());
	}
}
