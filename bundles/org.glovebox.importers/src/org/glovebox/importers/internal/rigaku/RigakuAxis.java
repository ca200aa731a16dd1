/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.rigaku;

import java.util.Locale;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;

/** Columns of positions by the names that Rigaku's programs give the axes of scans. */
final class RigakuAxis {

	private RigakuAxis() {
	}

	/** A column of positions; an axis that the vocabulary does not know keeps its name. */
	static Column column(String axis, String unit, double[] positions) {
		String name = switch (axis.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")) {
		case "", "2thetatheta", "twothetatheta", "thetatwotheta", "theta2theta", "2thetaomega", "twothetaomega", "2theta",
				"twotheta", "2thetachi", "twothetachi", "2thetachiphi", "twothetachiphi", "continuous" -> Columns.TWO_THETA;
		case "omega", "omega2theta", "omegatwotheta", "omegarelative" -> Columns.OMEGA;
		case "theta", "thetas", "thetad" -> Columns.THETA;
		case "chi" -> Columns.CHI_ANGLE;
		case "phi" -> Columns.PHI_ANGLE;
		default -> axis;
		};
		boolean known = !name.equals(axis);
		return Column.of(name, known ? "deg" : unit, positions);
	}
}
