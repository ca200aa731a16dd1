/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** The heading of a section: a word or two in bold above a thin line. */
public final class Heading {

	private static final String KEY = Heading.class.getName();

	private Heading() {
	}

	/**
	 * Makes a heading that spans a grid of two columns.
	 *
	 * @return the heading; controls may be put behind its text
	 */
	public static Composite create(Composite parent, String text) {
		Composite heading = new Composite(parent, SWT.NONE);
		heading.setBackground(parent.getBackground());
		heading.setData(KEY, text);
		GridLayoutFactory.fillDefaults().numColumns(2).extendedMargins(0, 0, FormLook.GRID, FormLook.GRID / 2)
				.spacing(FormLook.GRID, 0).applyTo(heading);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(heading);
		Label label = new Label(heading, SWT.NONE);
		label.setText(text.replace("&", "&&"));
		label.setFont(FormLook.bold(label));
		heading.addListener(SWT.Paint, event -> {
			event.gc.setBackground(FormLook.line(heading));
			event.gc.fillRectangle(0, heading.getSize().y - 1, heading.getSize().x, 1);
		});
		return heading;
	}

	/** Whether a control is a heading. */
	public static boolean isHeading(Control control) {
		return control.getData(KEY) != null;
	}
}
