/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.conduction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.analysis.internal.impedance.Spectrum;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/** Conductivities at temperatures in some data: a table of both, or spectra. */
final class ConductivityPoints {

	private ConductivityPoints() {
	}

	/** What came of looking for them. */
	sealed interface Outcome {
	}

	/** Found, by rising temperature. */
	record Found(List<ConductivityPoint> points, List<Message> messages) implements Outcome {
		Found {
			points = points.stream().sorted(Comparator.comparingDouble(ConductivityPoint::kelvin)).toList();
			messages = List.copyOf(messages);
		}
	}

	/** Not found, and why. */
	record Refused(String reason) implements Outcome {
	}

	static Outcome of(Dataset data, Givens givens, ArrheniusSettings settings, Monitor monitor) {
		if (data.parts().stream().anyMatch(Spectrum::isIn)) {
			return fromSpectra(data, givens, settings, monitor);
		}
		for (Table part : data.parts()) {
			Optional<Column> conductivity = part.columns().stream().filter(ConductivityPoints::isConductivity).findFirst();
			Optional<Column> temperature = part.find(Columns.TEMPERATURE).filter(c -> !(c instanceof Column.Texts));
			if (conductivity.isPresent() && temperature.isPresent()) {
				return fromTable(conductivity.get(), temperature.get());
			}
		}
		return new Refused("the data hold neither impedance spectra nor a table with the columns temperature and conductivity");
	}

	private static boolean isConductivity(Column column) {
		Optional<Unit> unit = Unit.tryParse(column.unit());
		return column.name().toLowerCase(Locale.ROOT).contains("conductivity") && !column.name().contains("error")
				&& !(column instanceof Column.Texts) && unit.isPresent() && unit.get().isCompatible(Unit.parse("S/cm"));
	}

	private static Outcome fromTable(Column conductivity, Column temperature) {
		List<ConductivityPoint> points = new ArrayList<>();
		Unit unit = Unit.parse(conductivity.unit());
		Unit degrees = Unit.tryParse(temperature.unit()).filter(u -> u.isCompatible(Unit.parse("K")))
				.orElse(Unit.parse("degC"));
		for (int i = 0; i < conductivity.size(); i++) {
			double sigma = conductivity.number(i);
			double t = temperature.number(i);
			if (sigma > 0 && Double.isFinite(sigma) && Double.isFinite(t)) {
				points.add(new ConductivityPoint(Quantity.of(t, degrees).in(Unit.parse("K")),
						Quantity.of(sigma, unit).in(Unit.parse("S/cm")), Double.NaN));
			}
		}
		return new Found(points, List.of());
	}

	private static Outcome fromSpectra(Dataset data, Givens givens, ArrheniusSettings settings, Monitor monitor) {
		Optional<double[]> typed = temperatures(settings.temperatures());
		if (typed.isEmpty()) {
			return new Refused("\"" + settings.temperatures() + "\" is no list of temperatures in \u00b0C such as 25, 40, 60");
		}
		return switch (ConductivityRow.of(data, givens, settings.conductivity(), monitor)) {
		case ConductivityRow.Refused(var reason) -> new Refused(reason);
		case ConductivityRow.Found found -> fromRows(found, typed.get());
		};
	}

	private static Outcome fromRows(ConductivityRow.Found found, double[] typed) {
		List<Message> messages = new ArrayList<>(found.messages());
		List<ConductivityPoint> points = new ArrayList<>();
		for (ConductivityRow row : found.rows()) {
			int number = (int) row.spectrum().selected().number();
			double celsius = typed.length == 0 ? row.temperature() : number <= typed.length ? typed[number - 1] : Double.NaN;
			if (Double.isNaN(celsius)) {
				messages.add(Message.warning("spectrum " + number + " has no temperature and is left out"));
			} else {
				points.add(new ConductivityPoint(celsius + ConductivityPoint.ZERO_CELSIUS, row.conductivity(), row.error()));
			}
		}
		return points.isEmpty() ? new Refused("no spectrum has a temperature; type them in the settings, in \u00b0C")
				: new Found(points, messages);
	}

	private static Optional<double[]> temperatures(String text) {
		if (text.isBlank()) {
			return Optional.of(new double[0]);
		}
		String[] parts = text.replace("\u00b0C", "").strip().split("\\s*[,;]\\s*|\\s+");
		double[] values = new double[parts.length];
		for (int i = 0; i < parts.length; i++) {
			try {
				values[i] = Double.parseDouble(parts[i]);
			} catch (NumberFormatException e) {
				return Optional.empty();
			}
		}
		return Optional.of(values);
	}
}
