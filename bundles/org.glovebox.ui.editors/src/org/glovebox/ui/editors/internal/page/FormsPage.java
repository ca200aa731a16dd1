/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.page;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.RecordForm;
import org.glovebox.ui.forms.ScrolledPage;

/** A page of sections below each other that scrolls as a whole. */
public abstract class FormsPage implements EditorPage {

	private final List<RecordForm> forms = new ArrayList<>();

	@Override
	public final void createContent(Composite parent, PageContext context) {
		ScrolledPage page = new ScrolledPage(parent);
		build(page.body(), context);
		page.reflow();
	}

	/**
	 * Makes the sections.
	 *
	 * @param body has a grid of one column
	 */
	protected abstract void build(Composite body, PageContext context);

	/** Puts a form on the page, whose fields are then found by {@link #reveal}. */
	protected final RecordForm add(RecordForm form) {
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
		forms.add(form);
		return form;
	}

	@Override
	public boolean reveal(String field) {
		return forms.stream().anyMatch(form -> form.reveal(field));
	}

	@Override
	public void setFocus() {
		// the field that had the focus keeps it; the first one is reached with Tab
	}
}
