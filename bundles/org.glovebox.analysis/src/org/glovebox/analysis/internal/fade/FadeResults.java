/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.fade;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.RowTable;
import org.glovebox.analysis.internal.cycling.CycleSeries;
import org.glovebox.api.Message;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Table;

/** Writes what a long test shows. */
final class FadeResults {

	private static final double PERCENT = 100;
	/** Very strong evidence (R. E. Kass, A. E. Raftery, J. Am. Stat. Assoc. 90 (1995) 773). */
	private static final double VERY_STRONG = 10;
	/** So many cycles in a row below the end of life make it reached. */
	private static final int LASTING = 3;

	private final CycleSeries series;
	private final List<FadeCycle> cycles;
	private final FadeChoice choice;
	private final List<Knee> knees;
	private final FadeSettings settings;

	FadeResults(CycleSeries series, List<FadeCycle> cycles, FadeChoice choice, List<Knee> knees, FadeSettings settings) {
		this.series = series;
		this.cycles = cycles;
		this.choice = choice;
		this.knees = knees;
		this.settings = settings;
	}

	private List<FadeCycle> counted() {
		return cycles.stream().filter(FadeCycle::counts).toList();
	}

	void write(Results.Builder results) {
		List<FadeCycle> counted = counted();
		FadeFit best = choice.best();
		String of = counted.size() + " cycles from " + counted.get(0).point().number() + " to "
				+ counted.get(counted.size() - 1).point().number();
		tellOfLeftOut(results);
		results.quantity("number_of_cycles", counted.size(), "", "comparable cycles, " + of + "; " + series.explanation());
		double factor = series.shown(1);
		results.quantity("capacity_at_start", factor * best.start(), series.unit(), factor * best.error(0),
				"discharge capacity at cycle " + Digits.shown(best.first()) + " by the best law, " + law(best) + ", of " + of
						+ series.mass().map(m -> " / " + m.origin()).orElse(""));
		double last = counted.get(counted.size() - 1).point().number();
		results.quantity("retention", PERCENT * best.at(last) / best.start(), "%", "best law, " + law(best) + ", at cycle "
				+ Digits.shown(last) + " over that at cycle " + Digits.shown(best.first()));
		FadeFit linear = choice.law(FadeFit.Law.LINEAR);
		double perCycle = PERCENT / (linear.start() * linear.span());
		results.quantity("fade_per_cycle", perCycle * linear.loss(), "%", perCycle * linear.error(1),
				"slope of a straight line through " + of + " over its start" + independence(linear)
						+ (best == linear ? "" : "; the best law is " + law(best)));
		FadeFit power = choice.law(FadeFit.Law.POWER);
		if (power.fades()) {
			results.quantity("fade_exponent", power.exponent(), "", power.error(2), "z of Q0 - d n^z; 0.5 for a growing layer, "
					+ "1 for a constant loss, above 1 the fade gets faster" + independence(power));
		}
		life(results);
		knee(results);
		results.table(cycles()).table(laws()).table(knees());
	}

	private static String law(FadeFit fit) {
		return fit.law() == FadeFit.Law.POWER ? "power law with the exponent " + Digits.rounded(fit.exponent(), "")
				: fit.law().text();
	}

	private static String independence(FadeFit fit) {
		return fit.residuals().correlation() > 0 ? "; errors are wider by "
				+ Digits.rounded(Math.sqrt(fit.residuals().inflation()), "") + " since neighbouring cycles are alike" : "";
	}

	private void tellOfLeftOut(Results.Builder results) {
		cycles.stream().filter(c -> !c.counts()).collect(Collectors.groupingBy(FadeCycle::reason, java.util.TreeMap::new,
				Collectors.toList())).forEach((reason, left) -> results.message(Message.info("cycles left out, " + reason
						+ ": first cycle " + left.get(0).point().number()).times(left.size())));
	}

	private void life(Results.Builder results) {
		double part = settings.endOfLife() / PERCENT;
		String name = "cycles_to_end_of_life";
		String at = Digits.shown(settings.endOfLife(), "%") + " of the capacity at the start by the best law";
		OptionalLong reached = reached(part * choice.best().start());
		if (reached.isPresent()) {
			results.quantity(name, reached.getAsLong(), "", 0.5, "first of " + LASTING
					+ " cycles in a row below " + at + ": measured, not extrapolated");
			return;
		}
		Optional<FadeChoice.Life> life = choice.life(part);
		if (life.isEmpty()) {
			results.message(Message.info(name + " is not given: "
					+ (choice.best().fades() ? "the end is more than ten times farther than the test is long"
							: "the capacity does not fall by more than it scatters")));
			return;
		}
		String laws = choice.fits().stream().flatMap(f -> f.life(part).stream().map(l -> f.law().text() + " "
				+ Math.round(l.cycle()) + " (" + Math.round(PERCENT * choice.weight(f)) + " %)")).collect(Collectors.joining(", "));
		results.quantity(name, life.get().cycle(), "", life.get().error(), "extrapolated from cycle "
				+ Digits.shown(choice.best().first() + choice.best().span()) + " to " + at + ", mean of the laws by their "
				+ "probability: " + laws + "; 95 % interval " + Math.round(life.get().low()) + " to "
				+ Math.round(life.get().high()) + ", as long as the law holds and no knee comes");
		results.message(Message.warning("the number of cycles to " + Digits.shown(settings.endOfLife(), "%")
				+ " is extrapolated to " + Digits.rounded((life.get().cycle() - choice.best().first()) / choice.best().span(), "")
				+ " times the measured range"));
	}

