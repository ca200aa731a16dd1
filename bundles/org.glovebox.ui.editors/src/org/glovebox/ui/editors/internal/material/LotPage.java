/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.material;

import java.util.List;

import org.eclipse.swt.widgets.Composite;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.page.FormsPage;
import org.glovebox.ui.editors.internal.page.MentionsSection;
import org.glovebox.ui.forms.RecordForm;

/** The page of a lot or sample: what is left of it, what it is, where it was used. */
public final class LotPage extends FormsPage {

	@Override
	protected void build(Composite body, PageContext context) {
		StockSection.create(body, context);
		add(RecordForm.of(context, context.record()).without(List.of(SynthesisPackage.Literals.SAMPLE__TREATMENT))
				.create(body));
		MentionsSection.create(body, context);
	}
}
