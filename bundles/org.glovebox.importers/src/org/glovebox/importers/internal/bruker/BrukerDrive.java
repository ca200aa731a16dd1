/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.api.data.Columns;

/** What a diffractometer of Bruker moves in a scan, with the names that its programs use for it. */
enum BrukerDrive {
	TWO_THETA(Columns.TWO_THETA, "deg", "2theta", "twotheta", "coupled", "lockedcoupled", "unlockedcoupled",
			"offsetcoupled", "unlockedcoupledhrxrd", "detectorscan", "detector"),
	THETA(Columns.THETA, "deg", "theta", "rockingcurve"),
	OMEGA(Columns.OMEGA, "deg", "omega"),
	CHI(Columns.CHI_ANGLE, "deg", "chi", "khi", "chiscan"),
	PHI(Columns.PHI_ANGLE, "deg", "phi", "phiscan"),
	X("X", "mm", "x", "xdrive", "xscan"),
	Y("Y", "mm", "y", "ydrive", "yscan"),
	Z("Z", "mm", "z", "zdrive", "zscan"),
	AUX1("Aux1", "", "aux1"),
	AUX2("Aux2", "", "aux2"),
	AUX3("Aux3", "", "aux3"),
	PSI("Psi", "deg", "psi", "psiscan");

	private final String column;
	private final String unit;
	private final String[] names;

	BrukerDrive(String column, String unit, String... names) {
		this.column = column;
		this.unit = unit;
		this.names = names;
	}

	/** Name of the column of its positions. */
	String column() {
		return column;
	}

	/** Unit of its positions. */
	String unit() {
		return unit;
	}

	/** The drive, or the drive that a kind of scan moves, by any of its names. */
	static Optional<BrukerDrive> of(String name) {
		String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
		return Arrays.stream(values()).filter(drive -> Arrays.asList(drive.names).contains(plain)).findFirst();
	}
}
