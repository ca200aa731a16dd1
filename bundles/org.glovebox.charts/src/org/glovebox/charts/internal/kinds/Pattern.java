/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;

/**
 * A scan of a diffractometer.
 *
 * @param number its place in the file, counted from 1
 * @param axis name of the column of positions
 * @param positions positions in the unit of that column
 * @param intensities intensities as recorded
 * @param wavelength wavelength in Å, where the file states it
 * @param unit unit of the intensities, such as "counts"; "" where the file does not say
 */
record Pattern(long number, String axis, double[] positions, double[] intensities, OptionalDouble wavelength,
		String unit) {

	/** Axes in the order in which they are preferred, with their titles. */
	private static final Map<String, String> TITLES = Map.of(Columns.TWO_THETA, "2/{\u03b8}", Columns.SCATTERING_VECTOR, "/{Q}",
			Columns.D_SPACING, "/{d}", Columns.OMEGA, "/{\u03c9}", Columns.THETA, "/{\u03b8}", Columns.CHI_ANGLE, "/{\u03c7}",
			Columns.PHI_ANGLE, "/{\u03c6}", Columns.TIME_OF_FLIGHT, "Time of flight");
	private static final List<String> AXES = List.of(Columns.TWO_THETA, Columns.SCATTERING_VECTOR, Columns.D_SPACING,
			Columns.OMEGA, Columns.THETA, Columns.CHI_ANGLE, Columns.PHI_ANGLE, Columns.TIME_OF_FLIGHT);

	static final String NONE = "there is no table with positions of a scan and intensities in these data";

	/** The scans of a file. */
	static List<Pattern> of(Dataset data) {
		List<Pattern> patterns = new ArrayList<>();
		for (int i = 0; i < data.parts().size(); i++) {
			Table part = data.parts().get(i);
			long number = i + 1L;
			Optional<String> axis = AXES.stream().filter(a -> isNumeric(part, a)).findFirst();
			if (axis.isPresent() && isNumeric(part, Columns.INTENSITY) && part.rows() > 0) {
				patterns.add(new Pattern(number, axis.get(), part.column(axis.get()).numbers(),
						part.column(Columns.INTENSITY).numbers(), wavelength(data, part), unit(data, part)));
			}
		}
		return patterns;
	}

	private static boolean isNumeric(Table table, String column) {
		return table.find(column).filter(c -> !(c instanceof Column.Texts)).isPresent();
	}

	private static OptionalDouble wavelength(Dataset data, Table part) {
		OptionalDouble own = part.metadata().number(Keys.WAVELENGTH);
		return own.isPresent() ? own : data.metadata().number(Keys.WAVELENGTH);
	}

	private static String unit(Dataset data, Table part) {
		return part.metadata().text(Keys.INTENSITY_UNIT).or(() -> data.metadata().text(Keys.INTENSITY_UNIT)).orElse("");
	}

	/** Title of an axis, as markup. */
	static String title(String axis) {
		return TITLES.getOrDefault(axis, axis);
	}

	/** Whether positions can be told as 2θ, Q or d, one by the other. */
	private boolean isConvertible() {
		return axis.equals(Columns.TWO_THETA) || axis.equals(Columns.SCATTERING_VECTOR) || axis.equals(Columns.D_SPACING);
	}

	/**
	 * Positions on another axis by Bragg's law, Q = 4 π sin θ / λ = 2 π / d; empty where the wavelength is needed and not
	 * known, or where the scan was over something else. Where there is no such angle the position is {@code NaN}.
	 */
	Optional<double[]> on(String wanted) {
		if (wanted.equals(axis)) {
			return Optional.of(positions.clone());
		}
		boolean angle = axis.equals(Columns.TWO_THETA) || wanted.equals(Columns.TWO_THETA);
		if (!isConvertible() || angle && wavelength.isEmpty()) {
			return Optional.empty();
		}
		double[] converted = new double[positions.length];
		for (int i = 0; i < converted.length; i++) {
			converted[i] = fromQ(wanted, toQ(positions[i]));
		}
		return Optional.of(converted);
	}

	private double toQ(double position) {
		return switch (axis) {
		case Columns.TWO_THETA -> 4 * Math.PI * Math.sin(Math.toRadians(position / 2)) / wavelength.orElse(Double.NaN);
		case Columns.D_SPACING -> 2 * Math.PI / position;
		default -> position;
		};
	}

	private double fromQ(String wanted, double q) {
		double value = switch (wanted) {
		case Columns.TWO_THETA -> 2 * Math.toDegrees(Math.asin(q * wavelength.orElse(Double.NaN) / (4 * Math.PI)));
		case Columns.D_SPACING -> 2 * Math.PI / q;
		default -> q;
		};
		return Double.isFinite(value) ? value : Double.NaN;
	}
}
