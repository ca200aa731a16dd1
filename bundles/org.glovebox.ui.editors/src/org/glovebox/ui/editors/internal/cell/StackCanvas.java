/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.ui.editors.internal.cell.StackLayout.Block;
import org.glovebox.ui.forms.FormLook;

/**
 * Draws a cell as in a paper: the layers with their textures, names, masses and thicknesses, the stack pressure, and
 * beside it, narrow, the stack to scale with lines to what is magnified.
 */
public final class StackCanvas {

	private static final int MARGIN = 2 * FormLook.GRID;
	private static final int HEAD = 6 * FormLook.GRID;
	private static final int FOOT = 4 * FormLook.GRID;
	private static final int LEAST = 44;
	private static final int MOST_LAYER = 96;
	private static final int SCALE_WIDTH = 3 * FormLook.GRID;
	private static final int SCALE_GAP = 4 * FormLook.GRID;
	private static final int LABEL_WIDTH = 184;
	private static final int MOST_WIDTH = 288;
	private static final int LEAST_WIDTH = 96;
	private static final int ARROW = 6;

	private final CellBuild cell;
	private final Canvas canvas;
	private boolean flipped;
	private Optional<Layer> selected = Optional.empty();
	private Consumer<Layer> clicked = layer -> {
	};
	private Runnable doubleClicked = () -> {
	};

	/** A drawing of a cell. */
	public StackCanvas(Composite parent, CellBuild cell) {
		this.cell = cell;
		canvas = new Canvas(parent, SWT.DOUBLE_BUFFERED);
		canvas.setBackground(parent.getBackground());
		FormLook.keepColours(canvas);
		canvas.addListener(SWT.Paint, event -> paint(event.gc));
		canvas.addListener(SWT.MouseDown, event -> blockAt(event).ifPresent(block -> clicked.accept(block.layer())));
		canvas.addListener(SWT.MouseDoubleClick, event -> doubleClicked.run());
		canvas.addListener(SWT.MouseMove, this::hover);
		canvas.getAccessible().addAccessibleListener(new Description(cell));
	}

	/** The control; its layout data is the caller's. */
	public Canvas control() {
		return canvas;
	}

	/** Is told when a layer is clicked. */
	public void onClick(Consumer<Layer> told) {
		clicked = told;
	}

	/** Is told when a layer is double-clicked. */
	public void onDoubleClick(Runnable told) {
		doubleClicked = told;
	}

	/** Marks a layer. */
	public void select(Optional<Layer> layer) {
		if (!layer.equals(selected)) {
			selected = layer;
			canvas.redraw();
		}
	}

	/** Turns the drawing upside down; the cell stays as it is. */
	public void flip(boolean upsideDown) {
		flipped = upsideDown;
		canvas.redraw();
	}

	/** Draws the cell as it is now. */
	public void redraw() {
		canvas.redraw();
	}

	private StackLayout layout() {
		int layers = Math.max(1, cell.getLayers().size());
		int place = canvas.getClientArea().height - HEAD - FOOT;
		double height = Math.max(LEAST, Math.min(place, layers * MOST_LAYER));
		return StackLayout.of(cell, flipped, height, Math.min(LEAST, height / layers));
	}

	private int left() {
		return MARGIN + SCALE_WIDTH + SCALE_GAP;
	}

