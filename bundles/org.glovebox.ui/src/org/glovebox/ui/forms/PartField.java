/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.ui.PageContext;

/** A field that points at one or several other parts of the same record: a step, the layers that were there. */
public final class PartField extends FormField {

	private static final String NONE = "–";
	private static final int WIDTH = 240;

	private final List<EObject> candidates;

	/** A field. */
	public PartField(Composite parent, PageContext context, EObject part, EStructuralFeature feature) {
		super(parent, context, part, feature);
		candidates = candidates(part, ((EReference) feature).getEReferenceType());
		if (feature.isMany()) {
			candidates.forEach(this::check);
		} else {
			combo();
		}
		refresh();
	}

	private static List<EObject> candidates(EObject part, EClass type) {
		List<EObject> found = new ArrayList<>();
		for (Iterator<EObject> all = EcoreUtil.getAllContents(EcoreUtil.getRootContainer(part), false); all
				.hasNext();) {
			EObject candidate = all.next();
			boolean inside = EcoreUtil.isAncestor(candidate, part);
			// a step of a performed step is the plan or the act, not a step of its own
			boolean nested = candidate.eContainer() != null && type.isInstance(candidate.eContainer());
			if (type.isInstance(candidate) && !inside && !nested) {
				found.add(candidate);
			}
		}
		return found;
	}

	private String label(int index) {
		return (index + 1) + "  " + RecordLabels.of(candidates.get(index));
	}

	private void check(EObject candidate) {
		Button check = new Button(control(), SWT.CHECK);
		check.setText(label(candidates.indexOf(candidate)).replace("&", "&&"));
		check.setEnabled(!readOnly());
		check.setData(candidate);
		check.addListener(SWT.Selection, event -> checked());
		check.setToolTipText(help());
	}

	private void checked() {
		List<Object> chosen = new ArrayList<>();
		for (Control child : control().getChildren()) {
			if (child instanceof Button check && check.getSelection()) {
				chosen.add(check.getData());
			}
		}
		edit().set(chosen);
		edit().leave();
	}

	private void combo() {
		Combo combo = new Combo(control(), SWT.READ_ONLY | SWT.DROP_DOWN);
		GridDataFactory.fillDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(combo);
		combo.add(NONE);
		for (int i = 0; i < candidates.size(); i++) {
			combo.add(label(i));
		}
		combo.setEnabled(!readOnly());
		adopt(combo);
		combo.addListener(SWT.Selection, event -> {
			int index = combo.getSelectionIndex() - 1;
			edit().set(index < 0 ? null : candidates.get(index));
			edit().leave();
		});
		combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
	}

	@Override
	public void refresh() {
		Object value = edit().value();
		for (Control child : control().getChildren()) {
			if (child instanceof Button check) {
				check.setSelection(value instanceof List<?> list && list.contains(check.getData()));
			} else if (child instanceof Combo combo) {
				int index = value == null ? -1 : candidates.indexOf(value);
				if (value instanceof EObject elsewhere && index < 0) {
					combo.setItem(0, RecordLabels.of(elsewhere));
				}
				combo.select(index + 1);
			}
		}
	}

	@Override
	public void setFocus() {
		Control[] children = control().getChildren();
		if (children.length > 0) {
			children[0].setFocus();
		}
	}
}
