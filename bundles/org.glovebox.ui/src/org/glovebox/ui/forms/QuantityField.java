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

/**
 * A field for a quantity, typed as people talk: "550 rpm", "25 h", "2 °C/min", "~250 MPa", "3.2-3.5 mg". What was
 * understood is shown in grey beside it; a wrong dimension or a text that is no quantity is marked at once, below.
 */
public final class QuantityField extends TypedField {

	/** Usual width, in points. */
	public static final int WIDTH = 128;

	/** A field of the usual width. */
	public QuantityField(Composite parent, PageContext context, EObject part, EStructuralFeature feature) {
		this(parent, context, part, feature, WIDTH);
	}

	/**
	 * A field.
	 *
	 * @param width width in points, or {@code SWT.DEFAULT} for all there is, without the echo
	 */
	public QuantityField(Composite parent, PageContext context, EObject part, EStructuralFeature feature, int width) {
		super(parent, context, part, feature, FieldReader.quantity(feature), SWT.SINGLE, width);
	}
}
