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
import java.util.Set;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.Divisor;
import org.glovebox.analysis.internal.cycling.Cycle;
import org.glovebox.analysis.internal.cycling.CycleCount;
import org.glovebox.analysis.internal.cycling.CycleCounter;
import org.glovebox.analysis.internal.cycling.CycleSelection;
import org.glovebox.analysis.internal.cycling.CyclingRows;
import org.glovebox.analysis.internal.cycling.EfficiencyConvention;
import org.glovebox.analysis.internal.cycling.HalfCycle;
import org.glovebox.analysis.internal.cycling.Segmentation;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;

/**
 * Differential capacity dQ/dV of half cycles: positive on charge, negative on discharge. Table {@code dqdv} holds the
 * curves one after the other, each in the order in which the voltages were passed, {@code peaks} their peaks, and
 * {@code areas} the proof that the integral of each curve is its charge.
 */
public final class DifferentialCapacity implements Analyzer<DifferentialCapacitySettings> {

	private static final double PERCENT = 100;
	private static final double MV_PER_V = 1000;
	private static final double LEAST_STEP_MV = 0.5;

	/** The part of the charge of the half cycles beside it below which a run of current is no half cycle. */
	private static final double BLIP_PART = 0.05;

	/** Rounding alone; the method loses no charge. */
	private static final double AREA_TOLERANCE_PERCENT = 1e-6;

	@Override
	public Class<DifferentialCapacitySettings> settingsType() {
		return DifferentialCapacitySettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, DifferentialCapacitySettings settings, Monitor monitor) {
		CyclingRows rows = CyclingRows.of(data);
		Optional<CycleSelection> selection = CycleSelection.parse(settings.cycles());
		if (selection.isEmpty()) {
			return AnalysisOutcome.Refused.because("the cycles \"" + settings.cycles()
					+ "\" are neither all nor auto nor numbers and ranges such as 1, 5, 10-20");
		}
		if (rows.size() > 0 && !rows.has(Columns.VOLTAGE)) {
			return AnalysisOutcome.Refused.because("the data have no column " + Columns.VOLTAGE);
		}
		return switch (Segmentation.of(rows, Double.NaN, monitor)) {
		case Segmentation.Unusable unusable -> AnalysisOutcome.Refused.because(unusable.reason());
		case Segmentation.Cut cut -> differentiate(cut.segmentation(), selection.get(), givens, settings, monitor);
		};
	}

	private static AnalysisOutcome differentiate(Segmentation segmentation, CycleSelection selection, Givens givens,
			DifferentialCapacitySettings settings, Monitor monitor) {
		CycleCount count = CycleCounter.count(segmentation, settings.cycleCounting(), EfficiencyConvention.AUTO, BLIP_PART,
				givens);
		if (count.halfCycles().isEmpty()) {
			return AnalysisOutcome.Refused.because("no current flows: there is neither a charge nor a discharge");
		}
		Set<Long> wanted = selection.of(count);
		if (wanted.isEmpty()) {
			return AnalysisOutcome.Refused.because("the data have none of the cycles " + settings.cycles() + ", only "
					+ count.cycles().get(0).number() + " to " + count.cycles().get(count.cycles().size() - 1).number());
		}
		Results.Builder results = Results.builder();
		segmentation.messages().forEach(results::message);
		count.messages().forEach(results::message);
		long cycles = count.cycles().stream().filter(c -> !c.halfCycles().isEmpty()).count();
		if (selection.kind() == CycleSelection.Kind.AUTO && wanted.size() < cycles) {
			results.message(Message.info(wanted.size() + " of " + cycles
					+ " cycles are given, spread evenly; set the cycles to all for all of them"));
		}
		List<Curve> curves = curves(segmentation, count, wanted, settings, results, monitor);
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

	private static List<Curve> curves(Segmentation segmentation, CycleCount count, Set<Long> wanted,
			DifferentialCapacitySettings settings, Results.Builder results, Monitor monitor) {
		CurveMaker maker = new CurveMaker(segmentation, settings.smoothing() / MV_PER_V, stepMv(settings) / MV_PER_V,
				settings.holdLimit() / MV_PER_V);
		List<Curve> curves = new ArrayList<>();
		int narrow = 0;
		int done = 0;
		for (Cycle cycle : count.cycles()) {
			if (!wanted.contains(cycle.number())) {
				continue;
			}
			monitor.checkCancelled();
			monitor.progress(0.6 + 0.3 * done++ / wanted.size(), "cycle " + cycle.number());
			for (HalfCycle halfCycle : cycle.halfCycles()) {
				Optional<Curve> curve = maker.curve(halfCycle, cycle.number());
				curve.ifPresent(curves::add);
				narrow += curve.isPresent() ? 0 : 1;
			}
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
		List<CurvePeak> peaks = curves.stream().flatMap(c -> CurvePeak.of(c, settings.prominence() / PERCENT).stream())
				.toList();
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
		CurveTables tables = new CurveTables(curves, peaks, mass);
		tables.mainPeaks(results);
		results.table(tables.curves()).table(tables.peaks()).table(tables.areas());
	}
}
