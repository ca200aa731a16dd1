/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.rigaku;

import java.util.Map;

import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Timestamp;

/** The settings of a scan of a ras file. */
final class RasFacts {

	private RasFacts() {
	}

	static Metadata of(Map<String, String> settings) {
		Facts facts = new Facts();
		settings.forEach((name, value) -> {
			switch (name) {
			case "FILE_SAMPLE" -> facts.put(Keys.SAMPLE, value);
			case "FILE_COMMENT" -> facts.put(Keys.COMMENT, value);
			case "FILE_OPERATOR" -> facts.put(Keys.OPERATOR, value);
			case "FILE_SYSTEM_NAME" -> facts.put(Keys.INSTRUMENT, value.isEmpty() ? "" : "Rigaku " + value);
			case "FILE_PART_ID" -> facts.put(Keys.PROCEDURE, value);
			case "HW_XG_TARGET_NAME" -> facts.put(Keys.ANODE, value);
			case "HW_XG_WAVE_LENGTH_ALPHA1" -> facts.positive(Keys.WAVELENGTH, value);
			case "HW_XG_WAVE_LENGTH_ALPHA2" -> facts.positive(Keys.WAVELENGTH_2, value);
			case "MEAS_COND_XG_VOLTAGE" -> facts.positive(Keys.TUBE_VOLTAGE, value);
			case "MEAS_COND_XG_CURRENT" -> facts.positive(Keys.TUBE_CURRENT, value);
			case "MEAS_SCAN_AXIS_X" -> facts.put(Keys.SCAN_AXIS, value);
			case "MEAS_SCAN_STEP" -> facts.positive(Keys.STEP_SIZE, value);
			case "MEAS_SCAN_UNIT_Y" -> facts.put(Keys.INTENSITY_UNIT, value);
			case "MEAS_SCAN_START_TIME" -> time(Keys.STARTED, name, value, facts);
			case "MEAS_SCAN_END_TIME" -> time(Keys.ENDED, name, value, facts);
			default -> facts.original(name, value);
			}
		});
		return facts.build();
	}

	static void time(String key, String name, String value, Facts facts) {
		Timestamp.iso(value).ifPresentOrElse(iso -> facts.put(key, iso), () -> facts.original(name, value));
	}
}
