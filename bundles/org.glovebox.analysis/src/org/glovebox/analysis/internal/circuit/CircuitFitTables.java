/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Divisor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.numeric.Complex;
import org.glovebox.numeric.circuit.CircuitParameter;
import org.glovebox.numeric.impedance.FitResult;
import org.glovebox.numeric.impedance.ParameterRule;

/** The tables of a fit. */
final class CircuitFitTables {

	private static final int CURVE_POINTS_PER_DECADE = 20;

	private final SeriesFit.Done done;
	private final Optional<Divisor> area;
	private final Optional<Divisor> thickness;

	CircuitFitTables(SeriesFit.Done done, Optional<Divisor> area, Optional<Divisor> thickness) {
		this.done = done;
		this.area = area;
		this.thickness = thickness;
	}

	/** A row for a parameter or arc of a spectrum. */
	private record Row<T>(FittedSpectrum of, T what) {
		static <T> List<Row<T>> of(List<FittedSpectrum> spectra, Function<FittedSpectrum, List<T>> each) {
			List<Row<T>> rows = new ArrayList<>();
			spectra.forEach(s -> each.apply(s).forEach(t -> rows.add(new Row<>(s, t))));
			return rows;
		}
	}

	/** One row a parameter and spectrum. */
	Table parameters() {
		List<Row<Integer>> rows = Row.of(done.spectra(),
				s -> IntStream.range(0, s.fit().values().length).boxed().toList());
		Function<Row<Integer>, CircuitParameter> parameter = r -> r.of().fit().circuit().parameters().get(r.what());
		return new Table("parameters", List.of(whole(rows, "spectrum", r -> r.of().selected().number()),
				text(rows, "parameter", r -> parameter.apply(r).name()),
				number(rows, "value", "", r -> r.of().fit().values()[r.what()]),
				number(rows, "standard_error", "", r -> r.of().fit().standardErrors()[r.what()]),
				number(rows, "lower_95", "", r -> r.of().fit().lower()[r.what()]),
				number(rows, "upper_95", "", r -> r.of().fit().upper()[r.what()]),
				text(rows, "unit", r -> parameter.apply(r).definition().unit()),
				text(rows, "status", r -> status(r.of().fit(), r.what()))), Metadata.EMPTY);
	}

	private static String status(FitResult fit, int parameter) {
		return switch (fit.rules().rules().get(parameter)) {
		case ParameterRule.Fixed fixed -> "fixed";
		case ParameterRule.Linked linked -> "linked to " + fit.circuit().parameters().get(linked.to()).name();
		case ParameterRule.Free free -> fit.isUndetermined(parameter) ? "not determined" : "fitted";
		};
	}

	/** One row a spectrum: how good the fit is, and every resistance. */
	Table series() {
		List<FittedSpectrum> rows = done.spectra();
		FitResult first = done.first().fit();
		List<Column> columns = new ArrayList<>(List.of(whole(rows, "spectrum", s -> s.selected().number()),
				text(rows, "part", s -> s.selected().spectrum().name()),
				number(rows, Columns.TIME, "s", s -> s.selected().spectrum().time()),
				number(rows, Columns.TEMPERATURE, "degC", s -> s.selected().spectrum().temperature()),
				whole(rows, "points", s -> s.fit().points()), number(rows, "chi_square", "", s -> s.fit().chiSquare()),
				number(rows, "reduced_chi_square", "", s -> s.fit().reducedChiSquare())));
		for (int i : resistances(first)) {
			String name = first.circuit().parameters().get(i).name();
			columns.add(number(rows, name, "ohm", s -> s.fit().values()[i]));
			columns.add(number(rows, name + "_error", "ohm", s -> s.fit().standardErrors()[i]));
			area.ifPresent(a -> columns.add(number(rows, name + "_areal", "ohm cm2", s -> s.fit().values()[i] * a.value())));
		}
		return new Table("series", columns, Metadata.EMPTY);
	}

	/** Places of the resistances among the parameters. */
	static int[] resistances(FitResult fit) {
		return IntStream.range(0, fit.values().length)
				.filter(i -> fit.circuit().parameters().get(i).definition().unit().equals("ohm")).toArray();
	}

	/** One row an arc and spectrum. */
	Table arcs() {
		List<Row<Arc>> rows = Row.of(done.spectra(), FittedSpectrum::arcs);
		List<Column> columns = new ArrayList<>(List.of(whole(rows, "spectrum", r -> r.of().selected().number()),
				text(rows, "arc", r -> r.what().name()), number(rows, "resistance", "ohm", r -> r.what().resistance()),
				number(rows, "resistance_error", "ohm", r -> r.what().resistanceError())));
		area.ifPresent(a -> columns
				.add(number(rows, "area_specific_resistance", "ohm cm2", r -> r.what().resistance() * a.value())));
		columns.addAll(List.of(number(rows, "capacitance", "F", r -> r.what().capacitance()),
				number(rows, "capacitance_error", "F", r -> r.what().capacitanceError()),
				number(rows, "capacitance_brug", "F", r -> r.what().brug()),
				number(rows, "exponent", "", r -> r.what().exponent()),
				number(rows, "time_constant", "s", r -> r.what().time()),
				number(rows, "top_frequency", "Hz", r -> r.what().topFrequency()),
				text(rows, "assignment", r -> ArcAssignment.of(r.what().capacitance(), area, thickness).text())));
		return new Table("arcs", columns, Metadata.EMPTY);
	}

