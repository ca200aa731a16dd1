/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.powder;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.importers.internal.Notes;

/** What the positions of a powder pattern are. */
enum PowderAxis {
	TWO_THETA, TWO_THETA_RADIANS, Q_PER_ANGSTROM, Q_PER_NANOMETRE, SPACING, RADIUS, TIME_OF_FLIGHT, UNKNOWN;

	/** The column of positions; tells where it is not what the file says in so many words. */
	static Column column(PowderAxis axis, double[] values, Notes notes) {
		return switch (axis) {
		case TWO_THETA -> Column.of(Columns.TWO_THETA, "deg", values);
		case TWO_THETA_RADIANS -> {
			notes.info("angles in radians were turned into degrees");
			yield Column.of(Columns.TWO_THETA, "deg", scaled(values, 180 / Math.PI));
		}
		case Q_PER_ANGSTROM -> Column.of(Columns.SCATTERING_VECTOR, "1/Å", values);
		case Q_PER_NANOMETRE -> {
			notes.info("scattering vectors in 1/nm were turned into 1/Å");
			yield Column.of(Columns.SCATTERING_VECTOR, "1/Å", scaled(values, 0.1));
		}
		case SPACING -> Column.of(Columns.D_SPACING, "Å", values);
		case RADIUS -> Column.of("Radial distance", "mm", values);
		case TIME_OF_FLIGHT -> Column.of(Columns.TIME_OF_FLIGHT, "µs", values);
		case UNKNOWN -> {
			notes.info("the file does not say what its first column is; it was taken for 2θ in degrees");
			yield Column.of(Columns.TWO_THETA, "deg", values);
		}
		};
	}

	private static double[] scaled(double[] values, double factor) {
		double[] scaled = values.clone();
		for (int i = 0; i < scaled.length; i++) {
			scaled[i] *= factor;
		}
		return scaled;
	}
}
