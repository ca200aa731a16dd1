/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.conduction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.analysis.internal.Divisor;
import org.glovebox.analysis.internal.circuit.FittedSpectrum;
import org.glovebox.analysis.internal.circuit.SeriesFit;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.numeric.impedance.FitResult;

/**
 * Resistances of a series of spectra over time, with the law by which they grow: constant, with the square root of time as a
 * layer that limits its own growth, or linear. Table {@code evolution} has every resistance, {@code laws} the laws of each.
 */
public final class ResistanceEvolution implements Analyzer<EvolutionSettings> {

	private static final double SECONDS = 3600;
	private static final int FEWEST = 4;
	/** No law describes a resistance that deviates from it by more than this many standard errors of its own, ... */
	private static final double MOST_ERRORS = 3;
	/** ... by more than this part of its range, ... */
	private static final double SMALL_PART = 0.1;
	/** ... and by more than this part of itself. */
	private static final double NOTHING = 1e-3;

	@Override
	public Class<EvolutionSettings> settingsType() {
		return EvolutionSettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, EvolutionSettings settings, Monitor monitor) {
		return switch (new SeriesFit(settings.fit(), monitor).fit(data)) {
		case SeriesFit.Refused(var reason) -> AnalysisOutcome.Refused.because(reason);
		case SeriesFit.Done done -> analyze(done, givens, settings);
		};
	}

	private static AnalysisOutcome analyze(SeriesFit.Done done, Givens givens, EvolutionSettings settings) {
		if (done.spectra().size() < FEWEST) {
			return AnalysisOutcome.Refused.because("a law of growth needs " + FEWEST + " spectra at least; there are "
					+ done.spectra().size());
		}
		Optional<double[]> hours = hours(done.spectra(), settings.interval());
		if (hours.isEmpty()) {
			return AnalysisOutcome.Refused
					.because("the spectra have no times that rise; type the interval between them in the settings");
		}
		Results.Builder results = Results.builder();
		done.messages().forEach(results::message);
		Divisor.Choice area = Divisor.choose("area", settings.area(), Givens.AREA, "cm2", givens);
		area.messages().forEach(results::message);
		List<Growth> growths = growths(done.spectra(), hours.get());
		growths.forEach(g -> results.message(Message.info(g.sentence(hours.get()))));
		growths.stream().max(Comparator.comparingDouble(g -> Math.abs(g.change()))).ifPresent(g -> quantities(g, hours.get(), results));
		results.table(evolution(done.spectra(), hours.get(), growths, area.divisor())).table(laws(growths, hours.get()));
		return new AnalysisOutcome.Done(results.build());
	}

	/** Times since the first spectrum; empty where they do not rise. */
	private static Optional<double[]> hours(List<FittedSpectrum> spectra, double interval) {
		double[] hours = IntStream.range(0, spectra.size()).mapToDouble(i -> Double.isNaN(interval)
				? (spectra.get(i).selected().spectrum().time() - spectra.get(0).selected().spectrum().time()) / SECONDS
				: interval * (spectra.get(i).selected().number() - spectra.get(0).selected().number())).toArray();
		boolean rising = IntStream.range(1, hours.length).allMatch(i -> hours[i] > hours[i - 1]);
		return rising ? Optional.of(hours) : Optional.empty();
	}

	/** A resistance over time with its laws. */
	private record Growth(String name, double[] resistance, double[] errors, List<GrowthLaw> laws) {
		GrowthLaw best() {
			return laws.stream().min(Comparator.comparingDouble(GrowthLaw::criterion)).orElseThrow();
		}

		GrowthLaw law(GrowthLaw.Kind kind) {
			return laws.stream().filter(l -> l.kind() == kind).findFirst().orElseThrow();
		}

		/** Usual deviation from a law. */
		double deviation(GrowthLaw law, double[] hours) {
			double squares = IntStream.range(0, hours.length).mapToDouble(i -> resistance[i] - law.at(hours[i])).map(d -> d * d).sum();
			return Math.sqrt(squares / Math.max(1, hours.length - law.numbers()));
		}

		/** Median standard error of the resistance; 0 where none is known. */
		double usualError() {
			double[] known = Arrays.stream(errors).filter(Double::isFinite).sorted().toArray();
			return known.length == 0 ? 0 : known[known.length / 2];
		}

		/**
		 * Whether the best law describes the resistance: it deviates by no more than three times its error, or by a small part
		 * of its range, or by next to nothing.
		 */
		boolean isDescribed(double[] hours) {
			double deviation = deviation(best(), hours);
			double highest = Arrays.stream(resistance).max().orElse(0);
			double range = highest - Arrays.stream(resistance).min().orElse(0);
			return deviation <= MOST_ERRORS * usualError() || deviation <= SMALL_PART * range || deviation <= NOTHING * highest;
		}

