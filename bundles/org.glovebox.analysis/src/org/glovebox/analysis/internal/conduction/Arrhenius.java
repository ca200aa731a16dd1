/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.conduction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

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
import org.glovebox.numeric.StraightLine;
import org.glovebox.numeric.StudentDistribution;

/**
 * Activation energy of an ionic conductivity: straight lines of ln(sigma T) and of ln(sigma) over 1/T, from spectra at several
 * temperatures or from a table of temperature and conductivity. Table {@code points} has the points beside the line,
 * {@code segments} energy and prefactor between break points. Quantities are those of the segment with the most points.
 */
public final class Arrhenius implements Analyzer<ArrheniusSettings> {

	private static final double ROOM = 298.15;
	private static final double KILOJOULE_PER_MOLE = 96.48533212;

	@Override
	public Class<ArrheniusSettings> settingsType() {
		return ArrheniusSettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, ArrheniusSettings settings, Monitor monitor) {
		return switch (ConductivityPoints.of(data, givens, settings, monitor)) {
		case ConductivityPoints.Refused(var reason) -> AnalysisOutcome.Refused.because(reason);
		case ConductivityPoints.Found(var points, var messages) -> points.stream().mapToDouble(ConductivityPoint::kelvin)
				.distinct().count() < 2
						? AnalysisOutcome.Refused.because("an activation energy needs conductivities at two temperatures at least")
						: new AnalysisOutcome.Done(results(points, messages, settings));
		};
	}

	private static Results results(List<ConductivityPoint> points, List<Message> messages, ArrheniusSettings settings) {
		Results.Builder results = Results.builder();
		messages.forEach(results::message);
		List<ArrheniusLine> lines = ArrheniusLine.fit(points, settings.breakPoints());
		ArrheniusLine main = lines.get(0);
		for (ArrheniusLine line : lines) {
			main = line.points().size() > main.points().size() ? line : main;
		}
		quantities(main, lines.size(), results);
		for (int i = 0; i + 1 < lines.size(); i++) {
			results.message(Message.info("the activation energy changes near "
					+ Digits.shown(Math.round(10 * (lines.get(i).meeting(lines.get(i + 1)) - ConductivityPoint.ZERO_CELSIUS))
							/ 10.0, "\u00b0C")
					+ ", from " + Digits.shown(round(ArrheniusLine.energy(lines.get(i).timesTemperature()))) + " to "
					+ Digits.shown(round(ArrheniusLine.energy(lines.get(i + 1).timesTemperature())), "eV")));
		}
		if (points.size() < 4) {
			results.message(Message.warning("with " + points.size() + " temperatures the uncertainty of the activation energy is "
					+ (points.size() == 2 ? "unknown" : "itself uncertain")));
		}
		results.table(points(lines)).table(segments(lines));
		return results.build();
	}

	private static double round(double energy) {
		return Math.round(1000 * energy) / 1000.0;
	}

	private static void quantities(ArrheniusLine line, int count, Results.Builder results) {
		String range = "from " + Digits.shown(Math.round(10 * line.points().get(0).celsius()) / 10.0) + " to "
				+ Digits.shown(Math.round(10 * line.points().get(line.points().size() - 1).celsius()) / 10.0, "\u00b0C") + ", "
				+ line.points().size() + " points" + (count > 1 ? ", the longest of " + count + " straight parts" : "");
		StraightLine hopping = line.timesTemperature();
		double energy = ArrheniusLine.energy(hopping);
		results.quantity("activation_energy", energy, "eV", ArrheniusLine.BOLTZMANN * hopping.slopeError(),
				"slope of ln(\u03c3T) over 1/T times -k, " + range + "; " + Digits.shown(energy * KILOJOULE_PER_MOLE, "kJ/mol")
						+ interval(hopping));
		results.quantity("pre_exponential_factor", StrictMath.exp(hopping.intercept()), "S K/cm",
				StrictMath.exp(hopping.intercept()) * hopping.interceptError(), "\u03c3T at 1/T = 0, " + range);
		results.quantity("plain_activation_energy", ArrheniusLine.energy(line.plain()), "eV",
				ArrheniusLine.BOLTZMANN * line.plain().slopeError(), "slope of ln(\u03c3) over 1/T times -k, " + range
						+ "; lower than that of ln(\u03c3T) by about kT");
		double room = StrictMath.exp(hopping.at(1 / ROOM)) / ROOM;
		boolean inside = line.points().get(0).kelvin() <= ROOM && line.points().get(line.points().size() - 1).kelvin() >= ROOM;
		results.quantity("ionic_conductivity", room, "S/cm", room * hopping.errorAt(1 / ROOM), "the line of ln(\u03c3T) at 25 "
				+ "\u00b0C, " + (inside ? "between" : "outside") + " the measured temperatures");
	}

