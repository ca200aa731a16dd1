/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.ui.PageContext;

/**
 * The form of a record or of a part of one, made from the model: groups, order, labels, documentation and units stand
 * there. Serves kinds of plug-ins as it does those of the product. Stands in one column or in two, by its width.
 */
public final class RecordForm {

	private static final int TWO_COLUMNS_FROM = 760;

	private final Composite box;
	private final List<FormField> fields = new ArrayList<>();
	private final List<Fold> folds = new ArrayList<>();
	private int columns = 1;

	private RecordForm(Composite parent, PageContext context, EObject part, Map<String, List<Field>> groups,
			boolean titled) {
		box = new Composite(parent, SWT.NONE);
		box.setBackground(parent.getBackground());
		box.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(2 * FormLook.GRID, FormLook.GRID).applyTo(box);
		Set<String> folded = titled ? FoldedGroups.of(part, groups) : Set.of();
		groups.forEach((group, members) -> {
			boolean headed = titled && !group.isEmpty() && !isTable(members);
			List<FormField> made = new ArrayList<>();
			Composite heading = headed ? Heading.create(box, group) : null;
			members.forEach(field -> made.add(add(context, part, field)));
			if (heading != null && folded.contains(group)) {
				folds.add(new Fold(heading, made, this::unfolded));
			}
		});
		span();
		box.addListener(SWT.Resize, event -> arrange());
	}

	/** A group of one table needs no heading beside that of the table. */
	private static boolean isTable(List<Field> members) {
		return members.size() == 1 && members.get(0).feature() instanceof EReference reference
				&& reference.isContainment() && reference.isMany();
	}

	/** Begins a form. */
	public static Builder of(PageContext context, EObject part) {
		return new Builder(context, part);
	}

	/** What is on the form. */
	public static final class Builder {
		private final PageContext context;
		private final EObject part;
		private List<EStructuralFeature> only = List.of();
		private Set<EStructuralFeature> without = Set.of();
		private boolean titled = true;

		private Builder(PageContext context, EObject part) {
			this.context = context;
			this.part = part;
		}

		/** Only these fields, in this order. */
		public Builder only(EStructuralFeature... features) {
			only = List.of(features);
			return this;
		}

		/** All fields but these. */
		public Builder without(Collection<? extends EStructuralFeature> features) {
			without = Set.copyOf(features);
			return this;
		}

		/** Without headings. */
		public Builder withoutGroups() {
			titled = false;
			return this;
		}

		/** Makes the form. */
		public RecordForm create(Composite parent) {
			Map<String, List<Field>> groups = new LinkedHashMap<>();
			List<Field> shown = only.isEmpty()
					? Fields.of(part.eClass()).stream().filter(field -> !without.contains(field.feature())).toList()
					: only.stream().map(Fields::of).toList();
			shown.stream().filter(field -> !field.hidden())
					.forEach(field -> groups.computeIfAbsent(field.group(), any -> new ArrayList<>()).add(field));
			return new RecordForm(parent, context, part, groups, titled);
		}
	}

	private FormField add(PageContext context, EObject part, Field field) {
		// the label comes first among the children, since the grid goes by their order
		FormField made = FormFields.create(box, context, part, field.feature());
		fields.add(made);
		if (!made.hasOwnLabel()) {
			Label label = made.createLabel(box);
			label.moveAbove(made.control());
			boolean tall = made.isTall();
			GridDataFactory.swtDefaults().align(SWT.BEGINNING, tall ? SWT.BEGINNING : SWT.CENTER)
					.hint(FormLook.LABEL_WIDTH, SWT.DEFAULT).applyTo(label);
		}
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(made.control());
		GridData data = (GridData) made.control().getLayoutData();
		data.widthHint = FormLook.LABEL_WIDTH;
		return made;
	}

	private void unfolded() {
		span();
		ScrolledPage.reflow(box);
	}

	/** Lets each field reach to the end of its cell, or of its row where the next one begins a row. */
	private void span() {
		int column = 0;
		FormField last = null;
		Map<Control, FormField> byControl = new LinkedHashMap<>();
		fields.forEach(field -> byControl.put(field.control(), field));
		for (Control child : box.getChildren()) {
			if (child.getLayoutData() instanceof GridData data && data.exclude) {
				continue;
			}
			FormField field = byControl.get(child);
			boolean heading = Heading.isHeading(child);
			if (field == null && !heading) {
				continue;
			}
			boolean alone = heading || field != null && field.isWide();
			if (alone && column > 0 && last != null) {
				((GridData) last.control().getLayoutData()).horizontalSpan = 2 * (columns - column) + 1;
				column = 0;
			}
			((GridData) child.getLayoutData()).horizontalSpan = heading || field != null && field.hasOwnLabel()
					? 2 * columns
					: alone ? 2 * columns - 1 : 1;
			column = alone ? 0 : (column + 1) % columns;
			last = field;
		}
	}

	private void arrange() {
		int wanted = box.getClientArea().width >= TWO_COLUMNS_FROM ? 2 : 1;
		if (wanted == columns) {
			return;
		}
		columns = wanted;
		((GridLayout) box.getLayout()).numColumns = 2 * columns;
		span();
		box.getDisplay().asyncExec(() -> {
			if (!box.isDisposed()) {
				ScrolledPage.reflow(box);
			}
		});
	}

	/** What the form consists of; its layout data is the caller's. */
	public Composite control() {
		return box;
	}

	/** The fields in their order. */
	public List<FormField> fields() {
		return List.copyOf(fields);
	}

	/**
	 * Puts the focus into a field.
	 *
	 * @param path where it is, as an {@code org.glovebox.model.FieldPath}
	 * @return whether the form has it
	 */
	public boolean reveal(String path) {
		folds.forEach(fold -> fold.openFor(path));
		return fields.stream().anyMatch(field -> field.reveal(path));
	}

	/** Puts the focus into the first field. */
	public void setFocus() {
		if (!fields.isEmpty()) {
			fields.get(0).setFocus();
		}
	}
}
