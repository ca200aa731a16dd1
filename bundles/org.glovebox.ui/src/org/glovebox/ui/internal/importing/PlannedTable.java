/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glovebox.api.Severity;
import org.glovebox.core.drafting.MeasurementDrafter;
import org.glovebox.core.importing.Fate;
import org.glovebox.core.importing.PlannedFile;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.internal.Pictures;

/** The files of an import with what they are and what they belong to; ticked are those that are wanted. */
final class PlannedTable {

	private static final String[] HEADINGS = { "File", "What it is", "Belongs to" };
	private static final int[] WEIGHTS = { 4, 3, 4 };

	private final PlannedImport plan;
	private final List<PlannedFile> files;
	private final Table table;

	/**
	 * Makes the table.
	 *
	 * @param selected is told the files that are selected
	 * @param ticked is told that other files are wanted
	 */
	PlannedTable(Composite parent, PlannedImport plan, Consumer<List<PlannedFile>> selected, Runnable ticked) {
		this.plan = plan;
		this.files = plan.files();
		Composite holder = new Composite(parent, SWT.NONE);
		TableColumnLayout layout = new TableColumnLayout();
		holder.setLayout(layout);
		// thousands of files may be listed
		table = new Table(holder, SWT.BORDER | SWT.MULTI | SWT.FULL_SELECTION | SWT.CHECK | SWT.VIRTUAL);
		table.setHeaderVisible(true);
		for (int i = 0; i < HEADINGS.length; i++) {
			TableColumn column = new TableColumn(table, SWT.LEFT);
			column.setText(HEADINGS[i]);
			layout.setColumnData(column, new ColumnWeightData(WEIGHTS[i]));
		}
		table.addListener(SWT.SetData, event -> fill((TableItem) event.item, event.index));
		table.setItemCount(files.size());
		table.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK) {
				tick(event);
				ticked.run();
			} else {
				selected.accept(selection());
			}
		});
	}

	private void tick(Event event) {
		TableItem item = (TableItem) event.item;
		PlannedFile file = files.get(table.indexOf(item));
		plan.want(file, item.getChecked());
		item.setChecked(plan.isWanted(file));
	}

	private void fill(TableItem item, int index) {
		PlannedFile file = files.get(index);
		item.setText(new String[] { place(file), PlannedImport.fate(file), plan.belongs(file) });
		item.setChecked(plan.isWanted(file));
		item.setImage(switch (file.fate()) {
		case Fate.New(var content, var placement) -> KindImages.image(MeasurementDrafter.kind(content.technique()));
		case Fate.Longer longer -> KindImages.image(longer.record().kind());
		case Fate.Refused() -> Pictures.ERROR.image();
		default -> file.messages().stream().anyMatch(m -> m.severity() == Severity.WARNING) ? Pictures.WARNING.image()
				: Pictures.INFORMATION.image();
		});
		if (!PlannedImport.isPossible(file)) {
			item.setForeground(table.getDisplay().getSystemColor(SWT.COLOR_WIDGET_DISABLED_FOREGROUND));
		}
	}

	/** The path below the folder that was named. */
	private static String place(PlannedFile file) {
		return file.file().place().substring(file.file().place().indexOf('/') + 1);
	}

	List<PlannedFile> selection() {
		return Arrays.stream(table.getSelectionIndices()).mapToObj(files::get).toList();
	}

	void selectFirst() {
		if (!files.isEmpty()) {
			table.select(0);
		}
	}

	/** Shows what has changed. */
	void refresh() {
		table.clearAll();
	}
}
