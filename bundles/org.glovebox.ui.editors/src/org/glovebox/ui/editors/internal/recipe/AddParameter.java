/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.recipe;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.glovebox.core.synthesis.Variable;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.Heading;
import org.glovebox.ui.forms.PartCommands;

/** Lets a setting of the recipe become a parameter, by choosing it among those that there are. */
final class AddParameter {

	private static final String CHOOSE = "+ add parameter: choose a setting";
	private static final int WIDTH = 320;
	private static final int SHOWN = 20;

	private final PageContext context;
	private final Combo combo;
	private List<Variable> variables = List.of();

	private AddParameter(Composite parent, PageContext context) {
		this.context = context;
		Heading.create(parent, "What can be varied");
		Composite line = new Composite(parent, SWT.NONE);
		line.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * FormLook.GRID, 0).applyTo(line);
		combo = new Combo(line, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setVisibleItemCount(SHOWN);
		GridDataFactory.swtDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(combo);
		Label hint = new Label(line, SWT.NONE);
		hint.setText("A series takes its values; runs are compared by it.");
		hint.setForeground(FormLook.muted(line));
		combo.addListener(SWT.Selection, event -> add(combo.getSelectionIndex() - 1));
		// the wheel belongs to the page; a choice must not change in passing
		combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
		Changes.listen(recipe(), combo, this::fill);
		fill();
	}

	static void create(Composite parent, PageContext context) {
		new AddParameter(parent, context);
	}

	private Recipe recipe() {
		return (Recipe) context.record();
	}

	private void fill() {
		List<Variable> free = Variable.of(recipe()).stream().filter(v -> v.in(recipe()).isEmpty()).toList();
		if (free.equals(variables) && combo.getItemCount() > 0) {
			return;
		}
		variables = free;
		combo.setItems(CHOOSE);
		variables.forEach(v -> combo.add(v.name() + v.value().map(q -> "   (" + q.text() + ")").orElse("")));
		combo.select(0);
	}

	private void add(int index) {
		if (index >= 0) {
			context.execute(PartCommands.add(context.domain(), recipe(), SynthesisPackage.Literals.RECIPE__PARAMETERS,
					variables.get(index).parameter(recipe())));
		}
		combo.select(0);
	}
}
