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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

import org.glovebox.analysis.internal.Circuits;
import org.glovebox.analysis.internal.Defaults;
import org.glovebox.analysis.internal.circuit.CircuitFitSettings;
import org.glovebox.analysis.internal.circuit.CircuitFitting;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Table;
import org.glovebox.numeric.circuit.Circuit;
import org.glovebox.numeric.impedance.CircuitFit;
import org.glovebox.numeric.impedance.ImpedanceData;
import org.glovebox.numeric.impedance.LinearKramersKronig;
import org.glovebox.numeric.impedance.ParameterRules;
import org.glovebox.numeric.impedance.RelaxationTimes;
import org.glovebox.numeric.impedance.Weighting;

/**
 * Prints how long analyses of impedance take when warm, on generated spectra of 71 points with 0.5 % noise: the median, and
 * the median of the processor time, which other work on the machine does not inflate. Beside it stands the median of
 * impedance.py on the same spectra from the same start, where the Python interpreter has it. Arguments: a folder for the
 * spectra, the interpreter, and {@code releng/peers.py}; without them only our own times are printed.
 */
public final class ImpedanceBenchmark {

	private static final int WARM_UP = 200;
	private static final int RUNS = 51;
	private static final int PEER_RUNS = 7;
	private static final double NOISE = 0.005;

	private final List<String> arguments;

	private ImpedanceBenchmark(List<String> arguments) {
		this.arguments = arguments;
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		new ImpedanceBenchmark(List.of(arguments)).run();
	}

	private void run() throws IOException, InterruptedException {
		System.out.println("analysis                           median ms  processor ms  impedance.py ms  ratio");
		fit("fit,  4 parameters", "R0-p(R1,CPE1)", 20, 300, 2e-6, 0.85);
		fit("fit,  7 parameters", "R0-p(R1,CPE1)-p(R2,CPE2)", 20, 300, 2e-8, 0.9, 800, 5e-5, 0.85);
		fit("fit, 10 parameters", "L0-R0-p(R1,CPE1)-p(R2,CPE2)-CPE3", 1e-6, 20, 300, 2e-8, 0.9, 800, 5e-6, 0.85, 1e-3, 0.7);
		Table spectrum = Circuits.noisy("", NOISE, 1, "R0-p(R1,CPE1)-p(R2,CPE2)", 20, 300, 2e-8, 0.9, 800, 5e-5, 0.85);
		ImpedanceData data = data(spectrum);
		LinearKramersKronig test = new LinearKramersKronig(0.85, 100, true, LinearKramersKronig.Part.BOTH);
		print("linear Kramers-Kronig", () -> test.test(data), peer("linKK", spectrum));
		RelaxationTimes times = new RelaxationTimes(new RelaxationTimes.Setup(Weighting.MODULUS, 1, 10, true, false,
				RelaxationTimes.Choice.CROSS_VALIDATION, 0));
		print("relaxation times with band", () -> times.of(data, 0.03), OptionalDouble.empty());
		Dataset one = Circuits.data(spectrum);
		print("circuit chosen by itself", () -> analyze(one, Map.of()), OptionalDouble.empty());
		List<Table> hundred = new ArrayList<>();
		for (int i = 0; i < 100; i++) {
			hundred.add(Circuits.noisy("", NOISE, i, "R0-p(R1,CPE1)-p(R2,CPE2)", 20, 300, 2e-8, 0.9, 800 + 5 * i, 5e-5, 0.85));
		}
		Dataset series = Circuits.data(hundred.toArray(Table[]::new));
		print("100 spectra, 7 parameters each", () -> analyze(series, Map.of("circuit", "R0-p(R1,CPE1)-p(R2,CPE2)")),
				OptionalDouble.empty());
	}

	private static Object analyze(Dataset data, Map<String, String> settings) {
		return new CircuitFitting().analyze(data, Givens.NONE, Defaults.of(CircuitFitSettings.class, settings), Monitor.NONE);
	}

	/** Starts a third off the truth, up and down by turns; exponents a twentieth. */
	private void fit(String name, String circuit, double... truth) throws IOException, InterruptedException {
		Table spectrum = Circuits.noisy("", NOISE, 1, circuit, truth);
		ImpedanceData data = data(spectrum);
		double[] start = new double[truth.length];
		Arrays.setAll(start, i -> truth[i] >= 0.5 && truth[i] < 1 ? 0.95 * truth[i] : i % 2 == 0 ? truth[i] * 1.33 : truth[i] / 1.33);
		CircuitFit fit = new CircuitFit(ParameterRules.startingAt(Circuit.parse(circuit), start), Weighting.MODULUS, 1);
		String guess = Arrays.stream(start).mapToObj(Double::toString).collect(Collectors.joining(" "));
		print(name, () -> fit.fit(data), peer("fit " + circuit + " " + guess, spectrum));
	}

	private static ImpedanceData data(Table spectrum) {
		return new ImpedanceData(spectrum.column("frequency").numbers(), spectrum.column("z_real").numbers(),
				spectrum.column("z_imag").numbers());
	}

	private interface Work {
		Object run();
	}

	private static void print(String name, Work work, OptionalDouble peer) {
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		double[] milliseconds = new double[RUNS];
		double[] processor = new double[RUNS];
		int used = 0;
		for (int i = -WARM_UP; i < RUNS; i++) {
			long busy = threads.getCurrentThreadCpuTime();
			long start = System.nanoTime();
			used += work.run() == null ? 0 : 1;
			double taken = (System.nanoTime() - start) / 1e6;
			if (i >= 0) {
				milliseconds[i] = taken;
				processor[i] = (threads.getCurrentThreadCpuTime() - busy) / 1e6;
			} else if (taken > 30) {
				// slow ones are warm after a few runs
				i = Math.min(-1, i + WARM_UP / 10);
			}
		}
		Arrays.sort(milliseconds);
		Arrays.sort(processor);
		String other = peer.isPresent()
				? String.format(Locale.ROOT, "%15.1f  %5.0f", peer.getAsDouble(), peer.getAsDouble() / milliseconds[RUNS / 2])
				: "              -      -";
		System.out.printf(Locale.ROOT, "%-34s %9.2f  %12.2f  %s%s%n", name, milliseconds[RUNS / 2], processor[RUNS / 2], other,
				used == 0 ? " nothing was done" : "");
	}

	/** Median of the peer in ms, empty where it cannot be run. */
	private OptionalDouble peer(String task, Table spectrum) throws IOException, InterruptedException {
		if (arguments.size() < 3) {
			return OptionalDouble.empty();
		}
		StringBuilder text = new StringBuilder("# " + task + "\n");
		for (int i = 0; i < spectrum.rows(); i++) {
			text.append(spectrum.column("frequency").text(i)).append(' ').append(spectrum.column("z_real").text(i)).append(' ')
					.append(spectrum.column("z_imag").text(i)).append('\n');
		}
		Path file = Path.of(arguments.get(0)).resolve("spectrum.txt");
		Files.writeString(file, text);
		Process process = new ProcessBuilder(arguments.get(1), arguments.get(2), "impedance.py", file.toString(),
				Integer.toString(PEER_RUNS)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		try (BufferedReader reader = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
			String line = reader.readLine();
			return process.waitFor() == 0 && line != null ? OptionalDouble.of(Double.parseDouble(line.strip().split("\\s+")[0]))
					: OptionalDouble.empty();
		}
	}
}
