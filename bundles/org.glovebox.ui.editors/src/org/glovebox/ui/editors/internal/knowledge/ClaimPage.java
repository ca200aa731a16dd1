/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.knowledge;

import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glovebox.model.analysis.Claim;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.page.FormsPage;
import org.glovebox.ui.editors.internal.page.LiveReading;
import org.glovebox.ui.editors.internal.page.MentionsSection;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.Heading;
import org.glovebox.ui.forms.RecordForm;
import org.glovebox.ui.forms.ScrolledPage;

/** The page of a claim: what was published, and the own results that it is compared with. */
public final class ClaimPage extends FormsPage {

	private static final String[] TITLES = { "Own value", "Difference", "Verdict", "Conditions", "From" };
	private static final int[] WIDTHS = { 160, 104, 168, 216, 136 };

	@Override
	protected void build(Composite body, PageContext context) {
		comparison(body, context);
		add(RecordForm.of(context, context.record()).create(body));
		MentionsSection.create(body, context);
	}

	private static void comparison(Composite body, PageContext context) {
		Composite section = new Composite(body, SWT.NONE);
		section.setBackground(body.getBackground());
		GridLayoutFactory.fillDefaults().spacing(0, FormLook.GRID).applyTo(section);
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(section);
		section.setVisible(false);
		Heading.create(section, "Own results");
		Table table = new Table(section, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setToolTipText("Double-click or Enter opens the analysis");
		for (int i = 0; i < TITLES.length; i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(TITLES[i]);
			column.setWidth(WIDTHS[i]);
		}
		table.addListener(SWT.DefaultSelection, event -> {
			if (event.item.getData() instanceof OwnResult own) {
				context.session().openRecord(own.record());
			}
		});
		GridDataFactory.fillDefaults().grab(true, false).applyTo(table);
		LiveReading.start(table, context, "own results beside a claim",
				(notebook, copy) -> copy instanceof Claim claim ? Optional.of(OwnResult.of(notebook, claim))
						: Optional.empty(),
				rows -> fill(table, rows));
	}

	/** Shows the section as soon as there is something to compare. */
	private static void fill(Table table, List<OwnResult> rows) {
		table.removeAll();
		for (OwnResult own : rows) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(new String[] { own.value(), own.difference(), own.verdict(), own.conditions(), own.source() });
			item.setData(own);
		}
		Composite section = table.getParent();
		((GridData) section.getLayoutData()).exclude = rows.isEmpty();
		section.setVisible(!rows.isEmpty());
		GridData data = (GridData) table.getLayoutData();
		data.heightHint = table.getHeaderHeight() + table.getItemHeight() * Math.min(8, rows.size());
		ScrolledPage.reflow(table);
	}
}
