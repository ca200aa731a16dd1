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
import java.util.function.ToDoubleFunction;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.Divisor;
import org.glovebox.api.Message;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.numeric.StraightLine;

/** Numbers, table and messages of the critical current. */
final class CriticalCurrentResults {

	private static final double PERCENT = 100;
	private static final double MA_PER_A = 1000;

	/** Above the ohmic trend by more than this part, contact is being lost. */
	private static final double ABOVE_TREND = 0.2;

	private final List<Polarization> steps;
	private final List<Judgement> judgements;
	private final ShortCriteria criteria;
	private final Optional<Divisor> area;
	private final int firstBad;
	private final OhmicTrend trend;

	CriticalCurrentResults(List<Polarization> steps, List<Judgement> judgements, ShortCriteria criteria,
			Optional<Divisor> area) {
		this.steps = steps;
		this.judgements = judgements;
		this.criteria = criteria;
		this.area = area;
		int bad = 0;
		while (bad < steps.size() && judgements.get(bad).isGood()) {
			bad++;
		}
		this.firstBad = bad;
		this.trend = OhmicTrend.of(steps.subList(0, bad));
	}

	void write(Results.Builder results) {
		results.quantity("number_of_current_steps", steps.size(), "", "steps of rising current, each at one current");
		if (firstBad == steps.size()) {
			tellNone(results);
		} else if (firstBad == 0) {
			tellFirst(results);
		} else {
			tellCritical(results);
		}
		trend.line().ifPresent(line -> slope(line, results));
		if (firstBad > 1) {
			tellRise(results);
		}
		results.table(table());
	}

	private double density(Polarization step) {
		return step.current() / area.map(Divisor::value).orElse(1.0);
	}

	private String unit() {
		return area.isPresent() ? "mA/cm2" : "mA";
	}

	private String name(String name) {
		return area.isPresent() ? name + "_density" : name;
	}

	private String shown(Polarization step) {
		return Digits.rounded(density(step), unit());
	}

	private void tellNone(Results.Builder results) {
		Polarization last = steps.get(firstBad - 1);
		results.quantity(name("largest_good_current"), density(last), unit(), "no step breaks a criterion, so the critical "
				+ "current is larger; " + rule());
		results.message(Message.info("no step up to " + shown(last) + " breaks a criterion: the critical current is larger"));
	}

	private void tellFirst(Results.Builder results) {
		Polarization bad = steps.get(0);
		results.quantity(name("shorting_current"), density(bad), unit(), judgements.get(0).evidence() + "; " + rule());
		results.message(Message.warning("already the first step, " + shown(bad) + ", breaks a criterion ("
				+ judgements.get(0).finding().text() + "): " + judgements.get(0).evidence()).at(judgements.get(0).row()));
	}

	private void tellCritical(Results.Builder results) {
		Polarization good = steps.get(firstBad - 1);
		Polarization bad = steps.get(firstBad);
		Judgement judgement = judgements.get(firstBad);
		double width = density(bad) - density(good);
		results.quantity(name("critical_current"), density(good), unit(), width / Math.sqrt(3),
				"last good step; the first bad one is " + shown(bad) + " (" + judgement.finding().text() + ": " + judgement.evidence()
				+ "); the uncertainty is the distance of the two over √3, for a limit anywhere between them; " + rule());
		results.quantity(name("shorting_current"), density(bad), unit(), "first bad step, " + judgement.finding().text() + ": "
				+ judgement.evidence());
		results.message(Message.info("the last good step is " + shown(good) + ", the first bad one " + shown(bad) + " ("
				+ judgement.finding().text() + " at row " + judgement.row() + ", counted from 0): " + judgement.evidence())
				.at(judgement.row()));
	}

	private String rule() {
		return area.map(Divisor::origin).map(origin -> origin + "; ").orElse("") + criteria.text()
				+ "; expected is the line of mean overpotential against current through the good steps before";
	}

	private void slope(StraightLine line, Results.Builder results) {
		double factor = MA_PER_A * area.map(Divisor::value).orElse(1.0);
		results.quantity(area.isPresent() ? "area_specific_resistance" : "resistance", factor * line.slope(),
				area.isPresent() ? "ohm cm2" : "ohm", factor * line.slopeError(), "slope of the mean overpotential against the "
						+ "current of the " + line.points() + " good steps, least squares, both electrodes and the electrolyte "
						+ "together; R² " + Digits.rounded(line.determination(), "") + area.map(a -> "; " + a.origin()).orElse(""));
	}

	/** Held to the trend of the steps below, since the last one would draw the line to itself. */
	private void tellRise(Results.Builder results) {
		Polarization last = steps.get(firstBad - 1);
		double expected = OhmicTrend.of(steps.subList(0, firstBad - 1)).at(last.current());
		if (last.mean() > (1 + ABOVE_TREND) * expected) {
			results.message(Message.info("the overpotential of the last good step is "
					+ Digits.shown(Math.rint(PERCENT * (last.mean() / expected - 1)), "%")
					+ " above the ohmic trend of those before: contact may be lost there"));
		}
	}

	private Table table() {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of("step", "", steps.stream().mapToLong(Polarization::number).toArray()));
		columns.add(number("current", "mA", Polarization::current));
		area.ifPresent(a -> columns.add(number("current_density", "mA/cm2", this::density)));
		columns.add(number("start_time", "s", Polarization::start));
		columns.add(number("end_time", "s", Polarization::end));
		columns.add(Column.of("stretches", "", steps.stream().mapToLong(p -> p.stretches().size()).toArray()));
		columns.add(number("capacity", "mAh", Polarization::capacity));
		columns.add(number("mean_overpotential", "V", Polarization::mean));
		columns.add(number("final_overpotential", "V", Polarization::terminal));
		columns.add(number("noise", "V", Polarization::noise));
		columns.add(number("resistance", "ohm", Polarization::resistance));
		columns.add(number("ohmic_trend", "V", p -> trend.at(p.current())));
		columns.add(number("deviation", "%", p -> PERCENT * (p.mean() / trend.at(p.current()) - 1)));
		columns.add(Column.of("finding", judgements.stream().map(j -> j.finding().text()).toList()));
		columns.add(Column.of("evidence", judgements.stream().map(Judgement::evidence).toList()));
		return new Table("steps", columns, Metadata.EMPTY);
	}

	private Column number(String name, String unit, ToDoubleFunction<Polarization> value) {
		return Column.of(name, unit, steps.stream().mapToDouble(value).toArray());
	}
}
