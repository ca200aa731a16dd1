/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.figure;

/**
 * What is drawn at each point of a series.
 *
 * @param shape its shape, or {@link Shape#NONE}
 * @param size width in points (1/72 inch)
 * @param filled whether it is full, else white with a coloured edge
 */
public record Marker(Shape shape, double size, boolean filled) {

	/** Shape of a marker; all shapes of one size look equally heavy. */
	public enum Shape {
		NONE, CIRCLE, SQUARE, DIAMOND, TRIANGLE_UP, TRIANGLE_DOWN, PLUS, CROSS
	}

	public static final Marker NONE = new Marker(Shape.NONE, 0, false);

	public Marker {
		if (shape != Shape.NONE && !(size > 0)) {
			throw new IllegalArgumentException("a marker needs a positive size: " + size);
		}
	}

	/** A full marker of the usual size. */
	public static Marker full(Shape shape) {
		return new Marker(shape, 4, true);
	}

	/** A hollow marker of the usual size. */
	public static Marker hollow(Shape shape) {
		return new Marker(shape, 4, false);
	}

	public boolean isVisible() {
		return shape != Shape.NONE;
	}
}
