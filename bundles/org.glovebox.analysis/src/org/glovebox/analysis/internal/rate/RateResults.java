/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.rate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.RowTable;
import org.glovebox.analysis.internal.cycling.CycleSeries;
import org.glovebox.analysis.internal.cycling.CycleSeries.Point;
import org.glovebox.api.Message;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Table;

/** Writes what a rate test shows. */
final class RateResults {

	private final CycleSeries series;
	private final List<RateBlock> blocks;
	private final List<RateBlock> rates;
	private final RateBlock slowest;

	/**
	 * @param blocks all blocks in order, at least two
	 * @param slowest the first block at the slowest rate
	 */
	RateResults(CycleSeries series, List<RateBlock> blocks, RateBlock slowest) {
		this.series = series;
		this.blocks = blocks;
		this.slowest = slowest;
		List<RateBlock> firsts = new ArrayList<>();
		blocks.forEach(b -> {
			if (firsts.stream().noneMatch(f -> f.rate() == b.rate())) {
				firsts.add(b);
			}
		});
		this.rates = firsts.stream().sorted(Comparator.comparingInt(RateBlock::rate)).toList();
	}

	void write(Results.Builder results) {
		RateBlock fastest = rates.get(rates.size() - 1);
		results.quantity("number_of_rates", rates.size(), "", "different currents on " + slowest.direction().text()
				+ ", found from the data: " + String.join(", ", rates.stream().map(this::label).toList()));
		capacity("capacity_at_lowest_rate", slowest, results);
		capacity("capacity_at_highest_rate", fastest, results);
		results.quantity("rate_retention", fastest.over(slowest), "%", fastest.errorOver(slowest), "mean "
				+ slowest.direction().text() + " capacity at the highest rate, " + label(fastest) + " (" + cycles(fastest)
				+ "), over that at the lowest, " + label(slowest) + " (" + cycles(slowest) + ")");
		recovery(results);
		results.table(rates("rates", rates)).table(rates("blocks", blocks)).table(cycles());
	}

	private void capacity(String name, RateBlock block, Results.Builder results) {
		double factor = series.shown(1);
		results.quantity(name, factor * block.mean(), series.unit(), factor * block.deviation(), "mean "
				+ block.direction().text() + " capacity of " + cycles(block) + " at " + label(block)
				+ "; the uncertainty is the standard deviation of the cycles; " + series.explanation()
				+ series.mass().map(m -> " / " + m.origin()).orElse(""));
	}

	/** What comes back when the rate of the first block comes back after a faster one. */
	private void recovery(Results.Builder results) {
		RateBlock first = blocks.get(0);
		boolean faster = false;
		Optional<RateBlock> back = Optional.empty();
		for (RateBlock block : blocks) {
			faster |= block.rate() > first.rate();
			back = faster && block.rate() == first.rate() ? Optional.of(block) : back;
		}
		if (back.isEmpty()) {
			results.message(Message.info("rate_recovery is not given: the first rate, " + label(first)
					+ ", does not come back after a faster one"));
			return;
		}
		results.quantity("rate_recovery", back.get().over(first), "%", back.get().errorOver(first), "mean capacity when "
				+ label(first) + " comes back for the last time (" + cycles(back.get()) + ") over that of its first block ("
				+ cycles(first) + ")");
	}

	private static String cycles(RateBlock block) {
		return block.first() == block.last() ? "cycle " + block.first()
				: "cycles " + block.first() + " to " + block.last();
	}

	/** The rate as people name it: a C-rate where 1C is known, else a current density or a current. */
	private String label(RateBlock block) {
		return series.nominal().map(n -> Digits.rounded(rounded(block.current() / n.value()), "") + "C")
				.or(() -> series.area().map(a -> Digits.rounded(rounded(block.current() / a.value()), "mA/cm2")))
				.orElseGet(() -> Digits.rounded(rounded(block.current()), "mA"));
	}

	/** Two digits tell rates apart, and hide the noise of the current. */
	private static double rounded(double value) {
		return new java.math.BigDecimal(value).round(new java.math.MathContext(2)).doubleValue();
	}

	private Table rates(String name, List<RateBlock> rows) {
		RowTable<RateBlock> table = new RowTable<>(name, rows).whole("block", RateBlock::number).whole("rate", RateBlock::rate)
				.text("label", this::label).number("current", "mA", RateBlock::current);
		series.nominal().ifPresent(n -> table.number("c_rate", "C-rate", b -> b.current() / n.value()));
		series.area().ifPresent(a -> table.number("current_density", "mA/cm2", b -> b.current() / a.value()));
		double factor = series.shown(1);
		return table.whole("first_cycle", RateBlock::first).whole("last_cycle", RateBlock::last)
				.whole("cycles", b -> b.counted().size()).number("capacity", series.unit(), b -> factor * b.mean())
				.number("capacity_deviation", series.unit(), b -> factor * b.deviation())
				.number("retention", "%", b -> b.over(slowest))
				.number("retention_error", "%", b -> b == slowest ? 0 : b.errorOver(slowest))
				.number("duration", "h", b -> b.mean() / b.current())
				.number("coulombic_efficiency", "%", RateBlock::efficiency).table();
	}

	/** A cycle of a block. */
	private record Row(RateBlock block, Point cycle) {
	}

	private Table cycles() {
		List<Row> rows = blocks.stream().flatMap(b -> b.cycles().stream().map(c -> new Row(b, c))).toList();
		double factor = series.shown(1);
		return new RowTable<>("cycles", rows).whole("cycle", r -> r.cycle().number()).whole("block", r -> r.block().number())
				.number("current", "mA", r -> r.cycle().current(r.block().direction()))
				.number("capacity", series.unit(), r -> factor * r.cycle().capacity(r.block().direction()))
				.number("coulombic_efficiency", "%", r -> r.cycle().efficiency())
				.whole("counted", r -> r.block().counted().contains(r.cycle()) ? 1 : 0).table();
	}
}
