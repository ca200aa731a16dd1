/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.recipe;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glovebox.core.synthesis.RunComparison;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.RecordRef;
import org.glovebox.ui.editors.internal.page.AfterSaving;
import org.glovebox.ui.forms.FormLook;

/**
 * The page of a recipe or a series that sets its runs side by side: same recipe, what differed? A run opens by a click
 * on its column or a double-click in it.
 */
public final class RunsPage implements EditorPage {

	private static final int SETTING_WIDTH = 200;
	private static final int LEAST = 88;
	private static final int MOST = 200;

	private Optional<Table> table = Optional.empty();
	private RunComparison shown = new RunComparison(List.of(), List.of());

	@Override
	public void createContent(Composite parent, PageContext context) {
		GridLayoutFactory.fillDefaults().margins(2 * FormLook.GRID, 2 * FormLook.GRID)
				.spacing(FormLook.GRID, FormLook.GRID).applyTo(parent);
		Composite head = new Composite(parent, SWT.NONE);
		head.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(3 * FormLook.GRID, 0).applyTo(head);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		Button all = new Button(head, SWT.CHECK);
		all.setText("Show also what is the same");
		all.setBackground(head.getBackground());
		Label sentence = new Label(head, SWT.NONE);
		sentence.setForeground(FormLook.muted(head));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(sentence);
		Table made = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
		made.setHeaderVisible(true);
		made.setLinesVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(made);
		table = Optional.of(made);
		made.addListener(SWT.MouseDoubleClick, event -> open(made, context, event));
		made.addListener(SWT.MouseDown, event -> at(made, event).ifPresent(
				run -> context.select(List.of(new RecordRef(run.batch())))));
		all.addListener(SWT.Selection, event -> fill(made, all.getSelection()));
		UUID record = UUID.fromString(context.record().getUuid());
		Runnable read = () -> context.read("runs", notebook -> RunComparison.of(Runs.of(notebook, record)), runs -> {
			if (!made.isDisposed() && !runs.equals(shown)) {
				shown = runs;
				columns(made, context);
				fill(made, all.getSelection());
				sentence.setText(sentence());
				head.layout();
			}
		});
		sentence.setText(sentence());
		AfterSaving.run(parent, context, read);
		read.run();
	}

	private String sentence() {
		int runs = shown.runs().size();
		long differences = shown.differences().size();
		return runs == 0 ? "No run yet: make one, and it is compared with the next one here."
				: runs == 1 ? "One run; with a second one it shows here what was different."
						: runs + " runs; " + (differences == 0 ? "no setting differs"
								: differences + (differences == 1 ? " setting differs" : " settings differ"))
								+ ". Grey is planned and not done yet.";
	}

	private void columns(Table made, PageContext context) {
		for (TableColumn column : made.getColumns()) {
			column.dispose();
		}
		TableColumn setting = new TableColumn(made, SWT.NONE);
		setting.setText("Setting");
		for (RunComparison.Column run : shown.runs()) {
			TableColumn column = new TableColumn(made, SWT.NONE);
			column.setText(run.name());
			column.setToolTipText(run.title() + "\nClick to open");
			column.addListener(SWT.Selection, event -> context.session().openRecord(run.batch()));
		}
	}

	private void fill(Table made, boolean all) {
		made.setRedraw(false);
		made.removeAll();
		String group = "";
		for (RunComparison.Row row : all || shown.runs().size() < 2 ? shown.rows() : shown.differences()) {
			if (!row.group().equals(group)) {
				group = row.group();
				TableItem title = new TableItem(made, SWT.NONE);
				title.setText(0, group);
				title.setFont(0, FormLook.bold(made));
			}
			item(made, row, all);
		}
		for (int i = 0; i < made.getColumnCount(); i++) {
			TableColumn column = made.getColumn(i);
			column.pack();
			int least = i == 0 ? SETTING_WIDTH : LEAST;
			column.setWidth(Math.min(i == 0 ? 2 * SETTING_WIDTH : MOST, Math.max(least, column.getWidth())));
		}
		made.setRedraw(true);
	}

	private void item(Table made, RunComparison.Row row, boolean all) {
		TableItem item = new TableItem(made, SWT.NONE);
		item.setText(0, "    " + row.label());
		for (int i = 0; i < row.cells().size(); i++) {
			RunComparison.Cell cell = row.cells().get(i);
			item.setText(i + 1, cell.text());
			if (!cell.done()) {
				item.setForeground(i + 1, FormLook.muted(made));
			}
		}
		if (all && row.differs() && shown.runs().size() > 1) {
			item.setForeground(0, FormLook.warning(made));
		}
	}

	private Optional<RunComparison.Column> at(Table made, Event event) {
		TableItem item = made.getItem(new Point(event.x, event.y));
		for (int i = 1; item != null && i < made.getColumnCount(); i++) {
			if (item.getBounds(i).contains(event.x, event.y)) {
				return Optional.of(shown.runs().get(i - 1));
			}
		}
		return Optional.empty();
	}

	private void open(Table made, PageContext context, Event event) {
		at(made, event).ifPresent(run -> context.session().openRecord(run.batch()));
	}

	@Override
	public void setFocus() {
		table.filter(t -> !t.isDisposed()).ifPresent(Table::setFocus);
	}
}
