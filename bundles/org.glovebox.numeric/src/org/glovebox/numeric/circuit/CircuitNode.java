/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

import java.util.List;
import java.util.stream.Collectors;

import org.glovebox.numeric.Complex;

/** A part of a circuit. Its parameters are neighbours: those {@code from()} to before {@code to()} of the circuit. */
public sealed interface CircuitNode {

	/** Place of its first parameter among those of the circuit. */
	int from();

	/** Place after its last parameter. */
	int to();

	/** How it is written. */
	String text();

	/**
	 * Its impedance in ohm; derivatives with respect to its own parameters are put into the gradient.
	 *
	 * @param p parameters of the whole circuit
	 */
	Complex at(AngularFrequency w, double[] p, Gradient gradient);

	/** One element, such as "CPE1". */
	record Leaf(Element element, String label, int from) implements CircuitNode {
		@Override
		public int to() {
			return from + element.parameters().size();
		}

		@Override
		public String text() {
			return label;
		}

		@Override
		public Complex at(AngularFrequency w, double[] p, Gradient gradient) {
			return element.formula().at(w, p, from, gradient);
		}
	}

	/** Several parts, whose parameters follow each other. */
	sealed interface Group extends CircuitNode {

		/** The parts, at least one. */
		List<CircuitNode> parts();

		@Override
		default int from() {
			return parts().get(0).from();
		}

		@Override
		default int to() {
			return parts().get(parts().size() - 1).to();
		}
	}

	/** Parts one after the other. */
	record Series(List<CircuitNode> parts) implements Group {
		public Series {
			parts = List.copyOf(parts);
		}

		@Override
		public String text() {
			return parts.stream().map(CircuitNode::text).collect(Collectors.joining("-"));
		}

		@Override
		public Complex at(AngularFrequency w, double[] p, Gradient gradient) {
			Complex sum = Complex.ZERO;
			for (CircuitNode part : parts) {
				sum = sum.plus(part.at(w, p, gradient));
			}
			return sum;
		}
	}

	/** Parts side by side. */
	record Parallel(List<CircuitNode> parts) implements Group {
		public Parallel {
			parts = List.copyOf(parts);
		}

		@Override
		public String text() {
			return parts.stream().map(CircuitNode::text).collect(Collectors.joining(",", "p(", ")"));
		}

		/** With Y = 1/Z, dZ/dp = (Z/Z_part)² dZ_part/dp. */
		@Override
		public Complex at(AngularFrequency w, double[] p, Gradient gradient) {
			Complex admittance = Complex.ZERO;
			Complex[] each = new Complex[parts.size()];
			for (int i = 0; i < each.length; i++) {
				each[i] = parts.get(i).at(w, p, gradient).inverse();
				admittance = admittance.plus(each[i]);
			}
			Complex z = admittance.inverse();
			for (int i = 0; i < each.length; i++) {
				Complex share = z.times(each[i]);
				gradient.scale(parts.get(i).from(), parts.get(i).to(), share.times(share));
			}
			return z;
		}
	}
}
