/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.dvdq;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
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

/** Made-up profiles with plateaus, whose steps between the plateaus are known. */
class DifferentialVoltageTest {

	private static final double FWHM_OVER_SIGMA = 2 * Math.sqrt(2 * Math.log(2));

	/** Voltage by hyperbolic tangents at two capacities, so that dV/dQ is two peaks of a known form. */
	private static double voltage(double q, double first, double second) {
		return 3 + 0.05 * q + 0.1 * Math.tanh((q - first) / 0.05) + 0.2 * Math.tanh((q - second) / 0.05);
	}

	private static Table half(boolean charge, double capacity, int rows, DoubleUnaryOperator voltage) {
		double[] q = IntStream.range(0, rows).mapToDouble(i -> capacity * i / (rows - 1)).toArray();
		double[] current = new double[rows];
		Arrays.fill(current, charge ? 1 : -1);
		double[] none = new double[rows];
		return new Table("", List.of(Column.of(Columns.TIME, "s", Arrays.stream(q).map(c -> 3600 * c).toArray()),
				Column.of(Columns.VOLTAGE, "V", Arrays.stream(q).map(voltage).toArray()), Column.of(Columns.CURRENT, "mA", current),
				Column.of(Columns.CHARGE_CAPACITY, "mAh", charge ? q : none),
				Column.of(Columns.DISCHARGE_CAPACITY, "mAh", charge ? none : q)), Metadata.EMPTY);
	}

	private static Dataset data(List<Table> parts) {
		return new Dataset("generated", Technique.CYCLING, parts, Metadata.EMPTY);
	}

	private static Results done(Dataset data, Map<String, String> settings) {
		return assertInstanceOf(AnalysisOutcome.Done.class, new DifferentialVoltage().analyze(data, Givens.NONE,
				Defaults.of(DifferentialVoltageSettings.class, settings), Monitor.NONE)).results();
	}

	@Test
	void isTheSlopeOfAStraightProfileInBothDirections() {
		Results r = done(new Protocol(10).current(1, 2, 2, 4).rest(60).current(-1, 2, 4, 2).rest(60).data(), Map.of());
		Table curves = r.table("dvdq").orElseThrow();
		for (int i = 0; i < curves.rows(); i++) {
			assertEquals(1, curves.column("dvdq").number(i), 0.02, "at " + curves.column("capacity").number(i));
			assertEquals(2, curves.column("dvdq_times_capacity").number(i), 0.04);
		}
		assertEquals(0, r.quantity("area_disagreement").orElseThrow().value(), 1e-9);
		assertTrue(r.messages().stream().anyMatch(m -> m.text().contains("has no peak of dV/dQ")));
	}

	@Test
	void findsWhereOnePlateauEndsAndTheNextBegins() {
		Results r = done(data(List.of(half(true, 2, 4000, q -> voltage(q, 0.5, 1.3)))), Map.of("activeMass", "4",
				"smoothing", "1"));
		Table peaks = r.table("peaks").orElseThrow();
		assertEquals(2, peaks.rows());
		assertEquals(0.5, peaks.column("capacity").number(0), 0.002);
		assertEquals(65, peaks.column("part_of_capacity").number(1), 0.1);
		double smoothed = 0.05 + 0.1 / 0.05;
		assertEquals(smoothed, peaks.column("height").number(0), 0.05 * smoothed);
		assertEquals(0.8, r.table("distances").orElseThrow().column("distance").number(0), 0.004);
		assertEquals(200, r.quantity("charge_peak_distance").orElseThrow().value(), 1);
		Table areas = r.table("areas").orElseThrow();
		assertEquals(voltage(2, 0.5, 1.3) - voltage(0, 0.5, 1.3), areas.column("area").number(0), 1e-12);
	}

	/** A Gaussian peak widened by a Gaussian is a Gaussian: its height is known. */
	@Test
	void widensAPeakByTheSmoothingAlone() {
		double sigma = 0.03;
		Results r = done(data(List.of(half(true, 2, 8000, q -> 3 + 0.3 * cumulative((q - 1) / sigma)))), Map.of("smoothing", "3"));
		double wide = Math.hypot(sigma, 0.06 / FWHM_OVER_SIGMA);
		assertEquals(0.3 / wide / Math.sqrt(2 * Math.PI), r.table("peaks").orElseThrow().column("height").number(0), 0.02);
	}