	private static String interval(StraightLine line) {
		if (line.points() < 3) {
			return "";
		}
		double t = new StudentDistribution(line.points() - 2).twoSided(0.95);
		return "; 95 % interval \u00b1 " + Digits.shown(t * ArrheniusLine.BOLTZMANN * line.slopeError(), "eV");
	}

	/** A point with its line. */
	private record Row(ConductivityPoint point, ArrheniusLine line, int segment) {
	}

	private static Table points(List<ArrheniusLine> lines) {
		List<Row> rows = new ArrayList<>();
		for (int i = 0; i < lines.size(); i++) {
			ArrheniusLine line = lines.get(i);
			int segment = i + 1;
			line.points().forEach(p -> rows.add(new Row(p, line, segment)));
		}
		return new Table("points", List.of(Column.of("segment", "", rows.stream().mapToLong(Row::segment).toArray()),
				number(rows, Columns.TEMPERATURE, "degC", r -> r.point().celsius()),
				number(rows, "inverse_temperature", "1/K", r -> 1 / r.point().kelvin()),
				number(rows, "conductivity", "S/cm", r -> r.point().conductivity()),
				number(rows, "conductivity_error", "S/cm", r -> r.point().error()),
				number(rows, "ln_conductivity_temperature", "",
						r -> StrictMath.log(r.point().conductivity() * r.point().kelvin())),
				number(rows, "line", "", r -> r.line().timesTemperature().at(1 / r.point().kelvin())),
				number(rows, "ln_conductivity", "", r -> StrictMath.log(r.point().conductivity())),
				number(rows, "plain_line", "", r -> r.line().plain().at(1 / r.point().kelvin()))), Metadata.EMPTY);
	}

	private static Table segments(List<ArrheniusLine> lines) {
		return new Table("segments", List.of(
				Column.of("segment", "", IntStream.rangeClosed(1, lines.size()).mapToLong(i -> i).toArray()),
				number(lines, "from_temperature", "degC", l -> l.points().get(0).celsius()),
				number(lines, "to_temperature", "degC", l -> l.points().get(l.points().size() - 1).celsius()),
				Column.of("points", "", lines.stream().mapToLong(l -> l.points().size()).toArray()),
				number(lines, "activation_energy", "eV", l -> ArrheniusLine.energy(l.timesTemperature())),
				number(lines, "activation_energy_error", "eV",
						l -> ArrheniusLine.BOLTZMANN * l.timesTemperature().slopeError()),
				number(lines, "prefactor", "S K/cm", l -> StrictMath.exp(l.timesTemperature().intercept())),
				number(lines, "determination", "", l -> l.timesTemperature().determination()),
				number(lines, "plain_activation_energy", "eV", l -> ArrheniusLine.energy(l.plain())),
				number(lines, "plain_activation_energy_error", "eV", l -> ArrheniusLine.BOLTZMANN * l.plain().slopeError()),
				number(lines, "plain_prefactor", "S/cm", l -> StrictMath.exp(l.plain().intercept()))), Metadata.EMPTY);
	}

	private static <T> Column number(List<T> rows, String name, String unit, ToDoubleFunction<T> value) {
		return Column.of(name, unit, rows.stream().mapToDouble(value).toArray());
	}
}
