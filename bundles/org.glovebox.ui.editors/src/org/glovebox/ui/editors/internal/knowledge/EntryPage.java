/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.knowledge;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.glovebox.model.knowledge.KnowledgeEntry;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.knowledge.EntryText.Item;
import org.glovebox.ui.editors.internal.knowledge.EntryText.Section;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.Heading;
import org.glovebox.ui.forms.RecordLink;
import org.glovebox.ui.forms.ScrolledPage;

/** An entry of the knowledge base as a page to read: symptom, signs, causes, remedies, reference values. */
public final class EntryPage implements EditorPage {

	/** Lines longer than some 90 characters are hard to read. */
	private static final int MOST_WIDTH = 640;
	private static final int LARGER = 5;
	private static final int NUMBER_WIDTH = 20;

	@Override
	public void createContent(Composite parent, PageContext context) {
		KnowledgeEntry entry = (KnowledgeEntry) context.record();
		ScrolledPage page = new ScrolledPage(parent);
		Composite text = new Composite(page.body(), SWT.NONE);
		text.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().spacing(0, FormLook.GRID).applyTo(text);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		build(text, context, EntryText.of(entry));
		page.reflow();
		Changes.listen(entry, text, () -> {
			for (Control child : text.getChildren()) {
				child.dispose();
			}
			build(text, context, EntryText.of(entry));
			page.reflow();
		});
	}

	private static void build(Composite text, PageContext context, EntryText entry) {
		if (!entry.lead().isEmpty()) {
			paragraph(text, entry.lead()).setForeground(FormLook.muted(text));
		}
		boolean said = !entry.title().isEmpty();
		Label title = paragraph(text, said ? entry.title()
				: "What goes wrong, why, and what helps? The page Overview asks for it.");
		title.setFont(FormLook.font(title, LARGER, SWT.NORMAL));
		for (Section section : entry.sections()) {
			Composite heading = Heading.create(text, section.heading());
			GridDataFactory.fillDefaults().hint(MOST_WIDTH, SWT.DEFAULT).applyTo(heading);
			boolean numbered = section.items().size() > 1 && !section.items().get(0).statement().isEmpty();
			for (int i = 0; i < section.items().size(); i++) {
				item(text, context, section.items().get(i), numbered ? Integer.toString(i + 1) : "");
			}
		}
	}

	private static void item(Composite text, PageContext context, Item item, String number) {
		Composite box = new Composite(text, SWT.NONE);
		box.setBackground(text.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(0, FormLook.GRID / 2).applyTo(box);
		GridDataFactory.fillDefaults().hint(MOST_WIDTH, SWT.DEFAULT).applyTo(box);
		Label place = new Label(box, SWT.NONE);
		place.setText(number);
		place.setForeground(FormLook.muted(box));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING)
				.hint(number.isEmpty() ? 0 : NUMBER_WIDTH, SWT.DEFAULT).applyTo(place);
		Composite body = new Composite(box, SWT.NONE);
		body.setBackground(text.getBackground());
		GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(body);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(body);
		if (!item.statement().isEmpty()) {
			Label statement = paragraph(body, item.statement());
			statement.setFont(item.details().isEmpty() ? statement.getFont() : FormLook.bold(statement));
		}
		item.details().forEach(detail -> paragraph(body, detail));
		records(body, context, item.records());
	}

	private static void records(Composite body, PageContext context, List<Record> records) {
		records.forEach(record -> RecordLink.create(body, context, record));
	}

	private static Label paragraph(Composite parent, String text) {
		Label label = new Label(parent, SWT.WRAP);
		label.setText(text.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(MOST_WIDTH - 2 * NUMBER_WIDTH, SWT.DEFAULT)
				.applyTo(label);
		return label;
	}
}
