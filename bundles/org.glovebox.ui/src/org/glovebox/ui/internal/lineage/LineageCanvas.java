/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.lineage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.internal.navigator.KindGroup;

/** Shows a drawing: pans, zooms, walks along the arrows with the keyboard. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
final class LineageCanvas {

	private static final double STEP = 1.2;
	private static final int DRAG_BEGINS = 4;
	private static final String HINT = "Arrows walk along the lineage, Enter opens, +/\u2212 zoom, 0 shows all";

	private final Canvas canvas;
	private final Handler handler;
	private final ScenePainter painter;
	private Drawing drawing = Drawing.EMPTY;
	private Viewport viewport = new Viewport(1, 0, 0);
	private boolean fitted = true;
	private Optional<String> selected = Optional.empty();
	private Optional<Point> pressed = Optional.empty();
	private Optional<Viewport> before = Optional.empty();

	/** What the user asks of the view. */
	interface Handler {
		void selected(Scene.Box box);

		void open(Scene.Box box);

		void expand(Scene.Box box, boolean up);
	}

	LineageCanvas(Composite parent, Handler handler) {
		this.handler = handler;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		canvas.setBackground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND));
		canvas.setForeground(canvas.getDisplay().getSystemColor(SWT.COLOR_LIST_FOREGROUND));
		painter = new ScenePainter(canvas, new LocalResourceManager(JFaceResources.getResources(), canvas));
		canvas.addListener(SWT.Paint, this::paint);
		canvas.addListener(SWT.Resize, event -> resized());
		canvas.addListener(SWT.MouseDown, this::down);
		canvas.addListener(SWT.MouseMove, this::move);
		canvas.addListener(SWT.MouseUp, this::up);
		canvas.addListener(SWT.MouseDoubleClick, event -> boxAt(event).ifPresent(handler::open));
		canvas.addListener(SWT.MouseWheel, this::wheel);
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.FocusIn, event -> canvas.redraw());
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
				|| event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
		canvas.getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent event) {
				event.result = selectedBox().map(LineageCanvas::describe).orElse("Lineage");
			}

			@Override
			public void getHelp(AccessibleEvent event) {
				event.result = HINT;
			}
		});
	}

	Canvas control() {
		return canvas;
	}

	Drawing drawing() {
		return drawing;
	}

	/** Shows another drawing; the selected box stays where it is on the screen if it is in both. */
	void show(Drawing next) {
		Optional<Drawing.Place> old = selected.flatMap(id -> Optional.ofNullable(drawing.places().get(id)));
		drawing = next;
		Optional<String> focus = next.scene().focus().map(Scene.Box::id);
		Optional<Drawing.Place> now = selected.flatMap(id -> Optional.ofNullable(next.places().get(id)));
		if (now.isEmpty()) {
			selected = focus;
		}
		if (fitted || old.isEmpty() || now.isEmpty()) {
			arrange();
		} else {
			viewport = viewport.moved((old.get().x() - now.get().x()) * viewport.scale(),
					(old.get().y() - now.get().y()) * viewport.scale());
		}
		canvas.redraw();
	}

	/** Selects the box that holds what is selected in the window. */
	void selectFocus() {
		selected = drawing.scene().focus().map(Scene.Box::id);
		reveal();
	}

	/** Shows all, however small. */
	void fit() {
		Point size = canvas.getSize();
		viewport = Viewport.fitting(drawing, size.x, size.y);
		fitted = false;
		canvas.redraw();
	}

	void zoom(boolean in) {
		Point size = canvas.getSize();
		zoom(in ? STEP : 1 / STEP, size.x / 2.0, size.y / 2.0);
	}

	private void zoom(double factor, double x, double y) {
		viewport = viewport.zoomed(factor, x, y);
		fitted = false;
		canvas.redraw();
	}

	Optional<Scene.Box> selectedBox() {
		return selected.flatMap(drawing.scene()::box);
	}

	private void resized() {
		if (fitted) {
			arrange();
		}
	}

	/** Shows all, or as much around the selected box as can be read. */
	private void arrange() {
		Optional<Drawing.Place> place = selected.flatMap(id -> Optional.ofNullable(drawing.places().get(id)));
		Point size = canvas.getSize();
		place.ifPresentOrElse(focus -> viewport = Viewport.readable(drawing, focus, size.x, size.y), this::fit);
		canvas.redraw();
	}

	private void paint(Event event) {
		Point size = canvas.getSize();
		event.gc.setBackground(canvas.getBackground());
		event.gc.fillRectangle(0, 0, size.x, size.y);
		if (drawing.scene().boxes().isEmpty()) {
			event.gc.drawText("Select a record to see\nwhat it came from and what came of it.", 12, 12, true);
		} else {
			painter.paint(event.gc, drawing, viewport, selected);
			if (drawing.scene().summarised()) {
				event.gc.drawText("Too much to show one by one: records of one kind stand together.", 12, 8, true);
			}
		}
	}

	private Optional<Scene.Box> boxAt(Event event) {
		return drawing.at(viewport.toDrawingX(event.x), viewport.toDrawingY(event.y));
	}

	private void down(Event event) {
		canvas.setFocus();
		if (event.button != 1 && event.button != 2) {
			boxAt(event).ifPresent(this::select);
			return;
		}
		if (event.button == 1 && more(event)) {
			return;
		}
		boxAt(event).ifPresent(this::select);
		pressed = Optional.of(new Point(event.x, event.y));
		before = Optional.of(viewport);
	}

	/** Whether the place beside a box was hit that shows how many more there are. */
	private boolean more(Event event) {
		double x = viewport.toDrawingX(event.x);
		double y = viewport.toDrawingY(event.y);
		for (Scene.Box box : drawing.scene().boxes()) {
			Drawing.Place place = Objects.requireNonNull(drawing.places().get(box.id()));
			boolean level = Math.abs(y - place.y() - place.height() / 2) < place.height() / 2;
			double right = place.x() + place.width();
			if (level && box.moreUp() > 0 && x >= place.x() - ScenePainter.MORE_WIDTH && x < place.x()) {
				handler.expand(box, true);
				return true;
			}
			if (level && box.moreDown() > 0 && x > right && x <= right + ScenePainter.MORE_WIDTH + 2) {
				handler.expand(box, false);
				return true;
			}
		}
		return false;
	}

	private void move(Event event) {
		if (pressed.isPresent() && before.isPresent()) {
			int byX = event.x - pressed.get().x;
			int byY = event.y - pressed.get().y;
			if (Math.abs(byX) + Math.abs(byY) >= DRAG_BEGINS || !fitted) {
				viewport = before.get().moved(byX, byY);
				fitted = false;
				canvas.redraw();
			}
		} else {
			String tip = boxAt(event).map(LineageCanvas::describe).orElse("");
			if (!tip.equals(Objects.requireNonNullElse(canvas.getToolTipText(), ""))) {
				canvas.setToolTipText(tip.isEmpty() ? null : tip);
			}
		}
	}

	private void up(Event event) {
		pressed = Optional.empty();
		before = Optional.empty();
	}

	private void wheel(Event event) {
		zoom(event.count > 0 ? STEP : 1 / STEP, event.x, event.y);
		event.doit = false;
	}

	private static String describe(Scene.Box box) {
		if (box.group()) {
			return box.heading() + "\n" + String.join("\n", box.members().stream().limit(12)
					.map(RecordSummary::label).toList()) + (box.members().size() > 12 ? "\n\u2026" : "");
		}
		RecordSummary record = box.members().get(0);
		return KindGroup.label(record.kind()) + " " + record.label()
				+ (box.stale() ? "\nStale: it rests on something that was changed since" : "");
	}

	private void select(Scene.Box box) {
		if (!selected.equals(Optional.of(box.id()))) {
			selected = Optional.of(box.id());
			canvas.redraw();
			handler.selected(box);
		}
	}

	private void reveal() {
		selected.flatMap(id -> Optional.ofNullable(drawing.places().get(id))).ifPresent(place -> {
			Point size = canvas.getSize();
			viewport = viewport.showing(place, size.x, size.y);
		});
		canvas.redraw();
	}

	private void key(Event event) {
		switch (event.keyCode) {
		case SWT.ARROW_LEFT -> walk(true);
		case SWT.ARROW_RIGHT -> walk(false);
		case SWT.ARROW_UP -> go(selectedBox().flatMap(box -> drawing.beside(box, true)));
		case SWT.ARROW_DOWN -> go(selectedBox().flatMap(box -> drawing.beside(box, false)));
		case SWT.CR, SWT.KEYPAD_CR -> selectedBox().ifPresent(handler::open);
		case SWT.KEYPAD_ADD -> zoom(true);
		case SWT.KEYPAD_SUBTRACT -> zoom(false);
		default -> character(event.character);
		}
	}

	private void character(char typed) {
		switch (typed) {
		case '+', '=' -> zoom(true);
		case '-' -> zoom(false);
		case '0' -> fit();
		default -> {
			// other keys are commands of the window
		}
		}
	}

	/** Goes along an arrow; at the edge of what is shown it asks for more. */
	private void walk(boolean up) {
		selectedBox().ifPresent(box -> {
			List<Scene.Box> next = drawing.scene().neighbours(box.id(), up);
			if (next.isEmpty() && (up ? box.moreUp() : box.moreDown()) > 0) {
				handler.expand(box, up);
			} else {
				go(drawing.nearest(box, next));
			}
		});
	}

	private void go(Optional<Scene.Box> next) {
		next.ifPresent(box -> {
			select(box);
			reveal();
		});
	}
}
