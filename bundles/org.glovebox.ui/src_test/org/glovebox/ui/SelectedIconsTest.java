/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.junit.jupiter.api.Test;

/** An icon in a selection has its shape and the colour of selected text. */
class SelectedIconsTest {

	@Test
	void theShapeStaysAndTheColourIsOne() {
		PaletteData palette = new PaletteData(0xff, 0xff00, 0xff0000);
		ImageData icon = new ImageData(2, 1, 24, palette);
		icon.setPixel(0, 0, palette.getPixel(new RGB(0, 95, 158)));
		icon.setAlpha(0, 0, 200);
		icon.setPixel(1, 0, palette.getPixel(new RGB(1, 2, 3)));
		icon.setAlpha(1, 0, 0);

		ImageData white = SelectedIcons.inOneColour(icon, new RGB(255, 255, 255));

		assertEquals(new RGB(255, 255, 255), white.palette.getRGB(white.getPixel(0, 0)));
		assertEquals(200, white.getAlpha(0, 0));
		assertEquals(0, white.getAlpha(1, 0));
	}
}
