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
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.ui.chart.FigureCanvas;
import org.glovebox.ui.internal.session.DesktopSession;

/** What a file holds: its format in one line, a chart, its columns, what the importer remarked. */
final class FileDetails {

	private static final int REMARK_LINES = 3;
	private static final String[] HEADINGS = { "Column", "Unit", "First", "Smallest", "Largest" };
	private static final int[] WEIGHTS = { 5, 2, 4, 4, 4 };

	private final DesktopSession session;
	private final Label summary;
	private final FigureCanvas chart;
	private final Table columns;
	private final Text remarks;
	private final Map<ReadFile, FigureOutcome> drawn = new HashMap<>();
	private ReadFile shown;

	FileDetails(Composite parent, DesktopSession session, ReadFile first) {
		this.session = session;
		this.shown = first;
		Composite right = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 8).applyTo(right);
		summary = new Label(right, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(summary);
		TabFolder tabs = new TabFolder(right, SWT.TOP);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		chart = new FigureCanvas(tabs);
		TabItem chartTab = new TabItem(tabs, SWT.NONE);
		chartTab.setText("Chart");
		chartTab.setControl(chart);
		columns = columns(tabs);
		remarks = new Text(right, SWT.MULTI | SWT.READ_ONLY | SWT.WRAP | SWT.V_SCROLL | SWT.BORDER);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, REMARK_LINES * remarks.getLineHeight())
				.applyTo(remarks);
		show(first);
	}

	private static Table columns(TabFolder tabs) {
		Composite holder = new Composite(tabs, SWT.NONE);
		TabItem tab = new TabItem(tabs, SWT.NONE);
		tab.setText("Columns");
		tab.setControl(holder);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		Table table = new Table(holder, SWT.FULL_SELECTION | SWT.V_SCROLL);
		table.setHeaderVisible(true);
		for (int i = 0; i < HEADINGS.length; i++) {
			TableColumn column = new TableColumn(table, i < 2 ? SWT.LEFT : SWT.RIGHT);
			column.setText(HEADINGS[i]);
			layout.setColumnData(column, new ColumnWeightData(WEIGHTS[i]));
		}
		return table;
	}

	void show(ReadFile file) {
		shown = file;
		summary.setText(ImportReport.summary(file).replace("&", "&&"));
		columns.removeAll();
		ImportReport.columns(file).forEach(cells -> new TableItem(columns, SWT.NONE).setText(cells));
		List<String> messages = ImportReport.messages(file);
		remarks.setText(messages.isEmpty() ? "No remarks." : String.join("\n", messages));
		summary.getParent().layout();
		FigureOutcome known = drawn.get(file);
		if (known != null) {
			show(known);
		} else {
			chart.showMessage("Drawing\u2026");
			session.background().quietly("Drawing " + file.name(),
					monitor -> Preview.of(session.registries(), file, monitor), outcome -> {
						drawn.put(file, outcome);
						if (file.equals(shown) && !chart.isDisposed()) {
							show(outcome);
						}
					});
		}
	}

	private void show(FigureOutcome outcome) {
		switch (outcome) {
		case FigureOutcome.Drawn figure -> chart.show(figure.figure());
		case FigureOutcome.Refused refused -> chart.showMessage(
				refused.messages().isEmpty() ? "" : refused.messages().get(0).text());
		}
	}
}
