/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.voltammetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.Divisor;
import org.glovebox.analysis.internal.voltammetry.LinearSweepSettings.Criterion;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;

/**
 * Onsets of oxidation and reduction on sweeps of the voltage, and the window between them. Table {@code sweeps} has one
 * row a sweep with the onsets by both criteria.
 */
public final class LinearSweep implements Analyzer<LinearSweepSettings> {

	private static final double PERCENT = 100;
	private static final double MV_PER_V = 1000;

	@Override
	public Class<LinearSweepSettings> settingsType() {
		return LinearSweepSettings.class;
	}

	/** A sweep with what was found on it. */
	private record Row(Sweep sweep, Optional<Onset.Found> threshold, Optional<Onset.Found> tangent) {

		Optional<Onset.Found> by(Criterion criterion) {
			return criterion == Criterion.THRESHOLD ? threshold : tangent;
		}
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, LinearSweepSettings settings, Monitor monitor) {
		List<Sweep> sweeps = Sweep.of(data);
		if (sweeps.isEmpty()) {
			return AnalysisOutcome.Refused.because("there is no sweep: needed are the columns " + Columns.VOLTAGE + " and "
					+ Columns.CURRENT + " and a voltage that goes from one value to another");
		}
		if (!(settings.baselineEnd() > settings.baselineStart())) {
			return AnalysisOutcome.Refused.because("the baseline of the settings ends before it starts");
		}
		Results.Builder results = Results.builder();
		Divisor.Choice area = Divisor.choose("area", settings.area(), Givens.AREA, "cm2", givens);
		area.messages().forEach(results::message);
		if (settings.criterion() == Criterion.THRESHOLD && area.divisor().isEmpty()) {
			return AnalysisOutcome.Refused.because("a threshold of the current density needs the area, which is not known; "
					+ "give it in the settings or take the tangent");
		}
		Criterion criterion = settings.criterion() != Criterion.AUTO ? settings.criterion()
				: area.divisor().isPresent() ? Criterion.THRESHOLD : Criterion.TANGENT;
		List<Row> rows = new ArrayList<>();
		for (Sweep sweep : sweeps) {
			monitor.checkCancelled();
			rows.add(row(sweep, settings, area.divisor(), results));
		}
		limits(rows, criterion, explanation(criterion, settings, area.divisor()), results);
		results.table(table(rows));
		monitor.progress(1, "done");
		return new AnalysisOutcome.Done(results.build());
	}

	private static Row row(Sweep sweep, LinearSweepSettings settings, Optional<Divisor> area, Results.Builder results) {
		Optional<Onset> onset = Onset.on(sweep, settings.baselineStart() / PERCENT, settings.baselineEnd() / PERCENT,
				settings.smoothing() / MV_PER_V);
		if (onset.isEmpty()) {
			results.message(Message.info("a sweep has too few rows in its baseline or after it"));
			return new Row(sweep, Optional.empty(), Optional.empty());
		}
		area.map(a -> settings.threshold() * a.value()).filter(limit -> limit < 3 * onset.get().scatter())
				.ifPresent(limit -> results.message(Message.warning("the threshold is " + Digits.rounded(limit, "mA")
						+ ", less than three times the scatter of the baseline, " + Digits.rounded(onset.get().scatter(), "mA"))));
		return new Row(sweep, area.flatMap(a -> onset.get().threshold(settings.threshold() * a.value())),
				onset.get().tangent());
	}

	private static String explanation(Criterion criterion, LinearSweepSettings settings, Optional<Divisor> area) {
		String baseline = "the baseline is a line through " + Digits.shown(settings.baselineStart()) + " to "
				+ Digits.shown(settings.baselineEnd(), "%") + " of the range of the sweep";
		return criterion == Criterion.THRESHOLD
				? "criterion: current density more than " + Digits.shown(settings.threshold(), "mA/cm2")
						+ " beyond the baseline over " + Digits.shown(settings.smoothing(), "mV") + "; " + baseline + "; "
						+ area.map(Divisor::origin).orElse("")
				: "criterion: where the tangent at the steepest rise over " + Digits.shown(settings.smoothing(), "mV")
						+ " meets the baseline; " + baseline;
	}

	private static void limits(List<Row> rows, Criterion criterion, String how, Results.Builder results) {
		Optional<Onset.Found> anodic = limit(rows, 1, "anodic_limit", criterion, how, results);
		Optional<Onset.Found> cathodic = limit(rows, -1, "cathodic_limit", criterion, how, results);
		if (anodic.isPresent() && cathodic.isPresent()) {
			double width = anodic.get().voltage() - cathodic.get().voltage();
			results.quantity("stability_window", width, "V",
					Math.hypot(anodic.get().uncertainty(), cathodic.get().uncertainty()),
					"anodic less cathodic limit, " + Digits.rounded(cathodic.get().voltage(), "V") + " to "
							+ Digits.rounded(anodic.get().voltage(), "V") + "; " + how);
			if (width < 0) {
				results.message(Message.warning("the anodic limit is below the cathodic one: there is no window"));
			}
		}
	}

	/** The onset of the first sweep in a direction. */
	private static Optional<Onset.Found> limit(List<Row> rows, int direction, String name, Criterion criterion, String how,
			Results.Builder results) {
		Optional<Row> first = rows.stream().filter(r -> r.sweep().direction() == direction).findFirst();
		if (first.isEmpty()) {
			return Optional.empty();
		}
		Sweep sweep = first.get().sweep();
		String range = Digits.rounded(sweep.start(), "V") + " to " + Digits.rounded(sweep.end(), "V")
				+ (Double.isNaN(sweep.scanRate()) ? "" : " at " + Digits.rounded(MV_PER_V * sweep.scanRate(), "mV/s"));
		Optional<Onset.Found> found = first.get().by(criterion);
		found.ifPresentOrElse(
				f -> results.quantity(name, f.voltage(), "V", f.uncertainty(), "first sweep " + (direction > 0 ? "upwards, "
						: "downwards, ") + range + "; " + how),
				() -> results.message(Message.info("no onset from " + range + ": stable by this criterion up to the end of the "
						+ "sweep")));
		return found;
	}

	private static Table table(List<Row> rows) {
		return new Table("sweeps", List.of(
				Column.of("direction", rows.stream().map(r -> r.sweep().direction() > 0 ? "upwards" : "downwards").toList()),
				Column.of("start_voltage", "V", rows.stream().mapToDouble(r -> r.sweep().start()).toArray()),
				Column.of("end_voltage", "V", rows.stream().mapToDouble(r -> r.sweep().end()).toArray()),
				Column.of("scan_rate", "mV/s", rows.stream().mapToDouble(r -> MV_PER_V * r.sweep().scanRate()).toArray()),
				onset(rows, "threshold_onset", Criterion.THRESHOLD, false),
				onset(rows, "threshold_uncertainty", Criterion.THRESHOLD, true),
				onset(rows, "tangent_onset", Criterion.TANGENT, false),
				onset(rows, "tangent_uncertainty", Criterion.TANGENT, true)), Metadata.EMPTY);
	}

	private static Column onset(List<Row> rows, String name, Criterion criterion, boolean uncertainty) {
		return Column.of(name, "V", rows.stream().mapToDouble(r -> r.by(criterion)
				.map(f -> uncertainty ? f.uncertainty() : f.voltage()).orElse(Double.NaN)).toArray());
	}
}
