/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.numeric.circuit.Circuit;
import org.glovebox.numeric.circuit.CircuitNode;
import org.glovebox.numeric.circuit.CircuitParameter;

/** Puts parts of a circuit that look the same, such as several arcs, in the order of falling frequency. */
final class ArcOrder {

	private ArcOrder() {
	}

	/** The values with those of parts of the same look exchanged where they are out of order; a new array. */
	static double[] sorted(Circuit circuit, double[] values) {
		Map<String, List<CircuitNode>> alike = new LinkedHashMap<>();
		for (CircuitNode part : circuit.parts()) {
			alike.computeIfAbsent(part.text().replaceAll("[0-9_]", ""), k -> new ArrayList<>()).add(part);
		}
		double[] result = values.clone();
		for (List<CircuitNode> parts : alike.values()) {
			List<CircuitNode> byTime = new ArrayList<>(parts);
			byTime.sort(Comparator.comparingDouble(n -> time(circuit, n, values)));
			for (int i = 0; i < parts.size(); i++) {
				CircuitNode from = byTime.get(i);
				System.arraycopy(values, from.from(), result, parts.get(i).from(), from.to() - from.from());
			}
		}
		return result;
	}

	/** A time constant of a part, s: a parameter that is one, else that of its first resistance and capacitance. */
	static double time(Circuit circuit, CircuitNode node, double[] values) {
		double resistance = Double.NaN;
		for (int i = node.from(); i < node.to(); i++) {
			CircuitParameter p = circuit.parameters().get(i);
			switch (p.definition().role()) {
			case TIME -> {
				return values[i];
			}
			case RESISTANCE -> resistance = Double.isNaN(resistance) ? values[i] : resistance;
			case CAPACITANCE -> {
				return resistance * values[i];
			}
			case CONSTANT_PHASE -> {
				return StrictMath.pow(resistance * values[i], 1 / values[i + 1]);
			}
			default -> {
				// says nothing about the time
			}
			}
		}
		return 0;
	}
}
