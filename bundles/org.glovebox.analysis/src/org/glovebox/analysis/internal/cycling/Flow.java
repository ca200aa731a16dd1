/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

/**
 * What passed in a stretch of the test; all but for noise never negative.
 *
 * @param charge charge in charging direction, mAh
 * @param discharge charge in discharging direction, mAh
 * @param chargeEnergy energy taken up, mWh; NaN where the data do not tell
 * @param dischargeEnergy energy given off, mWh; NaN where the data do not tell
 * @param chargeIntegral integral of the charging current, mAh; NaN where there is no current
 * @param dischargeIntegral integral of the discharging current, mAh; NaN where there is no current
 */
public record Flow(double charge, double discharge, double chargeEnergy, double dischargeEnergy, double chargeIntegral,
		double dischargeIntegral) {

	/** Nothing passed. */
	public static final Flow ZERO = new Flow(0, 0, 0, 0, 0, 0);

	Flow plus(Flow other) {
		return new Flow(charge + other.charge, discharge + other.discharge, chargeEnergy + other.chargeEnergy,
				dischargeEnergy + other.dischargeEnergy, chargeIntegral + other.chargeIntegral,
				dischargeIntegral + other.dischargeIntegral);
	}

	/** Charge in a direction, mAh. */
	public double capacity(Direction direction) {
		return direction == Direction.CHARGE ? charge : discharge;
	}

	/** Energy in a direction, mWh. */
	public double energy(Direction direction) {
		return direction == Direction.CHARGE ? chargeEnergy : dischargeEnergy;
	}

	/** Integral of the current in a direction, mAh. */
	public double integral(Direction direction) {
		return direction == Direction.CHARGE ? chargeIntegral : dischargeIntegral;
	}

	/** Energy over charge in a direction, V; NaN where no charge passed. */
	public double meanVoltage(Direction direction) {
		return capacity(direction) > 0 ? energy(direction) / capacity(direction) : Double.NaN;
	}
}
