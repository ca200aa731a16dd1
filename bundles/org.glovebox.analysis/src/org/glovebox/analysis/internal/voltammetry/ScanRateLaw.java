/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.voltammetry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.glovebox.numeric.StraightLine;

/**
 * Power law of the peak current: i = a v^b, as a line of log i against log v.
 *
 * @param exponent b
 * @param uncertainty standard error of b
 * @param rates number of different scan rates
 * @param determination R² of the line
 */
record ScanRateLaw(double exponent, double uncertainty, int rates, double determination) {

	/** With fewer scan rates there is no error. */
	static final int FEWEST_RATES = 3;

	/** Rates that differ by less than this part are the same. */
	private static final double SAME_RATE = 0.02;

	/** The law of the highest peak in a direction, from the last sweep at each scan rate that has a peak. */
	static Optional<ScanRateLaw> of(List<SweepPeak> peaks, int direction) {
		List<SweepPeak> chosen = new ArrayList<>();
		for (SweepPeak peak : peaks) {
			if (peak.direction() != direction || !(peak.scanRate() > 0) || !(peak.height() > 0)) {
				continue;
			}
			Optional<SweepPeak> known = chosen.stream()
					.filter(c -> Math.abs(c.scanRate() - peak.scanRate()) <= SAME_RATE * c.scanRate()).findFirst();
			if (known.isEmpty()) {
				chosen.add(peak);
			} else if (peak.sweep() > known.get().sweep() || peak.height() > known.get().height()) {
				chosen.set(chosen.indexOf(known.get()), peak);
			}
		}
		if (chosen.size() < FEWEST_RATES) {
			return Optional.empty();
		}
		chosen.sort(Comparator.comparingDouble(SweepPeak::scanRate));
		StraightLine line = StraightLine.fit(chosen.stream().mapToDouble(p -> StrictMath.log(p.scanRate())).toArray(),
				chosen.stream().mapToDouble(p -> StrictMath.log(p.height())).toArray(), new double[0]);
		return Optional.of(new ScanRateLaw(line.slope(), line.slopeError(), chosen.size(), line.determination()));
	}
}
