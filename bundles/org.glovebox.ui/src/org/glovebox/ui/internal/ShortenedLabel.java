/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.widgets.Composite;

/** A label that keeps its beginning where there is no place for all of it; the toolkit's own cuts the middle out. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class ShortenedLabel extends CLabel {

	private static final String MORE = "\u2026";

	/** Makes it without text. */
	public ShortenedLabel(Composite parent) {
		super(parent, SWT.NONE);
	}

	@Override
	protected String shortenText(GC gc, String text, int width) {
		int flags = SWT.DRAW_MNEMONIC | SWT.DRAW_TAB | SWT.DRAW_TRANSPARENT | SWT.DRAW_DELIMITER;
		int fitting = 0;
		int beyond = text.length();
		while (beyond - fitting > 1) {
			int middle = (fitting + beyond) / 2;
			if (gc.textExtent(text.substring(0, middle) + MORE, flags).x <= width) {
				fitting = middle;
			} else {
				beyond = middle;
			}
		}
		return text.substring(0, fitting).stripTrailing() + MORE;
	}
}
