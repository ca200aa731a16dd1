/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.glovebox.model.FieldPath;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.ui.PageContext;

/**
 * A control that edits one field of a record or of a part of one. The record is changed by commands; changes from
 * elsewhere, such as Undo, are shown at once. Freed with its control.
 */
public abstract class FormField {

	private final Composite box;
	private final PageContext context;
	private final FieldEdit edit;
	private final Field field;

	/**
	 * @param parent where the control goes
	 * @param context the page
	 * @param part the record or part
	 * @param feature one of its fields
	 */
	protected FormField(Composite parent, PageContext context, EObject part, EStructuralFeature feature) {
		this.context = context;
		this.field = Fields.of(feature);
		this.edit = new FieldEdit(context.domain(), part, feature);
		this.box = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(FormLook.GRID, 0).applyTo(box);
		box.setBackground(parent.getBackground());
		box.setBackgroundMode(SWT.INHERIT_FORCE);
		box.addDisposeListener(event -> edit.dispose());
		edit.onChange(() -> {
			if (!box.isDisposed()) {
				refresh();
			}
		});
	}

	/** What the field consists of; the layout data of a form goes here. */
	public final Composite control() {
		return box;
	}

	/** The page. */
	protected final PageContext context() {
		return context;
	}

	/** The value. */
	protected final FieldEdit edit() {
		return edit;
	}

	/** What the model says about the field. */
	public final Field field() {
		return field;
	}

	/** Where in the record the field is, as a {@link FieldPath}. */
	public final String path() {
		return FieldPath.of(edit.part(), field.feature());
	}

	/** Whether the value cannot be changed here. */
	public final boolean readOnly() {
		return context.readOnly() || field.readOnly();
	}

	/** Shows the value of the record. */
	public abstract void refresh();

	/** Puts the focus where the value is typed or chosen. */
	public abstract void setFocus();

	/** Whether the field needs the whole width of a form. */
	public boolean isWide() {
		return false;
	}

	/** Whether the field has several lines, so that its label belongs beside the first one. */
	public boolean isTall() {
		return isWide();
	}

	/** Whether the field says its name itself, so that a form puts no label before it. */
	public boolean hasOwnLabel() {
		return false;
	}

	/**
	 * Shows a field inside this one, such as one of a part that is edited here.
	 *
	 * @param path where it is, as a {@link FieldPath}
	 * @return whether it is this field or inside of it
	 */
	public boolean reveal(String path) {
		boolean here = path().equals(path);
		if (here) {
			setFocus();
		}
		return here;
	}

	/** Makes the label of the field: its name, with its documentation as tooltip. */
	public Label createLabel(Composite parent) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(field.label().replace("&", "&&"));
		label.setToolTipText(help());
		return label;
	}

	/** What the field is and what is expected in it. */
	protected String help() {
		return FieldHelp.of(field);
	}

	/** Gives a control that belongs to the field its accessible name, its tooltip and the way Enter goes. */
	protected final void adopt(Control control) {
		control.setToolTipText(help());
		control.getAccessible().addAccessibleListener(new Name(field));
		control.addTraverseListener(FormField::enterGoesOn);
	}

	private static void enterGoesOn(TraverseEvent event) {
		boolean enter = event.detail == SWT.TRAVERSE_RETURN && (event.stateMask & SWT.MODIFIER_MASK) == 0;
		if (enter && event.widget instanceof Control control && (control.getStyle() & SWT.MULTI) == 0) {
			event.detail = SWT.TRAVERSE_TAB_NEXT;
			event.doit = true;
		}
	}

	@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
	private static final class Name extends AccessibleAdapter {
		private final Field field;

		Name(Field field) {
			this.field = field;
		}

		@Override
		public void getName(AccessibleEvent event) {
			event.result = field.label();
		}

		@Override
		public void getHelp(AccessibleEvent event) {
			event.result = Optional.of(FieldHelp.of(field)).filter(help -> !help.isEmpty()).orElse(field.label());
		}
	}
}
