/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import java.awt.geom.Rectangle2D;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.glovebox.charts.ChartView;

/** What mouse and keys do on a {@link FigureCanvas}. */
final class FigureGestures {

	private static final double NOTCH = 0.8;
	private static final int COUNT_OF_NOTCH = 3;
	private static final double KEY_STEP = 0.1;
	private static final int LEAST_DRAG = 4;
	/** A drag that is lower or narrower than this is along one axis only. */
	private static final int BAND = 8;

	private final FigureCanvas canvas;
	private final LimitHandles limits;
	private Optional<Point> hovered = Optional.empty();
	private @Nullable Drag drag;
	private boolean space;

	/** What is being dragged. */
	private sealed interface Drag {
		/** A rectangle to zoom to, from where the button was pressed to where the pointer is. */
		record Zoom(Point from, Point to) implements Drag {
		}

		/** The data, from where the pointer was last. */
		record Pan(Point last) implements Drag {
		}

		/** A limit of an analysis. */
		record Limit() implements Drag {
		}
	}

	FigureGestures(FigureCanvas canvas, LimitHandles limits) {
		this.canvas = canvas;
		this.limits = limits;
		canvas.addListener(SWT.MouseDown, this::pressed);
		canvas.addListener(SWT.MouseMove, this::moved);
		canvas.addListener(SWT.MouseUp, this::released);
		canvas.addListener(SWT.MouseExit, event -> left());
		canvas.addListener(SWT.MouseDoubleClick, event -> doubleClicked(event));
		canvas.addListener(SWT.MouseVerticalWheel, this::wheel);
		canvas.addListener(SWT.MouseHorizontalWheel, this::wheel);
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.KeyUp, event -> space = event.character == ' ' ? false : space);
		canvas.addListener(SWT.FocusOut, event -> space = false);
		canvas.addListener(SWT.Traverse, FigureGestures::traverse);
	}

	/** Whether a button is held. */
	boolean dragging() {
		return drag != null;
	}

	/** The limit that is dragged, or that the pointer would take hold of. */
	Optional<LimitHandle> limit() {
		return limits.held().or(() -> drag == null ? hovered.flatMap(limits::at) : Optional.empty())
				.map(LimitHandles.OnChart::handle);
	}

	private void pressed(Event event) {
		canvas.forceFocus();
		Point at = new Point(event.x, event.y);
		if (canvas.view().isEmpty()) {
			return;
		}
		if (event.button == 2 || event.button == 1 && space) {
			canvas.beginGesture();
			drag = new Drag.Pan(at);
			canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_SIZEALL));
		} else if (event.button == 1 && limits.at(at).isPresent()) {
			limits.at(at).ifPresent(limit -> limits.hold(limit.handle()));
			drag = new Drag.Limit();
		} else if (event.button == 1) {
			drag = new Drag.Zoom(at, at);
		}
	}

	private void moved(Event event) {
		Point at = new Point(event.x, event.y);
		switch (drag) {
		case Drag.Pan(Point last) -> {
			drag = new Drag.Pan(at);
			canvas.follow(view -> view.pan(at.x - last.x, at.y - last.y));
		}
		case Drag.Zoom(Point from, Point to) -> {
			drag = new Drag.Zoom(from, at);
			canvas.redraw();
		}
		case Drag.Limit limit -> {
			canvas.pointAt(at);
			limits.drag(at);
		}
		case null -> hover(at);
		}
	}

	private void hover(Point at) {
		boolean inside = canvas.view().filter(v -> v.area().contains(at.x, at.y)).isPresent();
		Optional<LimitHandles.OnChart> limit = limits.at(at);
		hovered = Optional.of(at);
		canvas.setCursor(limit.map(l -> LimitHandles.cursor(l.place())).or(() -> inside ? Optional.of(SWT.CURSOR_CROSS)
				: Optional.empty()).map(canvas.getDisplay()::getSystemCursor).orElse(null));
		canvas.pointAt(at);
	}

	private void released(Event event) {
		Drag done = drag;
		Optional<Rectangle> band = rubberBand();
		if (done instanceof Drag.Limit) {
			limits.letGo();
		}
		end();
		if (done instanceof Drag.Zoom) {
			band.ifPresentOrElse(b -> {
				canvas.beginGesture();
				canvas.follow(view -> view.zoomTo(b.x, b.y, b.x + b.width, b.y + b.height));
			}, canvas::pick);
		}
		hover(new Point(event.x, event.y));
	}

	private void left() {
		hovered = Optional.empty();
		canvas.pointAt(null);
	}

	private void end() {
		drag = null;
		canvas.setCursor(null);
		canvas.redraw();
	}

	private void doubleClicked(Event event) {
		if (event.button == 1) {
			end();
			canvas.reset();
		}
	}

	/** The rectangle that is being dragged; the whole width or height where the drag is along an axis. */
	Optional<Rectangle> rubberBand() {
		return drag instanceof Drag.Zoom(Point from, Point to) ? canvas.view().flatMap(view -> band(view, from, to))
				: Optional.empty();
	}

	private static Optional<Rectangle> band(ChartView view, Point from, Point to) {
		Rectangle area = StalePlot.pixels(view.area());
		int width = Math.abs(to.x - from.x);
		int height = Math.abs(to.y - from.y);
		if (Math.max(width, height) < LEAST_DRAG) {
			return Optional.empty();
		}
		boolean equal = view.figure().equalAspect();
		boolean alongX = !equal && (from.y > area.y + area.height || height < BAND && width > 2 * BAND);
		boolean alongY = !equal && !alongX
				&& (from.x < area.x || from.x > area.x + area.width || width < BAND && height > 2 * BAND);
		Rectangle dragged = new Rectangle(Math.min(from.x, to.x), Math.min(from.y, to.y), width, height);
		if (alongX) {
			dragged = new Rectangle(dragged.x, area.y, width, area.height);
		} else if (alongY) {
			dragged = new Rectangle(area.x, dragged.y, area.width, height);
		}
		return Optional.of(dragged.intersection(area)).filter(r -> r.width >= LEAST_DRAG && r.height >= LEAST_DRAG);
	}

	private void wheel(Event event) {
		if (event.count == 0) {
			return;
		}
		event.doit = false;
		double factor = Math.pow(NOTCH, (double) event.count / COUNT_OF_NOTCH);
		boolean onlyX = (event.stateMask & SWT.MOD2) != 0;
		boolean onlyY = (event.stateMask & SWT.MOD1) != 0;
		if (event.type == SWT.MouseHorizontalWheel && !onlyX) {
			canvas.change(view -> view.pan(view.area().getWidth() * KEY_STEP * event.count / COUNT_OF_NOTCH, 0));
			return;
		}
		canvas.change(view -> {
			Rectangle2D area = view.area();
			// beside an axis, only that axis is zoomed
			view.zoomAt(onlyY ? area.getMinX() - 1 : event.x, onlyX ? area.getMaxY() + 1 : event.y, factor);
		});
	}

	private void key(Event event) {
		if (event.character == ' ') {
			space = true;
			return;
		}
		boolean plain = (event.stateMask & (SWT.MOD1 | SWT.MOD3)) == 0;
		boolean done = plain && (keyCode(event.keyCode) || character(event.character));
		event.doit = !done;
	}

	private boolean keyCode(int code) {
		switch (code) {
		case SWT.ARROW_LEFT -> move(1, 0);
		case SWT.ARROW_RIGHT -> move(-1, 0);
		case SWT.ARROW_UP -> move(0, 1);
		case SWT.ARROW_DOWN -> move(0, -1);
		case SWT.KEYPAD_ADD -> canvas.zoom(NOTCH);
		case SWT.KEYPAD_SUBTRACT -> canvas.zoom(1 / NOTCH);
		case SWT.HOME -> canvas.reset();
		default -> {
			return false;
		}
		}
		return true;
	}

	private boolean character(char character) {
		switch (character) {
		case '+', '=' -> canvas.zoom(NOTCH);
		case '-', '\u2212' -> canvas.zoom(1 / NOTCH);
		case 'r', 'R' -> canvas.reset();
		case SWT.BS -> canvas.back();
		case SWT.ESC -> {
			limits.cancel();
			end();
		}
		default -> {
			return false;
		}
		}
		return true;
	}

	private void move(int right, int down) {
		canvas.change(view -> view.pan(right * KEY_STEP * view.area().getWidth(),
				down * KEY_STEP * view.area().getHeight()));
	}

	private static void traverse(Event event) {
		switch (event.detail) {
		case SWT.TRAVERSE_TAB_NEXT, SWT.TRAVERSE_TAB_PREVIOUS, SWT.TRAVERSE_PAGE_NEXT, SWT.TRAVERSE_PAGE_PREVIOUS ->
			event.doit = true;
		default -> event.doit = false;
		}
	}
}
