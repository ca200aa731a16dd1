/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import java.util.HashMap;
import java.util.Map;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageDataProvider;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;

/**
 * Keeps the icons of selected lines visible: their own colours are too near to that of the selection, so that there they are
 * drawn in the colour of selected text.
 */
public final class SelectedIcons {

	private final Map<Image, Image> inSelection = new HashMap<>();

	private SelectedIcons(Control lines) {
		lines.addListener(SWT.PaintItem, this::paint);
		lines.addListener(SWT.Dispose, event -> inSelection.values().forEach(Image::dispose));
	}

	/** Keeps those of a tree visible; to be called after labels were provided for, which may draw the icons themselves. */
	public static void in(Tree tree) {
		new SelectedIcons(tree);
	}

	/** Keeps those of a table visible; to be called after labels were provided for, which may draw the icons themselves. */
	public static void in(Table table) {
		new SelectedIcons(table);
	}

	private void paint(Event event) {
		if ((event.detail & SWT.SELECTED) == 0) {
			return;
		}
		switch (event.item) {
		case TreeItem item -> paint(event, item.getImage(event.index), item.getImageBounds(event.index));
		case TableItem item -> paint(event, item.getImage(event.index), item.getImageBounds(event.index));
		case null, default -> {
			// nothing else is a line
		}
		}
	}

	private void paint(Event event, @Nullable Image image, Rectangle place) {
		if (image != null && !image.isDisposed() && !place.isEmpty()) {
			RGB colour = event.display.getSystemColor(SWT.COLOR_LIST_SELECTION_TEXT).getRGB();
			Image drawn = inSelection.computeIfAbsent(image, plain -> new Image(event.display,
					(ImageDataProvider) zoom -> inOneColour(plain.getImageData(zoom), colour)));
			Rectangle size = image.getBounds();
			event.gc.drawImage(drawn, place.x, place.y + (place.height - size.height) / 2);
		}
	}

	/** The same shape in one colour. */
	static ImageData inOneColour(ImageData plain, RGB colour) {
		PaletteData direct = new PaletteData(0xff0000, 0xff00, 0xff);
		ImageData made = new ImageData(plain.width, plain.height, 24, direct);
		int pixel = direct.getPixel(colour);
		for (int y = 0; y < plain.height; y++) {
			for (int x = 0; x < plain.width; x++) {
				made.setPixel(x, y, pixel);
				made.setAlpha(x, y, plain.getAlpha(x, y));
			}
		}
		return made;
	}
}
