/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.editor;

import java.util.Optional;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.SafeRunner;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.FormPage;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;

/** Puts a contributed page into the editor, made when its tab is first shown; a page that fails says so in its place. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
final class HostedPage extends FormPage {

	private final PageEntry entry;
	private final PageContext context;
	private Optional<EditorPage> page = Optional.empty();
	private @Nullable Composite body;

	HostedPage(FormEditor editor, PageEntry entry, PageContext context) {
		super(editor, entry.id(), entry.name());
		this.entry = entry;
		this.context = context;
	}

	@Override
	public void createPartControl(Composite parent) {
		Composite made = context.toolkit().createComposite(parent);
		body = made;
		SafeRunner.run(new PageCall(entry, () -> {
			EditorPage created = entry.create();
			page = Optional.of(created);
			created.createContent(made, context);
		}, failure -> showFailure(made, failure)));
	}

	private void showFailure(Composite parent, String failure) {
		for (Control child : parent.getChildren()) {
			child.dispose();
		}
		page = Optional.empty();
		GridLayoutFactory.fillDefaults().margins(16, 16).applyTo(parent);
		Label label = context.toolkit().createLabel(parent, failure, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		parent.layout(true, true);
	}

	@Override
	public @Nullable Control getPartControl() {
		return body;
	}

	@Override
	public void setFocus() {
		Composite shown = body;
		if (shown != null) {
			if (page.isEmpty() || !inside(shown)) {
				shown.setFocus();
			}
			page.ifPresent(p -> call(p::setFocus));
		}
	}

	private static boolean inside(Composite body) {
		for (Control c = body.getDisplay().getFocusControl(); c != null; c = c.getParent()) {
			if (c == body) {
				return true;
			}
		}
		return false;
	}

	void commit() {
		page.ifPresent(p -> call(p::commit));
	}

	/** Whether the page shows the field; makes the page where that was not done yet. */
	boolean reveal(String field) {
		boolean[] shown = { false };
		page.ifPresent(p -> call(() -> shown[0] = p.reveal(field)));
		return shown[0];
	}

	@Override
	public void dispose() {
		page.ifPresent(p -> call(p::dispose));
		page = Optional.empty();
		super.dispose();
	}

	private void call(Runnable runnable) {
		SafeRunner.run(new PageCall(entry, runnable::run, failure -> ILog.of(HostedPage.class).error(failure)));
	}
}
