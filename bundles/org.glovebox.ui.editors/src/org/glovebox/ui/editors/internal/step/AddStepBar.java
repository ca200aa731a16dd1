/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.util.List;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.glovebox.model.description.Documentation;
import org.glovebox.model.description.Labels;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.forms.FormLook;

/** A bar that adds steps: typing narrows the kinds down, Enter takes the first one, a click any. */
public final class AddStepBar {

	private static final int TEXT_WIDTH = 168;

	private final Composite bar;
	private final Text text;
	private final Label none;
	private final Consumer<EClass> add;
	private ToolBar kinds;
	private List<EClass> shown = List.of();

	/**
	 * @param add is given the kind of step to add
	 */
	public AddStepBar(Composite parent, Consumer<EClass> add) {
		this.add = add;
		bar = new Composite(parent, SWT.NONE);
		bar.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(3).spacing(FormLook.GRID, 0).applyTo(bar);
		text = new Text(bar, SWT.BORDER | SWT.SINGLE);
		text.setMessage("+ add step: type a kind");
		text.setToolTipText("Type what is done, such as mill; Enter adds the first kind that fits");
		GridDataFactory.swtDefaults().hint(TEXT_WIDTH, SWT.DEFAULT).applyTo(text);
		text.addListener(SWT.Modify, event -> fill());
		text.addListener(SWT.DefaultSelection, event -> addFirst());
		text.addListener(SWT.KeyDown, this::key);
		none = new Label(bar, SWT.NONE);
		none.setForeground(FormLook.muted(bar));
		GridDataFactory.swtDefaults().exclude(true).applyTo(none);
		kinds = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
		bar.addListener(SWT.Resize, event -> fill());
		fill();
	}

	/** The control; its layout data is the caller's. */
	public Control control() {
		return bar;
	}

	/** Puts the focus where a kind is typed. */
	public void setFocus() {
		text.setFocus();
	}

	private void key(Event event) {
		if (event.keyCode == SWT.ESC) {
			text.setText("");
		}
	}

	private void fill() {
		List<EClass> fitting = StepKinds.matching(text.getText());
		if (fitting.equals(shown) && kinds.getItemCount() > 0 && fits()) {
			return;
		}
		shown = fitting;
		kinds.dispose();
		kinds = new ToolBar(bar, SWT.FLAT | SWT.RIGHT);
		kinds.setBackground(bar.getBackground());
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(kinds);
		for (EClass kind : fitting) {
			ToolItem item = item(kind);
			if (!fits()) {
				item.dispose();
				break;
			}
		}
		none.setText(fitting.isEmpty() ? "no kind of step of that name; Custom takes any settings" : "");
		none.setVisible(fitting.isEmpty());
		((org.eclipse.swt.layout.GridData) none.getLayoutData()).exclude = !fitting.isEmpty();
		bar.layout();
	}

	private ToolItem item(EClass kind) {
		ToolItem item = new ToolItem(kinds, SWT.PUSH);
		item.setText(Labels.kind(kind));
		item.setImage(KindImages.image(kind));
		item.setToolTipText("Add a step: " + Labels.kind(kind) + "\n" + Documentation.of(kind));
		item.addListener(SWT.Selection, event -> add.accept(kind));
		return item;
	}

	private boolean fits() {
		int place = bar.getClientArea().width - TEXT_WIDTH - 4 * FormLook.GRID;
		return place <= 0 || kinds.computeSize(SWT.DEFAULT, SWT.DEFAULT).x <= place;
	}

	private void addFirst() {
		if (!text.getText().isBlank() && !shown.isEmpty()) {
			EClass kind = shown.get(0);
			text.setText("");
			add.accept(kind);
		}
	}
}
