/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.Divisor;
import org.glovebox.api.Message;
import org.glovebox.api.analysis.Results;

/** The single numbers of the cycle summary; one that cannot be given is left out with a message that says why. */
final class CycleQuantities {

	private static final double DISAGREEMENT_FLOOR = 0.01;

	private final CycleCount count;
	private final Segmentation segmentation;
	private final Results.Builder results;

	CycleQuantities(CycleCount count, Segmentation segmentation, Results.Builder results) {
		this.count = count;
		this.segmentation = segmentation;
		this.results = results;
	}

	/** Number of cycles and the efficiency of the first and of the others. */
	void efficiencies() {
		List<Cycle> complete = count.complete();
		results.quantity("number_of_cycles", complete.size(), "", "cycles with charge and discharge that came to their end, of "
				+ count.cycles().size() + " listed; " + count.convention());
		Optional<Cycle> first = first();
		if (first.isEmpty()) {
			results.message(Message.info("first_cycle_ce and mean_ce are not given: no cycle has a whole charge and discharge"));
			return;
		}
		results.quantity("first_cycle_ce", count.efficiency().of(first.get().flow()), "%",
				efficiency(first.get()) + firstRemark(first.get()));
		meanEfficiency(complete, first.get());
	}

	private void meanEfficiency(List<Cycle> complete, Cycle first) {
		List<Cycle> later = complete.stream().filter(c -> c.number() > first.number()).toList();
		if (later.isEmpty()) {
			results.message(Message.info("mean_ce is not given: there is no complete cycle after cycle " + first.number()));
			return;
		}
		String of = " of " + later.size() + " complete cycles after cycle " + first.number();
		mean("mean_ce", later.stream().mapToDouble(c -> count.efficiency().of(c.flow())).toArray(),
				"mean of the coulombic efficiency (" + count.efficiency().text() + ", " + count.efficiencyReason() + ")" + of);
		double[] energy = later.stream().mapToDouble(CycleTables::energyEfficiency).filter(Double::isFinite).toArray();
		if (energy.length == later.size()) {
			mean("mean_energy_efficiency", energy, "mean of the energy efficiency (" + EfficiencyConvention.ENERGY + ")" + of);
		}
	}

	private void mean(String name, double[] values, String what) {
		double sum = 0;
		for (double v : values) {
			sum += v;
		}
		double mean = sum / values.length;
		double squares = 0;
		for (double v : values) {
			squares += (v - mean) * (v - mean);
		}
		double scatter = values.length > 1 ? Math.sqrt(squares / (values.length - 1)) : Double.NaN;
		results.quantity(name, mean, "%", scatter / Math.sqrt(values.length), what
				+ "; the uncertainty is the standard deviation of the mean"
				+ (values.length > 1 ? ", the cycles scatter by " + Digits.shown(scatter, "%") : ""));
	}

	/** Capacities of the first cycle. */
	void firstCapacities(Optional<Divisor> mass, Optional<Divisor> area) {
		Optional<Cycle> from = first().or(() -> count.cycles().stream().filter(c -> !c.halfCycles().isEmpty()).findFirst());
		if (from.isEmpty()) {
			return;
		}
		Cycle cycle = from.get();
		for (Direction direction : Direction.values()) {
			double capacity = cycle.flow().capacity(direction);
			String name = "first_" + direction.text();
			if (!(capacity > 0)) {
				results.message(Message.info(name + "_capacity is not given: cycle " + cycle.number() + " has no "
						+ direction.text()));
				continue;
			}
			String origin = direction.text() + " of cycle " + cycle.number() + ": " + segmentation.charge().origin() + "; "
					+ count.convention() + firstRemark(cycle);
			results.quantity(name + "_capacity", capacity, "mAh", origin);
			mass.ifPresent(m -> results.quantity(name + "_specific_capacity", CycleTables.specific(capacity, m), "mAh/g",
					Digits.shown(capacity, "mAh") + " (" + origin + ") / " + m.origin()));
			area.ifPresent(a -> results.quantity(name + "_areal_capacity", capacity / a.value(), "mAh/cm2",
					Digits.shown(capacity, "mAh") + " (" + origin + ") / " + a.origin()));
		}
	}

