/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.circuit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.glovebox.numeric.circuit.Circuit;
import org.glovebox.numeric.circuit.CircuitFormatException;
import org.glovebox.numeric.circuit.ElementParameter.Role;
import org.glovebox.numeric.impedance.CircuitFit;
import org.glovebox.numeric.impedance.FitResult;
import org.glovebox.numeric.impedance.ImpedanceData;
import org.glovebox.numeric.impedance.ParameterRules;

/** Fits a spectrum with several circuits and chooses one by an information criterion. */
public final class CircuitChoice {

	private static final String AUTO = "auto";
	private static final int MOST_ARCS = 3;
	/** A parameter with a larger relative standard error is not determined by the data. */
	private static final double UNCERTAIN = 1;

	private final CircuitFitSettings settings;

	public CircuitChoice(CircuitFitSettings settings) {
		this.settings = settings;
	}

	/** Whether the circuits are chosen by the program. */
	boolean isAutomatic() {
		return settings.circuit().isBlank() || settings.circuit().strip().equalsIgnoreCase(AUTO);
	}

	/**
	 * A circuit that was tried.
	 *
	 * @param fit the fit
	 * @param chosen whether it is the one
	 */
	public record Candidate(FitResult fit, boolean chosen) {
	}

	/**
	 * The circuits to try.
	 *
	 * @param inductive whether the spectrum has inductive points that are to be described
	 * @throws CircuitFormatException where one of them is none
	 */
	List<Circuit> circuits(boolean inductive) {
		if (!isAutomatic()) {
			return Arrays.stream(settings.circuit().split("\\|", -1)).map(Circuit::parse).toList();
		}
		List<Circuit> circuits = new ArrayList<>();
		for (int arcs = 0; arcs <= MOST_ARCS; arcs++) {
			for (String series : List.of("", "R0")) {
				String text = ladder(inductive, series, arcs);
				if (arcs > 0) {
					circuits.add(Circuit.parse(text));
				}
				if (arcs > 0 || !series.isEmpty()) {
					circuits.add(Circuit.parse(text + "-CPE" + (arcs + 1)));
				}
			}
		}
		return circuits;
	}

	/** So many arcs in series; without a resistor before them, as for pellets whose first arc begins at zero. */
	private static String ladder(boolean inductive, String series, int arcs) {
		List<String> parts = new ArrayList<>();
		if (inductive) {
			parts.add("L0");
		}
		if (!series.isEmpty()) {
			parts.add(series);
		}
		for (int k = 1; k <= arcs; k++) {
			parts.add("p(R" + k + ",CPE" + k + ")");
		}
		return String.join("-", parts);
	}

	/**
	 * Tries the circuits on a spectrum.
	 *
	 * @return in the order in which they were tried; empty where the points determine none of them
	 * @throws IllegalArgumentException where the rules for parameters do not fit a circuit, with a text for people
	 */
	public List<Candidate> tried(List<Circuit> circuits, ImpedanceData data) {
		List<FitResult> fits = new ArrayList<>();
		for (Circuit circuit : circuits) {
			ParameterRules rules = ParameterRules.parse(circuit, settings.parameters());
			CircuitFit fit = new CircuitFit(rules, settings.weighting(), settings.starts());
			if (fit.isDetermined(data)) {
				fits.add(fit.fit(data));
			}
		}
		Optional<FitResult> best = fits.stream().filter(CircuitChoice::isDetermined).min(Comparator.comparingDouble(this::score))
				.or(() -> fits.stream().min(Comparator.comparingDouble(this::score)));
		return fits.stream().map(f -> new Candidate(f, f == best.orElseThrow())).toList();
	}

	double score(FitResult fit) {
		return settings.criterion() == CircuitFitSettings.Criterion.AIC ? fit.aic() : fit.bic();
	}

	/** Whether every parameter is more than its uncertainty; an exponent may be at its upper limit, a capacitor. */
	static boolean isDetermined(FitResult fit) {
		for (int i : fit.free()) {
			boolean capacitor = isExponent(fit, i) && fit.values()[i] == 1;
			if (!capacitor && !(fit.standardErrors()[i] <= UNCERTAIN * Math.abs(fit.values()[i]))) {
				return false;
			}
		}
		return true;
	}

	static boolean isExponent(FitResult fit, int parameter) {
		return fit.circuit().parameters().get(parameter).definition().role() == Role.EXPONENT;
	}
}
