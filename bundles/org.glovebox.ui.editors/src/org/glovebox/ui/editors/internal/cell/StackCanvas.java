/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.glovebox.core.cell.Stack;
import org.glovebox.core.cell.StackLayer;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.description.Labels;
import org.glovebox.ui.editors.internal.cell.StackLayout.Block;
import org.glovebox.ui.editors.internal.cell.StackPainter.View;
import org.glovebox.ui.forms.FormLook;

/**
 * Draws a cell as in a paper. Layers are clicked, double-clicked and dragged to another place; with the keys, up and
 * down select and Alt with them moves.
 */
public final class StackCanvas {

	/** A mouse that moved less is still clicking. */
	private static final int DRAG_DISTANCE = 5;

	private final Canvas canvas;
	private final StackPainter painter;
	private Stack stack;
	private boolean flipped;
	private Optional<Integer> selected = Optional.empty();
	private List<Integer> pointedAt = List.of();
	private Optional<Integer> gap = Optional.empty();
	private Optional<Point> pressed = Optional.empty();
	private Optional<Integer> dragged = Optional.empty();
	private IntConsumer clicked = index -> {
	};
	private Runnable doubleClicked = () -> {
	};
	private Optional<Move> move = Optional.empty();

	/** Moves a layer of the cell. */
	@FunctionalInterface
	public interface Move {
		/**
		 * Moves it.
		 *
		 * @param from its place, from 0
		 * @param to the place it is to have then
		 */
		void layer(int from, int to);
	}

	/** A drawing of a stack. */
	public StackCanvas(Composite parent, Stack stack) {
		this.stack = stack;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.setBackground(parent.getBackground());
		FormLook.keepColours(canvas);
		painter = new StackPainter(canvas);
		canvas.addListener(SWT.Paint, event -> painter.paint(event.gc, this.stack, view()));
		canvas.addListener(SWT.MouseDown, this::press);
		canvas.addListener(SWT.MouseMove, this::moved);
		canvas.addListener(SWT.MouseUp, this::release);
		canvas.addListener(SWT.MouseDoubleClick, event -> doubleClicked.run());
		canvas.addListener(SWT.KeyDown, this::key);
		canvas.addListener(SWT.Traverse, event -> event.doit = event.detail != SWT.TRAVERSE_ARROW_NEXT
				&& event.detail != SWT.TRAVERSE_ARROW_PREVIOUS);
		canvas.getAccessible().addAccessibleListener(new Description(this));
	}

	private View view() {
		return new View(flipped, pointedAt.isEmpty() ? selected.stream().toList() : pointedAt, gap);
	}

	/** The control; its layout data is the caller's. */
	public Canvas control() {
		return canvas;
	}

	/** Is told which layer is clicked, by its place from 0. */
	public void onClick(IntConsumer told) {
		clicked = told;
	}

	/** Is told when a layer is double-clicked. */
	public void onDoubleClick(Runnable told) {
		doubleClicked = told;
	}

	/** Lets layers be dragged to another place. */
	public void onMove(Move mover) {
		move = Optional.of(mover);
	}

	/** Draws another stack. */
	public void show(Stack other) {
		if (!other.equals(stack)) {
			stack = other;
			canvas.redraw();
		}
	}

	/** Whether the same layers are drawn in the same order. */
	public boolean shows(Stack other) {
		return names(stack).equals(names(other));
	}

	private static List<String> names(Stack of) {
		return of.layers().stream().map(layer -> layer.role() + layer.title()).toList();
	}

	/** Marks a layer, by its place from 0. */
	public void select(Optional<Integer> layer) {
		if (!layer.equals(selected)) {
			selected = layer;
			canvas.redraw();
		}
	}

	/** Marks layers for a moment, such as those that were pressed; none to go back to the one that is selected. */
	public void point(List<Integer> layers) {
		if (!layers.equals(pointedAt)) {
			pointedAt = List.copyOf(layers);
			canvas.redraw();
		}
	}

	/** Turns the drawing upside down; the cell stays as it is. */
	public void flip(boolean upsideDown) {
		flipped = upsideDown;
		canvas.redraw();
	}

