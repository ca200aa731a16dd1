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

import org.eclipse.jface.resource.ColorDescriptor;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Path;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Transform;
import org.eclipse.swt.widgets.Canvas;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.internal.Pictures;

/** Paints a drawing with the colours of the platform, light or dark. */
final class ScenePainter {

	private static final RGB ACCENT = new RGB(42, 143, 214);
	private static final RGB STALE = new RGB(201, 138, 0);
	private static final int ROUND = 10;
	private static final double CORNER = 6;
	private static final int ARROW = 5;
	private static final int ICON = 16;
	private static final int PADDING = 8;
	private static final int FADED = 150;
	/** Width of the place beside a box that shows how many more there are. */
	static final int MORE_WIDTH = 26;

	private final Canvas canvas;
	private final Font bold;
	private final Color accent;
	private final Color stale;

	ScenePainter(Canvas canvas, LocalResourceManager resources) {
		this.canvas = canvas;
		this.bold = resources.create(FontDescriptor.createFrom(canvas.getFont()).setStyle(SWT.BOLD));
		this.accent = resources.create(ColorDescriptor.createFrom(ACCENT));
		this.stale = resources.create(ColorDescriptor.createFrom(STALE));
	}

	void paint(GC gc, Drawing drawing, Viewport viewport, Optional<String> selected) {
		gc.setAntialias(SWT.ON);
		gc.setTextAntialias(SWT.ON);
		Transform transform = new Transform(gc.getDevice());
		try {
			transform.translate((float) viewport.x(), (float) viewport.y());
			transform.scale((float) viewport.scale(), (float) viewport.scale());
			gc.setTransform(transform);
			for (int i = 0; i < drawing.paths().size(); i++) {
				Scene.Arrow arrow = drawing.scene().arrows().get(i);
				boolean strong = selected.filter(s -> s.equals(arrow.source()) || s.equals(arrow.target())).isPresent();
				arrow(gc, drawing.paths().get(i), strong);
			}
			for (Scene.Box box : drawing.scene().boxes()) {
				Drawing.Place place = Objects.requireNonNull(drawing.places().get(box.id()));
				box(gc, box, place, selected.filter(box.id()::equals).isPresent());
			}
			gc.setTransform(null);
		} finally {
			transform.dispose();
		}
	}

	private Color system(int id) {
		return canvas.getDisplay().getSystemColor(id);
	}

	private void arrow(GC gc, List<Drawing.Corner> corners, boolean strong) {
		if (corners.size() < 2) {
			return;
		}
		gc.setForeground(strong ? accent : canvas.getForeground());
		gc.setAlpha(strong ? 255 : FADED);
		gc.setLineWidth(strong ? 2 : 1);
		Path path = new Path(gc.getDevice());
		try {
			path.moveTo((float) corners.get(0).x(), (float) corners.get(0).y());
			for (int i = 1; i < corners.size() - 1; i++) {
				round(path, corners.get(i - 1), corners.get(i), corners.get(i + 1));
			}
			Drawing.Corner end = corners.get(corners.size() - 1);
			path.lineTo((float) end.x(), (float) end.y());
			gc.drawPath(path);
			gc.setBackground(gc.getForeground());
			int x = (int) Math.round(end.x());
			int y = (int) Math.round(end.y());
			gc.fillPolygon(new int[] { x, y, x - ARROW - 1, y - ARROW / 2 - 1, x - ARROW - 1, y + ARROW / 2 + 1 });
		} finally {
			path.dispose();
			gc.setAlpha(255);
		}
	}

	/** Goes to a corner and around it in a small arc. */
	private static void round(Path path, Drawing.Corner before, Drawing.Corner corner, Drawing.Corner after) {
		double in = Math.hypot(corner.x() - before.x(), corner.y() - before.y());
		double out = Math.hypot(after.x() - corner.x(), after.y() - corner.y());
		double radius = Math.min(CORNER, Math.min(in, out) / 2);
		if (radius < 1) {
			path.lineTo((float) corner.x(), (float) corner.y());
			return;
		}
		path.lineTo((float) (corner.x() - (corner.x() - before.x()) / in * radius),
				(float) (corner.y() - (corner.y() - before.y()) / in * radius));
		path.quadTo((float) corner.x(), (float) corner.y(),
				(float) (corner.x() + (after.x() - corner.x()) / out * radius),
				(float) (corner.y() + (after.y() - corner.y()) / out * radius));
	}

	private void box(GC gc, Scene.Box box, Drawing.Place place, boolean selected) {
		int x = (int) Math.round(place.x());
		int y = (int) Math.round(place.y());
		int width = (int) Math.round(place.width());
		int height = (int) Math.round(place.height());
		Color border = selected || box.focus() ? accent : box.stale() ? stale : canvas.getForeground();
		if (box.group()) {
			outline(gc, border, x + 4, y - 4, width, height, 1);
		}
		outline(gc, border, x, y, width, height, selected || box.focus() || box.stale() ? 2 : 1);
		if (box.focus()) {
			gc.setBackground(accent);
			gc.setAlpha(28);
			gc.fillRoundRectangle(x, y, width, height, ROUND, ROUND);
			gc.setAlpha(255);
		}
		gc.drawImage(KindImages.image(box.kind()), x + PADDING, y + (height - ICON) / 2);
		int left = x + 2 * PADDING + ICON;
		int room = width - 3 * PADDING - ICON;
		if (box.stale()) {
			room -= ICON;
			gc.drawImage(Pictures.STALE.image(), x + width - ICON - PADDING / 2, y + (height - ICON) / 2);
		}
		gc.setForeground(canvas.getForeground());
		gc.setFont(bold);
		int line = gc.getFontMetrics().getHeight();
		boolean titled = !box.title().isEmpty();
		int top = titled ? y + (height - 2 * line) / 2 : y + (height - line) / 2;
		gc.drawText(shortened(gc, box.heading(), room), left, top, true);
		gc.setFont(canvas.getFont());
		if (titled) {
			gc.drawText(shortened(gc, box.title(), room), left, top + line, true);
		}
		more(gc, box.moreUp(), x - MORE_WIDTH, y + height / 2);
		more(gc, box.moreDown(), x + width + 2, y + height / 2);
	}

	private void outline(GC gc, Color border, int x, int y, int width, int height, int line) {
		gc.setBackground(system(SWT.COLOR_LIST_BACKGROUND));
		gc.fillRoundRectangle(x, y, width, height, ROUND, ROUND);
		gc.setForeground(border);
		gc.setAlpha(border == canvas.getForeground() ? FADED : 255);
		gc.setLineWidth(line);
		gc.drawRoundRectangle(x, y, width, height, ROUND, ROUND);
		gc.setAlpha(255);
	}

	private void more(GC gc, int count, int x, int y) {
		if (count > 0) {
			String text = "+" + count;
			int height = gc.getFontMetrics().getHeight();
			gc.setBackground(accent);
			gc.fillRoundRectangle(x, y - height / 2 - 1, MORE_WIDTH - 2, height + 2, height, height);
			gc.setForeground(system(SWT.COLOR_WHITE));
			int width = gc.textExtent(text).x;
			gc.drawText(text, x + (MORE_WIDTH - 2 - width) / 2, y - height / 2, true);
		}
	}

	private static String shortened(GC gc, String text, int room) {
		if (gc.textExtent(text).x <= room) {
			return text;
		}
		int length = text.length();
		while (length > 1 && gc.textExtent(text.substring(0, length) + "\u2026").x > room) {
			length--;
		}
		return text.substring(0, length) + "\u2026";
	}
}
