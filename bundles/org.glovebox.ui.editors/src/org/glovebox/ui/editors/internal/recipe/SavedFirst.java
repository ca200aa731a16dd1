/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.recipe;

import java.util.Set;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartService;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.SessionListener;

/**
 * Does something once the edits of the record that is shown are saved, since what is made refers to its parts as they
 * are in the notebook.
 */
public final class SavedFirst {

	private SavedFirst() {
	}

	/**
	 * Saves what is edited, then goes on; goes on at once where nothing is edited, and not at all where saving fails.
	 *
	 * @param control where it was asked for; nothing happens once it is gone
	 */
	public static void then(Control control, PageContext context, Runnable goOn) {
		IEditorPart editor = editor(context);
		if (editor == null || !editor.isDirty()) {
			goOn.run();
			return;
		}
		UUID record = UUID.fromString(context.record().getUuid());
		context.session().addListener(new Once(record, control, context, goOn));
		editor.getSite().getPage().saveEditor(editor, false);
	}

	private static @Nullable IEditorPart editor(PageContext context) {
		IPartService parts = context.services().getService(IPartService.class);
		return parts != null && parts.getActivePart() instanceof IEditorPart editor ? editor : null;
	}

	/** Waits for the first save of the record. */
	private static final class Once implements SessionListener {
		private final UUID record;
		private final Control control;
		private final PageContext context;
		private final Runnable goOn;

		Once(UUID record, Control control, PageContext context, Runnable goOn) {
			this.record = record;
			this.control = control;
			this.context = context;
			this.goOn = goOn;
			control.addDisposeListener(event -> context.session().removeListener(this));
		}

		@Override
		public void recordsChanged(Set<UUID> records) {
			if (records.contains(record)) {
				context.session().removeListener(this);
				if (!control.isDisposed()) {
					// the editor itself is told of the save by its own listener
					control.getDisplay().asyncExec(() -> {
						if (!control.isDisposed()) {
							goOn.run();
						}
					});
				}
			}
		}
	}
}
