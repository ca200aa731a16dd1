/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glovebox.model.FieldPath;
import org.glovebox.model.Records;
import org.glovebox.model.description.Documentation;
import org.glovebox.model.description.Labels;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.SelectedIcons;

/**
 * A field that holds several parts: a table in which they are added, removed and moved, with the form of the selected
 * one below. Ins adds, Del removes, Alt with up and down moves.
 */
public final class PartTable extends FormField {

	private static final int MOST_ROWS = 10;
	private static final int LEAST_COLUMN = 64;
	private static final int MOST_COLUMN = 360;

	private final EReference feature;
	private final List<EStructuralFeature> columns;
	private final List<EClass> kinds;
	private final boolean named;
	private final Label title;
	private final ActionLinks tools;
	private final Table table;
	private final Composite detail;
	private Optional<EObject> shown = Optional.empty();
	private Consumer<EObject> told = part -> {
	};

	/** A field with the columns that the model gives first. */
	public PartTable(Composite parent, PageContext context, EObject part, EReference feature) {
		this(parent, context, part, feature, TableColumns.of(feature.getEReferenceType()));
	}

	/**
	 * A field.
	 *
	 * @param columns the fields of the parts that stand in columns, in this order
	 */
	public PartTable(Composite parent, PageContext context, EObject part, EReference feature,
			List<? extends EStructuralFeature> columns) {
		super(parent, context, part, feature);
		this.feature = feature;
		this.kinds = PartKinds.of(feature.getEReferenceType());
		this.named = TableColumns.needsName(feature.getEReferenceType(), kinds.size());
		this.columns = named ? TableColumns.withoutName(columns) : List.copyOf(columns);
		GridLayoutFactory.fillDefaults().spacing(0, FormLook.GRID / 2).applyTo(control());
		Composite head = new Composite(control(), SWT.NONE);
		head.setBackground(control().getBackground());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(head);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(FormLook.GRID * 2, 0).applyTo(head);
		title = new Label(head, SWT.NONE);
		title.setToolTipText(help());
		title.setFont(FormLook.bold(title));
		tools = new ActionLinks(head);
		if (!readOnly()) {
			makeTools();
		}
		table = makeTable();
		detail = new Composite(control(), SWT.NONE);
		detail.setBackground(control().getBackground());
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(detail);
		GridLayoutFactory.fillDefaults().extendedMargins(FormLook.GRID, 0, FormLook.GRID, FormLook.GRID)
				.applyTo(detail);
		MarginLine.paint(detail);
		fill();
		Changes.listen(part, control(), this::refresh);
	}

	private void makeTools() {
		String what = Labels.kind(feature.getEReferenceType()).toLowerCase(Locale.ROOT);
		tools.add("+ Add", "Add: " + what + " (Ins)", this::add);
		tools.add("Remove", "Remove what is selected (Del)", this::remove);
		tools.add("↑", "Move up (Alt+Up)", () -> move(-1));
		tools.add("↓", "Move down (Alt+Down)", () -> move(1));
	}

