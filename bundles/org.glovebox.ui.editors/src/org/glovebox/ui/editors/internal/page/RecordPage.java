/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.page;

import org.eclipse.swt.widgets.Composite;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.RecordForm;

/** The page of any kind of record: the numbers that follow from it, its whole form, what refers to it. */
public final class RecordPage extends FormsPage {

	@Override
	protected void build(Composite body, PageContext context) {
		NumbersStrip.create(body, context);
		add(RecordForm.of(context, context.record()).create(body));
		MentionsSection.create(body, context);
	}
}
