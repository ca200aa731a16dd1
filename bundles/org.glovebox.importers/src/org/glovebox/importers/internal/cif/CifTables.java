/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.importers.internal.Notes;

/** The tables of a block: a measured or calculated powder pattern, the atoms, and the cell. */
final class CifTables {

	private static final List<String> ANGLES = List.of("_pd_proc_2theta_corrected", "_pd_meas_2theta_corrected",
			"_pd_meas_2theta_scan");
	private static final List<String> INTENSITIES = List.of("_pd_meas_counts_total", "_pd_meas_intensity_total",
			"_pd_proc_intensity_total", "_pd_proc_intensity_net", "_pd_calc_intensity_total", "_pd_calc_intensity_net");
	private static final List<String> CELL = List.of("_cell_length_a", "_cell_length_b", "_cell_length_c",
			"_cell_angle_alpha", "_cell_angle_beta", "_cell_angle_gamma", "_cell_volume", "_cell_formula_units_z");

	private final CifBlock block;
	private final Notes notes;
	private final List<Table> tables = new ArrayList<>();

	CifTables(CifBlock block, Notes notes) {
		this.block = block;
		this.notes = notes;
	}

	/** Patterns first, then atoms, then the cell. */
	List<Table> tables() {
		block.loops().stream().filter(CifTables::isPattern).forEach(this::pattern);
		block.loops().stream().filter(l -> isAtoms(l) && l.rows() > 0).forEach(l -> list("atoms", l));
		block.loops().stream().filter(l -> l.isOf("_atom_site_aniso_") && l.rows() > 0)
				.forEach(l -> list("displacements", l));
		cell();
		return tables;
	}

	static boolean isPattern(CifBlock.Loop loop) {
		return loop.rows() > 0 && INTENSITIES.stream().anyMatch(loop::has);
	}

	private static boolean isAtoms(CifBlock.Loop loop) {
		return loop.isOf("_atom_site_") && !loop.isOf("_atom_site_aniso_");
	}

	/** Whether a loop became a table, so that it need not be kept elsewhere. */
	static boolean isTable(CifBlock.Loop loop) {
		return isPattern(loop) || isAtoms(loop) || loop.isOf("_atom_site_aniso_");
	}

	private void add(String what, List<Column> columns) {
		String name = block.name().isEmpty() ? what : block.name() + " " + what;
		long same = tables.stream().filter(t -> t.name().startsWith(name)).count();
		tables.add(new Table(same == 0 ? name : name + " " + (same + 1), columns, Metadata.EMPTY));
	}

	private void list(String what, CifBlock.Loop loop) {
		List<Column> columns = new ArrayList<>();
		Set<String> taken = new HashSet<>();
		for (int i = 0; i < loop.tags().size(); i++) {
			if (taken.add(loop.tags().get(i))) {
				columns.addAll(CifColumn.of(loop, i).columns(loop.tags().get(i)));
			}
		}
		add(what, columns);
	}

	private void pattern(CifBlock.Loop loop) {
		List<Column> columns = new ArrayList<>();
		Optional<String> angle = ANGLES.stream().filter(loop::has).findFirst();
		String intensity = INTENSITIES.stream().filter(loop::has).findFirst().orElseThrow();
		if (angle.isEmpty()) {
			steps(loop.rows()).ifPresentOrElse(columns::add,
					() -> notes.info("a pattern of " + block.name() + " has no list of 2θ"));
		}
		Set<String> taken = new HashSet<>();
		for (int i = 0; i < loop.tags().size(); i++) {
			String tag = loop.tags().get(i);
			CifColumn values = CifColumn.of(loop, i);
			if (!taken.add(tag)) {
				continue;
			}
			if (angle.isPresent() && angle.get().equals(tag)) {
				columns.add(0, Column.of(Columns.TWO_THETA, "deg", values.numbers()));
			} else if (tag.equals(intensity)) {
				columns.add(Column.of(Columns.INTENSITY, "", values.numbers()));
				if (values.hasUncertainties()) {
					columns.add(Column.of(Columns.INTENSITY_ERROR, "", values.uncertainties()));
				}
			} else {
				columns.addAll(values.columns(tag));
			}
		}
		notes.info("the intensity of the pattern is " + intensity);
		add("pattern", columns);
	}

	/** Equal steps, as two items state them. */
	private Optional<Column> steps(int rows) {
		for (String kind : List.of("_pd_proc_2theta_range_", "_pd_meas_2theta_range_")) {
			OptionalDouble start = block.first(kind + "min").map(CifColumn::number).orElse(OptionalDouble.empty());
			OptionalDouble step = block.first(kind + "inc").map(CifColumn::number).orElse(OptionalDouble.empty());
			if (start.isPresent() && step.isPresent()) {
				double[] angles = new double[rows];
				for (int i = 0; i < rows; i++) {
					angles[i] = start.getAsDouble() + i * step.getAsDouble();
				}
				return Optional.of(Column.of(Columns.TWO_THETA, "deg", angles));
			}
		}
		return Optional.empty();
	}

	private void cell() {
		List<Column> columns = new ArrayList<>();
		for (String tag : CELL) {
			block.first(tag).filter(v -> CifColumn.number(v).isPresent()).ifPresent(v -> {
				String unit = tag.contains("length") ? "Å" : tag.contains("angle") ? "deg" : tag.contains("volume") ? "Å³" : "";
				columns.add(Column.of(tag, unit, CifColumn.number(v).orElseThrow()));
				CifColumn.uncertainty(v).ifPresent(u -> columns.add(Column.of(tag + "_su", unit, u)));
			});
		}
		if (!columns.isEmpty()) {
			add("cell", columns);
		}
	}
}
