/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Divisor;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Dataset;

/**
 * The whole cycles of a test as points of a series: what changes from cycle to cycle.
 *
 * @param cycles cycles that can be compared with each other, in order, at least one
 * @param mass active mass in mg, where it is known
 * @param area electrode area in cm2, where it is known
 * @param nominal capacity of 1C in mAh, where it is known
 * @param explanation how capacities and cycles were found
 * @param messages what the user should know of them
 */
public record CycleSeries(List<Point> cycles, Optional<Divisor> mass, Optional<Divisor> area, Optional<Divisor> nominal,
		String explanation, List<Message> messages) {

	/** A run of current with less than this part of the charge of its neighbours is no half cycle. */
	private static final double BLIP_PART = 0.05;

	public CycleSeries {
		cycles = List.copyOf(cycles);
		messages = List.copyOf(messages);
	}

	/**
	 * A whole cycle.
	 *
	 * @param number its number
	 * @param charge charge capacity, mAh
	 * @param discharge discharge capacity, mAh
	 * @param chargeCurrent modulus of the current at half of the charge, mA; {@code NaN} where it is not known
	 * @param dischargeCurrent the same of the discharge
	 * @param efficiency coulombic efficiency, %
	 */
	public record Point(long number, double charge, double discharge, double chargeCurrent, double dischargeCurrent,
			double efficiency) {

		public double capacity(Direction direction) {
			return direction == Direction.CHARGE ? charge : discharge;
		}

		public double current(Direction direction) {
			return direction == Direction.CHARGE ? chargeCurrent : dischargeCurrent;
		}
	}

	/** What came of looking for cycles. */
	public sealed interface Outcome {
	}

	/** There are some. */
	public record Found(CycleSeries series) implements Outcome {
	}

	/** There are none, for a reason. */
	public record Unusable(String reason) implements Outcome {
	}

	/** What divides capacities and currents, as typed in settings; {@code NaN} for what follows from records. */
	public record Basis(double activeMass, double area, double nominalCapacity) {
	}

	/** The whole cycles of some data. */
	public static Outcome of(Dataset data, Givens givens, CycleCounting counting, Basis basis, Monitor monitor) {
		return switch (Segmentation.of(CyclingRows.of(data), Double.NaN, monitor)) {
		case Segmentation.Unusable unusable -> new Unusable(unusable.reason());
		case Segmentation.Cut cut -> of(cut.segmentation(), givens, counting, basis);
		};
	}

	private static Outcome of(Segmentation segmentation, Givens givens, CycleCounting counting, Basis basis) {
		CycleCount count = CycleCounter.count(segmentation, counting, EfficiencyConvention.AUTO, BLIP_PART, givens);
		List<Point> points = count.complete().stream().map(c -> point(segmentation, count, c)).toList();
		if (points.isEmpty()) {
			return new Unusable("no cycle has a whole charge and a whole discharge");
		}
		Divisor.Choice mass = Divisor.choose("active mass", basis.activeMass(), Givens.ACTIVE_MASS, "mg", givens);
		Divisor.Choice area = Divisor.choose("area", basis.area(), Givens.AREA, "cm2", givens);
		Divisor.Choice nominal = Divisor.choose("capacity of 1C", basis.nominalCapacity(), Givens.NOMINAL_CAPACITY, "mAh",
				givens);
		List<Message> messages = new ArrayList<>(segmentation.messages());
		List.of(count.messages(), mass.messages(), area.messages(), nominal.messages()).forEach(messages::addAll);
		return new Found(new CycleSeries(points, mass.divisor(), area.divisor(), nominal.divisor(),
				segmentation.charge().origin() + "; " + count.convention(), messages));
	}

	private static Point point(Segmentation segmentation, CycleCount count, Cycle cycle) {
		return new Point(cycle.number(), cycle.flow().charge(), cycle.flow().discharge(),
				current(segmentation, cycle, Direction.CHARGE), current(segmentation, cycle, Direction.DISCHARGE),
				count.efficiency().of(cycle.flow()));
	}

	private static double current(Segmentation segmentation, Cycle cycle, Direction direction) {
		return cycle.halfCycles().stream().filter(h -> h.direction() == direction).reduce((a, b) -> b)
				.map(h -> HalfCycleReading.of(segmentation, h).halfCurrent()).orElse(Double.NaN);
	}

	/** Capacity as it is shown: per gram where the active mass is known, else in mAh. */
	public double shown(double milliampereHours) {
		return mass.map(m -> 1000 * milliampereHours / m.value()).orElse(milliampereHours);
	}

	/** Unit of {@link #shown}. */
	public String unit() {
		return mass.isPresent() ? "mAh/g" : "mAh";
	}
}
