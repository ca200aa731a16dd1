/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.glovebox.numeric.Complex;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;

/** Impedances against those that impedance.py 1.7.1 computes, derivatives against differences. */
class ElementsTest {

	private static final double[] FREQUENCIES = { 0.7, 130, 2e4 };

	private record Reference(String symbol, String parameters, double[] z) {
		double[] values() {
			return Arrays.stream(parameters.split(" ")).mapToDouble(Double::parseDouble).toArray();
		}

		@Override
		public String toString() {
			return symbol;
		}
	}

	private static Reference reference(String symbol, String parameters, double... z) {
		return new Reference(symbol, parameters, z);
	}

	private static Stream<Reference> references() {
		return Stream.of(reference("R", "3.5", 3.5, 0, 3.5, 0, 3.5, 0),
				reference("C", "2e-06", 0, -113682.102208497, 0, -612.13439650729, 0, -3.97887357729738),
				reference("L", "1e-06", 0, 4.39822971502571e-06, 0, 0.000816814089933346, 0, 0.125663706143592),
				reference("W", "5.0", 2.38413613504448, -2.38413613504448, 0.174947763133355, -0.174947763133355,
						0.0141047395886939, -0.0141047395886939),
				reference("CPE", "1e-05 0.8", 9448.43843041185, -29079.3034092925, 144.638459478643, -445.151405579809,
						2.5740351482624, -7.92206559991764),
				reference("La", "0.001 0.9", 0.00118381151180895, 0.0074742917257735, 0.130389716167483, 0.823248267950493,
						12.1233130291421, 76.5435860006256),
				reference("K", "20.0 0.001", 19.9996131189915, -0.0879628927089663, 11.9962673073459, -9.79872016324692,
						0.00126643459762145, -0.15914486512558),
				reference("Wo", "12.0 0.5", 3.8828945233383, -6.0174343069679, 0.41987463151984, -0.419874631519644,
						0.0338513750128654, -0.0338513750128654),
				reference("Ws", "12.0 0.5", 7.68287636581299, -4.95756115355621, 0.419874631520264, -0.41987463152046,
						0.0338513750128654, -0.0338513750128654),
				reference("G", "7.0 0.02", 6.97980222828528, -0.306396172029561, 1.26031274380145, -1.18552370751233,
						0.0987528135988174, -0.0987135289197396),
				reference("Gs", "7.0 0.02 1.5", 7.69723274919602, -0.438838845989064, 1.25984284371606, -1.18569743094184,
						0.0987528135988174, -0.0987135289197396),
				reference("Zarc", "20.0 0.001 0.8", 19.9168227175856, -0.245643246891849, 11.2296880597759,
						-7.19327152819812, 0.136247926781987, -0.39273603239994),
				reference("TLMQ", "30.0 0.001 0.9", 51.2334025495503, -260.491944741254, 6.48706839534629,
						-5.43894351032055, 0.668284985611405, -0.570769298595932),
				reference("T", "4.0 2.0 1.5 0.03", 4.90280602226329, -0.354341446146, 0.576721459729908,
						-0.535752061332122, 0.0460750483773871, -0.0460567193453015));
	}

	@ParameterizedTest
	@MethodSource("references")
	void agreesWithImpedancePy(Reference reference) {
		Complex[] z = Circuit.parse(reference.symbol()).impedance(FREQUENCIES, reference.values());
		for (int i = 0; i < z.length; i++) {
			double tolerance = 1e-12 * z[i].modulus();
			assertEquals(reference.z()[2 * i], z[i].re(), tolerance);
			assertEquals(reference.z()[2 * i + 1], z[i].im(), tolerance);
		}
	}

	/** With a charge-transfer resistance that is never crossed, pores are blocking; with one that shorts, all is one line. */
	@Test
	void knowsTheLimitsOfPoresWithChargeTransfer() {
		Complex[] open = Circuit.parse("TLM1").impedance(FREQUENCIES, new double[] { 30, 1e15, 1e-3, 0.9 });
		Complex[] blocking = Circuit.parse("TLMQ1").impedance(FREQUENCIES, new double[] { 30, 1e-3, 0.9 });
		for (int i = 0; i < open.length; i++) {
			assertEquals(0, open[i].minus(blocking[i]).modulus(), 1e-9 * open[i].modulus());
		}
		Complex atRest = Circuit.parse("TLM1").impedance(new double[] { 1e-9 }, new double[] { 30, 1e4, 1e-3, 0.9 })[0];
		assertEquals(30.0 / 3 + 1e4, atRest.re(), 0.01);
	}

	private static Stream<String> circuits() {
		return Stream.concat(Elements.builtIn().all().stream().map(Element::symbol),
				Stream.of("R0-p(R1,C1)-p(R2-Wo1,CPE1)", "p(s(R1,L1),p(C1,Ws1))",
						"R0-X1; X(R[ohm], t[s], n) = R/(1 + (s*t)^n)",
						"Y1; Y(R[ohm], a, b) = R*tanh(sqrt(a*s))/(exp(-b) + log(1 + omega*a) + coth(a*sqrt(s))) - sinh(j*b)*cosh(a)^2/pi"));
	}

	@ParameterizedTest
	@MethodSource("circuits")
	void hasDerivativesThatAgreeWithDifferences(String text) {
		Circuit circuit = Circuit.parse(text);
		int n = circuit.parameters().size();
		double[] p = new double[n];
		Arrays.setAll(p, k -> 0.35 + 0.11 * k);
		for (double f : new double[] { 0.02, 0.3, 4, 600 }) {
			AngularFrequency w = AngularFrequency.ofHertz(f);
			Gradient gradient = new Gradient(n);
			double size = circuit.at(w, p, gradient).modulus();
			for (int k = 0; k < n; k++) {
				double h = 1e-5 * p[k];
				Complex slope = at(circuit, w, p, k, h).minus(at(circuit, w, p, k, -h)).times(0.5 / h);
				double tolerance = 1e-7 * (slope.modulus() + size);
				assertEquals(slope.re(), gradient.re(k), tolerance, text + " " + circuit.parameters().get(k).name());
				assertEquals(slope.im(), gradient.im(k), tolerance, text + " " + circuit.parameters().get(k).name());
			}
		}
	}

	private static Complex at(Circuit circuit, AngularFrequency w, double[] p, int k, double h) {
		double[] moved = p.clone();
		moved[k] += h;
		return circuit.at(w, moved, new Gradient(p.length));
	}

	@Test
	void staysFiniteFarFromAnyTimeConstant() {
		for (Element element : Elements.builtIn().all()) {
			Circuit circuit = Circuit.parse(element.symbol());
			double[] p = new double[circuit.parameters().size()];
			Arrays.fill(p, 0.9);
			for (Complex z : circuit.impedance(new double[] { 1e-9, 1e12 }, p)) {
				assertFalse(!z.isFinite(), element.symbol());
			}
		}
	}

	@Test
	void givesEveryElementNameAndSource() {
		List<Element> all = Elements.builtIn().all();
		assertEquals(15, all.size());
		all.forEach(e -> assertFalse(e.name().isBlank() || e.source().isBlank() || e.impedance().isBlank()));
	}
}
