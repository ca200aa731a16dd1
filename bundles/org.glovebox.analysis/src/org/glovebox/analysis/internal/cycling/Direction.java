/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

/** Which way the charge flows. */
public enum Direction {
	CHARGE(1, "charge"), DISCHARGE(-1, "discharge");

	private final int sign;
	private final String text;

	Direction(int sign, String text) {
		this.sign = sign;
		this.text = text;
	}

	/** 1 for charging, -1 for discharging. */
	public int sign() {
		return sign;
	}

	/** "charge" or "discharge". */
	public String text() {
		return text;
	}

	Direction opposite() {
		return this == CHARGE ? DISCHARGE : CHARGE;
	}

	/** The direction of a sign that is not 0. */
	public static Direction of(int sign) {
		return sign > 0 ? CHARGE : DISCHARGE;
	}
}
