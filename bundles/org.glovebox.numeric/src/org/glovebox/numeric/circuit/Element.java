/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

import java.util.List;

/**
 * A kind of element that circuits are made of.
 *
 * @param symbol letters that stand for it in a circuit: "CPE"
 * @param name its name: "constant phase element"
 * @param parameters its parameters in order
 * @param impedance its impedance as text, with the names of the parameters: "1/(Q (jω)^alpha)"
 * @param source where the formula is from
 * @param formula impedance and derivatives
 */
public record Element(String symbol, String name, List<ElementParameter> parameters, String impedance, String source,
		ElementFormula formula) {

	public Element {
		parameters = List.copyOf(parameters);
	}
}
