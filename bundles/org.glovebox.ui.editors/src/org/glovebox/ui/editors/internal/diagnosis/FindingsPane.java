/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.core.diagnosis.DiagnosisReport;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.ActionLinks;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.ScrolledPage;

/** What all rules say of a cell, as a page to read, with what can be done above it. */
final class FindingsPane {

	private static final int LARGER = 5;

	private final PageContext context;
	private final Consumer<Evidence> chosen;
	private final ScrolledPage page;
	private final Label summary;
	private final Label generated;
	private final Hyperlink again;
	private final Hyperlink keep;
	private final Composite actions;
	private final Composite text;
	private Runnable diagnose = () -> {
		// nobody listens yet
	};
	private Runnable save = () -> {
		// nobody listens yet
	};

	FindingsPane(Composite parent, PageContext context, Consumer<Evidence> chosen) {
		this.context = context;
		this.chosen = chosen;
		page = new ScrolledPage(parent);
		Composite head = new Composite(page.body(), SWT.NONE);
		head.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().spacing(0, FormLook.GRID / 2).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		summary = FindingsForm.paragraph(head, "");
		summary.setFont(FormLook.font(summary, LARGER, SWT.NORMAL));
		generated = FindingsForm.paragraph(head, "Some of the data are generated: computed for demonstration, not measured.");
		generated.setForeground(FormLook.warning(head));
		ActionLinks links = new ActionLinks(head);
		actions = links.control();
		again = links.add("Diagnose again", "Read the tests and apply all rules once more", () -> diagnose.run());
		keep = links.add("Save diagnosis", "Keep this as an analysis of the cell and its tests", () -> save.run());
		text = new Composite(page.body(), SWT.NONE);
		text.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().spacing(0, FormLook.GRID).applyTo(text);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
	}

	void onDiagnose(Runnable run) {
		diagnose = run;
	}

	void onSave(Runnable run) {
		save = run;
	}

	boolean isDisposed() {
		return text.isDisposed();
	}

	void setFocus() {
		again.setFocus();
	}

	/**
	 * Says why there is nothing to read.
	 *
	 * @param over whether that is the end of it, so that one may begin again
	 */
	void showMessage(String sentence, boolean over) {
		clear();
		summary.setText(sentence.replace("&", "&&"));
		visible(generated, false);
		visible(actions, over);
		keep.setVisible(false);
		page.reflow();
	}

	/** Shows what the rules say; the first piece of evidence is shown on the chart. */
	void show(DiagnosisReport report, Map<UUID, RecordSummary> records) {
		clear();
		summary.setText(FindingsText.sentence(report.summary()));
		visible(generated, report.isGenerated());
		visible(actions, true);
		keep.setVisible(!context.readOnly());
		keep.setText("Save diagnosis");
		new FindingsForm(text, context, records, chosen).build(report);
		page.reflow();
		report.rules().stream().flatMap(r -> r.evidence().stream()).filter(e -> !e.marks().isEmpty()).findFirst()
				.ifPresent(chosen);
	}

	/** Says that the diagnosis was saved, and leads to it; empty where it could not be saved. */
	void saved(Optional<UUID> analysis) {
		if (isDisposed()) {
			return;
		}
		save = analysis.<Runnable>map(uuid -> () -> context.session().openRecord(uuid)).orElse(save);
		keep.setText(analysis.isPresent() ? "Saved; open it" : "It could not be saved; try again");
		page.reflow();
	}

	private void clear() {
		for (Control child : text.getChildren()) {
			child.dispose();
		}
	}

	private static void visible(Control control, boolean visible) {
		control.setVisible(visible);
		((GridData) control.getLayoutData()).exclude = !visible;
	}
}
