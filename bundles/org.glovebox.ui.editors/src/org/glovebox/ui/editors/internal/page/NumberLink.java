/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.page;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.FormLook;

/** A number that follows from a record, with its title: on hover in short, on a click or F2 in full where it comes from. */
final class NumberLink {

	private NumberLink() {
	}

	/**
	 * Makes the title and behind it the number.
	 *
	 * @param box receives both
	 * @return the number, "\u2013" where it does not follow
	 */
	static Hyperlink create(Composite box, PageContext context, RecordNumber number) {
		Label title = new Label(box, SWT.NONE);
		title.setText(number.title());
		title.setForeground(FormLook.muted(box));
		title.setToolTipText(number.tip());
		Hyperlink value = new Hyperlink(box, SWT.NONE);
		value.setBackground(box.getBackground());
		value.setText(number.why().isPresent() ? number.value() : "\u2013");
		value.setForeground(number.why().isPresent() ? FormLook.accent(box) : FormLook.muted(box));
		value.setToolTipText(number.tip());
		number.why().ifPresent(why -> {
			value.addListener(SWT.FocusIn, event -> context.select(List.of(why)));
			value.addListener(SWT.MouseEnter, event -> context.select(List.of(why)));
			value.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> context.explain(why)));
		});
		return value;
	}
}
