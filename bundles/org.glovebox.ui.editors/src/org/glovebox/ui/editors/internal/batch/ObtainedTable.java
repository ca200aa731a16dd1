/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.batch;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.glovebox.core.synthesis.ObtainedComposition;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.Heading;
import org.glovebox.ui.forms.ScrolledPage;

/** Shows below the inputs which composition the weighed masses make, element by element; it follows while typing. */
final class ObtainedTable {

	private static final int COLUMNS = 4;

	private final Batch batch;
	private final Composite box;
	private final Label sentence;
	private final Composite grid;
	private final List<Label[]> rows = new ArrayList<>();
	private List<String> built = List.of();

	ObtainedTable(Composite parent, Batch batch) {
		this.batch = batch;
		box = new Composite(parent, SWT.NONE);
		box.setBackground(parent.getBackground());
		box.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.fillDefaults().spacing(0, FormLook.GRID / 2).applyTo(box);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
		Heading.create(box, "Composition weighed in");
		sentence = new Label(box, SWT.WRAP);
		sentence.setForeground(FormLook.muted(box));
		GridDataFactory.fillDefaults().grab(true, false).hint(FormLook.LABEL_WIDTH, SWT.DEFAULT).applyTo(sentence);
		grid = new Composite(box, SWT.NONE);
		grid.setBackground(box.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(3 * FormLook.GRID, FormLook.GRID / 2).applyTo(grid);
		GridDataFactory.fillDefaults().applyTo(grid);
		show();
		Changes.listen(batch, box, this::show);
	}

	private void show() {
		ObtainedLines lines = ObtainedLines.of(ObtainedComposition.of(batch));
		List<String> names = lines.lines().stream().map(ObtainedLines.Line::of).toList();
		boolean same = names.equals(built) && box.getVisible() != lines.sentence().isEmpty();
		if (!names.equals(built)) {
			build(names);
		}
		sentence.setText(lines.sentence().replace("&", "&&"));
		for (int i = 0; i < names.size(); i++) {
			ObtainedLines.Line line = lines.lines().get(i);
			Label[] row = rows.get(i);
			row[1].setText(line.target());
			row[2].setText(line.obtained());
			row[3].setText(line.off());
			row[3].setForeground(line.notable() ? FormLook.warning(row[3]) : FormLook.muted(row[3]));
		}
		box.setVisible(!lines.sentence().isEmpty());
		((GridData) box.getLayoutData()).exclude = lines.sentence().isEmpty();
		if (same) {
			box.layout(true, true);
		} else {
			ScrolledPage.reflow(box);
		}
	}

	private void build(List<String> names) {
		built = names;
		rows.clear();
		for (Control child : grid.getChildren()) {
			child.dispose();
		}
		if (!names.isEmpty()) {
			for (String title : List.of("", "Meant", "Weighed in", "Off")) {
				label(title, SWT.LEFT).setForeground(FormLook.muted(grid));
			}
		}
		for (String name : names) {
			Label of = label(name, SWT.LEFT);
			of.setFont(FormLook.bold(of));
			rows.add(new Label[] { of, label("", SWT.LEFT), label("", SWT.LEFT), label("", SWT.LEFT) });
		}
	}

	private Label label(String text, int style) {
		Label label = new Label(grid, style);
		label.setText(text.replace("&", "&&"));
		GridDataFactory.fillDefaults().applyTo(label);
		return label;
	}
}