	private OptionalLong reached(double limit) {
		int below = 0;
		for (FadeCycle cycle : counted()) {
			below = cycle.point().discharge() < limit ? below + 1 : 0;
			if (below == LASTING) {
				List<FadeCycle> all = counted();
				return OptionalLong.of(all.get(all.indexOf(cycle) - LASTING + 1).point().number());
			}
		}
		return OptionalLong.empty();
	}

	/** By how much two lines are better than the best law; positive where they are. */
	private double evidence() {
		Knee lines = knees.get(0);
		double independent = Math.max(lines.residuals().independent(), choice.independent());
		return choice.bic(independent) - lines.residuals().bic(independent, Knee.NUMBERS);
	}

	private boolean isSupported() {
		return evidence() > VERY_STRONG && knees.get(0).isSteeper(settings.kneeFactor());
	}

	private void knee(Results.Builder results) {
		if (knees.isEmpty()) {
			results.message(Message.info("no knee is looked for: there are too few cycles"));
			return;
		}
		Knee lines = knees.get(0);
		Knee chord = knees.get(1);
		if (!isSupported()) {
			results.message(Message.info("no knee: two straight lines " + (evidence() > VERY_STRONG
					? "meet at cycle " + Math.round(lines.cycle()) + ", but the capacity does not fall "
							+ Digits.shown(settings.kneeFactor()) + " times faster after it"
					: "do not describe the cycles much better than the best law, " + law(choice.best())
							+ " (Schwarz's criterion better by " + Digits.rounded(evidence(), "") + ", needed are "
							+ Digits.shown(VERY_STRONG) + ")")));
			return;
		}
		results.quantity("knee", lines.cycle(), "", lines.error(), "where two straight lines meet (Bacon and Watts), 95 % "
				+ "interval " + Math.round(lines.low()) + " to " + Math.round(lines.high()) + "; fade of "
				+ perCycle(lines.before()) + " before and " + perCycle(lines.after()) + " after it; better than the best law by "
				+ Digits.rounded(evidence(), "") + " in Schwarz's criterion; the largest distance from the chord (Kneedle) is at "
				+ "cycle " + Math.round(chord.cycle()) + ", from " + Math.round(chord.low()) + " to " + Math.round(chord.high()));
		if (chord.high() < lines.low() || chord.low() > lines.high()) {
			results.message(Message.warning("the two ways of finding the knee disagree: cycle " + Math.round(lines.cycle())
					+ " by two lines, " + Math.round(chord.cycle()) + " by the distance from the chord"));
		}
	}

	private String perCycle(double slope) {
		return Digits.rounded(-PERCENT * slope / choice.best().start(), "%") + " a cycle";
	}

	private Table cycles() {
		double factor = series.shown(1);
		RowTable<FadeCycle> table = new RowTable<>("cycles", cycles).whole("cycle", c -> c.point().number())
				.number("capacity", series.unit(), c -> factor * c.point().discharge())
				.whole("counted", c -> c.counts() ? 1 : 0).text("left_out", FadeCycle::reason);
		for (FadeFit fit : choice.fits()) {
			table.number(fit.law().text().replace(' ', '_'), series.unit(),
					c -> c.counts() ? factor * fit.at(c.point().number()) : Double.NaN);
		}
		return table.table();
	}

	private Table laws() {
		double factor = series.shown(1);
		return new RowTable<>("laws", choice.fits()).text("law", f -> f.law().text())
				.number("start", series.unit(), f -> factor * f.start()).number("start_error", series.unit(), f -> factor * f.error(0))
				.number("loss", series.unit(), f -> factor * f.loss()).number("loss_error", series.unit(), f -> factor * f.error(1))
				.number("exponent", "", FadeFit::exponent).number("exponent_error", "", f -> f.error(2))
				.number("deviation", series.unit(), f -> factor * f.residuals().deviation(f.law().numbers()))
				.number("correlation", "", f -> f.residuals().correlation()).number("aicc_difference", "", choice::difference)
				.number("probability", "%", f -> PERCENT * choice.weight(f))
				.number("end_of_life", "", f -> f.life(settings.endOfLife() / PERCENT).map(FadeFit.Life::cycle).orElse(Double.NaN))
				.number("end_of_life_low", "", f -> f.life(settings.endOfLife() / PERCENT).map(FadeFit.Life::low).orElse(Double.NaN))
				.number("end_of_life_high", "", f -> f.life(settings.endOfLife() / PERCENT).map(FadeFit.Life::high).orElse(Double.NaN))
				.text("best", f -> f == choice.best() ? "yes" : "no").table();
	}

	private Table knees() {
		double percent = PERCENT / choice.best().start();
		return new RowTable<>("knees", knees).text("method", Knee::method).number("cycle", "", Knee::cycle)
				.number("low", "", Knee::low).number("high", "", Knee::high)
				.number("fade_before", "%", k -> -percent * k.before()).number("fade_after", "%", k -> -percent * k.after())
				.text("supported", k -> isSupported() ? "yes" : "no").table();
	}
}
