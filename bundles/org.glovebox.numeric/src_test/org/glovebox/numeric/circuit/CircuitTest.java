/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glovebox.numeric.Complex;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How circuits are written, and what is said where they are not. */
class CircuitTest {

	@Test
	void readsWhatImpedancePyReads() {
		Circuit circuit = Circuit.parse("R0-p(R1,C1)-p(R2-Wo1,CPE2)");
		assertEquals("[R0, R1, C1, R2, Wo1.R, Wo1.tau, CPE2.Q, CPE2.alpha]",
				circuit.parameters().stream().map(CircuitParameter::name).toList().toString());
		assertEquals(7, circuit.indexOf("CPE2_1").orElseThrow());
		assertEquals(5, circuit.indexOf("Wo1.tau").orElseThrow());
		assertEquals(3, circuit.parts().size());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "  R0 - p( R1 , C1 )|R0-p(R1,C1)", "R0\u2013p(R1,C1)|R0-p(R1,C1)",
			"s(R0,s(L1,C2))|R0-L1-C2", "(R0-L1)-C1|R0-L1-C1", "p(R1,p(C1,R2-W1))|p(R1,p(C1,R2-W1))", "R|R" })
	void writesTheNormalForm(String typed, String normal) {
		assertEquals(normal, Circuit.parse(typed).text());
		assertEquals(normal, Circuit.parse(normal).text());
	}

	@Test
	void computesSeriesAndParallel() {
		Complex z = Circuit.parse("R0-p(R1,C1)").impedance(new double[] { 1 / (2 * Math.PI) },
				new double[] { 10, 100, 0.01 })[0];
		assertEquals(10 + 50, z.re(), 1e-12);
		assertEquals(-50, z.im(), 1e-12);
	}

	@Test
	void takesElementsThatTheUserDefines() {
		Circuit own = Circuit.parse("R0-X1 ;  X(R[ohm], tau[s], n) = R/(1+(s*tau)^n)");
		Circuit known = Circuit.parse("R0-Zarc1");
		double[] p = { 1, 20, 1e-3, 0.8 };
		double[] f = { 1, 100, 1e4 };
		for (int i = 0; i < f.length; i++) {
			assertEquals(0, own.impedance(f, p)[i].minus(known.impedance(f, p)[i]).modulus(), 1e-12);
		}
		assertEquals("X1.tau", own.parameters().get(2).name());
		assertEquals(ElementParameter.Role.TIME, own.parameters().get(2).definition().role());
		assertEquals(own.text(), Circuit.parse(own.text()).text());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "''|0|there is no circuit", "R0-|3|an element is missing",
			"R0-Q1|3|there is no element Q; there are R, C, L, CPE", "R0-p(R1,C1|10|\")\" is missing",
			"R0-p(R1)|5|needs at least two parts", "R0-R0|3|R0 occurs twice", "R0+R1|2|\"+\" does not belong here",
			"R0)|2|\")\" does not belong here", "X1; X(a) = b|11|\"b\" is neither a parameter",
			"X1; X(a) = a*|13|is missing", "X1; X(s) = s|7|has a meaning already", "X1; X(a) = sin(a)|11|there is no function sin",
			"X1; R(a) = a|3|R means something else", "X1; X(a) = 1.2.3|11|is not a number" })
	void saysWhatIsWrongAndWhere(String text, int position, String message) {
		CircuitFormatException problem = assertThrows(CircuitFormatException.class, () -> Circuit.parse(text));
		assertTrue(problem.getMessage().contains(message), problem.getMessage());
		assertEquals(position, problem.position(), problem.getMessage());
		assertEquals(text, problem.input());
	}
}
