/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.circuit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.glovebox.numeric.circuit.Circuit;
import org.glovebox.numeric.circuit.CircuitNode;
import org.glovebox.numeric.circuit.ElementParameter.Role;
import org.glovebox.numeric.impedance.FitResult;

/**
 * A resistance of a fitted circuit that has a capacitance beside it: an arc of the spectrum.
 *
 * @param name name of the resistance: "R1", "Zarc1.R"
 * @param resistance ohm
 * @param resistanceError its standard error
 * @param exponent exponent of the constant phase element, 1 for a capacitor
 * @param capacitance effective capacitance in F, of a constant phase element from the frequency at the top of the arc: C =
 *            (Q R^(1-alpha))^(1/alpha) (C. H. Hsu, F. Mansfeld, Corrosion 57 (2001) 747), which suits time constants
 *            that are spread through the thickness, as in a pellet
 * @param capacitanceError its standard error
 * @param brug effective capacitance in F for time constants that are spread along a surface, C = (Q (1/Rs +
 *            1/R)^(alpha-1))^(1/alpha) (G. J. Brug et al., J. Electroanal. Chem. 176 (1984) 275); {@code NaN} without a
 *            resistance in series
 * @param time R C, s
 */
public record Arc(String name, double resistance, double resistanceError, double exponent, double capacitance,
		double capacitanceError, double brug, double time) {

	/** Frequency at the top of the arc, Hz. */
	public double topFrequency() {
		return 1 / (2 * Math.PI * time);
	}

	/** The arcs of a fit by falling frequency. */
	public static List<Arc> of(FitResult fit) {
		List<Arc> arcs = new ArrayList<>();
		double series = seriesResistance(fit);
		for (CircuitNode part : fit.circuit().parts()) {
			collect(part, fit, series, arcs);
		}
		arcs.sort(Comparator.comparingDouble(Arc::time));
		return arcs;
	}

	/** Sum of the resistors in series with everything, ohm. */
	static double seriesResistance(FitResult fit) {
		return fit.circuit().parts().stream().filter(Arc::isResistor).mapToDouble(n -> fit.values()[n.from()]).sum();
	}

	static boolean isResistor(CircuitNode node) {
		return node instanceof CircuitNode.Leaf leaf && leaf.element().symbol().equals("R");
	}

	private static void collect(CircuitNode node, FitResult fit, double series, List<Arc> into) {
		switch (node) {
		case CircuitNode.Series(var parts) -> parts.forEach(p -> collect(p, fit, series, into));
		case CircuitNode.Leaf leaf -> byTime(leaf, fit).ifPresent(into::add);
		case CircuitNode.Parallel(var parts) -> {
			Optional<Integer> resistor = parts.stream().flatMap(p -> leading(p).stream()).findFirst();
			Optional<CircuitNode.Leaf> capacitor = parts.stream().filter(CircuitNode.Leaf.class::isInstance)
					.map(CircuitNode.Leaf.class::cast).filter(Arc::isCapacitor).findFirst();
			if (resistor.isPresent() && capacitor.isPresent()) {
				into.add(arc(resistor.get(), capacitor.get(), fit, series));
			}
			parts.forEach(p -> collect(p, fit, series, into));
		}
		}
	}

	/** Place of the resistor that a branch is or begins with. */
	private static Optional<Integer> leading(CircuitNode branch) {
		CircuitNode first = branch instanceof CircuitNode.Series(var parts)
				? parts.stream().filter(Arc::isResistor).findFirst().orElse(branch)
				: branch;
		return isResistor(first) ? Optional.of(first.from()) : Optional.empty();
	}

	private static boolean isCapacitor(CircuitNode.Leaf leaf) {
		Role role = leaf.element().parameters().get(0).role();
		return role == Role.CAPACITANCE || role == Role.CONSTANT_PHASE && leaf.element().symbol().equals("CPE");
	}

	private static Optional<Arc> byTime(CircuitNode.Leaf leaf, FitResult fit) {
		boolean arc = leaf.element().symbol().equals("K") || leaf.element().symbol().equals("Zarc");
		if (!arc) {
			return Optional.empty();
		}
		int at = leaf.from();
		double r = fit.values()[at];
		double tau = fit.values()[at + 1];
		double relative = fit.standardErrors()[at + 1] * fit.standardErrors()[at + 1] / (tau * tau)
				+ fit.standardErrors()[at] * fit.standardErrors()[at] / (r * r) - 2 * fit.covariance(at, at + 1) / (r * tau);
		double exponent = leaf.element().parameters().size() > 2 ? fit.values()[at + 2] : 1;
		return Optional.of(new Arc(name(fit.circuit(), at), r, fit.standardErrors()[at], exponent, tau / r,
				tau / r * Math.sqrt(relative), Double.NaN, tau));
	}

	private static String name(Circuit circuit, int parameter) {
		return circuit.parameters().get(parameter).name();
	}

	private static Arc arc(int resistor, CircuitNode.Leaf capacitor, FitResult fit, double series) {
		int at = capacitor.from();
		double r = fit.values()[resistor];
		double q = fit.values()[at];
		boolean phase = capacitor.element().parameters().size() > 1;
		double alpha = phase ? fit.values()[at + 1] : 1;
		double c = StrictMath.pow(q * StrictMath.pow(r, 1 - alpha), 1 / alpha);
		double brug = series > 0 ? StrictMath.pow(q * StrictMath.pow(1 / series + 1 / r, alpha - 1), 1 / alpha) : Double.NaN;
		double error = phase ? c * relativeError(fit, resistor, at) : fit.standardErrors()[at];
		return new Arc(name(fit.circuit(), resistor), r, fit.standardErrors()[resistor], alpha, c, error, brug, r * c);
	}

	/** Of ln C = (ln Q + (1 - alpha) ln R)/alpha, from the covariance of the three. */
	private static double relativeError(FitResult fit, int resistor, int at) {
		double r = fit.values()[resistor];
		double q = fit.values()[at];
		double alpha = fit.values()[at + 1];
		int[] places = { resistor, at, at + 1 };
		double[] slope = { (1 - alpha) / (alpha * r), 1 / (alpha * q),
				-(StrictMath.log(q) + StrictMath.log(r)) / (alpha * alpha) };
		double variance = 0;
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				variance += slope[i] * slope[j] * fit.covariance(places[i], places[j]);
			}
		}
		return variance > 0 ? Math.sqrt(variance) : Double.NaN;
	}
}
