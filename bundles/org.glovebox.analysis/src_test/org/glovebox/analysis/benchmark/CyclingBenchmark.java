/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

import org.glovebox.analysis.internal.Defaults;
import org.glovebox.analysis.internal.Protocol;
import org.glovebox.analysis.internal.cycling.CycleSummary;
import org.glovebox.analysis.internal.cycling.CycleSummarySettings;
import org.glovebox.analysis.internal.dqdv.DifferentialCapacity;
import org.glovebox.analysis.internal.dqdv.DifferentialCapacitySettings;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Dataset;

/**
 * Prints how long the cycling analyzers take when warm, on generated tests: the median and the slowest of twenty runs
 * after ten, and the median of the processor time, which other work on the machine does not inflate. Start it as a plain program.
 */
public final class CyclingBenchmark {

	private static final int WARM_UP = 10;
	private static final int RUNS = 20;

	private CyclingBenchmark() {
	}

	public static void main(String[] arguments) {
		Dataset long700k = cycles(20, 17_500);
		Dataset many = cycles(1000, 175);
		CycleSummarySettings summary = Defaults.of(CycleSummarySettings.class);
		DifferentialCapacitySettings all = Defaults.of(DifferentialCapacitySettings.class, Map.of("cycles", "all"));
		time("cycle summary", long700k, d -> new CycleSummary().analyze(d, Givens.NONE, summary, Monitor.NONE));
		time("cycle summary", many, d -> new CycleSummary().analyze(d, Givens.NONE, summary, Monitor.NONE));
		time("dQ/dV", long700k, d -> new DifferentialCapacity().analyze(d, Givens.NONE, all, Monitor.NONE));
		time("dQ/dV", many, d -> new DifferentialCapacity().analyze(d, Givens.NONE, all, Monitor.NONE));
	}

	private interface Work {
		AnalysisOutcome on(Dataset data);
	}

	private static void time(String name, Dataset data, Work work) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		double[] milliseconds = new double[RUNS];
		double[] processor = new double[RUNS];
		for (int i = -WARM_UP; i < RUNS; i++) {
			long busy = threads.getCurrentThreadCpuTime();
			long start = System.nanoTime();
			AnalysisOutcome outcome = work.on(data);
			double taken = (System.nanoTime() - start) / 1e6;
			if (i >= 0 && outcome instanceof AnalysisOutcome.Done) {
				milliseconds[i] = taken;
				processor[i] = (threads.getCurrentThreadCpuTime() - busy) / 1e6;
			}
		}
		Arrays.sort(milliseconds);
		Arrays.sort(processor);
		System.out.printf(Locale.ROOT, "%-14s %,9d rows  median %7.1f ms  slowest %7.1f ms  processor time %7.1f ms%n", name,
				data.rows(), milliseconds[RUNS / 2], milliseconds[RUNS - 1], processor[RUNS / 2]);
	}

	/** Cycles of constant current between 2 and 4 V with a rest, so many rows in each half cycle. */
	private static Dataset cycles(int count, int rows) {
		Protocol p = new Protocol(3600.0 / rows);
		for (int i = 1; i <= count; i++) {
			p.cycle(i).current(1, 1, 2, 4).rest(1).current(-1, 0.99, 4, 2).rest(1);
		}
		return p.data();
	}
}
