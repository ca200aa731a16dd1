/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;

import org.glovebox.analysis.internal.Defaults;
import org.glovebox.analysis.internal.Protocol;
import org.glovebox.analysis.internal.cycling.CycleSummary;
import org.glovebox.analysis.internal.cycling.CycleSummarySettings;
import org.glovebox.analysis.internal.dqdv.DifferentialCapacity;
import org.glovebox.analysis.internal.dqdv.DifferentialCapacitySettings;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;

/**
 * Prints how long the cycling analyzers take when warm, on generated tests of 700 000 and 350 000 rows: the median of twenty
 * runs after ten, and the median of the processor time, which other work on the machine does not inflate. Beside it stands the
 * median of the same with pandas or scipy on the same rows, where the Python interpreter has them. Arguments: a folder for the
 * rows, the interpreter, and {@code releng/peers.py}; without them only our own times are printed.
 */
public final class CyclingBenchmark {

	private static final int WARM_UP = 10;
	private static final int RUNS = 20;

	private static final int PEER_RUNS = 7;

	private final List<String> arguments;

	private CyclingBenchmark(List<String> arguments) {
		this.arguments = arguments;
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		new CyclingBenchmark(List.of(arguments)).run();
	}

	private void run() throws IOException, InterruptedException {
		System.out.println("analysis                                    median ms  processor ms  pandas, scipy ms  ratio");
		Dataset long700k = cycles(20, 17_500);
		Dataset many = cycles(1000, 175);
		CycleSummarySettings summary = Defaults.of(CycleSummarySettings.class);
		DifferentialCapacitySettings all = Defaults.of(DifferentialCapacitySettings.class, Map.of("cycles", "all"));
		time("cycle table,   20 cycles", long700k, d -> new CycleSummary().analyze(d, Givens.NONE, summary, Monitor.NONE), "cycles");
		time("cycle table, 1000 cycles", many, d -> new CycleSummary().analyze(d, Givens.NONE, summary, Monitor.NONE), "cycles");
		time("dQ/dV,   20 cycles", long700k, d -> new DifferentialCapacity().analyze(d, Givens.NONE, all, Monitor.NONE), "dqdv");
		time("dQ/dV, 1000 cycles", many, d -> new DifferentialCapacity().analyze(d, Givens.NONE, all, Monitor.NONE), "dqdv");
	}

	private interface Work {
		AnalysisOutcome on(Dataset data);
	}

	private void time(String name, Dataset data, Work work, String peer) throws IOException, InterruptedException {
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
		OptionalDouble other = peer(peer, data);
		System.out.printf(Locale.ROOT, "%-24s %,9d rows  %9.1f  %12.1f  %s%n", name, data.rows(), milliseconds[RUNS / 2],
				processor[RUNS / 2], other.isEmpty() ? "               -      -"
						: String.format(Locale.ROOT, "%16.1f  %5.1f", other.getAsDouble(), other.getAsDouble() / milliseconds[RUNS / 2]));
	}

	/** Median of the peer in ms, empty where it cannot be run. */
	private OptionalDouble peer(String task, Dataset data) throws IOException, InterruptedException {
		if (arguments.size() < 3) {
			return OptionalDouble.empty();
		}
		List<String> columns = List.of(Columns.CYCLE, Columns.STEP, Columns.VOLTAGE, Columns.CURRENT, Columns.CHARGE_CAPACITY,
				Columns.DISCHARGE_CAPACITY);
		ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(8L * columns.size() * data.rows())).order(ByteOrder.nativeOrder());
		for (String column : columns) {
			for (double value : data.table().column(column).numbers()) {
				bytes.putDouble(value);
			}
		}
		Path file = Path.of(arguments.get(0)).resolve("cycles.bin");
		Files.write(file, bytes.array());
		Process process = new ProcessBuilder(arguments.get(1), arguments.get(2), task, file.toString(),
				Integer.toString(PEER_RUNS)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
			String line = reader.readLine();
			return process.waitFor() == 0 && line != null ? OptionalDouble.of(Double.parseDouble(line.strip().split("\\s+")[0]))
					: OptionalDouble.empty();
		}
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
