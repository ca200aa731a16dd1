/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.data.Columns;

/**
 * For every row whether it charges, discharges or rests. What the instrument says of the step decides where it says it,
 * then the current, then the charge.
 *
 * @param signs 1, -1 or 0 a row; owned by the record, never change it
 * @param messages missing values
 */
record Signs(byte[] signs, List<Message> messages) {

	private static final List<String> REST_TYPES = List.of("rest", "pause", "OCV");

	private static final List<String> CHARGE_TYPES = List.of("charge", "CC_charge", "CV_charge", "CCCV_charge",
			"CP_charge", "CPCV_charge", "CR_charge");

	private static final List<String> DISCHARGE_TYPES = List.of("discharge", "CC_discharge", "CV_discharge",
			"CCCV_discharge", "CP_discharge", "CPCV_discharge", "CR_discharge");

	/** Mode of rest and open circuit. */
	private static final double MODE_REST = 3;

	/** Currents below this part of the largest of the test count as rest: below any C-rate beside a usual one. */
	private static final double REST_PART = 1e-4;

	static Signs of(CyclingRows rows, Steps steps, ChargeFlow charge, Optional<CurrentIntegral> current, double restCurrent) {
		byte[] signs = new byte[rows.size()];
		List<Message> messages = new ArrayList<>();
		if (current.isPresent()) {
			double limit = Double.isNaN(restCurrent) ? REST_PART * current.get().largest() : restCurrent;
			byCurrent(current.get().current(), limit, steps, signs, messages);
		} else {
			byCharge(charge, signs);
		}
		double[] mode = rows.numbers(Columns.MODE);
		for (int i = 0; i < mode.length; i++) {
			if (mode[i] == MODE_REST) {
				signs[i] = 0;
			}
		}
		if (rows.hasText(Columns.STEP_TYPE)) {
			byType(rows, signs);
		}
		return new Signs(signs, List.copyOf(messages));
	}

	private static void byCurrent(double[] current, double limit, Steps steps, byte[] signs, List<Message> messages) {
		int missing = 0;
		int first = -1;
		for (int i = 0; i < signs.length; i++) {
			double value = current[i];
			if (Double.isNaN(value)) {
				first = missing++ == 0 ? i : first;
				signs[i] = i > 0 && steps.startOf(i) != i ? signs[i - 1] : 0;
			} else {
				signs[i] = (byte) (value > limit ? 1 : value < -limit ? -1 : 0);
			}
		}
		if (missing > 0) {
			messages.add(Message.warning("rows without current, first row " + first
					+ " (counted from 0); they are taken to go on as the row before").at(first).times(missing));
		}
	}

	private static void byCharge(ChargeFlow charge, byte[] signs) {
		for (int i = 0; i < signs.length; i++) {
			signs[i] = (byte) Math.signum(charge.charged()[i] - charge.discharged()[i]);
		}
	}

	private static void byType(CyclingRows rows, byte[] signs) {
		List<String> types = new ArrayList<>(REST_TYPES);
		types.addAll(CHARGE_TYPES);
		types.addAll(DISCHARGE_TYPES);
		int[] places = rows.places(Columns.STEP_TYPE, types);
		int firstCharge = REST_TYPES.size();
		int firstDischarge = firstCharge + CHARGE_TYPES.size();
		for (int i = 0; i < signs.length; i++) {
			if (places[i] >= 0) {
				signs[i] = (byte) (places[i] < firstCharge ? 0 : places[i] < firstDischarge ? 1 : -1);
			}
		}
	}
}
