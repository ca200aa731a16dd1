/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.glovebox.api.data.Column;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberText;

/** Chemical shifts of a spectrum whose axis is in Hz, where the file says which point has which shift. */
final class JcampShift {

	private JcampShift() {
	}

	/**
	 * The shifts in ppm: that of the reference point, and the distance from it in Hz over the observed frequency in MHz.
	 * Source: P. Lampen et al., Appl. Spectrosc. 47 (1993) 1093, .SHIFT REFERENCE.
	 */
	static Optional<Column> of(Map<String, String> labels, SpectralAxis axis, double[] hertz, Notes notes) {
		String[] reference = labels.getOrDefault(".SHIFTREFERENCE", "").split(",");
		OptionalDouble observed = NumberText.leading(labels.getOrDefault(".OBSERVEFREQUENCY", ""));
		if (!axis.equals(SpectralAxis.HERTZ) || reference.length < 4 || observed.isEmpty() || observed.getAsDouble() <= 0) {
			return Optional.empty();
		}
		double point = NumberText.of(reference[2]).orElse(0);
		OptionalDouble shift = NumberText.of(reference[3]);
		if (point < 1 || point > hertz.length || shift.isEmpty()) {
			return Optional.empty();
		}
		double zero = hertz[(int) point - 1];
		double[] shifts = new double[hertz.length];
		for (int i = 0; i < shifts.length; i++) {
			shifts[i] = shift.getAsDouble() + (hertz[i] - zero) / observed.getAsDouble();
		}
		notes.info("the chemical shifts are computed from the frequencies and the shift reference of the file");
		return Optional.of(SpectralAxis.SHIFT.of(shifts, false));
	}
}
