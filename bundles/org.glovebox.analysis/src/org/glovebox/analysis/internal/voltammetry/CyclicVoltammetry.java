/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.voltammetry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.glovebox.analysis.internal.Digits;
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
 * Peaks of cyclic voltammograms, their separation, and how they grow with the scan rate. Table {@code peaks} has one row a
 * peak, {@code cycles} one for two successive sweeps.
 */
public final class CyclicVoltammetry implements Analyzer<CyclicVoltammetrySettings> {

	private static final double PERCENT = 100;
	private static final double MV_PER_V = 1000;

	@Override
	public Class<CyclicVoltammetrySettings> settingsType() {
		return CyclicVoltammetrySettings.class;
	}

	/** The highest peaks of two successive sweeps. */
	private record Pair(int number, double scanRate, Optional<SweepPeak> anodic, Optional<SweepPeak> cathodic) {

		double of(ToDoubleFunction<SweepPeak> value, boolean oxidation) {
			return (oxidation ? anodic : cathodic).map(value::applyAsDouble).orElse(Double.NaN);
		}

		double separation() {
			return of(SweepPeak::voltage, true) - of(SweepPeak::voltage, false);
		}

		double middle() {
			return (of(SweepPeak::voltage, true) + of(SweepPeak::voltage, false)) / 2;
		}
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, CyclicVoltammetrySettings settings, Monitor monitor) {
		List<Sweep> sweeps = Sweep.of(data);
		if (sweeps.size() < 2) {
			return AnalysisOutcome.Refused.because("there are no two sweeps: needed are the columns " + Columns.VOLTAGE + " and "
					+ Columns.CURRENT + " and a voltage that goes there and back");
		}
		List<SweepPeak> peaks = new ArrayList<>();
		for (int i = 0; i < sweeps.size(); i++) {
			monitor.checkCancelled();
			peaks.addAll(SweepPeak.of(sweeps.get(i), i, settings.smoothing() / MV_PER_V, settings.prominence() / PERCENT));
		}
		List<Pair> pairs = pairs(sweeps, peaks);
		Results.Builder results = Results.builder();
		results.quantity("number_of_cycles", pairs.size(), "", "pairs of two successive sweeps in opposite directions");
		String how = "smoothed by lines over " + Digits.shown(settings.smoothing(), "mV")
				+ "; highest peak of each direction above the line between the lowest points on both sides of it";
		first(pairs, how, results);
		law(peaks, 1, "anodic_b_value", how, results);
		law(peaks, -1, "cathodic_b_value", how, results);
		long coarse = sweeps.stream().filter(w -> 2 * SweepPeak.spacing(w) > settings.smoothing() / MV_PER_V).count();
		if (coarse > 0) {
			results.message(Message.info("the rows of a sweep are so far apart that the current is smoothed over two distances "
					+ "of rows, up to " + Digits.rounded(2 * MV_PER_V * sweeps.stream().mapToDouble(SweepPeak::spacing).max()
							.orElse(0), "mV")).times(coarse));
		}
		if (peaks.isEmpty()) {
			results.message(Message.info("no peak stands out by " + Digits.shown(settings.prominence(), "%")
					+ " of the range of the current"));
		}
		results.table(table(peaks)).table(cycles(pairs));
		monitor.progress(1, "done");
		return new AnalysisOutcome.Done(results.build());
	}

	private static List<Pair> pairs(List<Sweep> sweeps, List<SweepPeak> peaks) {
		List<Pair> pairs = new ArrayList<>();
		for (int i = 0; i + 1 < sweeps.size(); i += 2) {
			if (sweeps.get(i).direction() == sweeps.get(i + 1).direction()) {
				i--;
				continue;
			}
			int first = i;
			pairs.add(new Pair(pairs.size() + 1, sweeps.get(i).scanRate(), highest(peaks, first, 1), highest(peaks, first, -1)));
		}
		return pairs;
	}

	private static Optional<SweepPeak> highest(List<SweepPeak> peaks, int first, int direction) {
		return peaks.stream().filter(p -> (p.sweep() == first || p.sweep() == first + 1) && p.direction() == direction)
				.max(Comparator.comparingDouble(SweepPeak::height));
	}

	/** The first cycle with a peak in both directions. */
	private static void first(List<Pair> pairs, String how, Results.Builder results) {
		pairs.stream().filter(p -> p.anodic().isPresent() && p.cathodic().isPresent()).findFirst().ifPresent(p -> {
			String cycle = "first cycle with both peaks, cycle " + p.number()
					+ (Double.isNaN(p.scanRate()) ? "" : " at " + Digits.rounded(MV_PER_V * p.scanRate(), "mV/s")) + "; " + how;
			results.quantity("anodic_peak", p.of(SweepPeak::voltage, true), "V", cycle);
			results.quantity("cathodic_peak", p.of(SweepPeak::voltage, false), "V", cycle);
			results.quantity("peak_separation", p.separation(), "V", "anodic less cathodic peak, " + cycle);
			results.quantity("half_wave_potential", p.middle(), "V", "middle of anodic and cathodic peak, " + cycle);
			if (p.separation() < 0) {
				results.message(Message.warning("the highest anodic peak is below the highest cathodic one: they belong to "
						+ "different reactions, and their separation has no meaning"));
			}
		});
	}

	private static void law(List<SweepPeak> peaks, int direction, String name, String how, Results.Builder results) {
		ScanRateLaw.of(peaks, direction).ifPresent(l -> results.quantity(name, l.exponent(), "", l.uncertainty(),
				"slope of log peak current against log scan rate at " + l.rates() + " rates, R² "
						+ Digits.rounded(l.determination(), "") + "; 0.5 for diffusion, 1 for a capacitive or surface process; "
						+ how));
	}

	private static Table table(List<SweepPeak> peaks) {
		return new Table("peaks", List.of(
				Column.of("sweep", "", peaks.stream().mapToLong(p -> p.sweep() + 1L).toArray()),
				Column.of("direction", peaks.stream().map(p -> p.direction() > 0 ? "anodic" : "cathodic").toList()),
				number(peaks, "scan_rate", "mV/s", p -> MV_PER_V * p.scanRate()),
				number(peaks, "voltage", "V", SweepPeak::voltage), number(peaks, "current", "mA", SweepPeak::current),
				number(peaks, "height", "mA", SweepPeak::height), number(peaks, "charge", "mAh", SweepPeak::charge)),
				Metadata.EMPTY);
	}

	private static Table cycles(List<Pair> pairs) {
		return new Table("cycles", List.of(Column.of("cycle", "", pairs.stream().mapToLong(Pair::number).toArray()),
				number(pairs, "scan_rate", "mV/s", p -> MV_PER_V * p.scanRate()),
				number(pairs, "anodic_peak", "V", p -> p.of(SweepPeak::voltage, true)),
				number(pairs, "cathodic_peak", "V", p -> p.of(SweepPeak::voltage, false)),
				number(pairs, "separation", "V", Pair::separation), number(pairs, "half_wave_potential", "V", Pair::middle),
				number(pairs, "anodic_height", "mA", p -> p.of(SweepPeak::height, true)),
				number(pairs, "cathodic_height", "mA", p -> p.of(SweepPeak::height, false)),
				number(pairs, "anodic_charge", "mAh", p -> p.of(SweepPeak::charge, true)),
				number(pairs, "cathodic_charge", "mAh", p -> p.of(SweepPeak::charge, false))), Metadata.EMPTY);
	}

	private static <T> Column number(List<T> rows, String name, String unit, ToDoubleFunction<T> value) {
		return Column.of(name, unit, rows.stream().mapToDouble(value).toArray());
	}
}
