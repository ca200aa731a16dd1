/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

/** A line at the left edge that shows what belongs together. */
final class MarginLine {

	private static final int WIDTH = 2;

	private MarginLine() {
	}

	static void paint(Composite composite) {
		composite.addListener(SWT.Paint, event -> {
			event.gc.setBackground(FormLook.line(composite));
			event.gc.fillRectangle(0, 0, WIDTH, composite.getSize().y);
		});
	}
}
