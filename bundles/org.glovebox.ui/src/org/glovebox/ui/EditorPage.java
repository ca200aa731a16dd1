/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import org.eclipse.swt.widgets.Composite;

/**
 * A page of the editor of a record, contributed through the extension point {@code org.glovebox.ui.editorPages}. A new
 * page is made for each editor, and again where the record was loaded anew.
 */
public interface EditorPage {

	/**
	 * Makes the controls, when the page is first shown.
	 *
	 * @param parent the body of the page, without a layout, as large as the page; a page that may grow beyond it makes
	 *            its own scrolled form
	 * @param context the record and what can be done with it
	 */
	void createContent(Composite parent, PageContext context);

	/** Puts the focus where the user goes on. */
	default void setFocus() {
		// the first control will do
	}

	/**
	 * Shows a field of the record.
	 *
	 * @param field where it is, as an {@code org.glovebox.model.FieldPath}
	 * @return whether this page shows the field; else another page is asked
	 */
	default boolean reveal(String field) {
		return false;
	}

	/**
	 * Puts into the record what was typed but not entered yet; called before saving and before another page is shown.
	 */
	default void commit() {
		// every key stroke is a command already
	}

	/** Frees what the page holds beside its controls, which are disposed of already. */
	default void dispose() {
		// nothing is held
	}
}
