/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.ui.forms.FormLook;

/**
 * How layers of a role are drawn: a tint of a colour of the palette of Okabe and Ito (Color Universal Design, 2008),
 * and a texture, so that they are told apart without colour too.
 */
enum RolePattern {
	HATCHED(new RGB(0x00, 0x72, 0xb2), Texture.HATCH),
	DOTTED(new RGB(0x00, 0x9e, 0x73), Texture.DOTS),
	LINED(new RGB(0xcc, 0x79, 0xa7), Texture.LINES),
	RINGED(new RGB(0xd5, 0x5e, 0x00), Texture.RINGS),
	CROSSED(new RGB(0x56, 0xb4, 0xe9), Texture.CROSS),
	PLAIN(new RGB(0x80, 0x80, 0x80), Texture.NONE);

	private enum Texture {
		HATCH, DOTS, LINES, RINGS, CROSS, NONE
	}

	private static final float TINT = 0.28f;
	private static final float INK = 0.75f;
	private static final int STEP = 8;
	private static final int DOT = 2;
	private static final int RING = 5;

	private final RGB colour;
	private final Texture texture;

	RolePattern(RGB colour, Texture texture) {
		this.colour = colour;
		this.texture = texture;
	}

	/** The pattern of a role. */
	static RolePattern of(LayerRole role) {
		return switch (role) {
		case NEGATIVE_ELECTRODE -> HATCHED;
		case ELECTROLYTE -> DOTTED;
		case INTERLAYER -> LINED;
		case POSITIVE_ELECTRODE -> RINGED;
		case BLOCKING_ELECTRODE, REFERENCE -> CROSSED;
		case CURRENT_COLLECTOR, SPACER, SPRING, UNSPECIFIED -> PLAIN;
		};
	}

	/** Fills a rectangle. */
	void fill(GC gc, Rectangle area, Color ground) {
		gc.setBackground(FormLook.mix(new Color(colour), ground, TINT));
		gc.fillRectangle(area);
		Color ink = FormLook.mix(new Color(colour), ground, INK);
		gc.setForeground(ink);
		gc.setBackground(ink);
		gc.setLineWidth(1);
		Rectangle before = gc.getClipping();
		gc.setClipping(area.intersection(before));
		switch (texture) {
		case HATCH -> diagonals(gc, area, 1);
		case CROSS -> {
			diagonals(gc, area, 1);
			diagonals(gc, area, -1);
		}
		case LINES -> lines(gc, area);
		case DOTS -> spots(gc, area, DOT, true);
		case RINGS -> spots(gc, area, RING, false);
		case NONE -> {
			// the tint says it
		}
		}
		gc.setClipping(before);
	}

	private static void diagonals(GC gc, Rectangle area, int slope) {
		for (int x = area.x - area.height; x < area.x + area.width + area.height; x += STEP) {
			gc.drawLine(x, area.y + (slope > 0 ? area.height : 0), x + area.height,
					area.y + (slope > 0 ? 0 : area.height));
		}
	}

	private static void lines(GC gc, Rectangle area) {
		for (int y = area.y + STEP / 4; y < area.y + area.height; y += STEP / 2) {
			gc.drawLine(area.x, y, area.x + area.width, y);
		}
	}

	private static void spots(GC gc, Rectangle area, int size, boolean filled) {
		gc.setAntialias(SWT.ON);
		int row = 0;
		for (int y = area.y + STEP / 2; y < area.y + area.height; y += STEP, row++) {
			for (int x = area.x + (row % 2 == 0 ? STEP / 2 : STEP); x < area.x + area.width; x += STEP) {
				if (filled) {
					gc.fillOval(x - size / 2, y - size / 2, size, size);
				} else {
					gc.drawOval(x - size / 2, y - size / 2, size, size);
				}
			}
		}
	}
}
