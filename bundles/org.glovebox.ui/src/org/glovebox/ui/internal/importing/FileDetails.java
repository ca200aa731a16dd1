/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.eclipse.swt.widgets.TabItem;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.glovebox.api.Message;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.core.importing.FileContent;
import org.glovebox.core.importing.PlannedFile;
import org.glovebox.core.reading.ReadRequest;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.ui.chart.FigureCanvas;
import org.glovebox.ui.internal.session.DesktopSession;

/** What a file holds: its format in one line, a chart, its columns, what goes into which field, what was remarked. */
final class FileDetails {

	private static final String[] COLUMNS = { "Column", "Unit", "First", "Smallest", "Largest" };
	private static final String[] FIELDS = { "Field", "Value from the file" };

	private final DesktopSession session;
	private final Label summary;
	private final TabFolder tabs;
	private final FigureCanvas chart;
	private final Table columns;
	private final Table fields;
	private final Text remarks;
	private final Map<PlannedFile, Look> looks = new HashMap<>();
	private @Nullable PlannedFile shown;

	/** A file that was looked into. */
	private record Look(ReadFile file, FigureOutcome figure) {
	}

	FileDetails(Composite parent, DesktopSession session) {
		this.session = session;
		Composite right = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(right);
		summary = new Label(right, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
		tabs = new TabFolder(right, SWT.TOP);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		chart = new FigureCanvas(tabs);
		tab("Chart").setControl(chart);
		columns = table("Columns", COLUMNS, 2, 5, 2, 4, 4, 4);
		fields = table("Record", FIELDS, 2, 3, 5);
		remarks = new Text(tabs, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL);
		tab("Remarks").setControl(remarks);
	}

	private TabItem tab(String text) {
		TabItem tab = new TabItem(tabs, SWT.NONE);
		tab.setText(text);
		return tab;
	}

	private Table table(String title, String[] headings, int texts, int... weights) {
		Composite holder = new Composite(tabs, SWT.NONE);
		tab(title).setControl(holder);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		Table table = new Table(holder, SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		for (int i = 0; i < headings.length; i++) {
			TableColumn column = new TableColumn(table, i < texts ? SWT.LEFT : SWT.RIGHT);
			column.setText(headings[i]);
			layout.setColumnData(column, new ColumnWeightData(weights[i]));
		}
		return table;
	}

	void show(PlannedFile file) {
		shown = file;
		String what = file.content().map(FileDetails::summary).orElseGet(() -> PlannedImport.fate(file));
		summary.setText((file.file().name() + ": " + what).replace("&", "&&"));
		fields.removeAll();
		file.content().ifPresent(content -> FieldPreview.lines(file.file().name(), content)
				.forEach(cells -> new TableItem(fields, SWT.NONE).setText(cells)));
		List<String> messages = file.messages().stream().map(Message::toString).toList();
		remarks.setText(messages.isEmpty() ? "No remarks." : String.join("\n", messages));
		tabs.getItem(3).setText(messages.isEmpty() ? "Remarks" : "Remarks (" + messages.size() + ")");
		columns.removeAll();
		summary.getParent().layout();
		if (file.content().isEmpty()) {
			chart.showMessage(messages.isEmpty() ? PlannedImport.fate(file) : file.messages().get(0).text());
		} else if (looks.containsKey(file)) {
			show(looks.get(file));
		} else {
			look(file, file.content().get());
		}
	}

	private static String summary(FileContent content) {
		String parts = content.parts() > 1 ? ", " + content.parts() + " parts" : "";
		String mapping = content.mapping().map(TableMapping::name).map(n -> " \u00b7 mapping \u201C" + n + '\u201D').orElse("");
		return content.format() + " \u00b7 " + content.technique().label() + " \u00b7 "
				+ String.format("%,d", content.rows()) + " rows" + parts + mapping;
	}

	/** Reads the file again, since the plan does not keep the numbers of thousands of files. */
	private void look(PlannedFile file, FileContent content) {
		chart.showMessage("Drawing\u2026");
		session.background().quietly("Drawing " + file.file().name(), monitor -> {
			ReadResult result = session.registries().importRunner().read(ReadRequest.of(file.file().path())
					.by(Optional.of(content.reader())).as(content.mapping()), monitor);
			ReadFile read = new ReadFile(file.file().path(), result);
			return new Look(read, Preview.of(session.registries(), read, monitor));
		}, look -> {
			looks.clear();
			looks.put(file, look);
			PlannedFile now = shown;
			if (now != null && now.equals(file) && !chart.isDisposed()) {
				show(look);
			}
		});
	}

	private void show(Look look) {
		columns.removeAll();
		FileSummary.columns(look.file()).forEach(cells -> new TableItem(columns, SWT.NONE).setText(cells));
		switch (look.figure()) {
		case FigureOutcome.Drawn figure -> chart.show(figure.figure());
		case FigureOutcome.Refused refused -> chart.showMessage(
				refused.messages().isEmpty() ? "" : refused.messages().get(0).text());
		}
	}
}
