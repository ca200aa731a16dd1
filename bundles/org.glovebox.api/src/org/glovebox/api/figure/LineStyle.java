/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

/**
 * How the points of a series are joined.
 *
 * @param dash pattern of the line, or {@link Dash#NONE} for points that are not joined
 * @param width width in points (1/72 inch)
 */
public record LineStyle(Dash dash, double width) {

	/** Pattern of a line. */
	public enum Dash {
		NONE, SOLID, DASHED, DOTTED, DASH_DOTTED
	}

	public static final LineStyle NONE = new LineStyle(Dash.NONE, 0);
	/** 1 pt, what journals ask for. */
	public static final LineStyle SOLID = new LineStyle(Dash.SOLID, 1);
	public static final LineStyle THIN = new LineStyle(Dash.SOLID, 0.6);
	public static final LineStyle DASHED = new LineStyle(Dash.DASHED, 1);

	public LineStyle {
		if (dash != Dash.NONE && !(width > 0)) {
			throw new IllegalArgumentException("a line needs a positive width: " + width);
		}
	}

	public boolean isVisible() {
		return dash != Dash.NONE;
	}
}
