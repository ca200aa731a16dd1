/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.figure.Annotation.Note;
import org.glovebox.api.figure.Annotation.PointLabel;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.ChartKind;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.api.figure.Series;
import org.junit.jupiter.api.Test;

/** Charts of results of impedance that were made by hand. */
class ImpedanceResultKindsTest {

	private static final Dataset SPECTRUM = new Dataset("by hand", Technique.IMPEDANCE,
			List.of(Table.of("", Column.of("frequency", "Hz", 1e5, 1000, 1), Column.of("z_real", "ohm", 9.0, 50, 100),
					Column.of("z_imag", "ohm", 2.0, -40, -1))),
			Metadata.EMPTY);

	private static Table fit() {
		return Table.of("fit", Column.of("spectrum", "", 1L, 1, 1), Column.of("frequency", "Hz", 1e5, 1000, 1),
				Column.of("z_real", "ohm", 9.0, 50, 100), Column.of("minus_z_imag", "ohm", -2.0, 40, 1),
				Column.of("deviation_real", "%", 7.0, -0.4, 0.2), Column.of("deviation_imag", "%", 8.0, 0.1, 0.3),
				Column.of("used", "", 0L, 1, 1));
	}

	private static Table curve() {
		return Table.of("fit_curve", Column.of("spectrum", "", 1L, 1), Column.of("frequency", "Hz", 1000.0, 1),
				Column.of("z_real", "ohm", 51.0, 101), Column.of("minus_z_imag", "ohm", 41.0, 2));
	}

	private static <S extends Record> Figure drawn(ChartKind<S> kind, S settings, String analyzer, Givens givens,
			Table... tables) {
		Results.Builder results = Results.builder();
		List.of(tables).forEach(results::table);
		FigureOutcome outcome = kind.draw(new ChartInput(SPECTRUM, Map.of(analyzer, results.build()), givens, "note"), settings);
		Figure figure = assertInstanceOf(FigureOutcome.Drawn.class, outcome).figure();
		assertEquals("note", figure.note());
		assertEquals(List.of(analyzer), kind.analyses());
		return figure;
	}

	private static Series named(Figure figure, String name) {
		return figure.series().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
	}

	@Test
	void showsPointsLeftOutPointsAndFitWithEqualAxes() {
		Figure figure = drawn(new NyquistFit(), new NyquistFit.Settings("all", true, true, true, false), "circuit-fit", Givens.NONE, fit(),
				curve());
		assertTrue(figure.equalAspect());
		assertArrayEquals(new double[] { 50, 100 }, named(figure, "measured").x());
		assertArrayEquals(new double[] { -2 }, named(figure, "left out").y());
		assertArrayEquals(new double[] { 41, 2 }, named(figure, "fit").y());
		assertEquals(List.of("1 kHz", "1 Hz"), figure.annotations().stream().filter(PointLabel.class::isInstance)
				.map(a -> ((PointLabel) a).text()).toList());
	}

	@Test
	void multipliesByTheArea() {
		Givens area = Givens.of(List.of(new Given(Givens.AREA, 2, "cm2", List.of())));
		Figure figure = drawn(new NyquistFit(), new NyquistFit.Settings("1", true, false, true, false), "circuit-fit", area, fit(), curve());
		assertArrayEquals(new double[] { 102, 202 }, named(figure, "fit").x());
		Figure bode = drawn(new BodeFit(), new BodeFit.Settings("1", true), "circuit-fit", area, fit(), curve());
		assertEquals("\u03a9 cm^{2}", bode.y().unit());
		assertEquals(2 * Math.hypot(50, 40), bode.series().get(0).y()[0], 1e-9);
	}

	@Test
	void saysWhichSpectraWereNotFitted() {
		FigureOutcome without = new NyquistFit().draw(new ChartInput(SPECTRUM, Map.of(), Givens.NONE, ""),
				new NyquistFit.Settings("all", true, true, true, false));
		assertTrue(assertInstanceOf(FigureOutcome.Refused.class, without).messages().get(0).text().contains("circuit-fit"));
		Results results = Results.builder().table(fit()).table(curve()).build();
		FigureOutcome other = new NyquistFit().draw(new ChartInput(SPECTRUM, Map.of("circuit-fit", results), Givens.NONE, ""),
				new NyquistFit.Settings("7", true, true, true, false));
		assertTrue(assertInstanceOf(FigureOutcome.Refused.class, other).messages().get(0).text().contains("none was fitted"));
	}

	/** Zero in the middle; points that were not used do not set the scale. */
	@Test
	void showsResidualsAroundZero() {
		Figure figure = drawn(new FitResiduals(), new ImpedanceResiduals.Settings(1), "circuit-fit", Givens.NONE, fit());
		assertEquals(-figure.y().min(), figure.y().max());
		assertTrue(figure.y().max() < 1);
		assertArrayEquals(new double[] { -0.4, 0.2 }, figure.series().get(0).y());
		assertEquals(Axis.Scale.LOG, figure.x().scale());
		Figure test = drawn(new KramersKronigResiduals(), new ImpedanceResiduals.Settings(1), "kramers-kronig", Givens.NONE,
				new Table("residuals", fit().columns(), Metadata.EMPTY));
		assertEquals(2, test.series().size());
	}

