/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Text;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.study.StudyCsv;
import org.glovebox.core.study.StudyDefinition;
import org.glovebox.core.study.StudyEvaluation;
import org.glovebox.core.study.StudyTable;
import org.glovebox.model.analysis.AnalysisPackage.Literals;
import org.glovebox.model.analysis.Study;
import org.glovebox.model.analysis.StudyColumn;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.RecordRef;
import org.glovebox.ui.forms.ActionLinks;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.Completion;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.Proposals;
import org.glovebox.ui.forms.RecordDrop;
import org.glovebox.ui.forms.RecordForm;

/**
 * The table of a study: rows that a search finds, columns that are typed or picked, a chart beside it. It follows what is
 * edited; a row or a point opens its record.
 */
public final class StudyPage implements EditorPage {

	private static final int[] WEIGHTS = { 56, 44 };
	private static final int PAUSE = 400;
	private static final String HINT = "+ column: ionicConductivity in mS/cm, BallMill.millingTime of upstream \u2026";

	private Optional<Parts> made = Optional.empty();
	private StudyTable table = new StudyTable(List.of(), List.of(), List.of());

	/** What the page consists of, once it is made. */
	private record Parts(PageContext context, StudyEdits edits, StudyRows rows, StudyChartPane chart, Label said,
			Text column) {
	}

	private Optional<Parts> parts() {
		return made.filter(p -> !p.said().isDisposed());
	}

	@Override
	public void createContent(Composite parent, PageContext context) {
		Study study = (Study) context.record();
		StudyEdits edits = new StudyEdits(context);
		GridLayoutFactory.fillDefaults().margins(2 * FormLook.GRID, FormLook.GRID)
				.spacing(FormLook.GRID, FormLook.GRID).applyTo(parent);
		RecordForm rows = RecordForm.of(context, study).withoutGroups()
				.only(Literals.STUDY__QUERY, Literals.STUDY__ROW_KIND).create(parent);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(rows.control());
		Text column = context.readOnly() ? new Text(parent, SWT.READ_ONLY) : columns(parent, edits);
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		sash.setBackground(parent.getBackground());
		sash.setSashWidth(FormLook.GRID);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		StudyRows list = new StudyRows(sash);
		StudyChartPane chart = new StudyChartPane(sash, context, edits, this::say);
		sash.setWeights(WEIGHTS);
		Label said = new Label(parent, SWT.WRAP);
		said.setForeground(FormLook.muted(parent));
		GridDataFactory.fillDefaults().grab(true, false).hint(FormLook.LABEL_WIDTH, SWT.DEFAULT).applyTo(said);
		made = Optional.of(new Parts(context, edits, list, chart, said, column));
		connect(study);
	}

	private Text columns(Composite parent, StudyEdits edits) {
		Composite line = new Composite(parent, SWT.NONE);
		line.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * FormLook.GRID, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		Text text = new Text(line, SWT.BORDER);
		text.setMessage(HINT);
		text.setToolTipText("A column as it is typed, Enter adds it. \u201cof upstream\u201d looks at what the row came "
				+ "from, \u201cof downstream\u201d at what came of it; mean(\u2026), max(\u2026) say which of several values; "
				+ "\u201cin mS/cm\u201d the unit, \u201cas \u2026\u201d the heading.");
		GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
		Completion.on(text, typed -> typed.isBlank() ? List.of() : Proposals.propertyIds(typed));
		text.addListener(SWT.DefaultSelection, event -> {
			String trouble = edits.add(List.of(text.getText()));
			say(trouble);
			if (trouble.isEmpty()) {
				text.setText("");
			} else {
				text.selectAll();
			}
		});
		ActionLinks links = new ActionLinks(line);
		links.add("Pick columns \u2026", "Pick quantities from a tree", () -> pick(edits));
		links.add("CSV \u2026", "Save the table as CSV", this::save);
		return text;
	}

	private void connect(Study study) {
		Parts p = parts().orElseThrow();
		PageContext context = p.context();
		p.rows().onHeader(this::header);
		p.rows().control().addListener(SWT.DefaultSelection, event -> p.rows().selected().stream().findFirst()
				.ifPresent(record -> context.session().openRecord(record.uuid())));
		p.rows().control().addListener(SWT.Selection, event -> context.select(
				p.rows().selected().stream().map(record -> new RecordRef(record.uuid())).toList()));
		if (!context.readOnly()) {
			RecordDrop.accept(p.rows().control(), context, NotebookPackage.Literals.RECORD, p.edits()::start);
		}
		Runnable evaluate = this::evaluate;
		Changes.listen(study, p.said(), () -> {
			p.said().getDisplay().timerExec(-1, evaluate);
			p.said().getDisplay().timerExec(PAUSE, evaluate);
		});
		p.said().addDisposeListener(event -> p.said().getDisplay().timerExec(-1, evaluate));
		evaluate();
	}

