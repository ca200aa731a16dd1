/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

/**
 * What a step does, by the code that Neware files hold.
 *
 * @param code code in the file
 * @param word the vocabulary's word
 * @param direction 1 for charging, -1 for discharging, 0 where the current tells
 */
record StepType(int code, String word, int direction) {

	private static final StepType[] KNOWN = {
			new StepType(1, "CC_charge", 1), new StepType(2, "CC_discharge", -1), new StepType(3, "CV_charge", 1),
					new StepType(4, "rest", 0), new StepType(5, "control", 0), new StepType(6, "control", 0),
					new StepType(7, "CCCV_charge", 1), new StepType(8, "CP_discharge", -1),
					new StepType(9, "CP_charge", 1), new StepType(10, "CR_discharge", -1),
					new StepType(13, "pause", 0), new StepType(16, "pulse", 0), new StepType(17, "simulation", 0),
					new StepType(18, "PCCCV_charge", 1), new StepType(19, "CV_discharge", -1),
					new StepType(20, "CCCV_discharge", -1), new StepType(21, "control", 0),
					new StepType(22, "OCV", 0), new StepType(25, "ramp", 0), new StepType(26, "CPCV_discharge", -1),
					new StepType(27, "CPCV_charge", 1) };

	/** Word for a code that is not known. */
	static final String OTHER = "other";

	private static final StepType[] BY_CODE = byCode();

	private static StepType[] byCode() {
		StepType[] result = new StepType[256];
		for (int code = 0; code < result.length; code++) {
			result[code] = new StepType(code, OTHER, 0);
		}
		for (StepType type : KNOWN) {
			result[type.code] = type;
		}
		return result;
	}

	/** The type of a code from 0 to 255; one that is not known is {@link #OTHER}. */
	static StepType of(int code) {
		return BY_CODE[code & 0xFF];
	}

	boolean isKnown() {
		return !word.equals(OTHER);
	}
}
