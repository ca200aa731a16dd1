/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.Divisor;
import org.glovebox.analysis.internal.cycling.Direction;
import org.glovebox.api.Message;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;

/** Numbers, tables and messages of the symmetric cell. */
final class SymmetricCellResults {

	private static final double SECONDS_PER_HOUR = 3600;

	/** Standard deviation of a uniform distribution over its width. */
	private static final double UNIFORM = 1 / Math.sqrt(12);

	private final List<Polarization> halfCycles;
	private final List<Judgement> judgements;
	private final ShortCriteria criteria;
	private final Optional<Divisor> area;

	SymmetricCellResults(List<Polarization> halfCycles, List<Judgement> judgements, ShortCriteria criteria,
			Optional<Divisor> area) {
		this.halfCycles = halfCycles;
		this.judgements = judgements;
		this.criteria = criteria;
		this.area = area;
	}

	void write(Results.Builder results) {
		Optional<Integer> onset = first(j -> !j.isGood());
		Optional<Integer> hard = first(j -> j.finding() == Finding.HARD_SHORT);
		results.quantity("number_of_half_cycles", halfCycles.size(), "", "half cycles with a current and a voltage");
		levels(onset, results);
		onset.ifPresentOrElse(i -> tellOnset(i, results), () -> tellNone(results));
		hard.ifPresent(i -> results.quantity("time_to_hard_short_circuit", hours(judgements.get(i)), "h",
				UNIFORM * judgements.get(i).interval() / SECONDS_PER_HOUR,
				"time from the start of the first half cycle, half cycle " + halfCycles.get(i).number() + ": "
						+ judgements.get(i).evidence()));
		long sparse = halfCycles.stream().filter(Polarization::isSparse).count();
		if (sparse > 0) {
			results.message(Message.info("half cycles with fewer than " + Stretch.FEWEST_ROWS
					+ " rows after settling are judged by their mean and end alone, not by drops and noise").times(sparse));
		}
		results.table(halfCycles()).table(shortCircuits());
	}

	private Optional<Integer> first(Predicate<Judgement> wanted) {
		return IntStream.range(0, judgements.size()).filter(i -> wanted.test(judgements.get(i))).boxed()
				.min(Comparator.comparingDouble(i -> judgements.get(i).time()));
	}

	/** Means over the half cycles before the onset. */
	private void levels(Optional<Integer> onset, Results.Builder results) {
		List<Polarization> good = halfCycles.subList(0, onset.orElse(halfCycles.size()));
		if (good.isEmpty()) {
			return;
		}
		String over = "mean of " + good.size() + " half cycles" + (onset.isPresent() ? " before the first short circuit" : "")
				+ ", uncertainty is their standard deviation; ";
		quantity(results, good, "overpotential", "V", over + "mean of the overpotential over time in each", Polarization::mean);
		area.ifPresentOrElse(a -> {
			quantity(results, good, "area_specific_resistance", "ohm cm2", over
					+ "overpotential over current times area, both electrodes and the electrolyte together; " + a.origin(),
					p -> p.resistance() * a.value());
			quantity(results, good, "half_cycle_areal_capacity", "mAh/cm2", over + "charge over area; " + a.origin(),
					p -> p.capacity() / a.value());
		}, () -> {
			quantity(results, good, "resistance", "ohm", over
					+ "overpotential over current, both electrodes and the electrolyte together", Polarization::resistance);
			quantity(results, good, "half_cycle_capacity", "mAh", over + "charge of each", Polarization::capacity);
		});
	}

	private static void quantity(Results.Builder results, List<Polarization> good, String name, String unit,
			String explanation, ToDoubleFunction<Polarization> value) {
		double mean = good.stream().mapToDouble(value).average().orElse(Double.NaN);
		double squares = good.stream().mapToDouble(p -> Math.pow(value.applyAsDouble(p) - mean, 2)).sum();
		results.quantity(name, mean, unit, good.size() > 1 ? Math.sqrt(squares / (good.size() - 1)) : Double.NaN,
				explanation);
	}

