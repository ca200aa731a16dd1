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
import org.glovebox.ui.PageContext;

/** A field for a point in time, typed as "2025-01-13 10:02", "10:02" for today, or "now". */
public final class InstantField extends TypedField {

	/** A field with its echo. */
	public InstantField(Composite parent, PageContext context, EObject part, EStructuralFeature feature) {
		super(parent, context, part, feature, new InstantReader(Clock.systemDefaultZone()), SWT.SINGLE,
				QuantityField.WIDTH);
		setHint("now, 10:02");
	}
}
