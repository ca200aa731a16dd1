/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Timestamp;

/** What LabSpec says of a measurement, under the names that it has in text and XML. */
final class LabSpecFacts {

	private LabSpecFacts() {
	}

	static void fact(String name, String value, Facts facts) {
		switch (name) {
		case "Acq. time (s)", "Exposition" -> facts.positive(Keys.ACQUISITION_TIME, value);
		case "Accumulations", "Accumulation" -> facts.positive(Keys.ACCUMULATIONS, value);
		case "Instrument" -> facts.put(Keys.INSTRUMENT, value.isBlank() ? "" : "HORIBA " + value);
		case "Detector" -> facts.put(Keys.DETECTOR, value);
		case "Objective" -> facts.put(Keys.OBJECTIVE, value);
		case "Grating" -> {
			facts.positive(Keys.GRATING, value);
			facts.original(name, value);
		}
		case "Laser", "Laser (nm)" -> {
			facts.positive(Keys.LASER_WAVELENGTH, value);
			facts.original(name, value);
		}
		case "Title", "Sample" -> facts.put(Keys.SAMPLE, value);
		case "Operator" -> facts.put(Keys.OPERATOR, value);
		case "Remark" -> facts.put(Keys.COMMENT, value);
		case "X (\u00b5m)" -> facts.number(Keys.POSITION_X, org.glovebox.importers.internal.NumberText.of(value));
		case "Y (\u00b5m)" -> facts.number(Keys.POSITION_Y, org.glovebox.importers.internal.NumberText.of(value));
		case "Z (\u00b5m)" -> facts.number(Keys.POSITION_Z, org.glovebox.importers.internal.NumberText.of(value));
		case "Acquired", "Date" -> Timestamp.iso(value).ifPresentOrElse(t -> facts.put(Keys.STARTED, t), () -> facts.original(name, value));
		default -> facts.original(name, value);
		}
	}

	/** Where a spectrum of a map or series was measured, by the name of the axis. */
	static void place(String axis, String unit, double value, Facts facts) {
		boolean micrometres = unit.equals("\u00b5m") || unit.equals("um") || unit.isEmpty();
		String key = !micrometres ? "" : switch (axis) {
		case "X" -> Keys.POSITION_X;
		case "Y" -> Keys.POSITION_Y;
		case "Z" -> Keys.POSITION_Z;
		default -> "";
		};
		if (key.isEmpty()) {
			facts.original(unit.isEmpty() ? axis : axis + " / " + unit, value);
		} else {
			facts.number(key, java.util.OptionalDouble.of(value));
		}
	}
}
