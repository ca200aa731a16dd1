/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.panalytical;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.XmlElement;

/**
 * The points of one scan. In schemas 1.x {@code intensities} are counts multiplied by the attenuation factor; in schemas
 * 2.x {@code counts} are as the detector gave them. Source: the annotations of PANalytical's schemas XRDMeasurement 1.5
 * and 2.1.
 */
final class XrdmlScan {

	private final XmlElement points;
	private final String name;
	private final Notes notes;
	private final List<Column> columns = new ArrayList<>();
	private final Set<String> taken = new HashSet<>();
	private int rows;

	XrdmlScan(XmlElement points, String name, Notes notes) {
		this.points = points;
		this.name = name;
		this.notes = notes;
	}

	static boolean isIntensity(String element) {
		return element.equals("intensities") || element.equals("counts");
	}

	/**
	 * The columns; empty where there are no intensities.
	 *
	 * @param cut whether the file ends within the intensities, so that their number is not known
	 */
	Optional<List<Column>> columns(boolean cut) {
		Optional<XmlElement> intensities = points.find("intensities");
		Optional<XmlElement> counts = points.find("counts");
		double[] values = intensities.or(() -> counts).map(e -> list(e.text(), e.name())).orElse(new double[0]);
		rows = values.length;
		if (rows == 0) {
			notes.warning(name + " holds no intensities; it was left out");
			return Optional.empty();
		}
		if (cut) {
			notes.warning(name + ": the list of intensities is cut off, so the steps between its positions are not known; "
					+ rows + " intensities were read without positions");
		}
		points.all("positions").forEach(p -> positions(p, cut));
		double[] factors = factors();
		if (intensities.isPresent()) {
			add(Columns.INTENSITY, "", values);
			counts.ifPresent(c -> add(Columns.COUNTS, "", list(c.text(), c.name())));
		} else {
			raw(values, factors);
		}
		if (factors.length > 0) {
			add(Columns.ATTENUATION, "", factors);
		}
		points.find("countingTimes").ifPresent(t -> add(Columns.COUNTING_TIME, "s", list(t.text(), t.name())));
		points.find("divergenceCorrections").ifPresent(d -> {
			add("divergence correction", "", list(d.text(), d.name()));
			notes.info(name + ": corrections for the divergence slit were not applied; they are kept as a column");
		});
		return Optional.of(columns);
	}

	/** Counts of the detector: the intensity is the count times the attenuation factor. */
	private void raw(double[] counts, double[] factors) {
		Optional<Double> common = points.textOf("commonBeamAttenuationFactor").map(NumberText::of)
				.filter(v -> v.isPresent() && v.getAsDouble() != 1).map(v -> v.getAsDouble());
		if (factors.length == 0 && common.isEmpty()) {
			add(Columns.INTENSITY, "", counts);
			return;
		}
		double[] corrected = new double[rows];
		for (int i = 0; i < rows; i++) {
			corrected[i] = counts[i] * (i < factors.length ? factors[i] : common.orElse(1.0));
		}
		notes.info(name + ": the intensity is the counts times the attenuation factor; the counts are kept beside it");
		add(Columns.INTENSITY, "", corrected);
		add(Columns.COUNTS, "", counts);
	}

	private double[] factors() {
		return points.find("beamAttenuationFactors").map(f -> list(f.text(), f.name())).orElse(new double[0]);
	}

	private void positions(XmlElement positions, boolean cut) {
		String axis = positions.attribute("axis").orElse("position");
		Optional<XmlElement> list = positions.find("listPositions");
		Optional<Double> start = number(positions, "startPosition");
		Optional<Double> end = number(positions, "endPosition");
		if (list.isPresent()) {
			axis(axis, positions, list(list.get().text(), axis));
		} else if (start.isPresent() && end.isPresent()) {
			double[] values = new double[rows];
			for (int i = 0; i < rows; i++) {
				values[i] = cut && i > 0 ? Double.NaN
						: rows == 1 ? start.get() : start.get() + (end.get() - start.get()) * i / (rows - 1);
			}
			axis(axis, positions, values);
		}
	}

	private static Optional<Double> number(XmlElement positions, String element) {
		return positions.textOf(element).map(NumberText::of).filter(v -> v.isPresent()).map(v -> v.getAsDouble());
	}

	private void axis(String axis, XmlElement positions, double[] values) {
		String unit = positions.attribute("unit").orElse("");
		switch (axis.toLowerCase(Locale.ROOT)) {
		case "2theta" -> add(Columns.TWO_THETA, "deg", values);
		case "omega" -> add(Columns.OMEGA, "deg", values);
		case "theta" -> add(Columns.THETA, "deg", values);
		case "chi" -> add(Columns.CHI_ANGLE, "deg", values);
		case "phi" -> add(Columns.PHI_ANGLE, "deg", values);
		default -> add(axis, unit, values);
		}
	}

	private double[] list(String text, String what) {
		double[] values = new double[64];
		int count = 0;
		int unreadable = 0;
		int at = 0;
		while (at < text.length()) {
			int end = at;
			while (end < text.length() && text.charAt(end) > ' ') {
				end++;
			}
			if (end > at) {
				values = count == values.length ? Arrays.copyOf(values, 2 * count) : values;
				values[count] = number(text.substring(at, end));
				unreadable += Double.isNaN(values[count++]) ? 1 : 0;
			}
			at = end + 1;
		}
		if (unreadable > 0) {
			notes.warning(name + ": words in the list of " + what + " that are no numbers are empty", -1, unreadable);
		}
		return Arrays.copyOf(values, count);
	}

	private static double number(String word) {
		try {
			return Double.parseDouble(word);
		} catch (NumberFormatException e) {
			return Double.NaN;
		}
	}

	private void add(String column, String unit, double[] values) {
		if (values.length != rows) {
			notes.warning(String.format("%s: %d values of %s for %d intensities; %s", name, values.length, column, rows,
					values.length < rows ? "the missing ones are empty" : "the surplus was left out"));
		}
		double[] fitted = Arrays.copyOf(values, rows);
		Arrays.fill(fitted, Math.min(values.length, rows), rows, Double.NaN);
		String free = column;
		for (int i = 2; !taken.add(free); i++) {
			free = column + " " + i;
		}
		columns.add(Column.of(free, unit, fitted));
	}
}
