/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.diagnosis;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.Symptom;
import org.glovebox.core.diagnosis.DiagnosisReport;
import org.glovebox.core.diagnosis.Knowledge;
import org.glovebox.core.diagnosis.RuleReport;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.Heading;
import org.glovebox.ui.forms.RecordLink;

/** Writes a diagnosis onto a page: what was found in full, then what is not seen, and what cannot be told. */
final class FindingsForm {

	private static final int LARGER = 2;
	private static final int LEAST_WIDTH = 200;
	private static final int INDENT = 2 * FormLook.GRID;

	private final Composite text;
	private final PageContext context;
	private final Map<UUID, RecordSummary> records;
	private final Consumer<Evidence> chosen;

	/**
	 * @param text where it is written, a grid of one column
	 * @param records the records that it names
	 * @param chosen is given the evidence that is to be shown on the chart
	 */
	FindingsForm(Composite text, PageContext context, Map<UUID, RecordSummary> records, Consumer<Evidence> chosen) {
		this.text = text;
		this.context = context;
		this.records = records;
		this.chosen = chosen;
	}

	void build(DiagnosisReport report) {
		report.found().forEach(this::found);
		if (!report.absent().isEmpty()) {
			Heading.create(text, "Not seen");
			report.absent().forEach(this::absent);
		}
		if (!report.unjudged().isEmpty()) {
			Heading.create(text, "Cannot be told");
			report.unjudged().forEach(r -> muted(text, r.rule().name() + ": " + String.join("; ", r.missing()) + "."));
		}
		if (!report.examined().unreadable().isEmpty()) {
			Heading.create(text, "Tests that were left out");
			report.examined().unreadable().forEach((test, reason) -> muted(text, test + ": " + reason + "."));
		}
		if (!report.faults().isEmpty()) {
			Heading.create(text, "Rules that failed");
			report.faults().forEach(fault -> muted(text, FindingsText.sentence(fault)));
		}
	}

	private void found(RuleReport report) {
		Heading.create(text, report.rule().name());
		for (Symptom symptom : report.symptoms()) {
			symptom(symptom);
			symptom.evidence().forEach(e -> evidence(e, text));
		}
		report.missing().forEach(m -> muted(text, "Would help: " + m + "."));
		Knowledge knowledge = report.knowledge();
		label("Causes");
		knowledge.causes().forEach(this::cause);
		label("Remedies");
		knowledge.remedies().forEach(r -> linked(FindingsText.sentence(r.statement()), r.links()));
		label("Known from");
		if (!knowledge.entries().isEmpty()) {
			linked("", knowledge.entries());
		}
		knowledge.references().forEach(r -> muted(text, r));
	}

	private void symptom(Symptom symptom) {
		Label statement = paragraph(text, FindingsText.sentence(symptom.statement()));
		statement.setFont(FormLook.font(statement, LARGER, SWT.NORMAL));
		Label likelihood = paragraph(text, FindingsText.sentence(symptom.likelihood().word()));
		likelihood.setForeground(symptom.likelihood() == Symptom.Likelihood.POSSIBLE ? FormLook.muted(text)
				: FormLook.warning(text));
		likelihood.setFont(FormLook.bold(likelihood));
		likelihood.setToolTipText("""
				Possible: other explanations are at hand.
				Likely: the data fit, and hardly fit anything else.
				Very likely: more than one independent reading says so, or one that leaves no doubt.""");
	}

	private void evidence(Evidence evidence, Composite parent) {
		Composite box = new Composite(parent, SWT.NONE);
		box.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * FormLook.GRID, 2).applyTo(box);
		GridDataFactory.fillDefaults().grab(true, false).indent(INDENT, 0).applyTo(box);
		paragraph(box, FindingsText.sentence(evidence.statement()));
		if (evidence.marks().isEmpty()) {
			new Label(box, SWT.NONE);
		} else {
			Hyperlink link = new Hyperlink(box, SWT.NONE);
			link.setBackground(box.getBackground());
			link.setForeground(FormLook.accent(box));
			link.setText("Show");
			link.setToolTipText("Show it on the chart: " + evidence.statement());
			link.addHyperlinkListener(IHyperlinkListener.linkActivatedAdapter(event -> chosen.accept(evidence)));
			GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(link);
		}
		Label how = muted(box, FindingsText.sentence(evidence.explanation()));
		GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).span(2, 1).applyTo(how);
	}

	private void absent(RuleReport report) {
		Label name = paragraph(text, report.rule().name());
		name.setFont(FormLook.bold(name));
		report.evidence().forEach(e -> evidence(e, text));
		report.missing().forEach(m -> indented(muted(text, "Would help: " + m + ".")));
	}

	private void label(String word) {
		Label label = new Label(text, SWT.NONE);
		label.setText(word);
		label.setFont(FormLook.bold(label));
		GridDataFactory.fillDefaults().indent(0, FormLook.GRID).applyTo(label);
	}

	private void cause(Knowledge.Cause cause) {
		Label statement = paragraph(text, FindingsText.sentence(cause.statement()));
		statement.setFont(FormLook.bold(statement));
		indented(statement);
		linked("", cause.evidence());
		if (!cause.test().isEmpty()) {
			indented(muted(text, "To tell: " + FindingsText.sentence(cause.test())));
		}
		Composite table = new Composite(text, SWT.NONE);
		table.setBackground(text.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * FormLook.GRID, 2).applyTo(table);
		GridDataFactory.fillDefaults().grab(true, false).indent(INDENT, 0).applyTo(table);
		for (FindingsText.Told told : FindingsText.told(cause.bearings())) {
			paragraph(table, FindingsText.sentence(told.aspect() + ": " + told.says()));
			link(table, told.record());
		}
	}

	/** A sentence with the records that belong to it below. */
	private void linked(String sentence, List<Knowledge.Link> links) {
		if (!sentence.isEmpty()) {
			indented(paragraph(text, sentence));
		}
		for (Knowledge.Link link : links) {
			RecordSummary record = records.get(link.record());
			if (record != null) {
				indented(RecordLink.create(text, context, record));
			}
		}
	}

	/** The short id of a record, which opens it; nothing for the cell itself. */
	private void link(Composite parent, UUID uuid) {
		RecordSummary record = records.get(uuid);
		boolean itself = uuid.toString().equals(context.record().getUuid());
		Control link = record == null || itself ? new Label(parent, SWT.NONE) : RecordLink.create(parent, context,
				new RecordSummary(uuid, record.shortId(), record.type(), "", record.project(), record.revision(),
						record.created(), record.changed(), record.author()));
		GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(link);
	}

	private static void indented(Control control) {
		GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).indent(INDENT, 0).applyTo(control);
	}

	private static Label muted(Composite parent, String sentence) {
		Label label = paragraph(parent, sentence);
		label.setForeground(FormLook.muted(parent));
		return label;
	}

	/** A text that is as wide as there is place, and as high as it needs. */
	static Label paragraph(Composite parent, String sentence) {
		Label label = new Label(parent, SWT.WRAP);
		label.setBackground(parent.getBackground());
		label.setText(sentence.replace("&", "&&"));
		GridDataFactory.fillDefaults().grab(true, false).hint(LEAST_WIDTH, SWT.DEFAULT).applyTo(label);
		return label;
	}
}
