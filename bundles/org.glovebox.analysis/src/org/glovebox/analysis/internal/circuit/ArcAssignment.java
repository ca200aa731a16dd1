/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.circuit;

import java.util.Optional;

import org.glovebox.analysis.internal.Divisor;

/**
 * What an arc probably stands for, by its capacitance: J. T. S. Irvine, D. C. Sinclair, A. R. West, Adv. Mater. 2 (1990)
 * 132, table 2, which holds for a sample with a thickness over area of 1/cm.
 */
public enum ArcAssignment {

	/** About 1e-12 F, minor phases 1e-11 F. */
	BULK("bulk", 2e-11),
	/** 1e-11 to 1e-8 F. */
	GRAIN_BOUNDARY("grain boundary", 3e-9),
	/** Surface layers, 1e-9 to 1e-7 F. */
	INTERPHASE("interphase", 1e-7),
	/** Between sample and electrode, 1e-7 to 1e-5 F. */
	CHARGE_TRANSFER("charge transfer", 5e-5),
	/** Reactions at electrodes, about 1e-4 F, and what is slower still. */
	ELECTRODE("electrode reaction", Double.POSITIVE_INFINITY);

	private final String text;
	private final double below;

	ArcAssignment(String text, double below) {
		this.text = text;
		this.below = below;
	}

	/** As it is shown. */
	public String text() {
		return text;
	}

	/**
	 * The assignment of a capacitance.
	 *
	 * @param capacitance F
	 * @param area electrode area in cm2, where it is known
	 * @param thickness thickness in cm, where it is known; with both, the capacitance is taken to thickness over area of
	 *            1/cm
	 */
	public static ArcAssignment of(double capacitance, Optional<Divisor> area, Optional<Divisor> thickness) {
		double factor = area.isPresent() && thickness.isPresent() ? thickness.get().value() / area.get().value() : 1;
		for (ArcAssignment a : values()) {
			if (capacitance * factor < a.below) {
				return a;
			}
		}
		return ELECTRODE;
	}
}
