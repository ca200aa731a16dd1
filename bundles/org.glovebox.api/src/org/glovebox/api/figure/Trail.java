/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

/**
 * Where the values of a quantity lie that no axis shows, such as the frequencies along a Nyquist plot: one place for each
 * point of a curve. Nothing of it is drawn; a limit of the quantity can be shown there, see
 * {@link org.glovebox.api.analysis.Limit}.
 *
 * @param quantity the quantity, as the name of its column in the vocabulary
 * @param x where on the x axis; owned by the trail, never change it afterwards
 * @param y where on the left y axis, of the same length; owned likewise
 * @param values value of the quantity there in the unit of the column, of the same length; owned likewise
 * @since 0.1
 */
public record Trail(String quantity, double[] x, double[] y, double[] values) {

	public Trail {
		if (x.length != y.length || x.length != values.length) {
			throw new IllegalArgumentException("the trail of " + quantity + " has " + x.length + " x, " + y.length
					+ " y and " + values.length + " values");
		}
	}
}
