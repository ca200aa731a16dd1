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
import java.util.function.ToDoubleFunction;

import org.glovebox.analysis.internal.Divisor;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;

/** The tables of the cycle summary. */
final class CycleTables {

	static final String CYCLES = "cycles";
	static final String HALF_CYCLES = "half_cycles";

	private static final double MG_PER_G = 1000;

	private final CycleCount count;
	private final Optional<Divisor> mass;
	private final Optional<Divisor> area;
	private final CycleReadings readings;

	CycleTables(CycleCount count, Optional<Divisor> mass, Optional<Divisor> area, CycleReadings readings) {
		this.readings = readings;
		this.count = count;
		this.mass = mass;
		this.area = area;
	}

	/** Specific capacity, mAh/g. */
	static double specific(double capacity, Divisor mass) {
		return capacity / (mass.value() / MG_PER_G);
	}

	/** One row a cycle. */
	Table cycles(Optional<Cycle> reference) {
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of("cycle", "", count.cycles().stream().mapToLong(Cycle::number).toArray()));
		columns.add(number("charge_capacity", "mAh", c -> c.flow().charge()));
		columns.add(number("discharge_capacity", "mAh", c -> c.flow().discharge()));
		columns.add(number("coulombic_efficiency", "%", c -> isPair(c) ? count.efficiency().of(c.flow()) : Double.NaN));
		columns.add(number("mean_charge_voltage", "V", c -> c.flow().meanVoltage(Direction.CHARGE)));
		columns.add(number("mean_discharge_voltage", "V", c -> c.flow().meanVoltage(Direction.DISCHARGE)));
		columns.add(number("charge_energy", "mWh", c -> c.flow().chargeEnergy()));
		columns.add(number("discharge_energy", "mWh", c -> c.flow().dischargeEnergy()));
		columns.add(number("energy_efficiency", "%", CycleTables::energyEfficiency));
		columns.add(number("retention", "%", c -> reference.filter(r -> c.isComplete())
				.map(r -> 100 * c.flow().discharge() / r.flow().discharge()).orElse(Double.NaN)));
		columns.add(number("charge_capacity_integral", "mAh", c -> c.flow().chargeIntegral()));
		columns.add(number("discharge_capacity_integral", "mAh", c -> c.flow().dischargeIntegral()));
		mass.ifPresent(m -> {
			columns.add(number("charge_specific_capacity", "mAh/g", c -> specific(c.flow().charge(), m)));
			columns.add(number("discharge_specific_capacity", "mAh/g", c -> specific(c.flow().discharge(), m)));
		});
		area.ifPresent(a -> {
			columns.add(number("charge_areal_capacity", "mAh/cm2", c -> c.flow().charge() / a.value()));
			columns.add(number("discharge_areal_capacity", "mAh/cm2", c -> c.flow().discharge() / a.value()));
		});
		columns.addAll(readings.ofCycles());
		columns.add(Column.of("complete", "", count.cycles().stream().mapToLong(c -> c.isComplete() ? 1 : 0).toArray()));
		return new Table(CYCLES, columns, conventions());
	}

	/** One row a half cycle. */
	Table halfCycles(CyclingRows rows) {
		double[] time = rows.numbers(Columns.TIME);
		List<HalfCycle> all = count.halfCycles();
		List<Column> columns = new ArrayList<>();
		columns.add(Column.of("half_cycle", "", all.stream().mapToLong(HalfCycle::number).toArray()));
		columns.add(Column.of("cycle", "", count.cycles().stream()
				.flatMapToLong(c -> c.halfCycles().stream().mapToLong(h -> c.number())).toArray()));
		columns.add(Column.of("direction", all.stream().map(h -> h.direction().text()).toList()));
		columns.add(Column.of("first_row", "", all.stream().mapToLong(HalfCycle::firstRow).toArray()));
		columns.add(Column.of("last_row", "", all.stream().mapToLong(HalfCycle::lastRow).toArray()));
		columns.add(half("capacity", "mAh", HalfCycle::capacity));
		columns.add(half("energy", "mWh", h -> h.flow().energy(h.direction())));
		columns.add(half("mean_voltage", "V", h -> h.flow().meanVoltage(h.direction())));
		columns.add(half("start_time", "s", h -> time.length > 0 ? time[h.firstRow()] : Double.NaN));
		columns.add(half("end_time", "s", h -> time.length > 0 ? time[h.lastRow()] : Double.NaN));
		columns.addAll(readings.ofHalfCycles());
		return new Table(HALF_CYCLES, columns, conventions());
	}

	private Metadata conventions() {
		return Metadata.builder().put("cycleConvention", count.convention())
				.put("efficiencyConvention", count.efficiency().text())
				.put("energyEfficiencyConvention", EfficiencyConvention.ENERGY).build();
	}

	private static boolean isPair(Cycle cycle) {
		return cycle.state() != Cycle.State.ONE_SIDED;
	}

	/** Discharge energy over charge energy, whatever the convention of the charge. */
	static double energyEfficiency(Cycle cycle) {
		return isPair(cycle) && cycle.flow().chargeEnergy() > 0
				? 100 * cycle.flow().dischargeEnergy() / cycle.flow().chargeEnergy() : Double.NaN;
	}

	private Column number(String name, String unit, ToDoubleFunction<Cycle> value) {
		return Column.of(name, unit, count.cycles().stream().mapToDouble(value).toArray());
	}

	private Column half(String name, String unit, ToDoubleFunction<HalfCycle> value) {
		return Column.of(name, unit, count.halfCycles().stream().mapToDouble(value).toArray());
	}
}
