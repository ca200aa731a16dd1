/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import org.glovebox.numeric.Complex;

/**
 * An equivalent circuit. It is written as people know it: {@code R0-p(R1,CPE1)-Wo1}, "-" between what is in series and
 * {@code p(...)} around what is in parallel. Elements of one's own follow behind a semicolon with their impedance as a
 * formula of s = jω: {@code R0-X1; X(R[ohm], tau[s], n) = R/(1 + (s*tau)^n)}. Immutable.
 */
public final class Circuit {

	private final CircuitNode root;
	private final List<CircuitParameter> parameters;
	private final String text;

	Circuit(CircuitNode root, String definitions) {
		this.root = root;
		this.text = root.text() + definitions;
		List<CircuitParameter> list = new ArrayList<>();
		collect(root, list);
		this.parameters = List.copyOf(list);
	}

	/**
	 * Reads a circuit.
	 *
	 * @throws CircuitFormatException where the text is no circuit; it says what is wrong and where
	 */
	public static Circuit parse(String text) {
		return new CircuitParser(text).parse();
	}

	private static void collect(CircuitNode node, List<CircuitParameter> into) {
		switch (node) {
		case CircuitNode.Group group -> group.parts().forEach(n -> collect(n, into));
		case CircuitNode.Leaf leaf -> {
			List<ElementParameter> own = leaf.element().parameters();
			for (int i = 0; i < own.size(); i++) {
				String suffix = own.get(i).name().isEmpty() ? "" : "." + own.get(i).name();
				into.add(new CircuitParameter(leaf.label() + suffix, leaf.label(), i, own.get(i)));
			}
		}
		}
	}

	/** The circuit without spaces, with the elements that it defines. */
	public String text() {
		return text;
	}

	public CircuitNode root() {
		return root;
	}

	/** What is in series at the outermost level; one part where nothing is. */
	public List<CircuitNode> parts() {
		return root instanceof CircuitNode.Series(var parts) ? parts : List.of(root);
	}

	/** The parameters in the order in which the elements are written. */
	public List<CircuitParameter> parameters() {
		return parameters;
	}

	/** Place of a parameter by its name ("CPE1.alpha") or by label and index ("CPE1_1"). */
	public OptionalInt indexOf(String name) {
		return IntStream.range(0, parameters.size()).filter(i -> parameters.get(i).isCalled(name)).findFirst();
	}

	/** The impedance in ohm at an angular frequency, with its derivatives. */
	public Complex at(AngularFrequency w, double[] p, Gradient gradient) {
		return root.at(w, p, gradient);
	}

	/**
	 * The impedances in ohm.
	 *
	 * @param frequency Hz
	 * @param p one value for each of {@link #parameters()}
	 */
	public Complex[] impedance(double[] frequency, double[] p) {
		if (p.length != parameters.size()) {
			throw new IllegalArgumentException(text + " has " + parameters.size() + " parameters, not " + p.length);
		}
		Gradient gradient = new Gradient(p.length);
		Complex[] z = new Complex[frequency.length];
		for (int i = 0; i < z.length; i++) {
			z[i] = root.at(AngularFrequency.ofHertz(frequency[i]), p, gradient);
		}
		return z;
	}

	@Override
	public String toString() {
		return text;
	}
}
