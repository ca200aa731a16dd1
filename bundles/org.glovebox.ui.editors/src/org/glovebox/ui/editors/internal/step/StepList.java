/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnViewerToolTipSupport;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.glovebox.model.description.Documentation;
import org.glovebox.model.description.Labels;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.SelectedIcons;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.PartCommands;

/**
 * The steps as rows of a table, set-point and actual value side by side. Dragging reorders them, as do Alt with up and
 * down; Del removes one.
 */
public final class StepList {

	private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH)
			.withZone(ZoneId.systemDefault());
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH)
			.withZone(ZoneId.systemDefault());
	private static final int SETTINGS = 2;
	private static final int STARTED_AT = 4;
	private static final int[] WIDTHS = { 36, 224, 0, 184, 104, 96 };
	private static final int OPERATOR_AT = 5;
	/** In a narrower list the settings need the place of the names. */
	private static final int LEAST_FOR_OPERATOR = 800;
	private static final int LEAST_SETTINGS = 240;

	private final PageContext context;
	private final boolean performed;
	private final TableViewer viewer;
	private final Table table;
	private List<StepRow> rows = List.of();
	private boolean showing;
	private Consumer<Optional<EObject>> selected = part -> {
	};

	/**
	 * An empty list.
	 *
	 * @param performed whether the steps were performed at a certain time
	 */
	public StepList(Composite parent, PageContext context, boolean performed) {
		this.context = context;
		this.performed = performed;
		viewer = new TableViewer(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
		table = viewer.getTable();
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		columns();
		SelectedIcons.in(table);
		ColumnViewerToolTipSupport.enableFor(viewer);
		viewer.setContentProvider(ArrayContentProvider.getInstance());
		viewer.addSelectionChangedListener(event -> {
			if (!showing) {
				selected.accept(selection());
			}
		});
		table.addListener(SWT.Resize, event -> fit());
		if (!context.readOnly()) {
			StepDrag.enable(viewer, this::moveTo);
		}
	}

	private void columns() {
		column("#", "Place in the order of work",
				ColumnLabelProvider.createTextProvider(row -> String.valueOf(((StepRow) row).number())));
		TableViewerColumn step = new TableViewerColumn(viewer, SWT.NONE);
		step.getColumn().setText("Step");
		step.setLabelProvider(new Named());
		TableViewerColumn settings = new TableViewerColumn(viewer, SWT.NONE);
		settings.getColumn().setText("Settings");
		settings.getColumn().setToolTipText("Planned → actual; what deviates by more than 1 % stands out");
		settings.setLabelProvider(new SettingsLabels(table, settings.getColumn()::getWidth));
		column("Atmosphere", "", ColumnLabelProvider.createTextProvider(row -> ((StepRow) row).atmosphere()));
		column("Started", "In your time zone", ColumnLabelProvider
				.createTextProvider(row -> started((StepRow) row)));
		column("By", "Who did it", ColumnLabelProvider.createTextProvider(row -> ((StepRow) row).operator()));
	}

	/** The day is told once. */
	private String started(StepRow row) {
		Optional<LocalDate> before = row.number() < 2 || row.number() - 2 >= rows.size() ? Optional.empty()
				: rows.get(row.number() - 2).started().map(StepList::day);
		return row.started().map(at -> before.equals(Optional.of(day(at))) ? TIME.format(at) : STARTED.format(at))
				.orElse("");
	}

	private static LocalDate day(Instant at) {
		return LocalDate.ofInstant(at, ZoneId.systemDefault());
	}

	private void column(String title, String tip, ColumnLabelProvider labels) {
		TableViewerColumn column = new TableViewerColumn(viewer, SWT.NONE);
		column.getColumn().setText(title);
		column.getColumn().setToolTipText(tip);
		column.setLabelProvider(labels);
	}

	/** The kind with its icon, and the own name of the step. */
	@NonNullByDefault({}) // the parameters that are overridden here say nothing of null
	private static final class Named extends ColumnLabelProvider {
		@Override
		public String getText(Object element) {
			StepRow row = (StepRow) element;
			String kind = Labels.kind(row.kind());
			boolean said = row.title().toLowerCase(Locale.ROOT).startsWith(kind.toLowerCase(Locale.ROOT));
			return said ? row.title() : kind + (row.title().isEmpty() ? "" : "  " + row.title());
		}

		@Override
		public Image getImage(Object element) {
			return KindImages.image(((StepRow) element).kind());
		}

		@Override
		public String getToolTipText(Object element) {
			return Documentation.of(((StepRow) element).kind());
		}
	}

	/** The settings take what the other columns leave. */
	private void fit() {
		int used = 0;
		TableColumn[] columns = table.getColumns();
		for (int i = 0; i < columns.length; i++) {
			if (i != SETTINGS) {
				int width = width(columns[i], i);
				columns[i].setWidth(width);
				used += width;
			}
		}
		int width = Math.max(LEAST_SETTINGS, table.getClientArea().width - used);
		if (width != columns[SETTINGS].getWidth()) {
			columns[SETTINGS].setWidth(width);
			viewer.refresh();
		}
	}

	private int width(TableColumn column, int index) {
		if (index >= STARTED_AT && !performed || index == OPERATOR_AT && !showsOperators()) {
			return 0;
		}
		column.pack();
		return Math.min(column.getWidth() + FormLook.GRID, WIDTHS[index]);
	}

	private boolean showsOperators() {
		return table.getClientArea().width >= LEAST_FOR_OPERATOR
				&& rows.stream().anyMatch(row -> !row.operator().isEmpty());
	}

	/** Is told when another step is selected. */
	public void onSelect(Consumer<Optional<EObject>> told) {
		selected = told;
	}

	/** Shows rows; the selected step stays selected. */
	public void show(List<StepRow> newRows) {
		if (!newRows.equals(rows)) {
			Optional<EObject> before = selection();
			rows = newRows;
			// a row that has changed is another row to the viewer, which would tell that nothing is selected
			showing = true;
			viewer.setInput(newRows);
			fit();
			before.ifPresent(this::select);
			showing = false;
			if (!selection().equals(before)) {
				selected.accept(selection());
			}
		}
	}

	/** Shows the rows again, since what they refer to has become known. */
	void refresh() {
		if (!table.isDisposed()) {
			viewer.refresh();
		}
	}

	/** The selected step. */
	public Optional<EObject> selection() {
		return viewer.getStructuredSelection().getFirstElement() instanceof StepRow row ? Optional.of(row.part())
				: Optional.empty();
	}

	/** Selects a step. */
	public void select(EObject part) {
		rows.stream().filter(row -> row.part() == part).findFirst()
				.ifPresent(row -> viewer.setSelection(new StructuredSelection(row), true));
	}

	/** Selects the step at a place, from 0, if there is one. */
	public void select(int index) {
		if (index >= 0 && index < rows.size()) {
			viewer.setSelection(new StructuredSelection(rows.get(index)), true);
		}
	}

	/** The table, for its layout and focus. */
	public Table table() {
		return table;
	}

	/** The place of a step, from 0. */
	int place(EObject part) {
		return ((List<?>) part.eContainer().eGet(part.eContainingFeature())).indexOf(part);
	}

	/** Removes a step; the one after it is selected. */
	public void remove(EObject part) {
		int place = place(part);
		context.execute(PartCommands.remove(context.domain(), part));
		List<StepRow> rest = new ArrayList<>(rows);
		rest.removeIf(row -> row.part() == part);
		show(rest);
		select(Math.min(place, rest.size() - 1));
	}

	/** Moves a step to a place, from 0. */
	public void moveTo(EObject part, int index) {
		int last = ((List<?>) part.eContainer().eGet(part.eContainingFeature())).size() - 1;
		if (index >= 0 && index <= last && index != place(part)) {
			context.execute(PartCommands.move(context.domain(), part, index));
		}
	}
}
