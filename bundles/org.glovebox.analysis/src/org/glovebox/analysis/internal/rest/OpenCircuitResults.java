/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.rest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.RowTable;
import org.glovebox.api.Message;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Table;

/** Writes what was found in the rests. */
final class OpenCircuitResults {

	private static final double PERCENT = 100;
	private static final double SECONDS = 3600;
	private static final double MV = 1000;
	/** So many points of a rest are drawn. */
	private static final int DRAWN = 200;
	/** Of so many rests the voltages are kept for charts. */
	private static final int MOST_DRAWN = 100;

	private final List<Judged> rests;
	private final List<Storage> storages;
	private final OpenCircuitSettings settings;

	/** A rest with what was found in it. */
	record Judged(Rest rest, Drift drift, Optional<VoltageRelaxation> relaxation) {

		/** The relaxation where its end can be told. */
		Optional<VoltageRelaxation> toEquilibrium() {
			return relaxation.filter(VoltageRelaxation::reachesEquilibrium);
		}

		String state(double limit) {
			return Double.isNaN(drift.rate()) ? "too few rows" : drift.isWithin(limit) ? "equilibrium" : "drifts";
		}
	}

	private record Point(long rest, long cycle, double hours, double voltage, double fit) {
	}

	OpenCircuitResults(List<Judged> rests, List<Storage> storages, OpenCircuitSettings settings) {
		this.rests = rests;
		this.storages = storages;
		this.settings = settings;
	}

	void write(Results.Builder results) {
		results.quantity("number_of_rests", rests.size(), "", "rests of at least " + Digits.shown(settings.shortest(), "min"));
		Judged longest = rests.stream().max(Comparator.comparingDouble(j -> j.rest().hours())).orElseThrow();
		String where = rests.size() == 1 ? "the rest of " + hours(longest.rest().hours())
				: "rest " + longest.rest().number() + ", the longest, of " + hours(longest.rest().hours());
		results.quantity("open_circuit_voltage", longest.rest().last(), "V", "last voltage of " + where);
		drift(longest, where, results);
		relaxation(longest, where, results);
		storage(results);
		results.table(restTable()).table(storageTable()).table(points());
	}

	private static String hours(double hours) {
		return Digits.rounded(hours, "h");
	}

	private void drift(Judged longest, String where, Results.Builder results) {
		Drift drift = longest.drift();
		if (Double.isNaN(drift.rate())) {
			results.message(Message.info("voltage_drift is not given: there are " + drift.rows() + " rows in the last "
					+ Digits.shown(settings.window(), "%") + " of " + where));
			return;
		}
		results.quantity("voltage_drift", drift.rate(), "mV/h", drift.error(), "slope of the straight line through the "
				+ drift.rows() + " rows of the last " + hours(drift.hours()) + " of " + where
				+ (drift.isWithin(settings.driftLimit()) ? "; within " : "; above ") + Digits.shown(settings.driftLimit(), "mV/h")
				+ (drift.isWithin(settings.driftLimit()) ? ", the cell is at equilibrium" : ", the cell is not at equilibrium"));
	}

	private static void relaxation(Judged longest, String where, Results.Builder results) {
		if (longest.relaxation().isEmpty()) {
			results.message(Message.info("no time constant is given: the voltage of " + where
					+ " does not follow an exponential relaxation"));
			return;
		}
		VoltageRelaxation fit = longest.relaxation().get();
		String terms = fit.constants().length == 1 ? "one exponential" : fit.constants().length + " exponentials, faster with "
				+ Arrays.stream(fit.constants()).skip(1).mapToObj(t -> Digits.rounded(t, "s")).collect(Collectors.joining(", "));
		results.quantity("time_constant", fit.slowest(), "s", fit.slowestError(), "slowest time constant of the relaxation in "
				+ where + ", by " + terms + "; usual deviation "
				+ Digits.rounded(MV * fit.residuals().deviation(1 + 2 * fit.constants().length), "mV"));
		if (fit.reachesEquilibrium()) {
			results.quantity("equilibrium_voltage", fit.equilibrium(), "V", fit.equilibriumError(), "voltage that the relaxation in "
					+ where + " goes to, by the same fit");
		} else {
			results.message(Message.info("equilibrium_voltage is not given: " + where
					+ " is shorter than its slowest time constant of " + hours(fit.slowest() / SECONDS)));
		}
	}

