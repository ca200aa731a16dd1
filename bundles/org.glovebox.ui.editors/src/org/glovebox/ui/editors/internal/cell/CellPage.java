/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.page.FormsPage;
import org.glovebox.ui.editors.internal.page.MentionsSection;
import org.glovebox.ui.editors.internal.page.NumbersStrip;
import org.glovebox.ui.forms.RecordForm;

/** The first page of a cell: the numbers that matter, what it is, what was measured on it. */
public final class CellPage extends FormsPage {

	@Override
	protected void build(Composite body, PageContext context) {
		NumbersStrip.create(body, context);
		add(RecordForm.of(context, context.record())
				.without(List.of(CellPackage.Literals.CELL_BUILD__LAYERS, CellPackage.Literals.CELL_BUILD__ASSEMBLY))
				.create(body));
		MentionsSection.create(body, context);
	}
}