	@Test
	void showsADistributionWithItsBandAndPeaks() {
		Table distribution = Table.of("distribution", Column.of("spectrum", "", 1L, 1, 1),
				Column.of("time_constant", "s", 1e-4, 1e-3, 1e-2), Column.of("gamma", "ohm", 0.0, 30, 1),
				Column.of("lower_95", "ohm", 0.0, 20, 0), Column.of("upper_95", "ohm", 1.0, 40, 3));
		Table peaks = Table.of("peaks", Column.of("spectrum", "", 1L), Column.of("time_constant", "s", 1e-3),
				Column.of("height", "ohm", 30.0), Column.of("resistance", "ohm", 1459.9));
		Figure figure = drawn(new RelaxationTimes(), new RelaxationTimes.Settings("auto", true, true), "relaxation-times",
				Givens.NONE, distribution, peaks);
		assertEquals(3, figure.series().size());
		assertEquals("1460 \u03a9", ((PointLabel) figure.annotations().get(0)).text());
		assertEquals(1, drawn(new RelaxationTimes(), new RelaxationTimes.Settings("1", false, false), "relaxation-times",
				Givens.NONE, distribution, peaks).series().size());
	}

	@Test
	void showsALineForEachActivationEnergy() {
		Table points = Table.of("points", Column.of("segment", "", 1L, 1, 2, 2),
				Column.of("inverse_temperature", "1/K", 0.0036, 0.0034, 0.0032, 0.003),
				Column.of("conductivity", "S/cm", 1e-5, 1e-4, 3e-4, 1e-3), Column.of("conductivity_error", "S/cm", 1e-6, 1e-5,
						3e-5, 1e-4),
				Column.of("line", "", 1.0, 2, 3, 4), Column.of("plain_line", "", -11.0, -9, -8, -7));
		Table segments = Table.of("segments", Column.of("segment", "", 1L, 2),
				Column.of("activation_energy", "eV", 0.45, 0.25), Column.of("activation_energy_error", "eV", 0.0123, 0.004),
				Column.of("plain_activation_energy", "eV", 0.42, 0.22),
				Column.of("plain_activation_energy_error", "eV", 0.00031, Double.NaN));
		Figure plain = drawn(new ArrheniusPlot(), new ArrheniusPlot.Settings(ArrheniusPlot.Form.CONDUCTIVITY), "arrhenius",
				Givens.NONE, points, segments);
		assertEquals("/{E}_{a} = 0.4200 \u00b1 0.0003 eV", plain.series().get(0).name());
		assertEquals("/{E}_{a} = 0.220 eV", plain.series().get(1).name());
		assertEquals(Math.exp(-8), plain.series().get(1).y()[0], 1e-12);
		assertEquals(-273.15 + 1000 / 3.6, plain.top().orElseThrow().fromX().applyAsDouble(3.6), 1e-9);
		Figure times = drawn(new ArrheniusPlot(), new ArrheniusPlot.Settings(ArrheniusPlot.Form.TIMES_TEMPERATURE), "arrhenius",
				Givens.NONE, points, segments);
		assertEquals("/{E}_{a} = 0.450 \u00b1 0.012 eV", times.series().get(0).name());
		assertEquals(1e-5 / 0.0036, times.series().get(2).y()[0], 1e-12);
	}

	@Test
	void showsGrowthOverTimeOrItsRoot() {
		Table evolution = Table.of("evolution", Column.of("time", "h", 0.0, 4), Column.of("root_time", "", 0.0, 2),
				Column.of("R1", "ohm", 10.0, 20), Column.of("R1_error", "ohm", 1.0, 1), Column.of("R1_law", "ohm", 10.0, 20));
		Figure time = drawn(new ResistanceTime(), new ResistanceTime.Settings(false, true), "resistance-evolution", Givens.NONE,
				evolution);
		assertEquals(4, time.series().get(0).x()[1]);
		assertTrue(time.series().get(0).errorBars().isPresent());
		Figure root = drawn(new ResistanceTime(), new ResistanceTime.Settings(true, true), "resistance-evolution", Givens.NONE,
				evolution);
		assertEquals(2, root.series().get(1).x()[1]);
		Table none = Table.of("evolution", Column.of("time", "h", 0.0, 4), Column.of("root_time", "", 0.0, 2),
				Column.of("R1", "ohm", 10.0, 20), Column.of("R1_error", "ohm", 1.0, 1),
				Column.of("R1_law", "ohm", Double.NaN, Double.NaN));
		Figure without = drawn(new ResistanceTime(), new ResistanceTime.Settings(false, true), "resistance-evolution", Givens.NONE,
				none);
		assertEquals(1, without.series().size());
		assertTrue(without.annotations().stream().anyMatch(a -> a instanceof Note note && note.text().equals("no law fits R1")));
	}

	@Test
	void objectsToDataWithoutSpectra() {
		Dataset other = new Dataset("by hand", Technique.CYCLING, List.of(Table.of("", Column.of("voltage", "V", 1.0))),
				Metadata.EMPTY);
		for (ChartKind<?> kind : List.of(new NyquistFit(), new BodeFit(), new FitResiduals(), new KramersKronigResiduals(),
				new RelaxationTimes(), new ArrheniusPlot(), new ResistanceTime())) {
			assertTrue(kind.objection(other).isPresent() && kind.objection(SPECTRUM).isEmpty(), kind.toString());
		}
	}
}
