/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.impedance;

/** What may become of a parameter in a fit. */
public sealed interface ParameterRule {

	/**
	 * It is looked for.
	 *
	 * @param start value to start from, {@code NaN} for one that the fit finds
	 * @param min smallest value allowed
	 * @param max largest value allowed
	 */
	record Free(double start, double min, double max) implements ParameterRule {
	}

	/** It keeps a value. */
	record Fixed(double value) implements ParameterRule {
	}

	/**
	 * It is a multiple of another parameter, which is free or fixed itself.
	 *
	 * @param to place of that parameter in the circuit
	 */
	record Linked(int to, double factor) implements ParameterRule {
	}
}
