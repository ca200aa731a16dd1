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

/** Elements that stand for diffusion or for the pores of an electrode. */
final class DistributedElements {

	private static final String DIFFUSION = "E. Barsoukov, J. R. Macdonald (eds.), Impedance Spectroscopy, 2nd ed. (2005), "
			+ "2.1.3";
	private static final String PORES = "J. Landesfeind et al., J. Electrochem. Soc. 163 (2016) A1373";

	private DistributedElements() {
	}

	static List<Element> all() {
		return List.of(
				new Element("W", "Warburg diffusion, unlimited", List.of(positive("", "ohm/s^0.5", Role.WARBURG)),
						"W (1 - j)/ω^0.5", DIFFUSION, DistributedElements::unlimited),
				new Element("Wo", "diffusion to a wall (open)", resistanceAndTime(), "R coth(x)/x, x = (jω tau)^0.5",
						DIFFUSION, DistributedElements::open),
				new Element("Ws", "diffusion to a sink (short)", resistanceAndTime(), "R tanh(x)/x, x = (jω tau)^0.5",
						DIFFUSION, DistributedElements::shorted),
				new Element("G", "Gerischer element", resistanceAndTime(), "R/(1 + jω tau)^0.5",
						"Y. Lu et al., J. Electrochem. Soc. 156 (2009) B513", DistributedElements::gerischer),
				new Element("Gs", "Gerischer element of finite length",
						List.of(positive("R", "ohm", Role.RESISTANCE), positive("tau", "s", Role.TIME),
								positive("phi", "", Role.NUMBER)),
						"R/(v tanh(phi v)), v = (1 + jω tau)^0.5", "R. D. Green et al., Solid State Ionics 179 (2008) 647",
						DistributedElements::finiteGerischer),
				new Element("TLMQ", "blocking pores",
						List.of(positive("Rion", "ohm", Role.RESISTANCE), positive("Q", "S s^gamma", Role.CONSTANT_PHASE),
								exponent("gamma")),
						"Rion coth(x)/x, x² = Rion Q (jω)^gamma", PORES + ", eq. 11", DistributedElements::blockingPores),
				new Element("TLM", "pores with charge transfer",
						List.of(positive("Rion", "ohm", Role.RESISTANCE), positive("Rct", "ohm", Role.RESISTANCE),
								positive("Q", "S s^gamma", Role.CONSTANT_PHASE), exponent("gamma")),
						"Rion coth(x)/x, x² = Rion (1/Rct + Q (jω)^gamma)", PORES + ", eq. 7 and 8",
						DistributedElements::reactingPores),
				new Element("T", "macrohomogeneous porous electrode",
						List.of(positive("A", "ohm", Role.RESISTANCE), positive("B", "ohm", Role.RESISTANCE),
								positive("a", "", Role.NUMBER), positive("b", "s", Role.TIME)),
						"A coth(x)/x + B/(x sinh(x)), x = (a + jωb)^0.5",
						"G. Paasch et al., Electrochim. Acta 38 (1993) 2653", DistributedElements::porousElectrode));
	}

	private static List<ElementParameter> resistanceAndTime() {
		return List.of(positive("R", "ohm", Role.RESISTANCE), positive("tau", "s", Role.TIME));
	}

	private static Complex unlimited(AngularFrequency w, double[] p, int first, Gradient gradient) {
		double size = StrictMath.exp(-0.5 * w.logarithm());
		Complex each = new Complex(size, -size);
		gradient.set(first, each);
		return each.times(p[first]);
	}

	/** coth(x)/x and x times its derivative. */
	private record Hyperbolic(Complex value, Complex slope) {
		static Hyperbolic coth(Complex x) {
			Complex cosech = x.cosech();
			Complex value = x.tanh().times(x).inverse();
			return new Hyperbolic(value, cosech.times(cosech).plus(value).negative());
		}

		static Hyperbolic tanh(Complex x) {
			Complex tanh = x.tanh();
			Complex value = tanh.over(x);
			return new Hyperbolic(value, Complex.ONE.minus(tanh.times(tanh)).minus(value));
		}
	}

	private static Complex open(AngularFrequency w, double[] p, int first, Gradient gradient) {
		return finite(Hyperbolic.coth(w.imaginary().times(p[first + 1]).sqrt()), p, first, gradient);
	}

