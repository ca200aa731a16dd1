/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.page;

import java.util.List;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.Heading;
import org.glovebox.ui.forms.RecordLink;
import org.glovebox.ui.forms.ScrolledPage;

/** A section that lists, as links, the records that refer to the one that is shown. */
public final class MentionsSection {

	private static final int MOST = 40;

	private MentionsSection() {
	}

	/** Makes the section; it is filled when the notebook has answered. */
	public static void create(Composite parent, PageContext context) {
		Composite section = new Composite(parent, SWT.NONE);
		section.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * FormLook.GRID, FormLook.GRID).applyTo(section);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(section);
		Heading.create(section, "Where this is used");
		UUID record = UUID.fromString(context.record().getUuid());
		Runnable read = () -> context.read("where a record is used", notebook -> Mentions.of(notebook, record),
				mentions -> fill(section, context, mentions));
		AfterSaving.run(section, context, read);
		read.run();
	}

	private static void fill(Composite section, PageContext context, Mentions mentions) {
		if (section.isDisposed()) {
			return;
		}
		for (Control child : section.getChildren()) {
			if (!Heading.isHeading(child)) {
				child.dispose();
			}
		}
		if (mentions.groups().isEmpty()) {
			Label none = new Label(section, SWT.NONE);
			none.setText("No other record refers to this one yet.");
			none.setForeground(FormLook.muted(section));
			GridDataFactory.fillDefaults().span(2, 1).applyTo(none);
		}
		mentions.groups().forEach((meaning, records) -> group(section, context, meaning, records));
		ScrolledPage.reflow(section);
	}

	/** What the records did, seen from the one that they refer to. */
	static String heading(String meaning) {
		return switch (meaning) {
		case "active material" -> "Active material of";
		case "after" -> "Done after this";
		case "held in" -> "Holds";
		case "in series", "part of" -> "Parts";
		case "lost in" -> "Losses";
		case "member" -> "Member of";
		case "preferred" -> "Preferred by";
		case "with" -> "Together with";
		default -> Character.toUpperCase(meaning.charAt(0)) + meaning.substring(1) + " this";
		};
	}

	private static void group(Composite section, PageContext context, String meaning, List<RecordSummary> records) {
		Label label = new Label(section, SWT.NONE);
		label.setText(heading(meaning));
		label.setToolTipText(records.size() + (records.size() == 1 ? " record" : " records"));
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.BEGINNING).hint(FormLook.LABEL_WIDTH, SWT.DEFAULT)
				.applyTo(label);
		Composite links = new Composite(section, SWT.NONE);
		links.setBackground(section.getBackground());
		RowLayout rows = new RowLayout(SWT.HORIZONTAL);
		rows.marginLeft = 0;
		rows.marginTop = 0;
		rows.spacing = 2 * FormLook.GRID;
		links.setLayout(rows);
		GridDataFactory.fillDefaults().grab(true, false).hint(FormLook.LABEL_WIDTH, SWT.DEFAULT).applyTo(links);
		records.stream().limit(MOST).forEach(record -> RecordLink.create(links, context, record));
		if (records.size() > MOST) {
			new Label(links, SWT.NONE).setText("and " + (records.size() - MOST) + " more");
		}
	}
}
