/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.editor;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;

/** A line between header and pages that says what happened to the record and what can be done; hidden until then. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class NoticeBar {

	/** The colours of tool tips are see-through in some themes, and nothing can be read on them then. */
	private static final Color PAPER = new Color(255, 244, 206);
	private static final Color INK = new Color(66, 50, 0);

	private static final int MARGIN = 12;

	private final Composite bar;

	/** Something that can be done. */
	public record Choice(String text, Runnable action) {
	}

	/** Makes it. */
	NoticeBar(Composite parent) {
		bar = new Composite(parent, SWT.NONE);
		// the editor forces its own background on all that it holds
		bar.addListener(SWT.Paint, event -> {
			event.gc.setBackground(PAPER);
			event.gc.fillRectangle(bar.getClientArea());
		});
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
		GridLayoutFactory.fillDefaults().margins(12, 4).spacing(16, 0).applyTo(bar);
		bar.setVisible(false);
	}

	public void show(String text, Choice... choices) {
		clear();
		boolean below = choices.length > 1;
		GridLayoutFactory.fillDefaults().margins(MARGIN, 4).spacing(16, 4).numColumns(below ? choices.length : choices.length + 1)
				.applyTo(bar);
		Label label = new Label(bar, SWT.WRAP);
		label.setText(text);
		label.setForeground(INK);
		// the height of what is wrapped follows from its width, which nobody else tells
		int width = bar.getParent().getClientArea().width - 2 * MARGIN;
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).span(below ? choices.length : 1, 1)
				.hint(below && width > 0 ? width : SWT.DEFAULT, SWT.DEFAULT).applyTo(label);
		for (Choice choice : choices) {
			Link link = new Link(bar, SWT.NONE);
			link.setText("<a>" + choice.text() + "</a>");
			link.addListener(SWT.Selection, event -> choice.action().run());
		}
		visible(true);
	}

	boolean isDisposed() {
		return bar.isDisposed();
	}

	public void hide() {
		clear();
		visible(false);
	}

	private void clear() {
		for (Control child : bar.getChildren()) {
			child.dispose();
		}
	}

	private void visible(boolean visible) {
		((GridData) bar.getLayoutData()).exclude = !visible;
		bar.setVisible(visible);
		bar.getParent().layout(true, true);
	}
}
