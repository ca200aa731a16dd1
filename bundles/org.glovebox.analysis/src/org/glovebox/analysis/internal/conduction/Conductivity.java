/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.conduction;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;

/**
 * Ionic conductivity of an electrolyte between two electrodes, sigma = L/(R A), with R from the fit of an equivalent circuit,
 * less the resistance of the cell. Table {@code conductivity} has one row a spectrum; quantities are those of the first.
 */
public final class Conductivity implements Analyzer<ConductivitySettings> {

	@Override
	public Class<ConductivitySettings> settingsType() {
		return ConductivitySettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, ConductivitySettings settings, Monitor monitor) {
		return switch (ConductivityRow.of(data, givens, settings, monitor)) {
		case ConductivityRow.Refused(var reason) -> AnalysisOutcome.Refused.because(reason);
		case ConductivityRow.Found found -> new AnalysisOutcome.Done(results(found, settings));
		};
	}

	private static Results results(ConductivityRow.Found found, ConductivitySettings settings) {
		Results.Builder results = Results.builder();
		found.messages().forEach(results::message);
		ConductivityRow first = found.rows().get(0);
		String cell = settings.cellResistance() > 0
				? ", less " + Digits.shown(settings.cellResistance(), "ohm") + " of the cell"
				: "";
		String resistance = first.resistance().names() + " of " + first.spectrum().fit().circuit().text() + cell;
		results.quantity("total_resistance", first.resistance().value(), "ohm", first.resistance().error(), resistance);
		String shape = "with " + found.shape().thickness().orElseThrow().origin() + " and "
				+ found.shape().area().orElseThrow().origin();
		results.quantity("ionic_conductivity", first.conductivity(), "S/cm", first.error(),
				"thickness / (resistance \u00d7 area) with the resistance " + Digits.shown(first.resistance().value(), "ohm")
						+ " (" + resistance + "), " + shape);
		double density = settings.relativeDensity() / 100;
		if (!Double.isNaN(density)) {
			double factor = Math.pow(density, -1.5);
			results.quantity("dense_conductivity", factor * first.conductivity(), "S/cm", factor * first.error(),
					Digits.shown(first.conductivity(), "S/cm") + " over the relative density " + Digits.shown(density)
							+ " to the power of 1.5, for round pores (D. A. G. Bruggeman, Ann. Phys. 416 (1935) 636)");
		}
		results.table(table(found.rows()));
		return results.build();
	}

	private static Table table(List<ConductivityRow> rows) {
		return new Table("conductivity", List.of(
				Column.of("spectrum", "", rows.stream().mapToLong(r -> r.spectrum().selected().number()).toArray()),
				Column.of("part", rows.stream().map(r -> r.spectrum().selected().spectrum().name()).toList()),
				number(rows, Columns.TIME, "s", r -> r.spectrum().selected().spectrum().time()),
				number(rows, Columns.TEMPERATURE, "degC", ConductivityRow::temperature),
				number(rows, "resistance", "ohm", r -> r.resistance().value()),
				number(rows, "resistance_error", "ohm", r -> r.resistance().error()),
				number(rows, "conductivity", "S/cm", ConductivityRow::conductivity),
				number(rows, "conductivity_error", "S/cm", ConductivityRow::error),
				Column.of("resistances", rows.stream().map(r -> r.resistance().names()).toList())), Metadata.EMPTY);
	}

	private static Column number(List<ConductivityRow> rows, String name, String unit, ToDoubleFunction<ConductivityRow> value) {
		return Column.of(name, unit, rows.stream().mapToDouble(value).toArray());
	}
}
