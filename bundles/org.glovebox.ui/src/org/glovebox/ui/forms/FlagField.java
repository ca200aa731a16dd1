/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.ui.PageContext;

/** A field for yes or no. */
public final class FlagField extends FormField {

	private final Button check;

	/** A field. */
	public FlagField(Composite parent, PageContext context, EObject part, EStructuralFeature feature) {
		super(parent, context, part, feature);
		check = new Button(control(), SWT.CHECK);
		check.setText("yes");
		check.setEnabled(!readOnly());
		adopt(check);
		check.addListener(SWT.Selection, event -> {
			edit().set(check.getSelection());
			edit().leave();
		});
		refresh();
	}

	@Override
	public void refresh() {
		check.setSelection(Boolean.TRUE.equals(edit().value()));
	}

	@Override
	public void setFocus() {
		check.setFocus();
	}
}
