/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.page;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.ScrolledPage;

/** The numbers that follow from a record, each with where it comes from: on hover in short, on a click or F2 in full. */
public final class NumbersStrip {

	private static final int LARGER = 2;

	private final PageContext context;
	private final Composite strip;
	private List<RecordNumber> shown = List.of();

	private NumbersStrip(Composite parent, PageContext context) {
		this.context = context;
		strip = new Composite(parent, SWT.NONE);
		strip.setBackground(parent.getBackground());
		RowLayout rows = new RowLayout(SWT.HORIZONTAL);
		rows.marginLeft = 0;
		rows.spacing = 2 * FormLook.GRID;
		strip.setLayout(rows);
	}

	/** Makes the strip in a grid; it follows what is edited and takes no room while there is no number. */
	public static void create(Composite parent, PageContext context) {
		NumbersStrip numbers = new NumbersStrip(parent, context);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(numbers.strip);
		LiveReading.start(numbers.strip, context, "the numbers of a record",
				(notebook, copy) -> Optional.of(RecordNumber.of(notebook, copy)), numbers::show);
	}

	private void show(List<RecordNumber> numbers) {
		if (numbers.equals(shown)) {
			return;
		}
		shown = numbers;
		for (Control child : strip.getChildren()) {
			child.dispose();
		}
		numbers.forEach(this::number);
		((GridData) strip.getLayoutData()).exclude = numbers.isEmpty();
		strip.layout();
		ScrolledPage.reflow(strip);
		strip.getParent().layout();
	}

	private void number(RecordNumber number) {
		Composite box = new Composite(strip, SWT.NONE);
		box.setBackground(strip.getBackground());
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(box);
		Hyperlink value = NumberLink.create(box, context, number);
		value.setFont(FormLook.font(value, LARGER, SWT.NORMAL));
		GridDataFactory.swtDefaults().applyTo(value);
	}
}