	private void evaluate() {
		parts().ifPresent(p -> {
			StudyDefinition definition = p.edits().definition();
			p.context().run("Looking through the rows of " + RecordLabels.shortName(p.context().record()),
					(notebook, monitor) -> new StudyEvaluation(notebook).evaluate(definition, monitor),
					result -> show(result, definition));
		});
	}

	private void show(StudyTable result, StudyDefinition definition) {
		parts().ifPresent(p -> {
			table = result;
			p.rows().show(result, definition.order().column(), definition.order().descending());
			List<String> leftOut = p.chart().show(result, definition.order());
			say(String.join(" ", Stream.concat(Stream.of(remark(result, definition)), leftOut.stream()).toList()));
		});
	}

	private static String remark(StudyTable result, StudyDefinition definition) {
		if (definition.start().isEmpty() && definition.query().isBlank()) {
			return "Which records are compared? Type a search above, such as type:batch, or drop records on the table.";
		}
		String rows = result.rows().size() == 1 ? "1 row." : result.rows().size() + " rows.";
		return result.remarks().isEmpty() ? rows : rows + " " + String.join(" ", result.remarks());
	}

	private void say(String sentence) {
		parts().ifPresent(p -> {
			p.said().setText(sentence.replace("&", "&&"));
			p.said().setToolTipText(sentence);
			p.said().getParent().layout();
		});
	}

	private void header(int index) {
		parts().filter(p -> index >= 0 && !p.context().readOnly()).ifPresent(p -> {
			List<StudyColumn> shown = p.edits().shown();
			if (index < shown.size()) {
				menu(p, shown.get(index), index);
			}
		});
	}

	/** What can be done with a column, sorting first. */
	private void menu(Parts p, StudyColumn column, int index) {
		Menu menu = new Menu(p.rows().control().getShell(), SWT.POP_UP);
		StudyEdits edits = p.edits();
		add(menu, "Sort", () -> edits.sort(column));
		add(menu, edits.isGroupedBy(column) ? "Do not group" : "Group rows of the same value",
				() -> edits.group(edits.isGroupedBy(column) ? Optional.empty() : Optional.of(column)));
		add(menu, "Filter \u2026", () -> filter(p, column));
		add(menu, "Draw on the vertical axis", () -> edits.axis(false, column));
		add(menu, "Draw on the horizontal axis", () -> edits.axis(true, column));
		add(menu, "Edit \u2026", () -> p.context().reveal(org.glovebox.model.FieldPath.of(column)));
		add(menu, "Remove column", () -> edits.remove(column));
		menu.addListener(SWT.Hide, event -> menu.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	private static void add(Menu menu, String text, Runnable run) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, event -> run.run());
	}

	private static void filter(Parts p, StudyColumn column) {
		InputDialog dialog = new InputDialog(p.said().getShell(), "Filter",
				"Which rows stay? A limit such as >= 0.1 mS/cm, a word, \u201cpresent\u201d or \u201cabsent\u201d; "
						+ "nothing for all rows.",
				"", null);
		if (dialog.open() == Window.OK) {
			p.edits().filter(column, String.valueOf(dialog.getValue()));
		}
	}

	private void pick(StudyEdits edits) {
		parts().ifPresent(p -> {
			Set<UUID> rows = new LinkedHashSet<>();
			table.rows().forEach(row -> row.records().stream().map(RecordSummary::uuid).forEach(rows::add));
			p.context().run("Looking for quantities", (notebook, monitor) -> ColumnChoices.of(notebook, rows),
					choices -> say(edits.add(ColumnDialog.ask(p.said().getShell(), choices))));
		});
	}

	private void save() {
		parts().ifPresent(p -> {
			FileDialog dialog = new FileDialog(p.said().getShell(), SWT.SAVE);
			dialog.setFileName(RecordLabels.shortName(p.context().record()) + ".csv");
			dialog.setOverwrite(true);
			String target = dialog.open();
			if (target != null) {
				try {
					Files.writeString(Path.of(target), String.join("\r\n", StudyCsv.lines(table)) + "\r\n");
					say("Saved " + target);
				} catch (IOException e) {
					say(target + " was not written: " + e.getMessage());
				}
			}
		});
	}

	@Override
	public void setFocus() {
		parts().ifPresent(p -> p.column().setFocus());
	}
}
