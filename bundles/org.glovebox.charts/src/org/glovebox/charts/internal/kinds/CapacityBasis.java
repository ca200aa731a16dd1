/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

/** What capacities refer to. */
enum CapacityBasis {
	/** The active mass where it is known, else nothing. */
	AUTO,
	/** Nothing: mAh. */
	ABSOLUTE,
	/** The active mass: mAh/g. */
	MASS,
	/** The electrode area: mAh/cm2. */
	AREA
}