	/** One row a circuit that was tried on the first spectrum. */
	Table models(ToDoubleFunction<FitResult> score) {
		List<CircuitChoice.Candidate> rows = done.candidates();
		double best = rows.stream().mapToDouble(c -> score.applyAsDouble(c.fit())).min().orElse(Double.NaN);
		return new Table("models", List.of(text(rows, "circuit", c -> c.fit().circuit().text()),
				whole(rows, "parameters", c -> c.fit().free().length), number(rows, "chi_square", "", c -> c.fit().chiSquare()),
				number(rows, "reduced_chi_square", "", c -> c.fit().reducedChiSquare()),
				number(rows, "aic", "", c -> c.fit().aic()), number(rows, "bic", "", c -> c.fit().bic()),
				number(rows, "difference", "", c -> score.applyAsDouble(c.fit()) - best),
				text(rows, "determined", c -> CircuitChoice.isDetermined(c.fit()) ? "yes" : "no"),
				text(rows, "chosen", c -> c.chosen() ? "yes" : "no")), Metadata.EMPTY);
	}

	/** Correlation of the free parameters of each spectrum, one row a parameter. */
	Table correlation() {
		FitResult first = done.first().fit();
		List<String> names = java.util.Arrays.stream(first.free()).mapToObj(i -> first.circuit().parameters().get(i).name())
				.toList();
		List<Row<Integer>> rows = Row.of(done.spectra(), s -> IntStream.range(0, names.size()).boxed().toList());
		List<Column> columns = new ArrayList<>(List.of(whole(rows, "spectrum", r -> r.of().selected().number()),
				text(rows, "parameter", r -> names.get(r.what()))));
		for (int k = 0; k < names.size(); k++) {
			int column = k;
			columns.add(number(rows, names.get(k), "", r -> r.of().fit().correlation()[r.what()][column]));
		}
		return new Table("correlation", columns, Metadata.EMPTY);
	}

	/** All points of the spectra with the fit at their frequencies. */
	Table points() {
		List<Row<Integer>> rows = Row.of(done.spectra(),
				s -> IntStream.range(0, s.selected().spectrum().points()).boxed().toList());
		List<Complex> fit = new ArrayList<>();
		done.spectra().forEach(s -> fit.addAll(List.of(s.fit().impedance(s.selected().spectrum().frequency()))));
		double[] modulus = rows.stream().mapToDouble(r -> r.of().selected().all().modulus(r.what())).toArray();
		double[] real = rows.stream().mapToDouble(r -> r.of().selected().spectrum().real()[r.what()]).toArray();
		double[] imaginary = rows.stream().mapToDouble(r -> r.of().selected().spectrum().imaginary()[r.what()]).toArray();
		return new Table("fit", List.of(whole(rows, "spectrum", r -> r.of().selected().number()),
				number(rows, Columns.FREQUENCY, "Hz", r -> r.of().selected().spectrum().frequency()[r.what()]),
				Column.of(Columns.Z_REAL, "ohm", real), each(rows, "minus_z_imag", "ohm", i -> 0 - imaginary[i]),
				each(rows, "fit_z_real", "ohm", i -> fit.get(i).re()),
				each(rows, "fit_minus_z_imag", "ohm", i -> 0 - fit.get(i).im()),
				each(rows, "deviation_real", "%", i -> 100 * (real[i] - fit.get(i).re()) / modulus[i]),
				each(rows, "deviation_imag", "%", i -> 100 * (imaginary[i] - fit.get(i).im()) / modulus[i]),
				whole(rows, "used", r -> r.of().selected().used()[r.what()] ? 1 : 0)), Metadata.EMPTY);
	}

	/** The fitted impedance at close frequencies, for a smooth line. */
	Table curve() {
		List<Column> columns = new ArrayList<>();
		List<Long> spectrum = new ArrayList<>();
		List<Double> frequency = new ArrayList<>();
		List<Complex> z = new ArrayList<>();
		for (FittedSpectrum s : done.spectra()) {
			double[] f = close(s.selected().data().frequency());
			for (double each : f) {
				spectrum.add(s.selected().number());
				frequency.add(each);
			}
			z.addAll(List.of(s.fit().impedance(f)));
		}
		columns.add(Column.of("spectrum", "", spectrum.stream().mapToLong(n -> n).toArray()));
		columns.add(Column.of(Columns.FREQUENCY, "Hz", frequency.stream().mapToDouble(d -> d).toArray()));
		columns.add(Column.of(Columns.Z_REAL, "ohm", z.stream().mapToDouble(Complex::re).toArray()));
		columns.add(Column.of("minus_z_imag", "ohm", z.stream().mapToDouble(c -> 0 - c.im()).toArray()));
		return new Table("fit_curve", columns, Metadata.EMPTY);
	}

	private static double[] close(double[] falling) {
		double first = falling[0];
		double decades = StrictMath.log10(first / falling[falling.length - 1]);
		int count = 2 + (int) Math.ceil(decades * CURVE_POINTS_PER_DECADE);
		return IntStream.range(0, count).mapToDouble(i -> first * StrictMath.pow(10, -decades * i / (count - 1.0))).toArray();
	}

	private static <T> Column whole(List<T> rows, String name, ToLongFunction<T> value) {
		return Column.of(name, "", rows.stream().mapToLong(value).toArray());
	}

	private static <T> Column number(List<T> rows, String name, String unit, ToDoubleFunction<T> value) {
		return Column.of(name, unit, rows.stream().mapToDouble(value).toArray());
	}

	private static <T> Column text(List<T> rows, String name, Function<T, String> value) {
		return Column.of(name, rows.stream().map(value).toList());
	}

	private static Column each(List<?> rows, String name, String unit, java.util.function.IntToDoubleFunction value) {
		return Column.of(name, unit, IntStream.range(0, rows.size()).mapToDouble(value).toArray());
	}
}
