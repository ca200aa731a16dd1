/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.polarization;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.Divisor;
import org.glovebox.analysis.internal.cycling.CyclingRows;
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
 * Electronic conductivity of an electrolyte between electrodes that block ions, from the steady current at one or more
 * constant voltages. Table {@code plateaus} has one row a step.
 */
public final class DcPolarization implements Analyzer<DcPolarizationSettings> {

	private static final double PERCENT = 100;
	private static final double MV_PER_V = 1000;
	private static final double MA_PER_A = 1000;

	/** Currents that leave the line by more than this part are not ohmic. */
	private static final double NOT_OHMIC = 0.1;

	@Override
	public Class<DcPolarizationSettings> settingsType() {
		return DcPolarizationSettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, DcPolarizationSettings settings, Monitor monitor) {
		CyclingRows rows = CyclingRows.of(data);
		Optional<String> missing = List.of(Columns.TIME, Columns.VOLTAGE, Columns.CURRENT).stream()
				.filter(c -> !rows.has(c)).findFirst();
		if (missing.isPresent()) {
			return AnalysisOutcome.Refused.because("the data have no column " + missing.get());
		}
		List<Plateau> all = new VoltageSteps(rows, settings.sameVoltage() / MV_PER_V).plateaus(settings.window() / PERCENT);
		if (all.isEmpty()) {
			return AnalysisOutcome.Refused.because("there is no step at a constant voltage other than 0 with enough rows at "
					+ "its end");
		}
		monitor.checkCancelled();
		Results.Builder results = Results.builder();
		rows.messages().forEach(results::message);
		Divisor.Choice thickness = Divisor.choose("thickness", settings.thickness(), Givens.THICKNESS, "cm", givens);
		Divisor.Choice area = Divisor.choose("area", settings.area(), Givens.AREA, "cm2", givens);
		thickness.messages().forEach(results::message);
		area.messages().forEach(results::message);
		List<Plateau> used = steady(all, settings.driftLimit() / PERCENT, results);
		results.quantity("number_of_plateaus", used.size(), "", "steps of constant voltage that were used, of " + all.size());
		write(used, thickness.divisor(), area.divisor(), settings, results);
		results.table(table(all, settings.driftLimit() / PERCENT));
		monitor.progress(1, "done");
		return new AnalysisOutcome.Done(results.build());
	}

	/** The steps with a plateau, or all where there is none. */
	private static List<Plateau> steady(List<Plateau> all, double limit, Results.Builder results) {
		List<Plateau> steady = all.stream().filter(p -> p.isSteady(limit)).toList();
		String rule = "the current changes by more than " + Digits.shown(PERCENT * limit, "%") + " over the window";
		if (steady.isEmpty()) {
			double worst = all.stream().mapToDouble(p -> Math.abs(p.drift())).max().orElse(0);
			results.message(Message.warning("no step has reached a plateau: " + rule + ", by up to "
					+ Digits.rounded(PERCENT * worst, "%") + "; where it still falls, the conductivity is an upper limit"));
			return all;
		}
		if (steady.size() < all.size()) {
			results.message(Message.warning("steps without a plateau are left out: " + rule).times(all.size() - steady.size()));
		}
		return steady;
	}

	private static void write(List<Plateau> used, Optional<Divisor> thickness, Optional<Divisor> area,
			DcPolarizationSettings settings, Results.Builder results) {
		Conductance conductance = Conductance.of(used);
		String origin = conductance.origin() + "; each current is the mean over the last "
				+ Digits.shown(settings.window(), "%") + " of its step, plateau where it changes by at most "
				+ Digits.shown(settings.driftLimit(), "%") + " over that";
		if (!(conductance.value() > 0)) {
			results.message(Message.warning("the current does not grow with the voltage: it is that of the instrument, not of "
					+ "the sample"));
		} else {
			results.quantity("electronic_resistance", 1 / conductance.value(), "ohm",
					conductance.uncertainty() / Math.pow(conductance.value(), 2), "1 over the conductance; " + origin);
		}
		double deviation = conductance.largestDeviation(used);
		if (used.size() > 2 && deviation > NOT_OHMIC) {
			results.message(Message.warning("the current is not proportional to the voltage: it leaves the line by up to "
					+ Digits.rounded(PERCENT * deviation, "%")));
		}
		if (thickness.isEmpty() || area.isEmpty()) {
			results.message(Message.info("the conductivity is not given: " + (thickness.isEmpty() ? "the thickness" : "")
					+ (thickness.isEmpty() && area.isEmpty() ? " and " : "") + (area.isEmpty() ? "the area" : "")
					+ (thickness.isEmpty() && area.isEmpty() ? " are" : " is") + " not known"));
			return;
		}
		double cell = thickness.get().value() / area.get().value();
		double sigma = conductance.value() * cell;
		double error = conductance.uncertainty() * cell;
		results.quantity("electronic_conductivity", sigma, "S/cm", error, "σ = G L/A, with G " + origin + "; L: "
				+ thickness.get().origin() + "; A: " + area.get().origin() + "; the uncertainty is that of G alone");
		transference(sigma, error, settings.totalConductivity(), results);
	}

	private static void transference(double sigma, double error, double total, Results.Builder results) {
		if (!(total > 0)) {
			return;
		}
		String origin = "total conductivity " + Digits.shown(total, "S/cm") + " as typed in the settings";
		results.quantity("electronic_transference_number", sigma / total, "", error / total,
				"electronic over total conductivity; " + origin);
		results.quantity("transference_number", 1 - sigma / total, "", error / total,
				"of all ions: 1 less electronic over total conductivity; " + origin);
		if (sigma > total) {
			results.message(Message.warning("the electronic conductivity is larger than the total conductivity of the settings"));
		}
	}

	private static Table table(List<Plateau> all, double limit) {
		return new Table("plateaus", List.of(
				Column.of("step", "", IntStream.rangeClosed(1, all.size()).asLongStream().toArray()),
				number(all, "voltage", "V", Plateau::voltage), number(all, "current", "mA", Plateau::current),
				number(all, "current_uncertainty", "mA", Plateau::uncertainty),
				number(all, "drift", "%", p -> PERCENT * p.drift()), number(all, "start_time", "s", Plateau::start),
				number(all, "end_time", "s", Plateau::end),
				Column.of("rows", "", all.stream().mapToLong(Plateau::rows).toArray()),
				number(all, "conductance", "S", p -> p.current() / p.voltage() / MA_PER_A),
				Column.of("plateau", all.stream().map(p -> p.isSteady(limit) ? "yes" : "no").toList())), Metadata.EMPTY);
	}

	private static Column number(List<Plateau> all, String name, String unit, ToDoubleFunction<Plateau> value) {
		return Column.of(name, unit, all.stream().mapToDouble(value).toArray());
	}
}
