/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.batch;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.material.StockSection;
import org.glovebox.ui.editors.internal.page.FormsPage;
import org.glovebox.ui.editors.internal.page.MentionsSection;
import org.glovebox.ui.forms.RecordForm;

/** The first page of a batch: what it is, what is left of it, where it was used. */
public final class BatchPage extends FormsPage {

	@Override
	protected void build(Composite body, PageContext context) {
		if (!context.readOnly()) {
			BatchActions.create(body, context);
		}
		StockSection.create(body, context);
		add(RecordForm.of(context, context.record())
				.without(List.of(SynthesisPackage.Literals.BATCH__INPUTS, SynthesisPackage.Literals.BATCH__STEPS))
				.create(body));
		MentionsSection.create(body, context);
	}
}
