/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.ImageTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureStyle;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.ChartView;
import org.glovebox.charts.DataWindow;
import org.glovebox.charts.Readout;

/**
 * Shows a figure, to zoom, pan and read off. Drawing is done off the UI thread; meanwhile the picture before is moved
 * and stretched, so that it follows the hand at once. What the mouse and the keys do is in {@link #HELP}.
 */
public final class FigureCanvas extends Canvas {

	/** What can be done with mouse and keys, a line each. */
	public static final String HELP = """
			Wheel: zoom at the pointer (Shift: along x only, Ctrl: along y only; over an axis: that axis)
			Drag: zoom to a rectangle; along an axis: zoom that axis
			Middle button, or Space and drag: move
			Double-click, R or Home: all data
			Backspace: view before
			Drag a blue flag: limit of the analysis; to the edge: no limit
			Arrows: move    + and \u2212: zoom    Ctrl+C: copy picture""";

	private static final double REACH = 24;
	private static final double COPY_SCALE = 3;

	private final ZoomHistory history = new ZoomHistory();
	private final List<Runnable> viewListeners = new ArrayList<>();
	private final ExecutorService worker = worker();
	private final NewestOnly<Pending, ScreenPicture> loop;
	private final CanvasPainter painter;
	private final FigureGestures gestures;
	private final LimitHandles limits;
	private int generation;
	/** Whether the picture is that of a figure with other axes, which says nothing about the new one. */
	private boolean foreign;
	private int zoom;
	private @Nullable ChartView view;
	private @Nullable ScreenPicture shown;
	private @Nullable Image image;
	private @Nullable Readout readout;
	private @Nullable Point pointer;
	private String message = "";
	private Consumer<Readout> picked = point -> {
	};

	/** A frame to be drawn, of a certain figure. */
	private record Pending(int generation, org.glovebox.charts.Frame frame, int zoom) {
	}

