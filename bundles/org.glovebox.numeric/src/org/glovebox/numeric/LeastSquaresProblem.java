/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

/** Residuals that depend on some numbers, the sum of whose squares is to become smallest. */
public interface LeastSquaresProblem {

	/** How many numbers are looked for. */
	int parameters();

	/** How many residuals there are, at least as many as numbers. */
	int residuals();

	/**
	 * Works out residuals and their derivatives.
	 *
	 * @param x the numbers; not to be changed or kept
	 * @param residual gets the residuals
	 * @param derivative gets the derivatives: {@code derivative[k][i]} of residual i with respect to x[k]
	 */
	void evaluate(double[] x, double[] residual, double[][] derivative);
}
