/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.glovebox.core.cell.Stack;
import org.glovebox.core.cell.Stack.Pressing;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormLook;

/** The press steps of a cell below its drawing; the layers that were there stand out while the mouse is on a step. */
final class PressingList {

	private final CellBuild cell;
	private final StackCanvas drawing;
	private final Composite box;
	private List<Pressing> shown = List.of();

	private PressingList(Composite parent, CellBuild cell, StackCanvas drawing) {
		this.cell = cell;
		this.drawing = drawing;
		box = new Composite(parent, SWT.NONE);
		box.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(box);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
	}

	static void create(Composite parent, CellBuild cell, StackCanvas drawing) {
		PressingList list = new PressingList(parent, cell, drawing);
		list.refresh();
		Changes.listen(cell, list.box, list::refresh);
	}

	private void refresh() {
		List<Pressing> now = Stack.of(cell).pressings();
		if (now.equals(shown)) {
			return;
		}
		shown = now;
		for (Control child : box.getChildren()) {
			child.dispose();
		}
		now.forEach(this::line);
		box.requestLayout();
	}

	private void line(Pressing pressing) {
		Label line = new Label(box, SWT.WRAP);
		String text = "Pressed: " + pressing.text();
		line.setText(text.replace("&", "&&"));
		line.setToolTipText(text);
		line.setForeground(pressing.planned() ? FormLook.muted(box) : box.getForeground());
		GridDataFactory.fillDefaults().grab(true, false).hint(FormLook.GRID, SWT.DEFAULT).applyTo(line);
		line.addListener(SWT.MouseEnter, event -> drawing.point(pressing.layers()));
		line.addListener(SWT.MouseExit, event -> drawing.point(List.of()));
	}
}