	private static double cumulative(double x) {
		int n = 400;
		double h = Math.clamp(x, -8, 8) / n;
		return 0.5 + IntStream.range(0, n).mapToDouble(i -> Math.exp(-0.5 * (i + 0.5) * h * (i + 0.5) * h)).sum() * h
				/ Math.sqrt(2 * Math.PI);
	}

	@Test
	void findsThePeaksInNoise() {
		Random random = new Random(5);
		Results r = done(data(List.of(half(true, 2, 4000, q -> voltage(q, 0.5, 1.3) + 3e-4 * random.nextGaussian()))),
				Map.of("smoothing", "2", "prominence", "10"));
		Table peaks = r.table("peaks").orElseThrow();
		assertEquals(2, peaks.rows());
		assertEquals(0.8, peaks.column("capacity").number(1) - peaks.column("capacity").number(0), 0.01);
		assertEquals(0, r.quantity("area_disagreement").orElseThrow().value(), 1e-9);
	}

	/** Material is lost: the capacity between the peaks shrinks, and each keeps its identity. */
	@Test
	void followsDistancesOverTheCycles() {
		List<Table> parts = new ArrayList<>();
		for (int i = 0; i < 12; i++) {
			double second = 1.3 - 0.02 * i;
			double capacity = 2 - 0.03 * i;
			parts.add(half(true, capacity, 2000, q -> voltage(q, 0.5, second)));
			parts.add(half(false, capacity, 2000, q -> voltage(capacity - q, 0.5, second)));
		}
		Table distances = done(data(parts), Map.of()).table("distances").orElseThrow();
		assertEquals(24, distances.rows());
		for (int i = 0; i < distances.rows(); i++) {
			assertEquals(0.8 - 0.02 * (distances.column("cycle").number(i) - 1), distances.column("distance").number(i), 0.005);
			assertEquals(1, distances.column("from_track").number(i));
			assertEquals(2, distances.column("to_track").number(i));
		}
	}

	/** A rest within a charge makes a jump of the voltage at no charge, which is no peak. */
	@Test
	void leavesOutTheJumpsOfRests() {
		Results r = done(new Protocol(10).current(1, 1, 2, 3).rest(600).current(1, 1, 2.8, 4).rest(60).data(), Map.of());
		assertEquals(0, r.table("peaks").orElseThrow().rows());
		assertEquals(2.2, r.table("areas").orElseThrow().column("area").number(0), 1e-9);
	}

	@Test
	void doesNotDependOnTheClockOrOnHowAFileIsSplit() {
		Table whole = half(true, 2, 4000, q -> voltage(q, 0.5, 1.3));
		List<Column> later = whole.columns().stream().map(c -> c.name().equals(Columns.TIME)
				? Column.of(c.name(), "s", Arrays.stream(c.numbers()).map(t -> t + 7200).toArray()) : c).toList();
		double[] first = done(data(List.of(whole)), Map.of()).table("dvdq").orElseThrow().column("dvdq").numbers();
		assertArrayEquals(first, done(data(List.of(new Table("", later, Metadata.EMPTY))), Map.of()).table("dvdq").orElseThrow()
				.column("dvdq").numbers(), 1e-12);
		Results two = done(data(List.of(
				new Table("", whole.columns().stream().map(c -> c.slice(0, 1500)).toList(), Metadata.EMPTY),
				new Table("", whole.columns().stream().map(c -> c.slice(1500, 4000)).toList(), Metadata.EMPTY))), Map.of());
		assertEquals(0.8, two.table("distances").orElseThrow().column("distance").number(0), 0.004);
	}

	@Test
	void saysWhyThereIsNothing() {
		AnalysisOutcome outcome = new DifferentialVoltage().analyze(new Protocol(60).current(1, 1, 4, 2).rest(60).data(),
				Givens.NONE, Defaults.of(DifferentialVoltageSettings.class), Monitor.NONE);
		String text = assertInstanceOf(AnalysisOutcome.Refused.class, outcome).messages().get(0).text();
		assertTrue(text.contains("the voltage of no half cycle changes"), text);
	}
}
