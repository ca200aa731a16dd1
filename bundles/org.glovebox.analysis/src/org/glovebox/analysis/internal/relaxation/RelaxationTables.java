/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.relaxation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

import org.glovebox.analysis.internal.Divisor;
import org.glovebox.analysis.internal.circuit.ArcAssignment;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.numeric.impedance.RelaxationPeak;
import org.glovebox.numeric.impedance.RelaxationTimes.Strength;

/** The tables of distributions of relaxation times. */
final class RelaxationTables {

	private final List<Distribution> distributions;
	private final Optional<Divisor> area;
	private final Optional<Divisor> thickness;

	RelaxationTables(List<Distribution> distributions, Optional<Divisor> area, Optional<Divisor> thickness) {
		this.distributions = distributions;
		this.area = area;
		this.thickness = thickness;
	}

	/** The distributions one after the other by rising time constant. */
	Table distributions() {
		List<Column> columns = new ArrayList<>(List.of(number(d -> d.result().tau().length),
				all("time_constant", "s", d -> d.result().tau()), all("gamma", "ohm", d -> d.result().gamma()),
				all("lower_95", "ohm", d -> d.result().lower()), all("upper_95", "ohm", d -> d.result().upper())));
		area.ifPresent(a -> columns.add(all("gamma_areal", "ohm cm2",
				d -> Arrays.stream(d.result().gamma()).map(g -> g * a.value()).toArray())));
		return new Table("distribution", columns, Metadata.EMPTY);
	}

	/** One row a peak and spectrum. */
	Table peaks() {
		List<RelaxationPeak> peaks = distributions.stream().flatMap(d -> d.result().peaks().stream()).toList();
		List<Column> columns = new ArrayList<>(List.of(number(d -> d.result().peaks().size()),
				peak(peaks, "time_constant", "s", RelaxationPeak::tau),
				peak(peaks, "time_constant_error", "s", RelaxationPeak::tauError),
				peak(peaks, Columns.FREQUENCY, "Hz", p -> 1 / (2 * Math.PI * p.tau())),
				peak(peaks, "resistance", "ohm", RelaxationPeak::resistance),
				peak(peaks, "resistance_error", "ohm", RelaxationPeak::resistanceError)));
		area.ifPresent(a -> columns
				.add(peak(peaks, "area_specific_resistance", "ohm cm2", p -> p.resistance() * a.value())));
		columns.addAll(List.of(peak(peaks, "capacitance", "F", RelaxationPeak::capacitance),
				peak(peaks, "height", "ohm", RelaxationPeak::height), Column.of("assignment",
						peaks.stream().map(p -> ArcAssignment.of(p.capacitance(), area, thickness).text()).toList())));
		return new Table("peaks", columns, Metadata.EMPTY);
	}

	/** One row a spectrum. */
	Table spectra() {
		return new Table("spectra", List.of(number(d -> 1),
				Column.of("part", distributions.stream().map(d -> d.selected().spectrum().name()).toList()),
				one(Columns.TIME, "s", d -> d.selected().spectrum().time()),
				one(Columns.TEMPERATURE, "degC", d -> d.selected().spectrum().temperature()),
				one("series_resistance", "ohm", d -> d.result().seriesResistance()),
				one("polarization_resistance", "ohm", d -> d.result().polarization()),
				one("inductance", "H", d -> d.result().inductance()), one("capacitance", "F", d -> d.result().capacitance()),
				one("strength", "", d -> d.result().lambda()), one("mean_deviation", "%", d -> 100 * d.deviation())),
				Metadata.EMPTY);
	}

	/** What each strength of smoothing does to the spectra. */
	Table strengths() {
		return new Table("strengths", List.of(number(d -> d.result().strengths().size()), strength("strength", Strength::lambda),
				strength("misfit", Strength::misfit), strength("roughness", Strength::roughness),
				strength("cross_validation", Strength::crossValidation)), Metadata.EMPTY);
	}

	/** The points that were used beside the model. */
	Table fit() {
		return new Table("fit", List.of(number(d -> d.data().size()), all(Columns.FREQUENCY, "Hz", d -> d.data().frequency()),
				all(Columns.Z_REAL, "ohm", d -> d.data().real()),
				all("minus_z_imag", "ohm", d -> Arrays.stream(d.data().imaginary()).map(v -> 0 - v).toArray()),
				all("fit_z_real", "ohm", d -> Arrays.stream(d.result().model()).mapToDouble(z -> z.re()).toArray()),
				all("fit_minus_z_imag", "ohm", d -> Arrays.stream(d.result().model()).mapToDouble(z -> 0 - z.im()).toArray())),
				Metadata.EMPTY);
	}

	private Column number(Function<Distribution, Integer> rows) {
		return Column.of("spectrum", "", distributions.stream()
				.flatMapToLong(d -> LongStream.generate(d.selected()::number).limit(rows.apply(d))).toArray());
	}

	private Column all(String name, String unit, Function<Distribution, double[]> values) {
		return Column.of(name, unit, distributions.stream().flatMapToDouble(d -> Arrays.stream(values.apply(d))).toArray());
	}

	private Column one(String name, String unit, ToDoubleFunction<Distribution> value) {
		return Column.of(name, unit, distributions.stream().mapToDouble(value).toArray());
	}

	private Column strength(String name, ToDoubleFunction<Strength> value) {
		return Column.of(name, "",
				distributions.stream().flatMapToDouble(d -> d.result().strengths().stream().mapToDouble(value)).toArray());
	}

	private static Column peak(List<RelaxationPeak> peaks, String name, String unit, ToDoubleFunction<RelaxationPeak> value) {
		return Column.of(name, unit, peaks.stream().mapToDouble(value).toArray());
	}
}
