/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.page;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.description.Labels;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.RecordRef;
import org.glovebox.ui.SelectedIcons;
import org.glovebox.ui.forms.ActionLinks;
import org.glovebox.ui.forms.FormLook;

/** What was measured on a batch, a sample or a cell, and what came of it; files dropped here become measurements. */
public final class MeasurementsPage implements EditorPage {

	private static final String[] TITLES = { "Id", "Kind", "Title", "Begun", "Conditions", "Results" };
	private static final int[] WIDTHS = { 112, 176, 232, 136, 160, 240 };

	private Optional<Table> table = Optional.empty();

	@Override
	public void createContent(Composite parent, PageContext context) {
		GridLayoutFactory.fillDefaults().margins(2 * FormLook.GRID, 2 * FormLook.GRID)
				.spacing(FormLook.GRID, FormLook.GRID).applyTo(parent);
		UUID record = UUID.fromString(context.record().getUuid());
		Composite line = new Composite(parent, SWT.NONE);
		line.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * FormLook.GRID, 0).applyTo(line);
		new ActionLinks(line).add("+ Read files …", "Read instrument files as measurements of this",
				() -> choose(parent, context, record));
		Label hint = new Label(line, SWT.NONE);
		hint.setText("or drop instrument files here: they become measurements of this.");
		hint.setForeground(FormLook.muted(line));
		Table made = makeTable(parent, context);
		table = Optional.of(made);
		drop(parent, context, record);
		Runnable read = () -> context.read("measurements", notebook -> MeasurementRow.of(notebook, record),
				rows -> fill(made, rows));
		AfterSaving.run(parent, context, read);
		read.run();
	}

	private static Table makeTable(Composite parent, PageContext context) {
		Table made = new Table(parent, SWT.MULTI | SWT.FULL_SELECTION | SWT.BORDER);
		SelectedIcons.in(made);
		made.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(made);
		for (int i = 0; i < TITLES.length; i++) {
			TableColumn column = new TableColumn(made, SWT.NONE);
			column.setText(TITLES[i]);
			column.setWidth(WIDTHS[i]);
		}
		made.setToolTipText("Double-click or Enter opens");
		made.addListener(SWT.DefaultSelection, event -> selected(made).forEach(context.session()::openRecord));
		made.addListener(SWT.Selection, event -> context.select(selected(made).stream().map(RecordRef::new).toList()));
		return made;
	}

	private static List<UUID> selected(Table table) {
		return Stream.of(table.getSelection()).map(item -> (UUID) item.getData()).toList();
	}

	private static void fill(Table table, List<MeasurementRow> rows) {
		if (table.isDisposed()) {
			return;
		}
		table.setRedraw(false);
		table.removeAll();
		for (MeasurementRow row : rows) {
			Optional<EClass> kind = ModelPackages.recordKind(row.record().kind());
			TableItem item = new TableItem(table, SWT.NONE);
			item.setData(row.record().uuid());
			item.setImage(KindImages.image(row.record().kind()));
			item.setText(new String[] { row.record().shortId(), kind.map(Labels::kind).orElse(row.record().kind()),
					row.record().title(), row.begun(), row.conditions(), row.results() });
		}
		table.setRedraw(true);
	}

	private static void choose(Control at, PageContext context, UUID record) {
		FileDialog dialog = new FileDialog(at.getShell(), SWT.OPEN | SWT.MULTI);
		if (dialog.open() != null) {
			Path folder = Path.of(dialog.getFilterPath());
			context.session().importFiles(Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList(),
					Optional.of(record));
		}
	}

	private static void drop(Composite parent, PageContext context, UUID record) {
		DropTarget target = new DropTarget(parent, DND.DROP_COPY | DND.DROP_DEFAULT);
		target.setTransfer(new Transfer[] { FileTransfer.getInstance() });
		target.addDropListener(new Files(context, record));
	}

	@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
	private static final class Files extends DropTargetAdapter {
		private final PageContext context;
		private final UUID record;

		Files(PageContext context, UUID record) {
			this.context = context;
			this.record = record;
		}

		@Override
		public void dragEnter(DropTargetEvent event) {
			event.detail = DND.DROP_COPY;
		}

		@Override
		public void drop(DropTargetEvent event) {
			if (event.data instanceof String[] names) {
				context.session().importFiles(Stream.of(names).map(Path::of).toList(), Optional.of(record));
			}
		}
	}

	@Override
	public void setFocus() {
		table.filter(t -> !t.isDisposed()).ifPresent(Table::setFocus);
	}
}
