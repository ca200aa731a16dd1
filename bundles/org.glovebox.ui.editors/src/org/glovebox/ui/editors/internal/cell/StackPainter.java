/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.glovebox.core.cell.Stack;
import org.glovebox.ui.editors.internal.cell.StackLayout.Block;
import org.glovebox.ui.forms.FormLook;

/** Paints a stack: layers with texture, names and facts, the stack pressure, and the stack to scale beside. */
final class StackPainter {

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
	private static final int GAP_LINE = 3;

	private final Canvas canvas;

	StackPainter(Canvas canvas) {
		this.canvas = canvas;
	}

	/**
	 * What is drawn beside the stack itself.
	 *
	 * @param flipped whether the positive side is on top
	 * @param marked places of the layers that stand out
	 * @param gap how many layers are above the gap into which something is being dragged; empty for none
	 */
	record View(boolean flipped, List<Integer> marked, Optional<Integer> gap) {
		View {
			marked = List.copyOf(marked);
		}
	}

	StackLayout layout(Stack stack, boolean flipped) {
		int layers = Math.max(1, stack.layers().size());
		int place = canvas.getClientArea().height - HEAD - FOOT;
		double height = Math.max(LEAST, Math.min(place, layers * MOST_LAYER));
		return StackLayout.of(stack, flipped, height, Math.min(LEAST, height / layers));
	}

	/** A height on the canvas as one in the layout. */
	double inLayout(int y) {
		return y - (double) HEAD;
	}

	private static int left() {
		return MARGIN + SCALE_WIDTH + SCALE_GAP;
	}

	private int width() {
		int place = canvas.getClientArea().width - left() - LABEL_WIDTH - MARGIN;
		return Math.max(LEAST_WIDTH, Math.min(MOST_WIDTH, place));
	}

	private Rectangle bounds(Block block) {
		int width = (int) Math.round(width() * block.layer().width());
		int top = HEAD + (int) Math.round(block.top());
		return new Rectangle(left() + (width() - width) / 2, top, width,
				HEAD + (int) Math.round(block.top() + block.height()) - top);
	}

	void paint(GC gc, Stack stack, View view) {
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		StackLayout layout = layout(stack, view.flipped());
		if (layout.blocks().isEmpty()) {
			gc.setForeground(FormLook.muted(canvas));
			gc.drawText("Drop batches, lots or samples here, from the\nnegative to the positive side, or begin with "
					+ "one\nof the arrangements below.", MARGIN, MARGIN, true);
			return;
		}
		layout.blocks().forEach(block -> block(gc, block, view.marked().contains(block.layer().index())));
		if (layout.hasScale()) {
			layout.blocks().forEach(block -> toScale(gc, block));
			gc.setForeground(FormLook.muted(canvas));
			centred(gc, "to scale", MARGIN + SCALE_WIDTH / 2 + FormLook.GRID / 2,
					HEAD - gc.getFontMetrics().getHeight() - 2);
		}
		signs(gc, layout, view.flipped());
		if (!stack.pressure().isEmpty()) {
			pressure(gc, stack.pressure());
		}
		view.gap().ifPresent(gap -> gap(gc, layout.gap(gap)));
	}

	private void block(GC gc, Block block, boolean marked) {
		Rectangle area = bounds(block);
		RolePattern.of(block.layer().role()).fill(gc, area, canvas.getBackground());
		gc.setForeground(marked ? FormLook.accent(canvas) : canvas.getForeground());
		gc.setLineWidth(marked ? 3 : 1);
		boolean measured = block.layer().micrometres().isPresent() && !block.layer().computed();
		gc.setLineStyle(measured ? SWT.LINE_SOLID : SWT.LINE_DASH);
		gc.drawRectangle(area);
		gc.setLineStyle(SWT.LINE_SOLID);
		gc.setLineWidth(1);
		label(gc, block, area);
	}

	private void label(GC gc, Block block, Rectangle area) {
		int x = left() + width() + 2 * FormLook.GRID;
		int line = gc.getFontMetrics().getHeight();
		String facts = String.join("  \u00b7  ", block.layer().facts());
		int y = area.y + Math.max(0, (area.height - (facts.isEmpty() ? 1 : 2) * line) / 2);
		gc.setForeground(FormLook.line(canvas));
		gc.drawLine(area.x + area.width + 2, area.y + area.height / 2, x - 4, area.y + area.height / 2);
		String title = block.layer().title();
		gc.setForeground(title.isEmpty() ? FormLook.muted(canvas) : canvas.getForeground());
		gc.drawText(title.isEmpty() ? StackCanvas.role(block.layer()) + ", material not said" : title, x, y, true);
		gc.setForeground(FormLook.muted(canvas));
		gc.drawText(facts, x, y + line, true);
	}

	private void toScale(GC gc, Block block) {
		if (block.scaleHeight() <= 0) {
			return;
		}
		int top = HEAD + (int) Math.round(block.scaleTop());
		int bottom = Math.max(top + 1, HEAD + (int) Math.round(block.scaleTop() + block.scaleHeight()));
		RolePattern.of(block.layer().role()).fill(gc, new Rectangle(MARGIN, top, SCALE_WIDTH, bottom - top),
				canvas.getBackground());
		Rectangle area = bounds(block);
		gc.setForeground(FormLook.line(canvas));
		gc.drawLine(MARGIN + SCALE_WIDTH + 1, top, area.x - 2, area.y);
		gc.drawLine(MARGIN + SCALE_WIDTH + 1, bottom, area.x - 2, area.y + area.height);
		gc.setForeground(canvas.getForeground());
		gc.drawRectangle(MARGIN, top, SCALE_WIDTH, bottom - top);
	}

	private void signs(GC gc, StackLayout layout, boolean flipped) {
		Rectangle first = bounds(layout.blocks().get(0));
		Rectangle last = bounds(layout.blocks().get(layout.blocks().size() - 1));
		gc.setForeground(canvas.getForeground());
		int line = gc.getFontMetrics().getHeight();
		gc.drawText(flipped ? "+" : "\u2212", first.x + 2, first.y - line - 2, true);
		gc.drawText(flipped ? "\u2212" : "+", last.x + 2, last.y + last.height + 2, true);
	}

	private void pressure(GC gc, String text) {
		int x = left() + width() / 2;
		int tip = HEAD - 4;
		gc.setForeground(canvas.getForeground());
		centred(gc, text, x, 2);
		int from = 4 + gc.getFontMetrics().getHeight();
		gc.drawLine(x, from, x, tip);
		gc.setBackground(canvas.getForeground());
		gc.fillPolygon(new int[] { x - ARROW / 2, tip - ARROW, x + ARROW / 2, tip - ARROW, x, tip });
	}

	private void gap(GC gc, double height) {
		int y = HEAD + (int) Math.round(height);
		gc.setForeground(FormLook.accent(canvas));
		gc.setLineWidth(GAP_LINE);
		gc.drawLine(left() - FormLook.GRID, y, left() + width() + FormLook.GRID, y);
		gc.setLineWidth(1);
	}

	private static void centred(GC gc, String text, int x, int y) {
		Point size = gc.textExtent(text);
		gc.drawText(text, x - size.x / 2, y, true);
	}
}
