/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.XmlElement;

/**
 * The columns of a data route: its views say at which place of a point a quantity stands. A point whose recording has
 * several channels is a picture of a detector strip.
 */
final class BrmlRoute {

	private static final double BLANK = -9999;
	private static final int MOST_CHANNELS = 8192;

	private final XmlElement route;
	private final BrmlRows.Run points;
	private final Notes notes;
	private final List<Column> columns = new ArrayList<>();
	private final Set<String> taken = new HashSet<>();
	private int blanks;

	BrmlRoute(XmlElement route, BrmlRows.Run points, Notes notes) {
		this.route = route;
		this.points = points;
		this.notes = notes;
	}

	/** All columns, of equal length. */
	List<Column> columns() {
		List<XmlElement> views = route.find("DataViews").map(v -> v.all("RawDataView")).orElse(List.of());
		if (views.isEmpty()) {
			withoutViews();
		}
		for (XmlElement view : views) {
			int start = view.number("Start").orElse(-1);
			int length = view.number("Length").orElse(1);
			if (start < 0 || length < 1 || start + length > points.width()) {
				notes.warning("a view of the data names numbers that the points do not have; it was left out");
			} else {
				view(view, start, length);
			}
		}
		if (blanks > 0) {
			notes.info("values of -9999, which mean that nothing was measured, are empty", blanks);
		}
		return columns;
	}

	private void view(XmlElement view, int start, int length) {
		String kind = view.attribute("type").orElse("");
		if (kind.startsWith("Varying")) {
			varying(view, start, length);
		} else if (kind.startsWith("Recorded")) {
			recorded(view, start, length);
		} else {
			for (int i = 0; i < length; i++) {
				fixed(view.attribute("LogicName").orElse("Fixed"), view.attribute("Unit").orElse(""), start + i);
			}
		}
	}

	private void fixed(String name, String unit, int index) {
		switch (name) {
		case "MeasuredTime" -> add(Columns.COUNTING_TIME, "s", points.column(index));
		case "AbsorptionFactor" -> add(Columns.ATTENUATION, "", points.column(index));
		default -> add(name, unit(unit), points.column(index));
		}
	}

	private void varying(XmlElement view, int start, int length) {
		List<XmlElement> fields = view.find("Varying").map(v -> v.all("FieldDefinitions")).orElse(List.of());
		List<XmlElement> axes = axes();
		for (int i = 0; i < length; i++) {
			String name = i < fields.size() ? fields.get(i).attribute("FieldName").orElse("")
					: i < axes.size() ? axisName(axes.get(i)) : "";
			String unit = i < fields.size()
					? fields.get(i).find("Restriction").flatMap(r -> r.attribute("Unit")).orElse("")
					: "";
			position(name, unit, start + i);
		}
	}

	private List<XmlElement> axes() {
		return route.find("ScanInformation", "ScanAxes").map(a -> a.all("ScanAxisInfo")).orElse(List.of());
	}

	static String axisName(XmlElement axis) {
		return axis.attribute("AxisName").or(() -> axis.attribute("AxisId")).orElse("");
	}

	private void position(String name, String unit, int index) {
		double[] values = points.column(index);
		BrukerDrive.of(name).ifPresentOrElse(drive -> add(drive.column(), drive.unit(), values),
				() -> add(name.isEmpty() ? "Position" : name, unit(unit), values));
	}

	private void recorded(XmlElement view, int start, int length) {
		String name = view.find("Recording").flatMap(r -> r.attribute("VisibleName")).orElse("Recording");
		if (length == 1) {
			add(taken.contains(Columns.INTENSITY) ? name : Columns.INTENSITY, "", points.column(start));
		} else if (points.rows() == 1) {
			strip(start, length);
		} else {
			channels(name, start, length);
		}
	}

	/** One picture of a detector strip: its channels become rows. */
	private void strip(int start, int length) {
		double[] point = points.row(0);
		double[] intensities = new double[length];
		long[] channels = new long[length];
		for (int i = 0; i < length; i++) {
			intensities[i] = point[start + i];
			channels[i] = i + 1L;
		}
		columns.clear();
		taken.clear();
		route.find("ScanInformation", "ScaleAxes", "ScaleAxisInfo").ifPresent(axis -> {
			double first = axis.textOf("Start").map(NumberText::of).map(v -> v.orElse(Double.NaN)).orElse(Double.NaN);
			double step = axis.textOf("Increment").map(NumberText::of).map(v -> v.orElse(Double.NaN)).orElse(Double.NaN);
			if (Double.isFinite(first) && Double.isFinite(step)) {
				double[] positions = new double[length];
				for (int i = 0; i < length; i++) {
					positions[i] = first + i * step;
				}
				BrukerDrive drive = BrukerDrive.of(axisName(axis)).orElse(BrukerDrive.TWO_THETA);
				add(drive.column(), drive.unit(), positions);
			}
		});
		columns.add(Column.of(Columns.DETECTOR_CHANNEL, "", channels));
		add(Columns.INTENSITY, "", intensities);
	}

	/** A scan with a picture at each point: the sum is the intensity, the channels are kept. */
	private void channels(String name, int start, int length) {
		double[] sum = new double[points.rows()];
		for (int c = 0; c < length; c++) {
			double[] channel = points.column(start + c);
			for (int i = 0; i < sum.length; i++) {
				sum[i] += channel[i] == BLANK ? 0 : channel[i];
			}
			if (length <= MOST_CHANNELS) {
				add(name + " channel " + (c + 1), "", channel);
			}
		}
		notes.info("the intensity is the sum over the " + length + " channels of " + name);
		add(taken.contains(Columns.INTENSITY) ? name + " sum" : Columns.INTENSITY, "", sum);
	}

	/** Time, absorption factor, axes and one recording, as all known files without views have them. */
	private void withoutViews() {
		List<XmlElement> axes = axes();
		int first = points.width() - 1 - axes.size();
		for (int i = 0; i < points.width() - 1; i++) {
			if (i >= first && first >= 0) {
				position(axisName(axes.get(i - first)), "", i);
			} else {
				fixed(first == 2 && i == 0 ? "MeasuredTime" : first == 2 && i == 1 ? "AbsorptionFactor"
						: "Column " + (i + 1), "", i);
			}
		}
		add(Columns.INTENSITY, "", points.column(points.width() - 1));
		notes.info("the file does not name its columns; they were taken in the usual order");
	}

	private void add(String name, String unit, double[] values) {
		for (int i = 0; i < values.length; i++) {
			if (values[i] == BLANK) {
				values[i] = Double.NaN;
				blanks++;
			}
		}
		String free = name;
		for (int i = 2; !taken.add(free); i++) {
			free = name + " " + i;
		}
		columns.add(Column.of(free, unit, values));
	}

	private static String unit(String unit) {
		return unit.equals("°") ? "deg" : unit;
	}
}
