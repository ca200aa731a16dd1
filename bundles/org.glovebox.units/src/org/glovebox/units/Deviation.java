/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

/**
 * What was intended of something, and what was obtained.
 *
 * @param of an element or a part of a composite
 * @param nominal what was intended: atoms for one formula unit, or a mass fraction
 * @param obtained what was obtained, in the same measure
 */
public record Deviation(String of, double nominal, double obtained) {

	/**
	 * Returns how far off it is, relative to what was intended.
	 *
	 * @return 0.02 for 2 % too much; infinite where nothing was intended
	 */
	public double relative() {
		return obtained == nominal ? 0 : (obtained - nominal) / nominal;
	}
}
