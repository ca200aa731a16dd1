/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.analyzing;

import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glovebox.ui.chart.ChartIcon;

/** The report of analyses of several measurements. */
final class ReportTable {

	private static final int WIDEST = 320;

	private final Table table;

	ReportTable(Composite parent, AnalyzeReport report, Consumer<UUID> open) {
		table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		report.titles().forEach(title -> new TableColumn(table, SWT.NONE).setText(title));
		for (AnalyzeReport.Row row : report.rows()) {
			TableItem item = new TableItem(table, SWT.NONE);
			item.setText(row.cells().toArray(String[]::new));
			item.setData(row);
			if (!row.trouble().isEmpty()) {
				item.setImage(0, (row.record().isPresent() ? ChartIcon.INFORMATION : ChartIcon.WARNING).image());
			}
		}
		for (TableColumn column : table.getColumns()) {
			column.pack();
			column.setWidth(Math.min(WIDEST, column.getWidth()));
		}
		table.addListener(SWT.DefaultSelection, event -> {
			if (event.item.getData() instanceof AnalyzeReport.Row row) {
				row.record().ifPresent(open);
			}
		});
	}

	Control control() {
		return table;
	}

	static void copy(Display display, String text) {
		Clipboard clipboard = new Clipboard(display);
		try {
			clipboard.setContents(new Object[] { text }, new Transfer[] { TextTransfer.getInstance() });
		} finally {
			clipboard.dispose();
		}
	}
}
