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
import org.eclipse.swt.widgets.Composite;
import org.glovebox.ui.PageContext;

/** A field for several short texts, such as tags, typed with commas. */
public final class TagsField extends TypedField {

	private static final String HINT = "comma-separated";

	/** A field as wide as there is place. */
	public TagsField(Composite parent, PageContext context, EObject part, EStructuralFeature feature) {
		super(parent, context, part, feature, new FieldReader.Listed(new FieldReader.Plain(), ","), SWT.SINGLE,
				SWT.DEFAULT);
		setHint(HINT);
	}
}
