/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.Divisor;
import org.glovebox.analysis.internal.cycling.CycleCounter;
import org.glovebox.analysis.internal.cycling.CyclingRows;
import org.glovebox.analysis.internal.cycling.Direction;
import org.glovebox.analysis.internal.cycling.HalfCycle;
import org.glovebox.analysis.internal.cycling.Segmentation;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;

/**
 * Overpotentials of a symmetric cell and the onset of short circuits. Table {@code half_cycles} has one row a half cycle,
 * {@code short_circuits} one for each half cycle that breaks a criterion.
 */
public final class SymmetricCell implements Analyzer<SymmetricCellSettings> {

	private static final double PERCENT = 100;
	private static final double MV_PER_V = 1000;

	@Override
	public Class<SymmetricCellSettings> settingsType() {
		return SymmetricCellSettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, SymmetricCellSettings settings, Monitor monitor) {
		CyclingRows rows = CyclingRows.of(data);
		Optional<String> missing = missing(rows);
		if (missing.isPresent()) {
			return AnalysisOutcome.Refused.because(missing.get());
		}
		return switch (Segmentation.of(rows, Double.NaN, monitor)) {
		case Segmentation.Unusable unusable -> AnalysisOutcome.Refused.because(unusable.reason());
		case Segmentation.Cut cut -> analyze(cut.segmentation(), givens, settings, monitor);
		};
	}

	/** Why rows are of no use, where they are not. */
	static Optional<String> missing(CyclingRows rows) {
		if (rows.size() == 0) {
			return Optional.of("the data tell nothing of current; needed are the columns " + Columns.TIME + ", "
					+ Columns.CURRENT + " and " + Columns.VOLTAGE);
		}
		return List.of(Columns.TIME, Columns.CURRENT, Columns.VOLTAGE).stream().filter(c -> !rows.has(c)).findFirst()
				.map(c -> "the data have no column " + c);
	}

	private static AnalysisOutcome analyze(Segmentation segmentation, Givens givens, SymmetricCellSettings settings,
			Monitor monitor) {
		Response response = Response.of(segmentation, settings.atRest() / MV_PER_V);
		List<Polarization> halfCycles = new ArrayList<>();
		for (HalfCycle halfCycle : CycleCounter.halfCycles(segmentation, settings.blipLimit() / PERCENT)) {
			polarization(response, halfCycle).ifPresent(halfCycles::add);
		}
		if (halfCycles.isEmpty()) {
			return AnalysisOutcome.Refused.because("no current flows: there is no half cycle");
		}
		Optional<String> objection = objection(halfCycles);
		if (objection.isPresent()) {
			return AnalysisOutcome.Refused.because(objection.get());
		}
		monitor.checkCancelled();
		monitor.progress(0.8, "looking for short circuits");
		ShortCriteria criteria = settings.criteria(response);
		List<Judgement> judgements = new Precedents(settings.reference()).judge(halfCycles, criteria);
		Results.Builder results = Results.builder();
		segmentation.messages().forEach(results::message);
		Divisor.Choice area = Divisor.choose("area", settings.area(), Givens.AREA, "cm2", givens);
		area.messages().forEach(results::message);
		new SymmetricCellResults(halfCycles, judgements, criteria, area.divisor()).write(results);
		monitor.progress(1, "done");
		return new AnalysisOutcome.Done(results.build());
	}

	private static Optional<Polarization> polarization(Response response, HalfCycle halfCycle) {
		int sign = halfCycle.direction().sign();
		List<Stretch> stretches = halfCycle.segments().stream().filter(s -> s.sign() == sign)
				.flatMap(s -> Stretch.of(response, s.from(), s.to(), sign).stream()).toList();
		return stretches.isEmpty() ? Optional.empty()
				: Optional.of(new Polarization(halfCycle.number(), sign, halfCycle.capacity(), stretches));
	}

	/** A symmetric cell is polarized to both sides; a cell with a voltage of its own is not. */
	static Optional<String> objection(List<Polarization> halfCycles) {
		for (Direction direction : Direction.values()) {
			double[] means = halfCycles.stream().filter(p -> p.sign() == direction.sign()).mapToDouble(Polarization::mean)
					.sorted().toArray();
			double middle = means.length == 0 ? 0 : means[means.length / 2];
			if (middle < 0) {
				return Optional.of("this is no symmetric cell, or the voltage at rest is not the one of the settings: on "
						+ direction.text() + " the voltage is " + Digits.shown(direction.sign() * middle, "V")
						+ " from it, against the current");
			}
		}
		return Optional.empty();
	}
}
