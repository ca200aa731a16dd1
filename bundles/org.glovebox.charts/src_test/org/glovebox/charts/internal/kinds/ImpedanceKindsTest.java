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

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.api.figure.Annotation.PointLabel;
import org.glovebox.api.figure.ChartInput;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.charts.internal.kinds.Spectrum.Electrode;
import org.junit.jupiter.api.Test;

/** Nyquist and Bode plots of three points made by hand. */
class ImpedanceKindsTest {

	private static Table spectrum() {
		return Table.of("", Column.of("frequency", "Hz", 1e5, 1010, 1), Column.of("z_real", "ohm", 10.0, 50, 100),
				Column.of("z_imag", "ohm", 2.0, -40, -1));
	}

	private static Dataset data(int spectra) {
		List<Table> parts = new ArrayList<>();
		for (int i = 0; i < spectra; i++) {
			parts.add(spectrum());
		}
		return new Dataset("by hand", Technique.IMPEDANCE, parts, Metadata.EMPTY);
	}

	private static Figure nyquist(Dataset data, Givens givens) {
		FigureOutcome outcome = new Nyquist().draw(new ChartInput(data, Map.of(), givens, ""),
				new Nyquist.Settings("all", true, Electrode.WORKING, true, false, true, false));
		return assertInstanceOf(FigureOutcome.Drawn.class, outcome).figure();
	}

	/** Two arcs of RC elements, the first 50 ohm wide. */
	private static Dataset arcs(double second) {
		double[] frequency = new double[60];
		double[] real = new double[60];
		double[] imaginary = new double[60];
		for (int i = 0; i < frequency.length; i++) {
			frequency[i] = Math.pow(10, 7 - i / 8.0);
			double w = 2 * Math.PI * frequency[i];
			double a = w * 50 * 3e-9;
			double b = w * second * 1e-5;
			real[i] = 10 + 50 / (1 + a * a) + second / (1 + b * b);
			imaginary[i] = -50 * a / (1 + a * a) - second * b / (1 + b * b);
		}
		return new Dataset("by hand", Technique.IMPEDANCE, List.of(Table.of("", Column.of("frequency", "Hz", frequency),
				Column.of("z_real", "ohm", real), Column.of("z_imag", "ohm", imaginary))), Metadata.EMPTY);
	}

	@Test
	void anArcThatIsSmallBesideTheRestIsDrawnInAnInset() {
		Figure inset = nyquist(arcs(1000), Givens.NONE).inset().orElseThrow().figure();

		assertTrue(inset.equalAspect());
		assertTrue(inset.x().min() > 0 && inset.x().min() < 12 && inset.x().max() > 60 && inset.x().max() < 90, inset.x().toString());
		assertTrue(inset.y().max() > 25 && inset.y().max() < 60);
		assertTrue(nyquist(arcs(100), Givens.NONE).inset().isEmpty());
		FigureOutcome without = new Nyquist().draw(new ChartInput(arcs(1000), Map.of(), Givens.NONE, ""),
				new Nyquist.Settings("all", true, Electrode.WORKING, true, false, false, false));
		assertTrue(assertInstanceOf(FigureOutcome.Drawn.class, without).figure().inset().isEmpty());
	}

	/** A resistance, an arc of 50 ohm where it is wanted, and a constant phase element that blocks. */
	private static Dataset blocking(boolean arc) {
		double[] frequency = new double[57];
		double[] real = new double[57];
		double[] imaginary = new double[57];
		for (int i = 0; i < frequency.length; i++) {
			frequency[i] = Math.pow(10, 7 - i / 8.0);
			double w = 2 * Math.PI * frequency[i];
			double a = w * 50 * 3e-9;
			double spike = 1 / (1e-5 * Math.pow(w, 0.9));
			real[i] = 10 + (arc ? 50 / (1 + a * a) : 0) + spike * Math.cos(0.45 * Math.PI);
			imaginary[i] = -(arc ? 50 * a / (1 + a * a) : 0) - spike * Math.sin(0.45 * Math.PI);
		}
		return new Dataset("by hand", Technique.IMPEDANCE, List.of(Table.of("", Column.of("frequency", "Hz", frequency),
				Column.of("z_real", "ohm", real), Column.of("z_imag", "ohm", imaginary))), Metadata.EMPTY);
	}

