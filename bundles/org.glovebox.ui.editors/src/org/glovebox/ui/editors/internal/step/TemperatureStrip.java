/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.ui.editors.internal.step.HeatCourse.Leg;
import org.glovebox.ui.forms.FormLook;

/** Draws the course of temperature: the set-point in grey, what was done in the accent colour, assumptions dashed. */
public final class TemperatureStrip {

	/** Height that it needs, in points. */
	public static final int HEIGHT = 136;
	/** Height that it can do with, in points. */
	public static final int LEAST_HEIGHT = 88;

	private static final int LEFT = 48;
	private static final int RIGHT = 80;
	private static final int TOP = 24;
	private static final int BOTTOM = 24;
	private static final int TICK = 4;
	private static final int TICKS = 8;
	private static final int TICK_DISTANCE = 24;
	private static final float GREY = 0.3f;
	private static final int PLANNED_WIDTH = 5;
	private static final int ACTUAL_WIDTH = 2;
	/** Vermilion of the palette of Okabe and Ito, which stands off the blue also for the colour-blind. */
	private static final RGB LIGHT_LOG = new RGB(0xd5, 0x5e, 0x00);
	private static final RGB DARK_LOG = new RGB(0xf0, 0xa0, 0x60);
	private static final String TIP = "Temperature over the time of the steps that heat or cool. Grey: as planned. "
			+ "Blue: as done. Dashed: how long it takes is not said.";

	private final Canvas canvas;
	private HeatCourse planned = new HeatCourse(List.of());
	private HeatCourse actual = planned;
	private List<LogCourse> logs = List.of();

	/** An empty strip. */
	public TemperatureStrip(Composite parent) {
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.setBackground(parent.getBackground());
		FormLook.keepColours(canvas);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.setToolTipText(TIP);
		canvas.getAccessible().addAccessibleListener(new Description(this));
	}

	/** The control; its layout data is the caller's. */
	public Canvas control() {
		return canvas;
	}

	/** Draws other courses. */
	public void show(HeatCourse plan, HeatCourse act) {
		if (!plan.equals(planned) || !act.equals(actual)) {
			planned = plan;
			actual = act;
			canvas.redraw();
		}
	}

	/** Draws what furnaces wrote down over the courses, each from where its step begins. */
	void showLogs(List<LogCourse> courses) {
		logs = courses;
		canvas.setToolTipText(TIP + (logs.isEmpty() ? ""
				: " Thin: " + logs.stream().map(LogCourse::file).collect(Collectors.joining(", ")) + "."));
		canvas.redraw();
	}

	/** Whether there is anything to draw. */
	public boolean isEmpty() {
		return planned.isEmpty() && actual.isEmpty() && logs.isEmpty();
	}

	private double begin(LogCourse log) {
		return actual.begin(log.step()).or(() -> planned.begin(log.step())).orElse(0.0);
	}

	private Rectangle plot() {
		Rectangle area = canvas.getClientArea();
		return new Rectangle(LEFT, TOP, Math.max(1, area.width - LEFT - RIGHT),
				Math.max(1, area.height - TOP - BOTTOM));
	}

	private Axis hours() {
		double logged = logs.stream().mapToDouble(log -> begin(log) + log.lastHour()).max().orElse(0);
		return Axis.of(0, Math.max(0.1, Math.max(logged, Math.max(planned.hours(), actual.hours()))), TICKS);
	}

	private Axis celsius() {
		double low = Math.min(logs.stream().mapToDouble(LogCourse::lowest).min().orElse(0),
				Math.min(0, Math.min(planned.lowest(), actual.lowest())));
		double high = Math.max(logs.stream().mapToDouble(LogCourse::highest).max().orElse(planned.highest()),
				Math.max(planned.highest(), actual.highest()));
		int ticks = Math.max(2, plot().height / TICK_DISTANCE);
		return Axis.of(low, high, ticks);
	}

