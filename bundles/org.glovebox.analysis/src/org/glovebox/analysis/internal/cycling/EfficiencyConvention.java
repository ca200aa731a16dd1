/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

/** Which capacity of a cycle is divided by which. */
public enum EfficiencyConvention {
	/** By the cell arrangement that the records state, else by the direction of the first half cycle. */
	AUTO("automatic"),
	/** What a cathode cell gives back of what was charged. */
	DISCHARGE_OVER_CHARGE("discharge / charge"),
	/** What an anode half cell or a sulfur cell gives back of what was discharged. */
	CHARGE_OVER_DISCHARGE("charge / discharge");

	/** Of energies, whatever the convention of the charge: what a cell gives back of what it took is never above 100 %. */
	static final String ENERGY = "discharge energy / charge energy";

	private final String text;

	EfficiencyConvention(String text) {
		this.text = text;
	}

	/** The convention as named beside the number. */
	public String text() {
		return text;
	}

	static EfficiencyConvention forFirst(Direction first) {
		return first == Direction.CHARGE ? DISCHARGE_OVER_CHARGE : CHARGE_OVER_DISCHARGE;
	}

	/** Coulombic efficiency in %; NaN where either capacity is missing. */
	double of(Flow flow) {
		if (!(flow.charge() > 0) || !(flow.discharge() > 0)) {
			return Double.NaN;
		}
		return 100 * (this == CHARGE_OVER_DISCHARGE ? flow.charge() / flow.discharge() : flow.discharge() / flow.charge());
	}
}