	/**
	 * Retention of the last complete cycle.
	 *
	 * @param reference the cycle it refers to
	 */
	void retention(Optional<Cycle> reference) {
		List<Cycle> complete = count.complete();
		if (reference.isEmpty()) {
			return;
		}
		Cycle last = complete.get(complete.size() - 1);
		if (last.number() <= reference.get().number()) {
			results.message(Message.info("retention is not given: there is no complete cycle after the reference cycle "
					+ reference.get().number()));
			return;
		}
		double capacity = last.flow().discharge();
		double of = reference.get().flow().discharge();
		results.quantity("retention", 100 * capacity / of, "%", "discharge capacity of cycle " + last.number()
				+ ", the last complete one, over that of cycle " + reference.get().number() + ": " + Digits.shown(capacity, "mAh")
				+ " / " + Digits.shown(of, "mAh"));
	}

	/**
	 * Compares capacities with the integral of the current.
	 *
	 * @param tolerance in %
	 */
	void integralCheck(double tolerance) {
		if (segmentation.integralOrigin().isEmpty()) {
			results.message(Message.info("the capacities are not checked by an integral: "
					+ (segmentation.charge().origin().startsWith("integral") ? "they are the integral of the current itself"
							: "there is no current that was measured, or no time")));
			return;
		}
		double largest = count.cycles().stream().mapToDouble(c -> Math.max(c.flow().charge(), c.flow().discharge())).max()
				.orElse(0);
		Disagreement worst = null;
		int above = 0;
		for (Cycle cycle : count.cycles()) {
			for (Direction direction : Direction.values()) {
				Disagreement d = Disagreement.of(cycle, direction, largest);
				above += d.percent() > tolerance ? 1 : 0;
				worst = worst == null || d.percent() > worst.percent() ? d : worst;
			}
		}
		if (worst == null || !(largest > 0)) {
			return;
		}
		String detail = worst.direction().text() + " of cycle " + worst.cycle().number() + ": "
				+ Digits.shown(worst.cycle().flow().capacity(worst.direction()), "mAh") + " (" + segmentation.charge().origin()
				+ ") against " + Digits.shown(worst.cycle().flow().integral(worst.direction()), "mAh") + " ("
				+ segmentation.integralOrigin().get() + ")";
		results.quantity("integral_disagreement", worst.percent(), "%", "largest difference between a capacity and the "
				+ "integral of the current, " + detail + "; reported above " + Digits.shown(tolerance, "%")
				+ "; capacities below " + Digits.shown(100 * DISAGREEMENT_FLOOR, "%") + " of the largest count as that");
		if (above > 0) {
			results.message(Message.warning("capacities differ from the integral of the current by more than "
					+ Digits.shown(tolerance, "%") + ", by up to " + Digits.shown(worst.percent(), "%") + " in the " + detail)
					.times(above));
		}
	}

	/** Difference of a capacity and the integral of its current in % of the larger. */
	private record Disagreement(Cycle cycle, Direction direction, double percent) {

		static Disagreement of(Cycle cycle, Direction direction, double largest) {
			double capacity = cycle.flow().capacity(direction);
			double integral = cycle.flow().integral(direction);
			double scale = Math.max(Math.max(capacity, integral), DISAGREEMENT_FLOOR * largest);
			return new Disagreement(cycle, direction, scale > 0 ? 100 * Math.abs(capacity - integral) / scale : 0);
		}
	}

	private Optional<Cycle> first() {
		return count.cycles().stream().filter(c -> c.isComplete() || c.state() == Cycle.State.CUT_OFF).findFirst();
	}

	private String efficiency(Cycle cycle) {
		return count.efficiency().text() + " of cycle " + cycle.number() + " (" + count.efficiencyReason() + "): charge "
				+ Digits.shown(cycle.flow().charge(), "mAh") + ", discharge " + Digits.shown(cycle.flow().discharge(), "mAh")
				+ "; " + segmentation.charge().origin() + "; " + count.convention();
	}

	private String firstRemark(Cycle cycle) {
		boolean earlier = count.cycles().stream().anyMatch(c -> c.number() < cycle.number() && !c.halfCycles().isEmpty());
		String remark = earlier ? "; cycle " + cycle.number() + " is the first with a whole charge and discharge" : "";
		return cycle.state() == Cycle.State.CUT_OFF ? remark + "; the data end within this cycle" : remark;
	}
}