	private void paint(GC gc) {
		if (isEmpty()) {
			return;
		}
		gc.setAntialias(SWT.ON);
		gc.setForeground(canvas.getForeground());
		Rectangle plot = plot();
		Axis x = hours();
		Axis y = celsius();
		axes(gc, plot, x, y);
		Color grey = FormLook.mix(canvas.getForeground(), canvas.getBackground(), GREY);
		course(gc, plot, x, y, planned, grey, PLANNED_WIDTH);
		course(gc, plot, x, y, actual, FormLook.accent(canvas), ACTUAL_WIDTH);
		logs.forEach(log -> log(gc, plot, x, y, log));
		numbers(gc, plot, x, planned.isEmpty() ? actual : planned);
	}

	private void axes(GC gc, Rectangle plot, Axis x, Axis y) {
		gc.setLineWidth(1);
		gc.drawRectangle(plot);
		for (double value : x.ticks()) {
			int px = x.at(value, plot.x, plot.width);
			gc.drawLine(px, plot.y + plot.height, px, plot.y + plot.height - TICK);
			text(gc, x.text(value), px, plot.y + plot.height + 2, 0.5);
		}
		for (double value : y.ticks()) {
			int py = plot.y + plot.height - y.at(value, 0, plot.height);
			gc.drawLine(plot.x, py, plot.x + TICK, py);
			text(gc, y.text(value), plot.x - TICK, py - gc.getFontMetrics().getHeight() / 2, 1);
		}
		text(gc, "time / h", plot.x + plot.width + FormLook.GRID * 2, plot.y + plot.height + 2, 0);
		text(gc, "T / °C", 0, 0, 0);
	}

	private static void text(GC gc, String text, int x, int y, double anchor) {
		Point size = gc.textExtent(text);
		gc.drawText(text, x - (int) Math.round(size.x * anchor), y, true);
	}

	private void course(GC gc, Rectangle plot, Axis x, Axis y, HeatCourse course, Color colour, int width) {
		gc.setForeground(colour);
		for (Leg leg : course.legs()) {
			int fromX = x.at(leg.fromHour(), plot.x, plot.width);
			int toX = x.at(leg.toHour(), plot.x, plot.width);
			int fromY = plot.y + plot.height - y.at(leg.from(), 0, plot.height);
			int toY = plot.y + plot.height - y.at(leg.to(), 0, plot.height);
			gc.setLineWidth(width);
			gc.setLineStyle(leg.assumed() ? SWT.LINE_DASH : SWT.LINE_SOLID);
			gc.drawLine(fromX, fromY, toX, toY);
		}
		gc.setLineStyle(SWT.LINE_SOLID);
	}

	private void log(GC gc, Rectangle plot, Axis x, Axis y, LogCourse log) {
		double begin = begin(log);
		int[] points = new int[2 * log.hours().size()];
		for (int i = 0; i < log.hours().size(); i++) {
			points[2 * i] = x.at(begin + log.hours().get(i), plot.x, plot.width);
			points[2 * i + 1] = plot.y + plot.height - y.at(log.celsius().get(i), 0, plot.height);
		}
		gc.setForeground(new Color(FormLook.isDark(canvas) ? DARK_LOG : LIGHT_LOG));
		gc.setLineWidth(1);
		gc.drawPolyline(points);
	}

	/** The numbers of the steps above where they begin, as far as there is place. */
	private void numbers(GC gc, Rectangle plot, Axis x, HeatCourse course) {
		gc.setForeground(canvas.getForeground());
		int step = 0;
		int free = LEFT + FormLook.GRID;
		for (Leg leg : course.legs()) {
			if (leg.step() != step) {
				step = leg.step();
				String number = "step " + step;
				int at = Math.max(free, x.at(leg.fromHour(), plot.x, plot.width));
				text(gc, number, at, 0, 0);
				free = at + gc.textExtent(number).x + FormLook.GRID;
			}
		}
	}

	@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
	private static final class Description extends AccessibleAdapter {
		private final TemperatureStrip strip;

		Description(TemperatureStrip strip) {
			this.strip = strip;
		}

		@Override
		public void getName(AccessibleEvent event) {
			HeatCourse course = strip.planned.isEmpty() ? strip.actual : strip.planned;
			event.result = "Course of temperature: up to " + Math.round(course.highest()) + " °C, "
					+ Math.round(course.hours()) + " h in all";
		}
	}
}
