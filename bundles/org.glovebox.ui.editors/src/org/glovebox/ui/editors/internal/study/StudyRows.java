/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.study.StudyCell;
import org.glovebox.core.study.StudyTable;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.SelectedIcons;

/** The rows of a study, virtual, so that thousands of them are at once there. */
final class StudyRows {

	private static final int LEAST = 72;
	private static final int MOST = 240;
	private static final int MARGIN = 20;
	private static final int IMAGE = 24;
	private static final int MEASURED_ROWS = 100;

	private final Table table;
	private List<StudyTable.Row> rows = List.of();
	private Consumer<Integer> header = column -> {
	};

	StudyRows(Composite parent) {
		table = new Table(parent, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
		SelectedIcons.in(table);
		table.setHeaderVisible(true);
		table.setToolTipText("Double-click or Enter opens the record; a click on a heading sorts, filters and draws");
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
	}

	Table control() {
		return table;
	}

	/** Is told which column of the study was clicked at its heading. */
	void onHeader(Consumer<Integer> told) {
		header = told;
	}

	/**
	 * Shows a table.
	 *
	 * @param sorted number of the column that orders, -1 for none
	 */
	void show(StudyTable shown, int sorted, boolean descending) {
		rows = shown.rows();
		table.setRedraw(false);
		boolean sameColumns = table.getColumnCount() == shown.columns().size() + 1 && IntStream
				.range(0, shown.columns().size())
				.allMatch(i -> table.getColumn(i + 1).getText().equals(shown.columns().get(i).title()));
		if (!sameColumns) {
			for (TableColumn column : table.getColumns()) {
				column.dispose();
			}
			column("Record", -1);
			for (int i = 0; i < shown.columns().size(); i++) {
				column(shown.columns().get(i).title(), i);
			}
		}
		table.setSortColumn(sorted < 0 ? null : table.getColumn(sorted + 1));
		table.setSortDirection(sorted < 0 ? SWT.NONE : descending ? SWT.DOWN : SWT.UP);
		table.setItemCount(0);
		table.setItemCount(rows.size());
		if (!sameColumns) {
			pack();
		}
		table.setRedraw(true);
	}

	private void column(String title, int index) {
		TableColumn column = new TableColumn(table, SWT.NONE);
		column.setText(title);
		column.setToolTipText(title);
		column.addListener(SWT.Selection, event -> header.accept(index));
	}

	/** As wide as what the first rows hold. */
	private void pack() {
		org.eclipse.swt.graphics.GC gc = new org.eclipse.swt.graphics.GC(table);
		try {
			for (int i = 0; i < table.getColumnCount(); i++) {
				int column = i;
				int widest = rows.stream().limit(MEASURED_ROWS).mapToInt(r -> gc.textExtent(text(r, column)).x).max()
						.orElse(0);
				int image = i == 0 ? IMAGE : 0;
				int head = gc.textExtent(table.getColumn(i).getText()).x + MARGIN;
				table.getColumn(i).setWidth(Math.min(MOST, Math.max(LEAST, Math.max(widest + image, head) + MARGIN)));
			}
		} finally {
			gc.dispose();
		}
	}

	private static String text(StudyTable.Row row, int column) {
		return column == 0 ? name(row) : shown(row.cells().get(column - 1));
	}

	private static String name(StudyTable.Row row) {
		return row.records().size() == 1 ? row.records().get(0).shortId() : row.records().size() + " records";
	}

	/** A mean with its spread: "0.8 ± 0.1 mS/cm"; the text has the unit already. */
	private static String shown(StudyCell cell) {
		return cell.isMissing() ? "\u2013" : cell.text();
	}

	private void fill(TableItem item, int index) {
		if (index < rows.size()) {
			StudyTable.Row row = rows.get(index);
			for (int i = 0; i < table.getColumnCount(); i++) {
				item.setText(i, text(row, i));
			}
			item.setImage(KindImages.image(row.records().get(0).kind()));
		}
	}

	/** The records of the selected rows. */
	List<RecordSummary> selected() {
		return IntStream.of(table.getSelectionIndices()).mapToObj(rows::get).flatMap(r -> r.records().stream()).toList();
	}

	/** The column and row at a place; the column as in the study. */
	Optional<StudyCell> cellAt(Event event) {
		TableItem item = table.getItem(new org.eclipse.swt.graphics.Point(event.x, event.y));
		if (item == null) {
			return Optional.empty();
		}
		for (int i = 1; i < table.getColumnCount(); i++) {
			if (item.getBounds(i).contains(event.x, event.y)) {
				return Optional.of(rows.get(table.indexOf(item)).cells().get(i - 1));
			}
		}
		return Optional.empty();
	}
}
