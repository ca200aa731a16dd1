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

import org.glovebox.analysis.internal.Divisor;
import org.glovebox.analysis.internal.cycling.CyclingRows;
import org.glovebox.analysis.internal.cycling.Segmentation;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;

/**
 * Critical current of a symmetric cell from a test with rising current: the last step before the first that breaks a
 * criterion of a short circuit. Table {@code steps} has one row a step.
 */
public final class CriticalCurrent implements Analyzer<CriticalCurrentSettings> {

	private static final double PERCENT = 100;
	private static final double MV_PER_V = 1000;

	@Override
	public Class<CriticalCurrentSettings> settingsType() {
		return CriticalCurrentSettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, CriticalCurrentSettings settings, Monitor monitor) {
		CyclingRows rows = CyclingRows.of(data);
		Optional<String> missing = SymmetricCell.missing(rows);
		if (missing.isPresent()) {
			return AnalysisOutcome.Refused.because(missing.get());
		}
		return switch (Segmentation.of(rows, Double.NaN, monitor)) {
		case Segmentation.Unusable unusable -> AnalysisOutcome.Refused.because(unusable.reason());
		case Segmentation.Cut cut -> analyze(cut.segmentation(), givens, settings, monitor);
		};
	}

	private static AnalysisOutcome analyze(Segmentation segmentation, Givens givens, CriticalCurrentSettings settings,
			Monitor monitor) {
		Response response = Response.of(segmentation, settings.atRest() / MV_PER_V);
		CurrentSteps found = CurrentSteps.of(segmentation, response, settings.sameCurrent() / PERCENT);
		Optional<String> objection = found.steps().size() < 2
				? Optional.of("the current does not rise: there are " + found.steps().size()
						+ " steps, and two at least are needed")
				: SymmetricCell.objection(found.holds());
		if (objection.isPresent()) {
			return AnalysisOutcome.Refused.because(objection.get());
		}
		monitor.checkCancelled();
		monitor.progress(0.8, "comparing with the ohmic trend");
		Results.Builder results = Results.builder();
		segmentation.messages().forEach(results::message);
		if (found.left() > 0) {
			results.message(Message.info("only the rising part of the test is used; stretches of current after it are left out")
					.times(found.left()));
		}
		Divisor.Choice area = Divisor.choose("area", settings.area(), Givens.AREA, "cm2", givens);
		area.messages().forEach(results::message);
		ShortCriteria criteria = settings.criteria(response);
		new CriticalCurrentResults(found.steps(), judge(found.steps(), criteria), criteria, area.divisor()).write(results);
		monitor.progress(1, "done");
		return new AnalysisOutcome.Done(results.build());
	}

	/** Steps after the first bad one are held to the trend of those before it. */
	private static List<Judgement> judge(List<Polarization> steps, ShortCriteria criteria) {
		List<Judgement> judgements = new ArrayList<>();
		List<Polarization> good = new ArrayList<>();
		boolean broken = false;
		for (Polarization step : steps) {
			Judgement judgement = criteria.judge(step, OhmicTrend.of(good).expected(step.current()));
			judgements.add(judgement);
			broken |= !judgement.isGood();
			if (!broken) {
				good.add(step);
			}
		}
		return judgements;
	}
}
