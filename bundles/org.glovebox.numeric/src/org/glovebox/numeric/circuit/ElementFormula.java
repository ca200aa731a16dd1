/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

import org.glovebox.numeric.Complex;

/** Impedance of an element with its analytic derivatives. */
@FunctionalInterface
public interface ElementFormula {

	/**
	 * The impedance in ohm.
	 *
	 * @param w angular frequency
	 * @param p parameters of the whole circuit
	 * @param first place of the element's first parameter in {@code p}
	 * @param gradient gets the derivatives with respect to the element's parameters, at the same places
	 */
	Complex at(AngularFrequency w, double[] p, int first, Gradient gradient);
}
