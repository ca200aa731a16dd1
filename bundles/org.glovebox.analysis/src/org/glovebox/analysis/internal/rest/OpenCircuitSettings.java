/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.rest;

import org.glovebox.api.analysis.Param;

/**
 * Settings of the open circuit.
 *
 * @param shortest rests that are shorter, in minutes, are left out
 * @param window last part of a rest in % over which the drift is found
 * @param driftLimit drift in mV/h up to which a cell is at equilibrium
 * @param storage shortest rest after a charge, in h, that is a storage
 */
public record OpenCircuitSettings(
		@Param(label = "Shortest rest", value = "5", unit = "min", min = 0, description = "Rests that are shorter are left "
				+ "out.")
		double shortest,
		@Param(label = "Window of the drift", value = "20", unit = "%", min = 1, max = 100, description = "Last part of the "
				+ "time of a rest over which the drift of the voltage is found.")
		double window,
		@Param(label = "Drift at equilibrium", value = "1", unit = "mV/h", min = 0, description = "A cell is at equilibrium "
				+ "where its voltage drifts by no more than this at the end of the rest.")
		double driftLimit,
		@Param(label = "Shortest storage", value = "10", unit = "h", min = 0, description = "A rest between a charge and the "
				+ "discharge after it that is as long is a storage, for which the lost charge is worked out; shorter ones show "
				+ "what is lost without storage.")
		double storage) {
}