	private static Complex shorted(AngularFrequency w, double[] p, int first, Gradient gradient) {
		return finite(Hyperbolic.tanh(w.imaginary().times(p[first + 1]).sqrt()), p, first, gradient);
	}

	private static Complex finite(Hyperbolic shape, double[] p, int first, Gradient gradient) {
		gradient.set(first, shape.value());
		gradient.set(first + 1, shape.slope().times(p[first] / (2 * p[first + 1])));
		return shape.value().times(p[first]);
	}

	private static Complex gerischer(AngularFrequency w, double[] p, int first, Gradient gradient) {
		Complex inverse = new Complex(1, w.omega() * p[first + 1]).inverse();
		Complex share = inverse.sqrt();
		Complex z = share.times(p[first]);
		gradient.set(first, share);
		gradient.set(first + 1, z.times(inverse).times(w.imaginary()).times(-0.5));
		return z;
	}

	private static Complex finiteGerischer(AngularFrequency w, double[] p, int first, Gradient gradient) {
		double r = p[first];
		double phi = p[first + 2];
		Complex v = new Complex(1, w.omega() * p[first + 1]).sqrt();
		Hyperbolic shape = Hyperbolic.coth(v.times(phi));
		Complex share = shape.value().times(phi);
		Complex slope = shape.slope().times(phi * r).over(v);
		gradient.set(first, share);
		gradient.set(first + 1, slope.times(w.imaginary()).over(v).times(0.5));
		Complex cosech = v.times(phi).cosech();
		gradient.set(first + 2, cosech.times(cosech).times(-r));
		return share.times(r);
	}

	private static Complex blockingPores(AngularFrequency w, double[] p, int first, Gradient gradient) {
		Complex admittance = w.power(p[first + 2]).times(p[first + 1]);
		Complex slope = pores(admittance, p, first, gradient);
		gradient.set(first + 1, slope.times(admittance).times(1 / p[first + 1]));
		gradient.set(first + 2, slope.times(admittance).times(w.logarithmOf(1)));
		return poreImpedance(admittance, p[first]);
	}

	private static Complex reactingPores(AngularFrequency w, double[] p, int first, Gradient gradient) {
		double transfer = p[first + 1];
		Complex storing = w.power(p[first + 3]).times(p[first + 2]);
		Complex admittance = storing.plus(Complex.real(1 / transfer));
		Complex slope = pores(admittance, p, first, gradient);
		gradient.set(first + 1, slope.times(-1 / (transfer * transfer)));
		gradient.set(first + 2, slope.times(storing).times(1 / p[first + 2]));
		gradient.set(first + 3, slope.times(storing).times(w.logarithmOf(1)));
		return poreImpedance(admittance, p[first]);
	}

	private static Complex poreImpedance(Complex admittance, double ions) {
		return Hyperbolic.coth(admittance.times(ions).sqrt()).value().times(ions);
	}

	/** Sets the derivative with respect to the resistance of the ions and gives that with respect to the admittance. */
	private static Complex pores(Complex admittance, double[] p, int first, Gradient gradient) {
		Hyperbolic shape = Hyperbolic.coth(admittance.times(p[first]).sqrt());
		gradient.set(first, shape.value().plus(shape.slope().times(0.5)));
		return shape.slope().times(0.5 * p[first]).over(admittance);
	}

	private static Complex porousElectrode(AngularFrequency w, double[] p, int first, Gradient gradient) {
		Complex x = new Complex(p[first + 2], w.omega() * p[first + 3]).sqrt();
		Hyperbolic coth = Hyperbolic.coth(x);
		Complex inverse = x.inverse();
		Complex cosech = x.cosech();
		Complex second = cosech.times(inverse);
		Complex slope = coth.slope().times(inverse).times(p[first])
				.minus(second.times(coth.value().times(x).plus(inverse)).times(p[first + 1]));
		Complex perSquare = slope.times(inverse).times(0.5);
		gradient.set(first, coth.value());
		gradient.set(first + 1, second);
		gradient.set(first + 2, perSquare);
		gradient.set(first + 3, perSquare.times(w.imaginary()));
		return coth.value().times(p[first]).plus(second.times(p[first + 1]));
	}
}