	private void tellOnset(int index, Results.Builder results) {
		Judgement onset = judgements.get(index);
		Polarization halfCycle = halfCycles.get(index);
		String where = "half cycle " + halfCycle.number() + ", a " + Direction.of(halfCycle.sign()).text() + " at "
				+ area.map(a -> Digits.rounded(halfCycle.current() / a.value(), "mA/cm2"))
						.orElse(Digits.rounded(halfCycle.current(), "mA"));
		results.quantity("time_to_short_circuit", hours(onset), "h", UNIFORM * onset.interval() / SECONDS_PER_HOUR,
				"time from the start of the first half cycle to the first " + onset.finding().text() + ", in " + where + ": "
						+ onset.evidence() + "; " + criteria.text());
		long after = judgements.stream().skip(index + 1L).filter(j -> !j.isGood()).count();
		int rest = judgements.size() - index - 1;
		boolean hard = onset.finding() == Finding.HARD_SHORT;
		results.message(Message.warning((hard ? "the cell is shorted" : "a soft short circuit begins") + " at "
				+ Digits.rounded(hours(onset), "h") + ", row " + onset.row() + " (counted from 0), in " + where + ": "
				+ onset.evidence() + (rest == 0 ? "" : "; of the " + rest + " half cycles after it " + after
						+ " break a criterion too")).at(onset.row()));
		first(j -> j.finding() == Finding.HARD_SHORT).filter(i -> i != index).ifPresent(i -> results.message(
				Message.warning("a hard short circuit follows at " + Digits.rounded(hours(judgements.get(i)), "h")
						+ ", in half cycle " + halfCycles.get(i).number() + ": " + judgements.get(i).evidence())));
	}

	private void tellNone(Results.Builder results) {
		double time = (halfCycles.get(halfCycles.size() - 1).end() - halfCycles.get(0).start()) / SECONDS_PER_HOUR;
		results.quantity("cycling_time", time, "h",
				"time from the start of the first to the end of the last half cycle, without a short circuit; "
						+ criteria.text());
		results.message(Message.info("no short circuit in " + halfCycles.size() + " half cycles and "
				+ Digits.rounded(time, "h")));
	}

	private double hours(Judgement judgement) {
		return (judgement.time() - halfCycles.get(0).start()) / SECONDS_PER_HOUR;
	}

	private Table halfCycles() {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of("half_cycle", "", halfCycles.stream().mapToLong(Polarization::number).toArray()));
		columns.add(Column.of("direction", halfCycles.stream().map(p -> Direction.of(p.sign()).text()).toList()));
		columns.add(number("start_time", "s", Polarization::start));
		columns.add(number("end_time", "s", Polarization::end));
		columns.add(number("current", "mA", p -> p.sign() * p.current()));
		columns.add(number("capacity", "mAh", Polarization::capacity));
		columns.add(number("mean_overpotential", "V", Polarization::mean));
		columns.add(number("final_overpotential", "V", Polarization::terminal));
		columns.add(number("largest_overpotential", "V", Polarization::largest));
		columns.add(number("noise", "V", Polarization::noise));
		columns.add(number("resistance", "ohm", Polarization::resistance));
		area.ifPresent(a -> {
			columns.add(number("current_density", "mA/cm2", p -> p.sign() * p.current() / a.value()));
			columns.add(number("areal_capacity", "mAh/cm2", p -> p.capacity() / a.value()));
			columns.add(number("area_specific_resistance", "ohm cm2", p -> p.resistance() * a.value()));
		});
		columns.add(Column.of("finding", judgements.stream().map(j -> j.finding().text()).toList()));
		return new Table("half_cycles", columns, Metadata.EMPTY);
	}

	private Column number(String name, String unit, ToDoubleFunction<Polarization> value) {
		return Column.of(name, unit, halfCycles.stream().mapToDouble(value).toArray());
	}

	private Table shortCircuits() {
		int[] bad = IntStream.range(0, judgements.size()).filter(i -> !judgements.get(i).isGood()).toArray();
		return new Table("short_circuits", List.of(
				Column.of("half_cycle", "", IntStream.of(bad).mapToLong(i -> halfCycles.get(i).number()).toArray()),
				Column.of("finding", IntStream.of(bad).mapToObj(i -> judgements.get(i).finding().text()).toList()),
				Column.of("row", "", IntStream.of(bad).mapToLong(i -> judgements.get(i).row()).toArray()),
				Column.of("time", "s", IntStream.of(bad).mapToDouble(i -> judgements.get(i).time()).toArray()),
				Column.of("evidence", IntStream.of(bad).mapToObj(i -> judgements.get(i).evidence()).toList())),
				Metadata.EMPTY);
	}
}
