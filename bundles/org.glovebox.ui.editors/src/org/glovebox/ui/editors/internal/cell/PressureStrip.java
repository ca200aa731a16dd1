/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.ui.editors.internal.step.Axis;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormLook;

/** Draws the stack pressure over time, in steps; takes no place where it was never changed. */
final class PressureStrip {

	/** Height that it needs, in points. */
	static final int HEIGHT = 112;

	private static final int LEFT = 40;
	private static final int RIGHT = 64;
	private static final int TOP = 24;
	private static final int BOTTOM = 24;
	private static final int TICK = 4;
	private static final int TICKS = 5;
	private static final int LINE = 2;

	private final CellBuild cell;
	private final Canvas canvas;
	private PressureCourse course;

	PressureStrip(Composite parent, CellBuild cell) {
		this.cell = cell;
		course = PressureCourse.of(cell);
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.setBackground(parent.getBackground());
		FormLook.keepColours(canvas);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.setToolTipText("Stack pressure since it was first noted");
		Changes.listen(cell, canvas, this::refresh);
	}

	/** The control; has grid data already. */
	Canvas control() {
		return canvas;
	}

	/** Takes its place in a grid, or none. */
	void place() {
		GridData data = new GridData(SWT.FILL, SWT.FILL, true, false);
		data.heightHint = HEIGHT;
		data.exclude = course.isEmpty();
		canvas.setLayoutData(data);
		canvas.setVisible(!course.isEmpty());
	}

	private void refresh() {
		PressureCourse now = PressureCourse.of(cell);
		if (now.equals(course)) {
			return;
		}
		boolean appears = now.isEmpty() != course.isEmpty();
		course = now;
		if (appears) {
			place();
			canvas.requestLayout();
		}
		canvas.redraw();
	}

	private void paint(GC gc) {
		if (course.isEmpty()) {
			return;
		}
		gc.setAntialias(SWT.ON);
		Rectangle area = canvas.getClientArea();
		Rectangle plot = new Rectangle(LEFT, TOP, Math.max(1, area.width - LEFT - RIGHT),
				Math.max(1, area.height - TOP - BOTTOM));
		Axis x = Axis.of(0, course.shown(course.hours()), TICKS);
		Axis y = Axis.of(0, course.highest() > 0 ? course.highest() : 1, 2);
		axes(gc, plot, x, y);
		steps(gc, plot, x, y);
	}

	private void axes(GC gc, Rectangle plot, Axis x, Axis y) {
		gc.setForeground(canvas.getForeground());
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
		text(gc, course.inDays() ? "time / d" : "time / h", plot.x + plot.width + FormLook.GRID,
				plot.y + plot.height + 2, 0);
		text(gc, "stack pressure / MPa", 0, 0, 0);
	}

	private void steps(GC gc, Rectangle plot, Axis x, Axis y) {
		gc.setForeground(FormLook.accent(canvas));
		gc.setLineWidth(LINE);
		List<PressureCourse.Point> points = course.points();
		for (int i = 0; i < points.size(); i++) {
			boolean last = i + 1 == points.size();
			int from = x.at(course.shown(points.get(i).hour()), plot.x, plot.width);
			int to = last ? plot.x + plot.width : x.at(course.shown(points.get(i + 1).hour()), plot.x, plot.width);
			int at = plot.y + plot.height - y.at(points.get(i).megapascals(), 0, plot.height);
			gc.drawLine(from, at, to, at);
			if (!last) {
				int next = plot.y + plot.height - y.at(points.get(i + 1).megapascals(), 0, plot.height);
				gc.drawLine(to, at, to, next);
			}
		}
		gc.setLineWidth(1);
	}

	private static void text(GC gc, String text, int x, int y, double anchor) {
		Point size = gc.textExtent(text);
		gc.drawText(text, x - (int) Math.round(size.x * anchor), y, true);
	}
}
