/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.time.Clock;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.ui.PageContext;

/** A field for text of several lines; Tab goes on, Enter begins a new line. */
public final class LongTextField extends TypedField {

	private static final int LINES = 3;

	/** A field of the usual height. */
	public LongTextField(Composite parent, PageContext context, EObject part, EStructuralFeature feature) {
		this(parent, context, part, feature, LINES);
	}

	/**
	 * A field.
	 *
	 * @param lines how many lines are seen at once
	 */
	public LongTextField(Composite parent, PageContext context, EObject part, EStructuralFeature feature, int lines) {
		super(parent, context, part, feature, FieldReader.of(feature, Clock.systemDefaultZone()),
				SWT.MULTI | SWT.WRAP | SWT.V_SCROLL, SWT.DEFAULT);
		GridDataFactory.fillDefaults().grab(true, true).hint(FormLook.LABEL_WIDTH, lines * text().getLineHeight())
				.applyTo(text());
		text().addTraverseListener(event -> {
			if (event.detail == SWT.TRAVERSE_TAB_NEXT || event.detail == SWT.TRAVERSE_TAB_PREVIOUS) {
				event.doit = true;
			}
		});
	}

	@Override
	public boolean isWide() {
		return true;
	}
}
