/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric.circuit;

import org.glovebox.numeric.Complex;

/** Derivatives of an impedance with respect to the parameters of a circuit, at one frequency. Working space. */
public final class Gradient {

	private final double[] re;
	private final double[] im;

	/** Space for so many parameters. */
	public Gradient(int parameters) {
		re = new double[parameters];
		im = new double[parameters];
	}

	/** Sets the derivative with respect to a parameter. */
	public void set(int parameter, Complex derivative) {
		re[parameter] = derivative.re();
		im[parameter] = derivative.im();
	}

	public double re(int parameter) {
		return re[parameter];
	}

	public double im(int parameter) {
		return im[parameter];
	}

	/** Multiplies the derivatives of the parameters from one to before another. */
	void scale(int from, int to, Complex factor) {
		for (int k = from; k < to; k++) {
			double real = re[k] * factor.re() - im[k] * factor.im();
			im[k] = re[k] * factor.im() + im[k] * factor.re();
			re[k] = real;
		}
	}
}
