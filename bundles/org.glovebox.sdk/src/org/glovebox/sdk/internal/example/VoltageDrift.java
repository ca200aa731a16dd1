/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.sdk.internal.example;

import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;

/**
 * Example: drift of the open-circuit voltage, as the slope of a straight line through the points after a waiting time.
 */
public final class VoltageDrift implements Analyzer<VoltageDrift.Settings> {

	private static final double SECONDS_PER_HOUR = 3600;

	/**
	 * The user's choices.
	 *
	 * @param waitingTime points before this time, in s, are left out
	 */
	public record Settings(
			@Param(label = "Waiting time", description = "Points before this time are left out of the line.",
					value = "0", unit = "s", min = 0) double waitingTime) {
	}

	@Override
	public Class<Settings> settingsType() {
		return Settings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, Settings settings, Monitor monitor) {
		Table table = data.table();
		if (table.find(Columns.TIME).isEmpty() || table.find(Columns.VOLTAGE).isEmpty()) {
			return AnalysisOutcome.Refused.because("the data have no columns time and voltage");
		}
		double[] t = table.column(Columns.TIME).numbers();
		double[] v = table.column(Columns.VOLTAGE).numbers();
		Line line = new Line();
		for (int i = 0; i < t.length; i++) {
			if (t[i] >= settings.waitingTime()) {
				line.add(t[i] / SECONDS_PER_HOUR, v[i] * 1000);
			}
		}
		if (line.n < 2) {
			return AnalysisOutcome.Refused.because("fewer than two points after the waiting time");
		}
		return new AnalysisOutcome.Done(Results.builder().quantity("voltage_drift", line.slope(), "mV/h",
				"slope of a straight line through " + line.n + " points by least squares").build());
	}

	/** Sums of a straight-line fit by least squares. */
	private static final class Line {
		private int n;
		private double meanX;
		private double meanY;
		private double sxx;
		private double sxy;

		void add(double x, double y) {
			n++;
			double dx = x - meanX;
			meanX += dx / n;
			meanY += (y - meanY) / n;
			sxx += dx * (x - meanX);
			sxy += dx * (y - meanY);
		}

		double slope() {
			return sxy / sxx;
		}
	}
}