	@Test
	void theSpikeOfBlockingElectrodesDoesNotHideItsFoot() {
		Figure figure = nyquist(blocking(true), Givens.NONE);
		assertTrue(figure.x().max() > 60 && figure.x().max() < 250, figure.x().toString());
		assertTrue(figure.y().max() > 40 && figure.y().max() < 250, figure.y().toString());
		assertTrue(figure.inset().isEmpty(), "the arc is large enough");
		Figure plain = nyquist(blocking(false), Givens.NONE);
		assertTrue(plain.x().max() > 10 && plain.x().max() < 50, plain.x().toString());
	}

	@Test
	void theWholeSpikeIsShownOnDemandAndOtherSpectraAreShownWhole() {
		FigureOutcome whole = new Nyquist().draw(new ChartInput(blocking(true), Map.of(), Givens.NONE, ""),
				new Nyquist.Settings("all", true, Electrode.WORKING, true, false, true, true));
		assertTrue(Double.isNaN(assertInstanceOf(FigureOutcome.Drawn.class, whole).figure().x().max()));
		assertTrue(Double.isNaN(nyquist(arcs(1000), Givens.NONE).x().max()));
		assertTrue(Double.isNaN(nyquist(data(1), Givens.NONE).x().max()));
	}

	@Test
	void theImaginaryPartPointsUpwardsForACapacitiveSample() {
		Figure figure = nyquist(data(1), Givens.NONE);
		assertTrue(figure.equalAspect());
		assertArrayEquals(new double[] { -2, 40, 1 }, figure.series().get(0).y());
		assertEquals("\u03a9", figure.x().unit());
	}

	@Test
	void theImpedanceIsMultipliedByAKnownArea() {
		Givens area = Givens.of(List.of(new Given(Givens.AREA, 0.5, "cm2", List.of())));
		Figure figure = nyquist(data(1), area);
		assertArrayEquals(new double[] { 5, 25, 50 }, figure.series().get(0).x());
		assertEquals("\u03a9 cm^{2}", figure.x().unit());
	}

	@Test
	void decadesAreMarkedAtTheNearestPoint() {
		Figure figure = nyquist(data(1), Givens.NONE);
		List<String> labels = figure.annotations().stream().map(PointLabel.class::cast).map(PointLabel::text).toList();
		assertEquals(List.of("100 kHz", "1 kHz", "1 Hz"), labels);
		assertTrue(figure.series().get(1).marker().filled());
	}

	@Test
	void manySpectraGetAColourBar() {
		assertTrue(nyquist(data(20), Givens.NONE).colourBar().isPresent());
		assertTrue(nyquist(data(3), Givens.NONE).colourBar().isEmpty());
	}

	@Test
	void modulusAndPhaseFollowFromTheParts() {
		FigureOutcome outcome = new Bode().draw(new ChartInput(data(1), Map.of(), Givens.NONE, ""),
				new Bode.Settings("all", true, Electrode.WORKING));
		Figure figure = assertInstanceOf(FigureOutcome.Drawn.class, outcome).figure();
		assertEquals(Math.hypot(50, 40), figure.series().get(0).y()[1], 1e-12);
		assertEquals(Math.toDegrees(Math.atan2(40, 50)), figure.series().get(1).y()[1], 1e-12);
	}

	@Test
	void anElectrodeThatWasNotMeasuredIsRefused() {
		FigureOutcome outcome = new Nyquist().draw(new ChartInput(data(1), Map.of(), Givens.NONE, ""),
				new Nyquist.Settings("all", true, Electrode.COUNTER, true, false, true, false));
		assertTrue(assertInstanceOf(FigureOutcome.Refused.class, outcome).messages().get(0).text().contains("counter"));
	}
}