	/** Makes an empty canvas. */
	public FigureCanvas(Composite parent) {
		super(parent, SWT.DOUBLE_BUFFERED | SWT.NO_REDRAW_RESIZE);
		Display display = getDisplay();
		zoom = ScreenPicture.zoomOf(display);
		loop = new NewestOnly<>(worker, runnable -> inUi(display, runnable), this::newest,
				p -> Optional.of(ScreenPicture.draw(p.generation(), p.frame(), p.zoom())), this::arrived);
		painter = new CanvasPainter(this);
		limits = new LimitHandles(this);
		gestures = new FigureGestures(this, limits);
		addListener(SWT.Paint, event -> paint(event.gc));
		addListener(SWT.Resize, event -> resized());
		addListener(SWT.ZoomChanged, event -> resized());
		addListener(SWT.Dispose, event -> freed());
		addListener(SWT.FocusIn, event -> redraw());
		addListener(SWT.FocusOut, event -> redraw());
		// the first picture of all takes a second longer; it is drawn while data are still being read
		worker.execute(FigureCanvas::warmUp);
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(@Nullable AccessibleEvent event) {
				if (event != null) {
					event.result = "Chart: " + figure().map(FigureText::of).orElse(message);
				}
			}

			@Override
			public void getHelp(@Nullable AccessibleEvent event) {
				if (event != null) {
					event.result = HELP;
				}
			}
		});
	}

	private static void warmUp() {
		double[] two = { 0, 1 };
		new ChartView(Figure.builder(Axis.linear("x", "s"), Axis.linear("y", "V"))
				.add(Series.line("", two, two, Colour.BLACK)).build()).frame().draw();
	}

	private static ExecutorService worker() {
		ThreadPoolExecutor executor = new ThreadPoolExecutor(1, 1, 5, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
				runnable -> {
					Thread thread = new Thread(runnable, "Chart drawing");
					thread.setDaemon(true);
					return thread;
				});
		executor.allowCoreThreadTimeOut(true);
		return executor;
	}

	private static void inUi(Display display, Runnable runnable) {
		if (!display.isDisposed()) {
			display.asyncExec(runnable);
		}
	}

	/**
	 * Shows a figure in place of the one before. Where both have the same axes, what was zoomed to stays; else all data
	 * are shown.
	 */
	public void show(Figure figure) {
		checkWidget();
		int mine = ++generation;
		Figure sized = figure.withStyle(FigureStyle.SCREEN);
		Display display = getDisplay();
		// looking through millions of points takes longer than a frame
		worker.execute(() -> {
			ChartView made = new ChartView(sized);
			inUi(display, () -> adopt(mine, made));
		});
	}

	private void adopt(int mine, ChartView made) {
		if (mine != generation || isDisposed()) {
			return;
		}
		ChartView before = view;
		Optional<DataWindow> keep = before == null || !sameAxes(before.figure(), made.figure()) ? Optional.empty()
				: zoomed();
		if (keep.isEmpty()) {
			history.clear();
		}
		foreign |= before != null && !sameAxes(before.figure(), made.figure());
		view = made;
		readout = null;
		resized();
		keep.ifPresent(made::window);
		changed();
	}

	private static boolean sameAxes(Figure a, Figure b) {
		return a.x().title().equals(b.x().title()) && a.y().title().equals(b.y().title())
				&& a.secondY().isPresent() == b.secondY().isPresent();
	}

	/** Shows a sentence in place of a figure, such as why there is none. */
	public void showMessage(String text) {
		checkWidget();
		generation++;
		view = null;
		readout = null;
		message = text;
		history.clear();
		forgetPicture();
		viewListeners.forEach(Runnable::run);
		redraw();
	}

	/** The figure that is shown; empty where there is none. */
	public Optional<Figure> figure() {
		return view().map(ChartView::figure);
	}

	/** The part of the data that is looked at; empty for all of them. */
	public Optional<DataWindow> zoomed() {
		return view().filter(ChartView::isZoomed).map(ChartView::window);
	}

	/** Tells whenever another part of the data is looked at, or another figure. */
	public void onViewChange(Runnable listener) {
		viewListeners.add(listener);
	}

	/** Is told which point is clicked. */
	public void onPick(Consumer<Readout> told) {
		picked = told;
	}

	/** Shows limits that can be dragged, in place of those before; those of quantities that the figure lacks are not seen. */
	public void showLimits(List<LimitHandle> handles) {
		checkWidget();
		limits.show(handles);
	}

	/** Is told of limits that are dragged. */
	public void onLimitDragged(Consumer<LimitHandle.Dragged> listener) {
		limits.listener(listener);
	}

	/** A click that was no drag: on the point that is read off, where there is one. */
	void pick() {
		Readout at = readout;
		if (at != null) {
			picked.accept(at);
		}
	}

	/** Shows all data. */
	public void reset() {
		change(ChartView::reset);
		history.pause();
	}

	/** Whether there is a view to go back to. */
	public boolean canGoBack() {
		return !history.isEmpty();
	}

	/** Goes back to what was looked at before. */
	public void back() {
		view().filter(v -> !history.isEmpty()).ifPresent(v -> {
			history.back().ifPresentOrElse(v::window, v::reset);
			changed();
		});
	}

	/**
	 * Zooms about the middle.
	 *
	 * @param factor by which the window gets larger: below 1 to see more detail
	 */
	public void zoom(double factor) {
		change(v -> v.zoomAt(v.area().getCenterX(), v.area().getCenterY(), factor));
	}

	/** Puts the picture on the clipboard, finer than the screen; bound to the platform's key for copying. */
	public void copy() {
		view().ifPresent(v -> {
			Point size = getSize();
			v.resize(size.x, size.y, Math.max(COPY_SCALE, zoom / 100.0));
			org.glovebox.charts.Frame frame = v.frame();
			v.resize(size.x, size.y, zoom / 100.0);
			Display display = getDisplay();
			worker.execute(() -> {
				ScreenPicture picture = ScreenPicture.draw(0, frame, zoom);
				inUi(display, () -> copy(display, picture));
			});
		});
	}

	private static void copy(Display display, ScreenPicture picture) {
		Clipboard clipboard = new Clipboard(display);
		try {
			clipboard.setContents(new Object[] { picture.data() }, new Transfer[] { ImageTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}

	Optional<ChartView> view() {
		return Optional.ofNullable(view);
	}

	/** A change of the view that can be gone back from. */
	@FunctionalInterface
	interface ViewChange {
		void apply(ChartView view);
	}

	/** Changes what is looked at. */
	void change(ViewChange change) {
		view().ifPresent(v -> {
			history.leave(zoomed(), System.currentTimeMillis());
			change.apply(v);
			changed();
		});
	}

	/** Continues a change that the user is in the middle of. */
	void follow(ViewChange change) {
		view().ifPresent(v -> {
			change.apply(v);
			changed();
		});
	}

	/** Begins a gesture that can be gone back from as a whole. */
	void beginGesture() {
		history.pause();
		history.leave(zoomed(), System.currentTimeMillis());
	}

	private void changed() {
		readout = null;
		loop.request();
		viewListeners.forEach(Runnable::run);
		redraw();
	}

	/** Reads off what is nearest to the pointer; {@code null} where the pointer is elsewhere. */
	void pointAt(@Nullable Point place) {
		pointer = place;
		ChartView current = view;
		readout = current == null || place == null ? null : current.nearest(place.x, place.y, REACH).orElse(null);
		redraw();
	}

	/** What the pointer says: the nearest point, else the values of the place. */
	Optional<CanvasPainter.Spot> spot() {
		Point place = pointer;
		Readout found = readout;
		ChartView current = view;
		Optional<LimitHandle> limit = gestures.limit();
		if (place != null && limit.isPresent()) {
			return Optional.of(new CanvasPainter.Spot(place.x, place.y, LimitHandles.text(limit.get()), Optional.empty()));
		}
		if (current == null || place == null || gestures.dragging()) {
			return Optional.empty();
		}
		if (found != null) {
			return Optional.of(new CanvasPainter.Spot(found.left(), found.top(),
					FigureText.withUnits(current.figure(), found.text()), Optional.of(found.series().colour().rgb())));
		}
		Rectangle2D area = current.area();
		Optional<Point2D> values = current.valuesAt(place.x, place.y);
		return values.map(at -> new CanvasPainter.Spot(place.x, place.y, FigureText.at(current.figure(), at.getX(),
				at.getY(), current.window().x(), current.window().y(), area.getWidth(), area.getHeight()),
				Optional.empty()));
	}

	private void resized() {
		Point size = getSize();
		zoom = ScreenPicture.zoomOf(getDisplay());
		view().ifPresent(v -> v.resize(size.x, size.y, zoom / 100.0));
		loop.request();
		redraw();
	}

	private Optional<Pending> newest() {
		return isDisposed() ? Optional.empty() : view().map(v -> new Pending(generation, v.frame(), zoom));
	}

	private void arrived(ScreenPicture drawn) {
		if (!isDisposed() && drawn.generation() == generation) {
			forgetPicture();
			message = "";
			foreign = false;
			shown = drawn;
			image = drawn.image(getDisplay());
			redraw();
		}
	}

	private void paint(GC gc) {
		ScreenPicture picture = shown;
		Image pixels = image;
		Rectangle client = getClientArea();
		painter.ground(gc, client);
		if (picture != null && pixels != null) {
			painter.picture(gc, pixels, picture.picture(), foreign ? Optional.empty() : view());
		}
		if (!message.isEmpty()) {
			painter.message(gc, client, message);
		}
		if (picture != null && !foreign) {
			limits.paint(gc, painter, gestures.limit());
		}
		gestures.rubberBand().ifPresent(band -> painter.rubberBand(gc, band));
		spot().ifPresent(spot -> painter.spot(gc, client, spot));
		if (isFocusControl()) {
			painter.focus(gc, client);
		}
	}

	/** Whether the picture is not yet that of what is looked at. */
	boolean isStale() {
		ScreenPicture picture = shown;
		return view().isPresent() && (picture == null || picture.generation() != generation
				|| !view().map(v -> v.window().equals(picture.picture().window())).orElse(true));
	}

	private void forgetPicture() {
		Image old = image;
		if (old != null) {
			old.dispose();
		}
		image = null;
		shown = null;
	}

	private void freed() {
		loop.stop();
		worker.shutdown();
		forgetPicture();
	}
}
