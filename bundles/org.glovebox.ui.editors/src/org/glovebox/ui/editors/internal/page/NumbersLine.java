/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.page;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.ScrolledPage;

/** The numbers that follow from a part of a record, in a line; a click or F2 on one of them tells why. */
public final class NumbersLine {

	private final PageContext context;
	private final Composite line;
	private List<RecordNumber> shown = List.of();

	/**
	 * An empty line, which takes no place.
	 *
	 * @param parent has a grid
	 */
	public NumbersLine(Composite parent, PageContext context) {
		this.context = context;
		line = new Composite(parent, SWT.NONE);
		line.setBackground(parent.getBackground());
		RowLayout row = new RowLayout(SWT.HORIZONTAL);
		row.marginLeft = 0;
		row.marginTop = FormLook.GRID / 2;
		row.marginBottom = FormLook.GRID / 2;
		row.spacing = 3 * FormLook.GRID;
		line.setLayout(row);
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).exclude(true).applyTo(line);
		line.setVisible(false);
	}

	/** Shows other numbers; what does not follow is left out. */
	public void show(List<RecordNumber> numbers) {
		List<RecordNumber> found = numbers.stream().filter(number -> number.why().isPresent()).toList();
		if (line.isDisposed() || found.equals(shown)) {
			return;
		}
		shown = found;
		for (Control child : line.getChildren()) {
			child.dispose();
		}
		found.forEach(this::number);
		((GridData) line.getLayoutData()).exclude = found.isEmpty();
		line.setVisible(!found.isEmpty());
		line.getParent().layout(true, true);
		ScrolledPage.reflow(line);
	}

	private void number(RecordNumber number) {
		Composite pair = new Composite(line, SWT.NONE);
		pair.setBackground(line.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(FormLook.GRID, 0).applyTo(pair);
		NumberLink.create(pair, context, number);
	}

	/** The line, for its place. */
	public Control control() {
		return line;
	}
}
