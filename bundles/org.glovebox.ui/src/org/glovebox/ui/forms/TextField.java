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
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.model.description.Annotations;
import org.glovebox.ui.PageContext;

/** A field for one line of text, a list of quantities, or a whole number, which is narrow. */
public final class TextField extends TypedField {

	/** A formula leaves room for what it means. */
	private static final int FORMULA_WIDTH = 200;

	/** A field as wide as there is place. */
	public TextField(Composite parent, PageContext context, EObject part, EStructuralFeature feature) {
		super(parent, context, part, feature, FieldReader.of(feature, Clock.systemDefaultZone()), SWT.SINGLE,
				isNumber(feature) ? QuantityField.WIDTH
						: Annotations.flag(feature, "formula") ? FORMULA_WIDTH : SWT.DEFAULT);
	}

	/** What a formula means, with its molar mass or the fractions of a composite, is too long for half of a form. */
	@Override
	public boolean isWide() {
		return Annotations.flag(field().feature(), "formula");
	}

	@Override
	public boolean isTall() {
		return false;
	}

	private static boolean isNumber(EStructuralFeature feature) {
		Class<?> type = feature.getEType().getInstanceClass();
		return !feature.isMany() && type != null && (type.isPrimitive() || Number.class.isAssignableFrom(type));
	}
}
