/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.conduction;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

import org.glovebox.analysis.internal.circuit.Arc;
import org.glovebox.analysis.internal.circuit.ArcAssignment;
import org.glovebox.analysis.internal.circuit.FittedSpectrum;
import org.glovebox.numeric.circuit.Circuit;
import org.glovebox.numeric.circuit.CircuitNode;
import org.glovebox.numeric.impedance.FitResult;

/**
 * The resistance of an electrolyte in a fitted spectrum.
 *
 * @param value ohm
 * @param error its standard error, with the covariance of the resistances that it is a sum of
 * @param names these resistances: "R0 + R1"
 */
record ElectrolyteResistance(double value, double error, String names) {

	/**
	 * Adds up resistances.
	 *
	 * @param wanted names with "+" between them, or "auto"
	 * @param cell resistance of the cell, ohm, which is subtracted
	 * @throws IllegalArgumentException where a name is none; the text is for people
	 */
	static ElectrolyteResistance of(FittedSpectrum spectrum, String wanted, double cell, Shape shape) {
		FitResult fit = spectrum.fit();
		boolean auto = wanted.isBlank() || wanted.strip().equalsIgnoreCase("auto");
		List<Integer> places = auto ? automatic(spectrum, shape) : named(fit.circuit(), wanted);
		double sum = -cell;
		double variance = 0;
		List<String> names = new ArrayList<>();
		for (int i : places) {
			sum += fit.values()[i];
			names.add(fit.circuit().parameters().get(i).name());
			for (int j : places) {
				variance += i == j ? fit.standardErrors()[i] * fit.standardErrors()[i] : fit.covariance(i, j);
			}
		}
		return new ElectrolyteResistance(sum, Math.sqrt(variance), String.join(" + ", names));
	}

	private static List<Integer> named(Circuit circuit, String wanted) {
		List<Integer> places = new ArrayList<>();
		for (String name : wanted.split("\\+", -1)) {
			OptionalInt place = circuit.indexOf(name.strip());
			if (place.isEmpty() || !circuit.parameters().get(place.getAsInt()).definition().unit().equals("ohm")) {
				throw new IllegalArgumentException("there is no resistance " + name.strip() + " in " + circuit.text());
			}
			places.add(place.getAsInt());
		}
		return places;
	}

	/** What is in series, and the arcs of bulk and grain boundaries. */
	private static List<Integer> automatic(FittedSpectrum spectrum, Shape shape) {
		Circuit circuit = spectrum.fit().circuit();
		List<Integer> places = new ArrayList<>();
		for (CircuitNode part : circuit.parts()) {
			if (part instanceof CircuitNode.Leaf leaf && leaf.element().symbol().equals("R")) {
				places.add(leaf.from());
			}
		}
		for (Arc arc : spectrum.arcs()) {
			ArcAssignment assignment = ArcAssignment.of(arc.capacitance(), shape.area(), shape.thickness());
			if (assignment == ArcAssignment.BULK || assignment == ArcAssignment.GRAIN_BOUNDARY) {
				circuit.indexOf(arc.name()).ifPresent(places::add);
			}
		}
		return places;
	}
}
