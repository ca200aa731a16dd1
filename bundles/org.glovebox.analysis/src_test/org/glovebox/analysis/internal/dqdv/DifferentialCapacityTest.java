/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dqdv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.glovebox.analysis.internal.Defaults;
import org.glovebox.analysis.internal.Protocol;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference values are the closed forms of made-up capacities as functions of the voltage. */
class DifferentialCapacityTest {

	private static final double FWHM_OVER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));

	@Test
	void isTheSlopeOfAStraightProfile() {
		Results r = done(new Protocol(10).current(1, 2, 2, 4).rest(60).current(-1, 2, 4, 2).rest(60).data(), Map.of());
		Table curves = r.table("dqdv").orElseThrow();
		for (int i = 0; i < curves.rows(); i++) {
			double sign = curves.column("direction").text(i).equals("charge") ? 1 : -1;
			assertEquals(sign * 1.0, curves.column("dqdv").number(i), 1e-2, "at " + curves.column("voltage").number(i));
		}
		assertEquals(2, curves.column("voltage").number(0), 1e-12);
		assertEquals(2, curves.column("voltage").number(curves.rows() - 1), 1e-12);
		assertEquals(0, r.quantity("area_disagreement").orElseThrow().value(), 1e-9);
	}

	/** Charge by two error functions at 2.2 and 3.1 V: dQ/dV is two Gaussians, widened by the smoothing. */
	@Test
	void findsPeaksWithPositionHeightAndArea() {
		double sigma = 0.03;
		Results r = done(halfCycle(v -> 0.7 * cdf(v, 2.2, sigma) + 0.3 * cdf(v, 3.1, sigma), 1.8, 3.6, 4000, 0), Map.of());
		Table peaks = r.table("peaks").orElseThrow();
		assertEquals(2, peaks.rows());
		assertEquals(2.2, peaks.column("voltage").number(0), 1e-4);
		assertEquals(3.1, peaks.column("voltage").number(1), 1e-4);
		double wide = Math.hypot(sigma, 0.010 / FWHM_OVER_SIGMA);
		// the grid of 2.5 mV widens the peak a little more
		assertEquals(1, peaks.column("height").number(0) / (0.7 / wide / Math.sqrt(2 * Math.PI)), 0.003);
		double rowOfCharge = 1.0 / 4000;
		assertEquals(0.7, peaks.column("area").number(0), rowOfCharge);
		assertEquals(0.3, peaks.column("area").number(1), rowOfCharge);
		assertEquals(2.2, r.quantity("main_charge_peak").orElseThrow().value(), 1e-4);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "5", "50", "400" })
	void keepsTheAreaWhateverTheSmoothing(String smoothing) {
		Dataset noisy = halfCycle(v -> 0.7 * cdf(v, 2.2, 0.02) + 0.3 * (v - 1.8), 1.8, 3.6, 3000, 0.002);
		Results r = done(noisy, Map.of("smoothing", smoothing));
		Table areas = r.table("areas").orElseThrow();
		assertEquals(areas.column("capacity").number(0), areas.column("area").number(0), 1e-10);
		Table peaks = r.table("peaks").orElseThrow();
		assertEquals(IntStream.range(0, peaks.rows()).filter(i -> peaks.column("kind").text(i).equals("peak"))
				.mapToDouble(i -> peaks.column("area").number(i)).sum(), areas.column("area").number(0), 1e-10);
		assertEquals(peaks.rows(), IntStream.range(0, peaks.rows()).filter(i -> peaks.column("kind").text(i).equals("peak")).count(),
				"noise has no shoulders");
	}

	/** Steps of 1.5 mV, several rows on each: differentiating would divide by zero or give a comb. */
	@Test
	void leavesNoTraceOfTheVoltageResolution() {
		Dataset fine = halfCycle(v -> cdf(v, 2.5, 0.05), 2.3, 2.7, 6000, 0);
		double[] rounded = Arrays.stream(fine.table().column(Columns.VOLTAGE).numbers()).map(v -> Math.round(v / 0.0015) * 0.0015)
				.toArray();
		List<Column> columns = fine.table().columns().stream()
				.map(c -> c.name().equals(Columns.VOLTAGE) ? Column.of(c.name(), "V", rounded) : c).toList();
		Results smooth = done(fine, Map.of());
		Results r = done(dataset(columns), Map.of());
		assertEquals(1, r.table("peaks").orElseThrow().rows());
		assertEquals(peak(smooth), peak(r), 0.01 * peak(smooth));
	}

	@ParameterizedTest
	@ValueSource(booleans = { true, false })
	void leavesOutTheConstantVoltagePart(boolean named) {
		Protocol p = new Protocol(5).current(1, 2, 2, 4).hold(4, 1, 0.3, 1).rest(60).current(-1, 2.2, 3.9, 2).rest(60);
		Dataset data = named ? p.data() : withoutStepAtHold(p);
		Results r = done(data, Map.of());
		Table areas = r.table("areas").orElseThrow();
		double held = Protocol.held(1, 0.3, 1);
		assertEquals(held, areas.column("constant_voltage_charge").number(0), named ? 1e-9 : 0.05 * held);
		assertEquals(2 + held, areas.column("capacity").number(0), 1e-9);
		assertEquals(2, areas.column("area").number(0), named ? 1e-9 : 0.05 * held);
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("constant voltage")));
		assertTrue(r.table("dqdv").orElseThrow().column("dqdv").number(100) < 1.05, "no pile-up at 4 V");
	}

	/** Two currents with an overpotential of 100 mV between: the voltage goes back where the second step starts. */
	@Test
	void neverSmoothsAcrossAStep() {
		Dataset data = new Protocol(5).current(2, 0.5, 2, 3).current(1, 1, 2.9, 4).rest(60).data();
		Results r = done(data, Map.of("smoothing", "40"));
		Table curve = r.table("dqdv").orElseThrow();
		double[] v = curve.column("voltage").numbers();
		double[] y = curve.column("dqdv").numbers();
		for (int i = 0; i < v.length; i++) {
			double expected = v[i] < 2.89 ? 1 : v[i] > 2.92 && v[i] < 2.98 ? 1 + 1 / 1.1 : v[i] > 3.01 ? 1 / 1.1 : Double.NaN;
			if (!Double.isNaN(expected)) {
				assertEquals(expected, y[i], 0.01, "at " + v[i]);
			}
		}
		assertEquals(2, r.table("areas").orElseThrow().column("area").number(0), 1e-9);
	}

	@Test
	void countsAVoltageThatTurnsBack() {
		Dataset data = new Protocol(5).current(1, 0.5, 2, 3).current(1, 0.1, 3, 2.9).current(1, 0.5, 2.9, 4).rest(60)
				.data(Set.of(Columns.TIME, Columns.VOLTAGE, Columns.CURRENT));
		Results r = done(data, Map.of());
		assertEquals(1.1, r.table("areas").orElseThrow().column("area").number(0), 1e-9);
		assertTrue(Arrays.stream(r.table("dqdv").orElseThrow().column("dqdv").numbers()).allMatch(v -> v >= 0));
	}

	@Test
	void givesTheCyclesThatAreAskedFor() {
		Protocol p = new Protocol(60);
		for (int i = 1; i <= 150; i++) {
			p.cycle(i).current(1, 1, 2, 4).rest(60).current(-1, 0.95, 4, 2).rest(60);
		}
		assertArrayEquals(new double[] { 2, 10, 11, 12 }, cyclesOf(done(p.data(), Map.of("cycles", "2, 10-12"))));
		Results auto = done(p.data(), Map.of());
		assertEquals(100, cyclesOf(auto).length);
		assertEquals(150, cyclesOf(auto)[99]);
		assertTrue(auto.messages().stream().anyMatch(m -> m.text().startsWith("100 of 150 cycles are given")));
		assertEquals(150, cyclesOf(done(p.data(), Map.of("cycles", "all"))).length);
		assertRefused("none of the cycles 999", p.data(), Map.of("cycles", "999"));
		assertRefused("\"first\" are neither", p.data(), Map.of("cycles", "first"));
	}

	/** The sulfur cathode of the study: a reduction at 1.05 V with a shoulder at 1.25 V. */
	@Test
	void findsAShoulderWhereThereIsNoMaximum() {
		Results r = done(halfCycle(v -> 0.7 * cdf(v, 1.05, 0.08) + 0.3 * cdf(v, 1.25, 0.08), 0.7, 1.7, 4000, 0), Map.of());
		Table peaks = r.table("peaks").orElseThrow();
		assertEquals(List.of("peak", "shoulder"), IntStream.range(0, peaks.rows()).mapToObj(peaks.column("kind")::text).toList());
		assertEquals(1.25, peaks.column("voltage").number(1), 0.025);
		assertEquals(1, peaks.column("area").number(0), 1e-3);
		assertEquals(1, done(halfCycle(v -> cdf(v, 1.05, 0.08), 0.7, 1.7, 4000, 0), Map.of()).table("peaks").orElseThrow().rows());
		assertEquals(1, done(halfCycle(v -> 0.7 * cdf(v, 1.05, 0.08) + 0.3 * cdf(v, 1.25, 0.08), 0.7, 1.7, 4000, 0),
				Map.of("shoulder", "100")).table("peaks").orElseThrow().rows());
	}

	/** Two peaks drift towards each other by 3 mV a cycle, one of them gets lower and a shoulder of the other. */
	@Test
	void followsPeaksOverTheCycles() {
		List<Table> parts = new ArrayList<>();
		for (int i = 0; i < 17; i++) {
			double low = 2 + 0.003 * i;
			double high = 2.14 - 0.003 * i;
			parts.add(halfCycle(v -> 0.6 * cdf(v, low, 0.025) + 0.3 * cdf(v, high, 0.025), 1.8, 2.4, 2000, 0).table());
			parts.add(new Protocol(60).current(-1, 0.9, 2.4, 1.8).rest(60).table(Set.of(Columns.TIME, Columns.VOLTAGE, Columns.CURRENT)));
		}
		Results r = done(new Dataset("generated", Technique.CYCLING, parts, Metadata.EMPTY), Map.of());
		Table tracks = r.table("tracks").orElseThrow();
		Table peaks = r.table("peaks").orElseThrow();
		assertTrue(IntStream.range(0, peaks.rows()).anyMatch(i -> peaks.column("track").number(i) == 2
				&& peaks.column("kind").text(i).equals("shoulder")), "the second becomes a shoulder");
		assertEquals(17, tracks.column("curves").number(0));
		assertEquals(3, tracks.column("shift_per_cycle").number(0), 0.4);
		assertTrue(tracks.column("curves").number(1) >= 12, "followed while it can be told");
		assertEquals(-3, tracks.column("shift_per_cycle").number(1), 0.8);
		assertEquals(2.14, tracks.column("first_voltage").number(1), 0.003);
	}

	@Test
	void dividesByTheMass() {
		Results r = done(new Protocol(10).current(1, 2, 2, 4).rest(60).data(), Map.of("activeMass", "4"));
		Table curve = r.table("dqdv").orElseThrow();
		assertEquals("mAh/(g V)", curve.column("dqdv_specific").unit());
		assertEquals(250 * curve.column("dqdv").number(77), curve.column("dqdv_specific").number(77), 1e-9);
		assertFalse(done(new Protocol(10).current(1, 2, 2, 4).rest(60).data(), Map.of()).table("dqdv").orElseThrow()
				.find("dqdv_specific").isPresent());
	}

	@Test
	void refusesWhatHasNoCurve() {
		assertRefused("no current flows", new Protocol(60).rest(600).data(), Map.of());
		assertRefused("no column voltage", new Protocol(60).current(1, 1, 2, 3).data(Set.of(Columns.TIME, Columns.CURRENT)),
				Map.of());
		assertRefused("charge_increment", dataset(List.of(Column.of("voltage", "V", 1.0, 2.0))), Map.of());
		assertRefused("spans more voltage", new Protocol(60).current(1, 1, 3, 3.001).rest(60).data(), Map.of());
	}

	private static double peak(Results r) {
		return Arrays.stream(r.table("peaks").orElseThrow().column("height").numbers()).max().orElseThrow();
	}

	private static double[] cyclesOf(Results r) {
		return Arrays.stream(r.table("areas").orElseThrow().column("cycle").numbers()).distinct().toArray();
	}

	/** A charge of constant current whose capacity is a given function of the voltage, with noise on the voltage. */
	private static Dataset halfCycle(DoubleUnaryOperator capacity, double from, double to, int rows, double noise) {
		Random random = new Random(17);
		double start = capacity.applyAsDouble(from);
		double total = capacity.applyAsDouble(to) - start;
		double[] time = new double[rows];
		double[] voltage = new double[rows];
		double[] charge = new double[rows];
		double low = from;
		for (int i = 0; i < rows; i++) {
			charge[i] = total * i / (rows - 1);
			time[i] = charge[i] * 3600;
			double high = to;
			double bottom = low;
			for (int k = 0; k < 45; k++) {
				double middle = 0.5 * (bottom + high);
				if (capacity.applyAsDouble(middle) - start < charge[i]) {
					bottom = middle;
				} else {
					high = middle;
				}
			}
			low = bottom;
			voltage[i] = high + noise * random.nextGaussian();
		}
		double[] current = new double[rows];
		Arrays.fill(current, 1);
		return dataset(List.of(Column.of(Columns.TIME, "s", time), Column.of(Columns.VOLTAGE, "V", voltage),
				Column.of(Columns.CURRENT, "mA", current), Column.of(Columns.CHARGE_CAPACITY, "mAh", charge),
				Column.of(Columns.DISCHARGE_CAPACITY, "mAh", new double[rows])));
	}

	/** The same protocol as one step of constant current and then constant voltage, of which the type is not known. */
	private static Dataset withoutStepAtHold(Protocol p) {
		Table table = p.table(Set.of(Columns.TIME, Columns.VOLTAGE, Columns.CURRENT, Columns.NET_CHARGE));
		return dataset(new ArrayList<>(table.columns()));
	}

	private static Dataset dataset(List<Column> columns) {
		return new Dataset("generated", Technique.CYCLING, List.of(new Table("", columns, Metadata.EMPTY)), Metadata.EMPTY);
	}

	private static AnalysisOutcome run(Dataset data, Map<String, String> settings) {
		return new DifferentialCapacity().analyze(data, Givens.NONE,
				Defaults.of(DifferentialCapacitySettings.class, settings), Monitor.NONE);
	}

	private static Results done(Dataset data, Map<String, String> settings) {
		return assertInstanceOf(AnalysisOutcome.Done.class, run(data, settings)).results();
	}

	private static void assertRefused(String reason, Dataset data, Map<String, String> settings) {
		String text = assertInstanceOf(AnalysisOutcome.Refused.class, run(data, settings)).messages().get(0).text();
		assertTrue(text.contains(reason), text);
	}

	/** Cumulative normal distribution: the integral of the density from the mean by Simpson's rule. */
	private static double cdf(double v, double mean, double sigma) {
		int n = 100;
		double end = Math.clamp((v - mean) / sigma, -9, 9);
		double h = end / n;
		double sum = 1 + Math.exp(-0.5 * end * end);
		for (int i = 1; i < n; i++) {
			sum += (i % 2 == 0 ? 2 : 4) * Math.exp(-0.5 * i * h * i * h);
		}
		return 0.5 + sum * h / 3 / Math.sqrt(2 * Math.PI);
	}
}
