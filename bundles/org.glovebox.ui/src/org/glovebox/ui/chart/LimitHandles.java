/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.glovebox.charts.ChartView;
import org.glovebox.charts.LimitTrack;
import org.glovebox.charts.LimitTrack.Place;

/** The limits of an analysis on a {@link FigureCanvas}: where they are, and what dragging one of them does. */
final class LimitHandles {

	/** How near to a line the pointer takes hold of it, in pixels. */
	private static final double REACH = 5;

	private final FigureCanvas canvas;
	private List<LimitHandle> handles = List.of();
	private Optional<LimitHandle> held = Optional.empty();
	private Consumer<LimitHandle.Dragged> listener = dragged -> {
		// nobody listens yet
	};

	/** A limit as it is on the chart now. */
	record OnChart(LimitHandle handle, LimitTrack track, Place place) {
		/** Whether what is kept is to the right of it, or above it. */
		boolean rising(ChartView view) {
			return track.lowest() != (view.figure().x().falling() && place instanceof Place.Upright);
		}
	}

	LimitHandles(FigureCanvas canvas) {
		this.canvas = canvas;
	}

	void listener(Consumer<LimitHandle.Dragged> told) {
		listener = told;
	}

	/** Shows these limits; one that is being dragged stays where the pointer is. */
	void show(List<LimitHandle> limits) {
		handles = limits.stream().map(h -> held.filter(d -> d.name().equals(h.name())).map(d -> h.at(value(d)))
				.orElse(h)).toList();
		canvas.redraw();
	}

	private double value(LimitHandle dragged) {
		return handles.stream().filter(h -> h.name().equals(dragged.name())).mapToDouble(LimitHandle::value).findFirst()
				.orElse(dragged.value());
	}

	/** The limits that the figure has room for. */
	List<OnChart> onChart() {
		List<OnChart> all = new ArrayList<>();
		canvas.view().ifPresent(view -> handles.forEach(h -> LimitTrack.of(view, h.quantity(), h.end())
				.map(track -> new OnChart(h, track, track.place(h.value()))).filter(o -> isVisible(view, o.place()))
				.ifPresent(all::add)));
		return all;
	}

	private static boolean isVisible(ChartView view, Place place) {
		Rectangle area = StalePlot.pixels(view.area());
		return switch (place) {
		case Place.Upright(double left) -> left >= area.x - 1 && left <= area.x + area.width + 1;
		case Place.Level(double top) -> top >= area.y - 1 && top <= area.y + area.height + 1;
		case Place.Spot(double left, double top) -> area.contains((int) left, (int) top);
		};
	}

	/** The limit that the pointer would take hold of. */
	Optional<OnChart> at(Point pointer) {
		return canvas.view().flatMap(view -> onChart().stream().filter(o -> holds(view, o, pointer))
				.min((a, b) -> Double.compare(distance(a.place(), pointer), distance(b.place(), pointer))));
	}

	/** The flag takes hold of any limit; the line only of one that limits something, as one zooms from the edge. */
	private static boolean holds(ChartView view, OnChart limit, Point pointer) {
		Rectangle area = StalePlot.pixels(view.area());
		boolean onLine = !Double.isNaN(limit.handle().value()) && area.contains(pointer.x, pointer.y)
				&& distance(limit.place(), pointer) <= REACH;
		Rectangle flag = LimitFlag.of(area, limit.place(), limit.rising(view)).bounds();
		return onLine || flag.contains(pointer.x, pointer.y);
	}

	private static double distance(Place place, Point pointer) {
		return switch (place) {
		case Place.Upright(double left) -> Math.abs(left - pointer.x);
		case Place.Level(double top) -> Math.abs(top - pointer.y);
		case Place.Spot(double left, double top) -> Math.hypot(left - pointer.x, top - pointer.y);
		};
	}

	/** The shape of the pointer over a limit. */
	static int cursor(Place place) {
		return switch (place) {
		case Place.Upright upright -> SWT.CURSOR_SIZEWE;
		case Place.Level level -> SWT.CURSOR_SIZENS;
		case Place.Spot spot -> SWT.CURSOR_HAND;
		};
	}

	/** Takes hold of a limit. */
	void hold(LimitHandle handle) {
		held = Optional.of(handle);
	}

	/** The limit that is being dragged, as it is now. */
	Optional<OnChart> held() {
		return held.flatMap(h -> onChart().stream().filter(o -> o.handle().name().equals(h.name())).findFirst());
	}

	/** Moves the limit that is held to the pointer. */
	void drag(Point pointer) {
		held.ifPresent(h -> canvas.view().flatMap(view -> LimitTrack.of(view, h.quantity(), h.end()))
				.ifPresent(track -> move(h, track.value(pointer.x, pointer.y), false)));
	}

	private void move(LimitHandle dragged, double value, boolean done) {
		boolean other = Double.compare(value(dragged), value) != 0;
		handles = handles.stream().map(h -> h.name().equals(dragged.name()) ? h.at(value) : h).toList();
		canvas.redraw();
		if (other || done) {
			listener.accept(new LimitHandle.Dragged(dragged.name(), value, done));
		}
	}

	/** Lets go of the limit that is held. */
	void letGo() {
		Optional<LimitHandle> dragged = held;
		dragged.ifPresent(h -> {
			double value = value(h);
			held = Optional.empty();
			move(h, value, true);
		});
	}

	/** Puts the limit that is held back where it was. */
	void cancel() {
		Optional<LimitHandle> dragged = held;
		held = Optional.empty();
		dragged.ifPresent(h -> move(h, h.value(), true));
	}

	void paint(GC gc, CanvasPainter painter, Optional<LimitHandle> hovered) {
		canvas.view().ifPresent(view -> {
			Rectangle area = StalePlot.pixels(view.area());
			for (OnChart limit : onChart()) {
				boolean active = held.or(() -> hovered).filter(h -> h.name().equals(limit.handle().name())).isPresent();
				painter.limit(gc, area, limit.place(), new CanvasPainter.LimitLook(limit.rising(view),
						!Double.isNaN(limit.handle().value()), active));
			}
		});
	}

	/** What a limit says of itself: "Lowest frequency 0.12 Hz". */
	static String text(LimitHandle handle) {
		String value = Double.isNaN(handle.value()) ? "all" : FigureText.number(handle.value());
		String unit = Double.isNaN(handle.value()) ? "" : UnitText.of(handle.unit());
		return handle.label() + ": " + value + (unit.isEmpty() ? "" : "\u00a0" + unit);
	}
}
