/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.conduction;

/**
 * A conductivity at a temperature.
 *
 * @param kelvin temperature, K
 * @param conductivity S/cm, positive
 * @param error its standard error, S/cm; 0 or {@code NaN} where it is not known
 */
record ConductivityPoint(double kelvin, double conductivity, double error) {

	static final double ZERO_CELSIUS = 273.15;

	double celsius() {
		return kelvin - ZERO_CELSIUS;
	}
}
