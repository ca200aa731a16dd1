/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xps;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberText;

/**
 * A spectral region as the header of a PHI file describes it.
 *
 * @param step distance of two points in eV, negative for falling binding energies
 * @param start binding energy of the first point in eV
 * @param dwell time of a point in s, not a number where it is not stated
 * @param passEnergy in eV, not a number where it is not stated
 */
record PhiRegion(int number, String name, int points, double step, double start, double dwell, double passEnergy) {

	private static final String LABEL = "SpectralRegDef:";

	/** All regions of a header, in its order; lines that describe none are noted. */
	static List<PhiRegion> of(List<String> lines, Notes notes) {
		List<PhiRegion> regions = new ArrayList<>();
		for (String line : lines) {
			if (line.startsWith(LABEL)) {
				String[] words = line.substring(LABEL.length()).strip().split("\\s+");
				Optional<PhiRegion> region = words.length < 7 ? Optional.empty() : region(words);
				region.ifPresentOrElse(regions::add, () -> notes.warning("a spectral region is not described: " + line));
			}
		}
		return regions;
	}

	private static Optional<PhiRegion> region(String[] words) {
		double points = number(words, 4);
		double step = number(words, 5);
		double start = number(words, 6);
		return !(points >= 1 && points <= 1e8) || Double.isNaN(step) || Double.isNaN(start) ? Optional.empty()
				: Optional.of(new PhiRegion((int) number(words, 0), words[2], (int) points, step, start, number(words, 10),
						number(words, 11)));
	}

	private static double number(String[] words, int index) {
		return index < words.length ? NumberText.of(words[index]).orElse(Double.NaN) : Double.NaN;
	}

	double[] energies(int rows) {
		double[] energies = new double[rows];
		for (int i = 0; i < rows; i++) {
			energies[i] = start + i * step;
		}
		return energies;
	}
}
