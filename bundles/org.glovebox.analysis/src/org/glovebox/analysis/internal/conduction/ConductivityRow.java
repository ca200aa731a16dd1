/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.conduction;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.analysis.internal.circuit.CircuitFitSettings;
import org.glovebox.analysis.internal.circuit.FittedSpectrum;
import org.glovebox.analysis.internal.circuit.SeriesFit;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Dataset;

/**
 * The conductivity of a spectrum.
 *
 * @param spectrum the fitted spectrum
 * @param resistance resistance of the electrolyte
 * @param conductivity S/cm
 * @param error its standard error, S/cm
 */
record ConductivityRow(FittedSpectrum spectrum, ElectrolyteResistance resistance, double conductivity, double error) {

	/** What came of finding conductivities. */
	sealed interface Outcome {
	}

	/** Found, at least one. */
	record Found(List<ConductivityRow> rows, Shape shape, List<Message> messages) implements Outcome {
		Found {
			rows = List.copyOf(rows);
			messages = List.copyOf(messages);
		}
	}

	/** Not found, and why. */
	record Refused(String reason) implements Outcome {
	}

	static Outcome of(Dataset data, Givens givens, ConductivitySettings settings, Monitor monitor) {
		CircuitFitSettings fit = CircuitFitSettings.of(settings.circuit(), settings.parameters(), settings.spectra(),
				settings.minimumFrequency(), settings.maximumFrequency());
		return switch (new SeriesFit(fit, monitor).fit(data)) {
		case SeriesFit.Refused(var reason) -> new Refused(reason);
		case SeriesFit.Done done -> of(done, settings, Shape.of(settings, givens));
		};
	}

	private static Outcome of(SeriesFit.Done done, ConductivitySettings settings, Shape shape) {
		if (shape.missing().isPresent()) {
			return new Refused(shape.missing().get());
		}
		List<Message> messages = new ArrayList<>(done.messages());
		messages.addAll(shape.messages());
		List<ConductivityRow> rows = new ArrayList<>();
		for (FittedSpectrum f : done.spectra()) {
			String which = "spectrum " + f.selected().number();
			ElectrolyteResistance r;
			try {
				r = ElectrolyteResistance.of(f, settings.resistances(), settings.cellResistance(), shape);
			} catch (IllegalArgumentException e) {
				return new Refused(String.valueOf(e.getMessage()));
			}
			if (r.value() > 0) {
				double sigma = shape.cellConstant() / r.value();
				rows.add(new ConductivityRow(f, r, sigma, sigma * Math.hypot(r.error() / r.value(), shape.relativeError())));
			} else {
				messages.add(Message.warning(which + (r.names().isEmpty()
						? ": no arc has a capacitance of bulk or grain boundaries, and nothing is in series; name the resistances"
						: ": the resistance " + r.names() + " is not larger than that of the cell")));
			}
		}
		return rows.isEmpty() ? new Refused("no spectrum gives a resistance of the electrolyte; "
				+ messages.get(messages.size() - 1).text()) : new Found(rows, shape, messages);
	}

	/** Temperature, °C; NaN where it is not known. */
	double temperature() {
		return spectrum.selected().spectrum().temperature();
	}
}
