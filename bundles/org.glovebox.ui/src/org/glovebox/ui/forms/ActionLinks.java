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
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.Hyperlink;

/** Small things that can be done, as words in a row that are clicked or reached with Tab. */
public final class ActionLinks {

	private final Composite row;
	private boolean muted;

	/** An empty row. */
	public ActionLinks(Composite parent) {
		row = new Composite(parent, SWT.NONE);
		row.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(1).spacing(FormLook.GRID * 3 / 2, 0).applyTo(row);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(row);
	}

	/** Lets the actions step back behind what stands before them. */
	public ActionLinks muted() {
		muted = true;
		return this;
	}

	/**
	 * Adds an action.
	 *
	 * @param text a word, or a sign
	 * @param tip what it does, also its accessible name
	 */
	public Hyperlink add(String text, String tip, Runnable run) {
		Hyperlink link = new Hyperlink(row, SWT.NONE);
		link.setBackground(row.getBackground());
		link.setText(text);
		link.setToolTipText(tip);
		link.setForeground(muted ? FormLook.muted(row) : FormLook.accent(row));
		// what is clicked may be disposed of by what it does
		link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> row.getDisplay().asyncExec(() -> {
			if (!row.isDisposed()) {
				run.run();
			}
		})));
		((GridLayout) row.getLayout()).numColumns = row.getChildren().length;
		return link;
	}

	/** Shows the first few actions, since the others have nothing to act on. */
	void showOnly(int count) {
		Control[] links = row.getChildren();
		for (int i = 0; i < links.length; i++) {
			links[i].setVisible(i < count);
		}
	}

	/** The row. */
	public Composite control() {
		return row;
	}
}
