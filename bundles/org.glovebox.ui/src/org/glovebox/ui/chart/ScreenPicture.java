/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.widgets.Display;
import org.glovebox.charts.Frame;
import org.glovebox.charts.Picture;

/**
 * A drawn view with its pixels as the toolkit takes them.
 *
 * @param generation which figure it is of, counted by the canvas
 * @param picture what was drawn
 * @param data its pixels
 * @param zoom pixels to 100 pixels of a screen at 100 %
 */
record ScreenPicture(int generation, Picture picture, ImageData data, int zoom) {

	private static final int BITS = 32;
	private static final int FULL = 100;

	/** Draws a frame; to be called off the UI thread. */
	static ScreenPicture draw(int generation, Frame frame, int zoom) {
		Picture picture = frame.draw();
		return new ScreenPicture(generation, picture, data(picture), zoom);
	}

	private static ImageData data(Picture picture) {
		int[] pixels = picture.pixels();
		byte[] bytes = new byte[pixels.length * 4];
		int at = 0;
		for (int pixel : pixels) {
			bytes[at++] = (byte) pixel;
			bytes[at++] = (byte) (pixel >> 8);
			bytes[at++] = (byte) (pixel >> 16);
			at++;
		}
		// the order of bytes in memory that the toolkits use themselves: blue, green, red, unused
		PaletteData palette = new PaletteData(0xFF00, 0xFF0000, 0xFF000000);
		return new ImageData(picture.image().getWidth(), picture.image().getHeight(), BITS, palette, 4, bytes);
	}

	/** The picture for the screen; the caller disposes of it. */
	Image image(Display display) {
		return new Image(display, (ImageDataProvider) this::at);
	}

	private ImageData at(int asked) {
		return asked == zoom ? data : data.scaledTo(Math.max(1, data.width * asked / zoom),
				Math.max(1, data.height * asked / zoom));
	}

	/** The zoom at which the toolkit wants pictures, in per cent: that of the screen as the toolkit rounds it. */
	static int zoomOf(Display display) {
		int[] finest = { FULL };
		Image probe = new Image(display, (ImageDataProvider) asked -> {
			finest[0] = Math.max(finest[0], asked);
			int size = Math.max(1, asked / FULL);
			return new ImageData(size, size, BITS, new PaletteData(0xFF00, 0xFF0000, 0xFF000000));
		});
		probe.dispose();
		return finest[0];
	}
}
