/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.glovebox.analysis.internal.Divisor;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;

/** What single rows say of cycles: voltages at the end and half way, rests, currents and rates, temperature. */
final class CycleReadings {

	private final Segmentation segmentation;
	private final CycleCount count;
	private final Optional<Divisor> area;
	private final Optional<Divisor> nominal;
	private final Givens givens;
	private final Map<Integer, HalfCycleReading> readings = new HashMap<>();

	/**
	 * Reads all half cycles.
	 *
	 * @param nominal capacity of 1C in mAh, where it is known
	 */
	CycleReadings(Segmentation segmentation, CycleCount count, Optional<Divisor> area, Optional<Divisor> nominal,
			Givens givens) {
		this.segmentation = segmentation;
		this.count = count;
		this.area = area;
		this.nominal = nominal;
		this.givens = givens;
		count.halfCycles().forEach(h -> readings.put(h.number(), HalfCycleReading.of(segmentation, h)));
	}

	/** Of the last half cycle of a cycle in a direction. */
	private HalfCycleReading last(Cycle cycle, Direction direction) {
		return cycle.halfCycles().stream().filter(h -> h.direction() == direction).reduce((a, b) -> b).map(h -> readings.get(h.number()))
				.orElse(HalfCycleReading.NONE);
	}

	private Column column(String name, String unit, Direction direction, ToDoubleFunction<HalfCycleReading> value) {
		return cycles(name, unit, c -> value.applyAsDouble(last(c, direction)));
	}

	private Column cycles(String name, String unit, ToDoubleFunction<Cycle> value) {
		return Column.of(name, unit, count.cycles().stream().mapToDouble(value).toArray());
	}

	/** Columns of the table of cycles. */
	List<Column> ofCycles() {
		List<Column> columns = new ArrayList<>();
		columns.add(cycles("voltage_hysteresis", "V",
				c -> c.flow().meanVoltage(Direction.CHARGE) - c.flow().meanVoltage(Direction.DISCHARGE)));
		columns.add(cycles("half_capacity_polarization", "V",
				c -> last(c, Direction.CHARGE).halfVoltage() - last(c, Direction.DISCHARGE).halfVoltage()));
		columns.add(column("end_of_charge_voltage", "V", Direction.CHARGE, HalfCycleReading::endVoltage));
		columns.add(column("end_of_discharge_voltage", "V", Direction.DISCHARGE, HalfCycleReading::endVoltage));
		columns.add(column("relaxation_after_charge", "V", Direction.CHARGE, HalfCycleReading::relaxation));
		columns.add(column("relaxation_after_discharge", "V", Direction.DISCHARGE, HalfCycleReading::relaxation));
		columns.add(column("rest_after_charge", "s", Direction.CHARGE, HalfCycleReading::rest));
		columns.add(column("rest_after_discharge", "s", Direction.DISCHARGE, HalfCycleReading::rest));
		for (Direction direction : Direction.values()) {
			String name = direction.text();
			columns.add(column(name + "_current", "mA", direction, HalfCycleReading::halfCurrent));
			area.ifPresent(a -> columns.add(column(name + "_current_density", "mA/cm2", direction,
					r -> r.halfCurrent() / a.value())));
			nominal.ifPresent(n -> columns.add(column(name + "_rate", "C-rate", direction, r -> r.halfCurrent() / n.value())));
		}
		temperature().ifPresent(columns::add);
		return columns;
	}

	/** Columns of the table of half cycles. */
	List<Column> ofHalfCycles() {
		return List.of(half("end_voltage", "V", HalfCycleReading::endVoltage),
				half("half_capacity_voltage", "V", HalfCycleReading::halfVoltage),
				half("current", "mA", HalfCycleReading::halfCurrent), half("relaxation", "V", HalfCycleReading::relaxation),
				half("rest", "s", HalfCycleReading::rest));
	}

	private Column half(String name, String unit, ToDoubleFunction<HalfCycleReading> value) {
		return Column.of(name, unit, count.halfCycles().stream().map(h -> readings.get(h.number())).mapToDouble(value).toArray());
	}

	/** Mean temperature of the rows of each cycle, else that of the records. */
	private Optional<Column> temperature() {
		double[] rows = segmentation.rows().numbers(Columns.TEMPERATURE);
		if (rows.length > 0) {
			return Optional.of(cycles(Columns.TEMPERATURE, "degC", c -> mean(c, rows)));
		}
		return givens.find(Givens.TEMPERATURE).map(Given::value).map(t -> cycles(Columns.TEMPERATURE, "degC", c -> t));
	}

	private static double mean(Cycle cycle, double[] temperature) {
		if (cycle.halfCycles().isEmpty()) {
			return Double.NaN;
		}
		double sum = 0;
		int known = 0;
		int last = cycle.halfCycles().get(cycle.halfCycles().size() - 1).lastRow();
		for (int row = cycle.halfCycles().get(0).firstRow(); row <= last; row++) {
			if (Double.isFinite(temperature[row])) {
				sum += temperature[row];
				known++;
			}
		}
		return known == 0 ? Double.NaN : sum / known;
	}
}
