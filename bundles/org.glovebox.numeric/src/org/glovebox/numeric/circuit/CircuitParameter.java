/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

/**
 * A parameter of a circuit.
 *
 * @param name the element's label where it has one parameter ("R1"), else with the parameter's name ("CPE1.alpha")
 * @param element label of its element: "CPE1"
 * @param index place among the element's parameters
 * @param definition unit, role and limits
 */
public record CircuitParameter(String name, String element, int index, ElementParameter definition) {

	/** Whether a text names it: its name, or label and index as in "CPE1_0". */
	public boolean isCalled(String text) {
		return name.equals(text) || text.equals(element + "_" + index) || index == 0 && text.equals(element);
	}
}
