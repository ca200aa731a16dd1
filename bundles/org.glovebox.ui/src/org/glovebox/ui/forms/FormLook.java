/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;

/**
 * Distances and colours of forms: a grid of 8 points, text colours with a contrast of at least 4.5 : 1 on light and
 * dark ground, told apart by people of any colour vision.
 */
public final class FormLook {

	/** The grid that all distances are multiples of, in points. */
	public static final int GRID = 8;
	/** Width of the column of labels, in points. */
	public static final int LABEL_WIDTH = 128;

	private static final RGB LIGHT_MUTED = new RGB(0x5f, 0x66, 0x6d);
	private static final RGB DARK_MUTED = new RGB(0xa6, 0xad, 0xb4);
	private static final RGB LIGHT_ERROR = new RGB(0xb0, 0x2a, 0x1e);
	private static final RGB DARK_ERROR = new RGB(0xff, 0x9c, 0x8f);
	private static final RGB LIGHT_WARNING = new RGB(0x9a, 0x56, 0x00);
	private static final RGB DARK_WARNING = new RGB(0xf0, 0xb4, 0x60);
	private static final RGB LIGHT_ACCENT = new RGB(0x00, 0x5f, 0x9e);
	private static final RGB DARK_ACCENT = new RGB(0x6c, 0xbd, 0xf0);
	private static final int HALF = 128;
	private static final float LINE = 0.16f;

	private FormLook() {
	}

	/** Whether light text stands on dark ground. */
	public static boolean isDark(Control control) {
		return luminance(control.getBackground().getRGB()) < HALF;
	}

	private static int luminance(RGB rgb) {
		// Rec. 709 weights in per mille
		return (213 * rgb.red + 715 * rgb.green + 72 * rgb.blue) / 1000;
	}

	private static Color choose(Control control, RGB light, RGB dark) {
		return new Color(isDark(control) ? dark : light);
	}

	/** For echoes, units and what is not important. */
	public static Color muted(Control control) {
		return choose(control, LIGHT_MUTED, DARK_MUTED);
	}

	/** For what was not understood. */
	public static Color error(Control control) {
		return choose(control, LIGHT_ERROR, DARK_ERROR);
	}

	/** For what is odd, and for deviations from the plan. */
	public static Color warning(Control control) {
		return choose(control, LIGHT_WARNING, DARK_WARNING);
	}

	/** The one accent colour: links, what was really done. */
	public static Color accent(Control control) {
		return choose(control, LIGHT_ACCENT, DARK_ACCENT);
	}

	/** For thin lines that part one thing from another. */
	public static Color line(Control control) {
		return mix(control.getForeground(), control.getBackground(), LINE);
	}

	/** Lets a drawing keep the ground of the page that it is on, whatever the theme says of drawings. */
	public static void keepColours(Control drawing) {
		drawing.setData("org.eclipse.e4.ui.css.disabled", Boolean.TRUE);
	}

	/** A colour between two, such as a tint of a colour on the ground that it stands on. */
	public static Color mix(Color colour, Color ground, float share) {
		return new Color(between(colour.getRed(), ground.getRed(), share),
				between(colour.getGreen(), ground.getGreen(), share),
				between(colour.getBlue(), ground.getBlue(), share));
	}

	private static int between(int a, int b, float share) {
		return Math.round(a * share + b * (1 - share));
	}

	/** The font of a control in bold; freed with the control. */
	public static Font bold(Control control) {
		return font(control, 0, SWT.BOLD);
	}

	/**
	 * The font of a control in another size and style; freed with the control.
	 *
	 * @param points how much larger, may be negative
	 * @param style {@code SWT.BOLD}, {@code SWT.ITALIC} or {@code SWT.NORMAL}
	 */
	public static Font font(Control control, int points, int style) {
		LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), control);
		return resources.create(FontDescriptor.createFrom(control.getFont()).increaseHeight(points).setStyle(style));
	}
}
