/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

import static org.glovebox.numeric.circuit.ElementParameter.exponent;
import static org.glovebox.numeric.circuit.ElementParameter.positive;

import java.util.List;

import org.glovebox.numeric.Complex;
import org.glovebox.numeric.circuit.ElementParameter.Role;

/** Elements without extension in space. */
final class LumpedElements {

	private static final String TEXTBOOK = "M. E. Orazem, B. Tribollet, Electrochemical Impedance Spectroscopy, 2nd ed. "
			+ "(2017), ch. 4";

	private LumpedElements() {
	}

	static List<Element> all() {
		return List.of(
				new Element("R", "resistor", List.of(positive("", "ohm", Role.RESISTANCE)), "R", TEXTBOOK,
						LumpedElements::resistor),
				new Element("C", "capacitor", List.of(positive("", "F", Role.CAPACITANCE)), "1/(jωC)", TEXTBOOK,
						LumpedElements::capacitor),
				new Element("L", "inductor", List.of(positive("", "H", Role.INDUCTANCE)), "jωL", TEXTBOOK,
						LumpedElements::inductor),
				new Element("CPE", "constant phase element",
						List.of(positive("Q", "S s^alpha", Role.CONSTANT_PHASE), exponent("alpha")), "1/(Q (jω)^alpha)",
						"G. J. Brug et al., J. Electroanal. Chem. 176 (1984) 275", LumpedElements::constantPhase),
				new Element("La", "modified inductor",
						List.of(positive("L", "ohm^(1/alpha) s", Role.INDUCTANCE), exponent("alpha")), "(jωL)^alpha",
						"BioLogic application note 42 (2019), in the form that impedance.py computes",
						LumpedElements::modifiedInductor),
				new Element("K", "RC element by its time constant",
						List.of(positive("R", "ohm", Role.RESISTANCE), positive("tau", "s", Role.TIME)), "R/(1 + jω tau)",
						"M. Schönleber et al., Electrochim. Acta 131 (2014) 20", LumpedElements::voigt),
				new Element("Zarc", "depressed arc",
						List.of(positive("R", "ohm", Role.RESISTANCE), positive("tau", "s", Role.TIME), exponent("gamma")),
						"R/(1 + (jω tau)^gamma)", "K. S. Cole, R. H. Cole, J. Chem. Phys. 9 (1941) 341",
						LumpedElements::arc));
	}

	private static Complex resistor(AngularFrequency w, double[] p, int first, Gradient gradient) {
		gradient.set(first, Complex.ONE);
		return Complex.real(p[first]);
	}

	private static Complex capacitor(AngularFrequency w, double[] p, int first, Gradient gradient) {
		Complex z = new Complex(0, -1 / (w.omega() * p[first]));
		gradient.set(first, z.times(-1 / p[first]));
		return z;
	}

	private static Complex inductor(AngularFrequency w, double[] p, int first, Gradient gradient) {
		gradient.set(first, w.imaginary());
		return w.imaginary().times(p[first]);
	}

	private static Complex constantPhase(AngularFrequency w, double[] p, int first, Gradient gradient) {
		Complex z = w.power(-p[first + 1]).times(1 / p[first]);
		gradient.set(first, z.times(-1 / p[first]));
		gradient.set(first + 1, z.times(w.logarithmOf(1)).negative());
		return z;
	}

	private static Complex modifiedInductor(AngularFrequency w, double[] p, int first, Gradient gradient) {
		Complex logarithm = w.logarithmOf(p[first]);
		Complex z = logarithm.times(p[first + 1]).exp();
		gradient.set(first, z.times(p[first + 1] / p[first]));
		gradient.set(first + 1, z.times(logarithm));
		return z;
	}

	private static Complex voigt(AngularFrequency w, double[] p, int first, Gradient gradient) {
		Complex share = new Complex(1, w.omega() * p[first + 1]).inverse();
		Complex z = share.times(p[first]);
		gradient.set(first, share);
		gradient.set(first + 1, z.times(share).times(w.imaginary()).negative());
		return z;
	}

	private static Complex arc(AngularFrequency w, double[] p, int first, Gradient gradient) {
		double tau = p[first + 1];
		double gamma = p[first + 2];
		Complex logarithm = w.logarithmOf(tau);
		Complex q = logarithm.times(gamma).exp();
		Complex share = Complex.ONE.plus(q).inverse();
		Complex z = share.times(p[first]);
		Complex slope = z.times(share).times(q).negative();
		gradient.set(first, share);
		gradient.set(first + 1, slope.times(gamma / tau));
		gradient.set(first + 2, slope.times(logarithm));
		return z;
	}
}