	private void storage(Results.Builder results) {
		Optional<Storage> longest = storages.stream().max(Comparator.comparingDouble(Storage::hours));
		if (longest.isEmpty()) {
			return;
		}
		Storage s = longest.get();
		String reference = s.references() == 0 ? "no cycle without storage tells what is lost anyway, so that this is an upper limit"
				: "discharge over charge is " + Digits.rounded(PERCENT * s.efficiency(), "%") + " in " + s.references()
						+ " cycles without storage";
		String from = Digits.rounded(s.charged(), "mAh") + " charged before and " + Digits.rounded(s.discharged(), "mAh")
				+ " discharged after " + hours(s.hours()) + " of storage in cycle " + s.cycle() + "; " + reference;
		results.quantity("self_discharge", PERCENT * s.part(), "%", PERCENT * s.partError(), from);
		results.quantity("self_discharge_current", s.current(), "mA", s.lostError() / s.hours(), "lost charge over the time of "
				+ "storage; " + from);
		if (s.references() == 0) {
			results.message(Message.warning("self_discharge has the losses of a usual cycle in it: no discharge follows its charge "
					+ "within less than " + Digits.shown(settings.storage(), "h")));
		}
	}

	private Table restTable() {
		return new RowTable<>("rests", rests).whole("rest", j -> j.rest().number()).whole("cycle", j -> j.rest().cycle())
				.text("after", j -> j.rest().afterWhat()).number("start", "h", j -> j.rest().start())
				.number("length", "h", j -> j.rest().hours()).number("net_charge", "mAh", j -> j.rest().charge())
				.number("voltage_before", "V", j -> j.rest().before()).number("first_voltage", "V", j -> j.rest().voltage()[0])
				.number("last_voltage", "V", j -> j.rest().last())
				.number("drift", "mV/h", j -> j.drift().rate()).number("drift_error", "mV/h", j -> j.drift().error())
				.text("state", j -> j.state(settings.driftLimit()))
				.number("equilibrium_voltage", "V", of(j -> j.toEquilibrium(), VoltageRelaxation::equilibrium))
				.number("equilibrium_voltage_error", "V", of(j -> j.toEquilibrium(), VoltageRelaxation::equilibriumError))
				.number("time_constant", "s", of(Judged::relaxation, VoltageRelaxation::slowest))
				.number("time_constant_error", "s", of(Judged::relaxation, VoltageRelaxation::slowestError))
				.number("fast_time_constant", "s", of(Judged::relaxation,
						f -> f.constants().length > 1 ? f.constants()[f.constants().length - 1] : Double.NaN))
				.number("amplitude", "mV", of(Judged::relaxation, f -> MV * f.amplitudes()[0])).table();
	}

	private static ToDoubleFunction<Judged> of(Function<Judged, Optional<VoltageRelaxation>> fit,
			ToDoubleFunction<VoltageRelaxation> value) {
		return j -> fit.apply(j).map(value::applyAsDouble).orElse(Double.NaN);
	}

	private Table storageTable() {
		return new RowTable<>("storage", storages).whole("cycle", Storage::cycle).number("length", "h", Storage::hours)
				.number("voltage_decay", "V", Storage::decay).number("charged", "mAh", Storage::charged)
				.number("discharged", "mAh", Storage::discharged)
				.number("reference_efficiency", "%", s -> s.references() == 0 ? Double.NaN : PERCENT * s.efficiency())
				.number("lost", "mAh", Storage::lost).number("lost_error", "mAh", Storage::lostError)
				.number("lost_part", "%", s -> PERCENT * s.part()).number("current", "mA", Storage::current)
				.number("permanent_loss", "mAh", Storage::permanent).table();
	}

	/** Voltages of the rests, thinned evenly in the logarithm of time. */
	private Table points() {
		List<Point> points = new ArrayList<>();
		int step = (rests.size() + MOST_DRAWN - 1) / MOST_DRAWN;
		for (int i = 0; i < rests.size(); i += step) {
			Judged j = rests.get(i);
			double[] seconds = j.rest().seconds();
			double last = Math.log1p(seconds[seconds.length - 1] / Math.max(seconds[1], 1e-6));
			int next = 0;
			for (int k = 0; k < seconds.length; k++) {
				double place = DRAWN * Math.log1p(seconds[k] / Math.max(seconds[1], 1e-6)) / last;
				if (place >= next || k == seconds.length - 1) {
					double at = seconds[k];
					points.add(new Point(j.rest().number(), j.rest().cycle(), at / SECONDS, j.rest().voltage()[k],
							j.relaxation().map(f -> f.at(at)).orElse(Double.NaN)));
					next = 1 + (int) place;
				}
			}
		}
		return new RowTable<>("relaxation", points).whole("rest", Point::rest).whole("cycle", Point::cycle)
				.number("time", "h", Point::hours).number("voltage", "V", Point::voltage).number("fit", "V", Point::fit).table();
	}
}