	/** Whether the positive side is on top. */
	public boolean flipped() {
		return flipped;
	}

	/** The place in the cell, from 0, of a layer that is dropped at a height; the gap is marked. */
	public int placeAt(int y) {
		StackLayout layout = painter.layout(stack, flipped);
		int above = layout.gapAt(painter.inLayout(y));
		mark(Optional.of(above));
		return StackLayout.place(above, layout.blocks().size(), flipped);
	}

	/** Marks no gap any more. */
	public void leaveGap() {
		mark(Optional.empty());
	}

	private void mark(Optional<Integer> above) {
		if (!above.equals(gap)) {
			gap = above;
			canvas.redraw();
		}
	}

	private Optional<Block> blockAt(int y) {
		return painter.layout(stack, flipped).at(painter.inLayout(y));
	}

	private void press(Event event) {
		canvas.setFocus();
		blockAt(event.y).ifPresent(block -> {
			pressed = event.button == 1 ? Optional.of(new Point(event.x, event.y)) : Optional.empty();
			clicked.accept(block.layer().index());
		});
	}

	private void moved(Event event) {
		if (move.isPresent() && dragged.isEmpty() && pressed.isPresent()
				&& Math.abs(event.y - pressed.get().y) > DRAG_DISTANCE) {
			dragged = blockAt(pressed.get().y).map(block -> block.layer().index());
			canvas.setCursor(canvas.getDisplay().getSystemCursor(SWT.CURSOR_HAND));
			canvas.setToolTipText(null);
		}
		if (dragged.isPresent()) {
			placeAt(event.y);
		} else {
			blockAt(event.y).ifPresentOrElse(block -> canvas.setToolTipText(tip(block)),
					() -> canvas.setToolTipText(null));
		}
	}

	private void release(Event event) {
		pressed = Optional.empty();
		Optional<Integer> from = dragged;
		dragged = Optional.empty();
		if (from.isPresent()) {
			int place = placeAt(event.y);
			leaveGap();
			canvas.setCursor(null);
			int to = place > from.get() ? place - 1 : place;
			if (to != from.get()) {
				move.ifPresent(mover -> mover.layer(from.get(), to));
			}
		}
	}

	private void key(Event event) {
		boolean up = event.keyCode == SWT.ARROW_UP;
		if (event.keyCode == SWT.CR) {
			doubleClicked.run();
		} else if (selected.isPresent() && (up || event.keyCode == SWT.ARROW_DOWN)) {
			int from = selected.get();
			int to = from + (up == flipped ? 1 : -1);
			if (to < 0 || to >= stack.layers().size()) {
				return;
			}
			if (event.stateMask == SWT.ALT) {
				move.ifPresent(mover -> mover.layer(from, to));
			} else {
				clicked.accept(to);
			}
		}
	}

	static String role(StackLayer layer) {
		return Labels.choice(CellPackage.Literals.LAYER_ROLE.getEEnumLiteral(layer.role().getValue()));
	}

	private String tip(Block block) {
		StackLayer layer = block.layer();
		String what = layer.title().isEmpty() ? role(layer) : role(layer) + ", " + layer.title();
		return what + (layer.facts().isEmpty() ? "" : "\n" + String.join("\n", layer.facts())) + "\n" + scale(block)
				+ "\nClick selects, double-click edits" + (move.isPresent() ? ", dragging moves" : "");
	}

	private static String scale(Block block) {
		double magnification = block.magnification();
		return magnification == 0 ? "Thickness not known: not to scale"
				: magnification < 1.05 && magnification > 0.95 ? "To scale"
						: String.format(Locale.ROOT, "Drawn %.2g times as thick as to scale",
								Double.valueOf(magnification));
	}

	@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
	private static final class Description extends AccessibleAdapter {
		private final StackCanvas drawing;

		Description(StackCanvas drawing) {
			this.drawing = drawing;
		}

		@Override
		public void getName(AccessibleEvent event) {
			event.result = "Stack from the negative to the positive side: " + String.join("; ", drawing.stack.layers()
					.stream().map(layer -> role(layer) + " " + layer.title() + " "
							+ String.join(", ", layer.facts())).toList());
		}
	}
}
