/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.glovebox.model.description.Labels;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.ui.PageContext;

/** A field that holds one part, such as the atmosphere of a step: told in a line, opened to be edited. */
public final class PartBox extends FormField {

	private final EReference feature;
	private boolean open;
	private Optional<List<EStructuralFeature>> shownFields = Optional.empty();

	/** A field, closed. */
	public PartBox(Composite parent, PageContext context, EObject part, EReference feature) {
		super(parent, context, part, feature);
		this.feature = feature;
		GridLayoutFactory.fillDefaults().spacing(0, FormLook.GRID / 2).applyTo(control());
		build();
		Changes.listen(part, control(), this::refreshLine);
	}

	@Override
	public boolean isWide() {
		return true;
	}

	@Override
	public void refresh() {
		rebuild();
	}

	private void rebuild() {
		for (Control child : control().getChildren()) {
			child.dispose();
		}
		build();
		ScrolledPage.reflow(control());
	}

	private void build() {
		Composite line = new Composite(control(), SWT.NONE);
		line.setBackground(control().getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(FormLook.GRID * 2, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		if (edit().value() instanceof EObject part) {
			Label told = new Label(line, SWT.NONE);
			told.setText(RecordLabels.of(part).replace("&", "&&"));
			told.setToolTipText(help());
			GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(told);
			ActionLinks actions = new ActionLinks(line);
			line.addListener(SWT.Resize, event -> squeeze(line, told, actions.control()));
			String name = Labels.field(feature);
			actions.add(open ? "close" : readOnly() ? "details" : "edit", (open ? "Close: " : "Open: ") + name,
					this::toggle);
			if (!readOnly()) {
				actions.add("remove", "Remove: " + name,
						() -> context().execute(PartCommands.remove(context().domain(), part)));
			}
			if (open) {
				form(part);
			}
		} else if (readOnly()) {
			new Label(line, SWT.NONE).setText("–");
		} else {
			new ActionLinks(line).add("+ add", "Add: " + Labels.field(feature), this::add);
		}
	}

	/** Leaves place for what can be done. */
	private static void squeeze(Composite line, Label told, Control actions) {
		int place = line.getClientArea().width - actions.computeSize(SWT.DEFAULT, SWT.DEFAULT).x
				- 2 * FormLook.GRID;
		((GridData) told.getLayoutData()).widthHint = Math.max(FormLook.GRID,
				Math.min(place, told.computeSize(SWT.DEFAULT, SWT.DEFAULT).x));
		line.layout();
	}

	private void form(EObject part) {
		Composite indented = new Composite(control(), SWT.NONE);
		indented.setBackground(control().getBackground());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(indented);
		GridLayoutFactory.fillDefaults().extendedMargins(FormLook.GRID, 0, FormLook.GRID / 2, FormLook.GRID)
				.applyTo(indented);
		MarginLine.paint(indented);
		RecordForm.Builder fields = RecordForm.of(context(), part).withoutGroups();
		shownFields = StageFields.of(part);
		shownFields.ifPresent(only -> fields.only(only.toArray(EStructuralFeature[]::new)));
		RecordForm form = fields.create(indented);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
	}

	private void toggle() {
		if (!control().isDisposed()) {
			open = !open;
			rebuild();
		}
	}

	private void add() {
		if (!control().isDisposed()) {
			KindMenu.choose(control(), PartKinds.of(feature.getEReferenceType()), this::add);
		}
	}

	private void add(EClass kind) {
		open = true;
		context().execute(PartCommands.add(context().domain(), edit().part(), feature, PartCommands.create(kind)));
	}

	private void refreshLine() {
		if (open && edit().value() instanceof EObject part && !StageFields.of(part).equals(shownFields)) {
			rebuild();
			return;
		}
		Control[] children = control().getChildren();
		if (edit().value() instanceof EObject part && children.length > 0 && children[0] instanceof Composite line
				&& line.getChildren()[0] instanceof Label told) {
			String text = RecordLabels.of(part).replace("&", "&&");
			if (!text.equals(told.getText())) {
				told.setText(text);
				squeeze(line, told, line.getChildren()[1]);
			}
		}
	}

	@Override
	public boolean reveal(String path) {
		if (!path.startsWith(path())) {
			return false;
		}
		if (!open && edit().value() != null) {
			toggle();
		}
		setFocus();
		return true;
	}

	@Override
	public void setFocus() {
		control().setFocus();
	}
}
