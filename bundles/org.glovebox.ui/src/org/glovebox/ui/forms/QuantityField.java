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

	private final UnitReader reader;

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
		this(parent, context, part, feature, width, new UnitReader(FieldReader.quantity(feature)));
	}

	private QuantityField(Composite parent, PageContext context, EObject part, EStructuralFeature feature, int width,
			UnitReader reader) {
		super(parent, context, part, feature, reader, SWT.SINGLE, width);
		this.reader = reader;
	}

	/**
	 * Lets a number that is typed without a unit have this one, such as that of the plan.
	 *
	 * @param unit the unit; "" where a number without a unit is what it is
	 */
	public void keepUnit(String unit) {
		reader.keep(unit);
	}
}
