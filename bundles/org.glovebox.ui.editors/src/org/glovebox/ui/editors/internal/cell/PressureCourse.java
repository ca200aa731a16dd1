/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.StackPressure;

/**
 * The course of the stack pressure: each pressure holds until the next one. Pressures without a time or a value are left
 * out.
 *
 * @param points the changes, oldest first
 */
record PressureCourse(List<Point> points) {

	private static final double SECONDS_PER_HOUR = 3600;
	private static final double HOURS_PER_DAY = 24;
	private static final double DAYS_FROM = 72;
	/** How far the last pressure is drawn beyond its change, as a share of the time before. */
	private static final double TAIL = 0.15;

	PressureCourse {
		points = List.copyOf(points);
	}

	/**
	 * A change.
	 *
	 * @param hour time since the first one, in h
	 * @param megapascals the pressure from then on, in MPa
	 * @param text the pressure as typed
	 */
	record Point(double hour, double megapascals, String text) {
	}

	static PressureCourse of(CellBuild cell) {
		List<StackPressure> known = cell.getStackPressure().stream().filter(PressureCourse::isKnown)
				.sorted(Comparator.comparing(StackPressure::getSince)).toList();
		List<Point> points = new ArrayList<>();
		for (StackPressure pressure : known) {
			Instant start = known.get(0).getSince();
			double hours = Duration.between(start, pressure.getSince()).toSeconds() / SECONDS_PER_HOUR;
			points.add(new Point(hours, pressure.getPressure().in("MPa"), pressure.getPressure().text()));
		}
		return new PressureCourse(points);
	}

	private static boolean isKnown(StackPressure pressure) {
		return pressure.getSince() != null && pressure.getPressure() != null
				&& pressure.getPressure().dimension().name().equals("pressure");
	}

	/** Whether there is a change to draw. */
	boolean isEmpty() {
		return points.size() < 2;
	}

	/** The time that is drawn, in h. */
	double hours() {
		double last = points.isEmpty() ? 0 : points.get(points.size() - 1).hour();
		return last * (1 + TAIL);
	}

	double highest() {
		return points.stream().mapToDouble(Point::megapascals).max().orElse(0);
	}

	/** Whether the course is long enough to be counted in days. */
	boolean inDays() {
		return hours() > DAYS_FROM;
	}

	/** Hours in the unit that the course is drawn in. */
	double shown(double hours) {
		return inDays() ? hours / HOURS_PER_DAY : hours;
	}
}