		String verdict(double[] hours) {
			return isDescribed(hours) ? "best described as " + best().kind().text()
					: "no law describes it: from the nearest, " + best().kind().text() + ", it deviates by "
							+ Digits.rounded(deviation(best(), hours), "ohm") + ", with a standard error of "
							+ Digits.rounded(usualError(), "ohm");
		}

		double change() {
			return resistance[resistance.length - 1] - resistance[0];
		}

		String sentence(double[] hours) {
			String from = name + ": " + Digits.shown(resistance[0], "ohm") + " at first, "
					+ Digits.shown(resistance[resistance.length - 1], "ohm") + " after "
					+ Digits.shown(hours[hours.length - 1], "h");
			return from + "; " + verdict(hours);
		}
	}

	private static List<Growth> growths(List<FittedSpectrum> spectra, double[] hours) {
		FitResult first = spectra.get(0).fit();
		List<Growth> growths = new ArrayList<>();
		for (int i = 0; i < first.values().length; i++) {
			if (first.circuit().parameters().get(i).definition().unit().equals("ohm")) {
				int place = i;
				double[] r = spectra.stream().mapToDouble(s -> s.fit().values()[place]).toArray();
				double[] errors = spectra.stream().mapToDouble(s -> s.fit().standardErrors()[place]).toArray();
				growths.add(new Growth(first.circuit().parameters().get(i).name(), r, errors,
						Arrays.stream(GrowthLaw.Kind.values()).map(k -> GrowthLaw.fit(k, hours, r)).toList()));
			}
		}
		return growths;
	}

	private static void quantities(Growth growth, double[] hours, Results.Builder results) {
		GrowthLaw law = growth.law(GrowthLaw.Kind.SQUARE_ROOT);
		results.quantity("resistance_growth", law.rate(), "ohm", law.rateError(), "growth of " + growth.name()
				+ ", the resistance that changes most, in the first hour by the law R = R(0) + k t^0.5 with R(0) = "
				+ Digits.shown(law.start(), "ohm") + "; " + growth.verdict(hours));
		results.quantity("resistance_change", growth.change(), "ohm",
				Math.hypot(growth.errors()[0], growth.errors()[growth.errors().length - 1]),
				growth.name() + " of the last spectrum less that of the first");
	}

	private static Table evolution(List<FittedSpectrum> spectra, double[] hours, List<Growth> growths, Optional<Divisor> area) {
		List<Column> columns = new ArrayList<>(List.of(
				Column.of("spectrum", "", spectra.stream().mapToLong(s -> s.selected().number()).toArray()),
				Column.of("time", "h", hours), Column.of("root_time", "", Arrays.stream(hours).map(Math::sqrt).toArray())));
		for (Growth g : growths) {
			columns.add(Column.of(g.name(), "ohm", g.resistance()));
			columns.add(Column.of(g.name() + "_error", "ohm", g.errors()));
			columns.add(Column.of(g.name() + "_law", "ohm", Arrays.stream(hours).map(h -> g.isDescribed(hours) ? g.best().at(h) : Double.NaN).toArray()));
			area.ifPresent(a -> columns.add(Column.of(g.name() + "_areal", "ohm cm2",
					Arrays.stream(g.resistance()).map(r -> r * a.value()).toArray())));
		}
		return new Table("evolution", columns, Metadata.EMPTY);
	}

	private static Table laws(List<Growth> growths, double[] hours) {
		List<String> names = new ArrayList<>();
		List<GrowthLaw> laws = new ArrayList<>();
		List<Double> deviations = new ArrayList<>();
		List<String> best = new ArrayList<>();
		for (Growth g : growths) {
			for (GrowthLaw law : g.laws()) {
				names.add(g.name());
				laws.add(law);
				deviations.add(g.deviation(law, hours));
				best.add(law == g.best() && g.isDescribed(hours) ? "yes" : "no");
			}
		}
		return new Table("laws", List.of(Column.of("resistance", names),
				Column.of("law", laws.stream().map(l -> l.kind().text()).toList()),
				Column.of("start", "ohm", laws.stream().mapToDouble(GrowthLaw::start).toArray()),
				Column.of("first_hour", "ohm", laws.stream().mapToDouble(GrowthLaw::rate).toArray()),
				Column.of("first_hour_error", "ohm", laws.stream().mapToDouble(GrowthLaw::rateError).toArray()),
				Column.of("deviation", "ohm", deviations.stream().mapToDouble(Double::doubleValue).toArray()),
				Column.of("bic", "", laws.stream().mapToDouble(GrowthLaw::criterion).toArray()), Column.of("best", best)),
				Metadata.EMPTY);
	}
}
