/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.List;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.model.description.Documentation;
import org.glovebox.model.description.Labels;
import org.glovebox.ui.PageContext;

/** A field for one of a few choices. */
public final class ChoiceField extends FormField {

	private final List<EEnumLiteral> literals;
	private final Combo combo;

	/** A field. */
	public ChoiceField(Composite parent, PageContext context, EObject part, EStructuralFeature feature) {
		super(parent, context, part, feature);
		literals = ((EEnum) feature.getEType()).getELiterals();
		combo = new Combo(control(), SWT.READ_ONLY | SWT.DROP_DOWN);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(combo);
		combo.setItems(literals.stream().map(Labels::choice).toArray(String[]::new));
		combo.setEnabled(!readOnly());
		adopt(combo);
		combo.addListener(SWT.Selection, event -> chosen());
		// the wheel belongs to the page; a choice must not change in passing
		combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
		refresh();
	}

	private void chosen() {
		int index = combo.getSelectionIndex();
		if (index >= 0) {
			EEnumLiteral literal = literals.get(index);
			Object chosen = literal.getInstance();
			edit().set(literal.getValue() == 0 ? null : chosen);
			edit().leave();
			describe();
		}
	}

	@Override
	public void refresh() {
		if (edit().value() instanceof Enumerator value) {
			for (int i = 0; i < literals.size(); i++) {
				if (literals.get(i).getValue() == value.getValue()) {
					combo.select(i);
				}
			}
		} else {
			combo.deselectAll();
		}
		describe();
	}

	private void describe() {
		int index = combo.getSelectionIndex();
		String chosen = index < 0 ? "" : "\n" + combo.getItem(index) + ": " + Documentation.of(literals.get(index));
		combo.setToolTipText(help() + chosen);
	}

	@Override
	public void setFocus() {
		combo.setFocus();
	}
}