	private int width() {
		int place = canvas.getClientArea().width - left() - LABEL_WIDTH - MARGIN;
		return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, place));
	}

	private Rectangle bounds(Block block) {
		int width = (int) Math.round(width() * block.width());
		int top = HEAD + (int) Math.round(block.top());
		return new Rectangle(left() + (width() - width) / 2, top, width,
				HEAD + (int) Math.round(block.top() + block.height()) - top);
	}

	private Optional<Block> blockAt(Event event) {
		return layout().at(event.y - HEAD);
	}

	private void hover(Event event) {
		canvas.setToolTipText(blockAt(event).map(block -> RecordLabels.of(block.layer()) + "\n" + scale(block)
				+ "\nClick selects, double-click edits").orElse(null));
	}

	private static String scale(Block block) {
		double magnification = block.magnification();
		return magnification == 0 ? "Thickness not known: not to scale"
				: magnification < 1.05 && magnification > 0.95 ? "To scale"
						: String.format(java.util.Locale.ROOT, "Drawn %.2g times as thick as to scale",
								Double.valueOf(magnification));
	}

	private void paint(GC gc) {
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		StackLayout stack = layout();
		if (stack.blocks().isEmpty()) {
			gc.setForeground(FormLook.muted(canvas));
			gc.drawText("Drop batches, lots or samples here,\nfrom the negative to the positive side.", MARGIN, MARGIN,
					true);
			return;
		}
		stack.blocks().forEach(block -> block(gc, block));
		if (stack.hasScale()) {
			stack.blocks().forEach(block -> toScale(gc, block));
			gc.setForeground(FormLook.muted(canvas));
			centred(gc, "to scale", MARGIN + SCALE_WIDTH / 2 + FormLook.GRID / 2,
					HEAD - gc.getFontMetrics().getHeight() - 2);
		}
		signs(gc, stack);
		pressure(gc);
	}

	private void block(GC gc, Block block) {
		Rectangle area = bounds(block);
		RolePattern.of(block.role()).fill(gc, area, canvas.getBackground());
		boolean marked = selected.filter(layer -> layer == block.layer()).isPresent();
		gc.setForeground(marked ? FormLook.accent(canvas) : canvas.getForeground());
		gc.setLineWidth(marked ? 3 : 1);
		gc.setLineStyle(block.micrometres().isPresent() ? SWT.LINE_SOLID : SWT.LINE_DASH);
		gc.drawRectangle(area);
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setLineWidth(1);
		label(gc, block, area);
	}

	private void label(GC gc, Block block, Rectangle area) {
		int x = left() + width() + 2 * FormLook.GRID;
		int line = gc.getFontMetrics().getHeight();
		int y = area.y + Math.max(0, (area.height - 2 * line) / 2);
		gc.setForeground(FormLook.line(canvas));
		gc.drawLine(area.x + area.width + 2, area.y + area.height / 2, x - 4, area.y + area.height / 2);
		gc.setForeground(canvas.getForeground());
		gc.drawText(block.title(), x, y, true);
		gc.setForeground(FormLook.muted(canvas));
		gc.drawText(String.join("  ·  ", block.facts()), x, y + line, true);
	}

	private void toScale(GC gc, Block block) {
		if (block.scaleHeight() <= 0) {
			return;
		}
		int top = HEAD + (int) Math.round(block.scaleTop());
		int bottom = Math.max(top + 1, HEAD + (int) Math.round(block.scaleTop() + block.scaleHeight()));
		RolePattern.of(block.role()).fill(gc, new Rectangle(MARGIN, top, SCALE_WIDTH, bottom - top),
				canvas.getBackground());
		Rectangle area = bounds(block);
		gc.setForeground(FormLook.line(canvas));
		gc.drawLine(MARGIN + SCALE_WIDTH + 1, top, area.x - 2, area.y);
		gc.drawLine(MARGIN + SCALE_WIDTH + 1, bottom, area.x - 2, area.y + area.height);
		gc.setForeground(canvas.getForeground());
		gc.drawRectangle(MARGIN, top, SCALE_WIDTH, bottom - top);
	}

	private void signs(GC gc, StackLayout stack) {
		Rectangle first = bounds(stack.blocks().get(0));
		Rectangle last = bounds(stack.blocks().get(stack.blocks().size() - 1));
		gc.setForeground(canvas.getForeground());
		int line = gc.getFontMetrics().getHeight();
		gc.drawText(flipped ? "+" : "−", first.x + 2, first.y - line - 2, true);
		gc.drawText(flipped ? "−" : "+", last.x + 2, last.y + last.height + 2, true);
	}

	private void pressure(GC gc) {
		int n = cell.getStackPressure().size();
		if (n == 0 || cell.getStackPressure().get(n - 1).getPressure() == null) {
			return;
		}
		String text = cell.getStackPressure().get(n - 1).getPressure().text();
		int x = left() + width() / 2;
		int tip = HEAD - 4;
		centred(gc, text, x, 2);
		int from = 4 + gc.getFontMetrics().getHeight();
		gc.drawLine(x, from, x, tip);
		gc.setBackground(canvas.getForeground());
		gc.fillPolygon(new int[] { x - ARROW / 2, tip - ARROW, x + ARROW / 2, tip - ARROW, x, tip });
	}

	private static void centred(GC gc, String text, int x, int y) {
		Point size = gc.textExtent(text);
		gc.drawText(text, x - size.x / 2, y, true);
	}

	@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
	private static final class Description extends AccessibleAdapter {
		private final CellBuild cell;

		Description(CellBuild cell) {
			this.cell = cell;
		}

		@Override
		public void getName(AccessibleEvent event) {
			event.result = "Stack from the negative to the positive side: " + String.join("; ",
					cell.getLayers().stream().map(RecordLabels::of).toList());
		}
	}
}