	private Table makeTable() {
		Table made = new Table(control(), SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
		SelectedIcons.in(made);
		made.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(made);
		if (named) {
			new TableColumn(made, SWT.NONE).setText(Labels.kind(feature.getEReferenceType()));
		}
		for (EStructuralFeature each : columns) {
			TableColumn column = new TableColumn(made, SWT.NONE);
			column.setText(Labels.field(each));
			column.setToolTipText(Documentation.of(each));
		}
		adopt(made);
		made.setToolTipText(null);
		made.addListener(SWT.Selection, event -> select());
		made.addListener(SWT.DefaultSelection, event -> open());
		made.addListener(SWT.KeyDown, this::key);
		return made;
	}

	private void key(Event event) {
		if (readOnly()) {
			return;
		}
		boolean alt = event.stateMask == SWT.ALT;
		if (event.keyCode == SWT.DEL) {
			remove();
		} else if (event.keyCode == SWT.INSERT) {
			add();
		} else if (alt && event.keyCode == SWT.ARROW_UP) {
			move(-1);
			event.doit = false;
		} else if (alt && event.keyCode == SWT.ARROW_DOWN) {
			move(1);
			event.doit = false;
		}
	}

	private List<EObject> parts() {
		return ((List<?>) edit().part().eGet(feature)).stream().map(EObject.class::cast).toList();
	}

	/** The part that is selected. */
	public Optional<EObject> selected() {
		int index = table.getSelectionIndex();
		return index < 0 || index >= parts().size() ? Optional.empty() : Optional.of(parts().get(index));
	}

	@Override
	public void refresh() {
		int rows = table.getItemCount();
		fill();
		if (rows != table.getItemCount()) {
			ScrolledPage.reflow(control());
		}
	}

	private void fill() {
		Optional<EObject> before = selected().or(() -> shown);
		List<EObject> parts = parts();
		title.setText(Labels.field(feature) + (parts.isEmpty() ? "" : "  " + parts.size()));
		table.setRedraw(false);
		table.removeAll();
		for (EObject part : parts) {
			TableItem item = new TableItem(table, SWT.NONE);
			if (named) {
				item.setText(0, RecordLabels.of(part));
			}
			for (int i = 0; i < columns.size(); i++) {
				item.setText(named ? i + 1 : i, TableColumns.text(part, columns.get(i)));
			}
			if (kinds.size() > 1) {
				item.setImage(KindImages.image(part.eClass()));
			}
		}
		TableColumns.pack(table, LEAST_COLUMN, MOST_COLUMN);
		table.setRedraw(true);
		GridData data = (GridData) table.getLayoutData();
		data.exclude = parts.isEmpty();
		tools.showOnly(parts.isEmpty() ? 1 : Integer.MAX_VALUE);
		data.heightHint = table.getHeaderHeight() + table.getItemHeight() * Math.min(parts.size(), MOST_ROWS);
		table.setVisible(!parts.isEmpty());
		before.map(parts::indexOf).filter(i -> i >= 0).ifPresent(table::setSelection);
		showDetail();
	}

	private void select() {
		showDetail();
		selected().ifPresent(part -> context().select(List.of(part)));
	}

	/** Is told which part is selected in the table, from now on. */
	public void onSelect(Consumer<EObject> listener) {
		told = listener;
	}

	private void showDetail() {
		Optional<EObject> part = selected();
		if (part.equals(shown)) {
			return;
		}
		shown = part;
		part.ifPresent(told);
		for (Control child : detail.getChildren()) {
			child.dispose();
		}
		((GridData) detail.getLayoutData()).exclude = part.isEmpty();
		detail.setVisible(part.isPresent());
		part.ifPresent(p -> GridDataFactory.fillDefaults().grab(true, false)
				.applyTo(RecordForm.of(context(), p).withoutGroups().create(detail).control()));
		ScrolledPage.reflow(control());
	}

	/** Puts the focus into the form of the selected part. */
	public void focusDetail() {
		detail.setFocus();
	}

	private void open() {
		selected().flatMap(TableColumns::target).ifPresent(record -> Records.uuid(record)
				.ifPresent(uuid -> context().session().openRecord(UUID.fromString(uuid))));
	}

	private void add() {
		if (kinds.contains(NotebookPackage.Literals.ATTACHMENT)) {
			AttachedFiles.choose(control(), context(), this::add);
			return;
		}
		KindMenu.choose(tools.control(), kinds, kind -> {
			add(PartCommands.create(kind));
			if (detail.getChildren().length > 0) {
				detail.setFocus();
			}
		});
	}

	private void add(EObject part) {
		context().execute(PartCommands.add(context().domain(), edit().part(), feature, part));
		select(part);
	}

	/** Selects a part and shows its form. */
	public void select(EObject part) {
		refresh();
		int index = parts().indexOf(part);
		if (index >= 0) {
			table.setSelection(index);
			showDetail();
		}
	}

	private void remove() {
		selected().ifPresent(part -> context().execute(PartCommands.remove(context().domain(), part)));
	}

	private void move(int by) {
		selected().ifPresent(part -> {
			int index = parts().indexOf(part) + by;
			if (index >= 0 && index < parts().size()) {
				context().execute(PartCommands.move(context().domain(), part, index));
				select(part);
			}
		});
	}

	@Override
	public boolean isWide() {
		return true;
	}

	@Override
	public boolean hasOwnLabel() {
		return true;
	}

	@Override
	public boolean reveal(String path) {
		for (EObject part : parts()) {
			String at = FieldPath.of(part);
			if (path.equals(at) || path.startsWith(at + "/")) {
				select(part);
				table.setFocus();
				return true;
			}
		}
		return super.reveal(path);
	}

	@Override
	public void setFocus() {
		Control target = table.getVisible() ? table : tools.control();
		target.setFocus();
	}

	/** What the row of a part says, for tests. */
	List<String> rows() {
		return parts().stream().map(RecordLabels::of).toList();
	}
}
