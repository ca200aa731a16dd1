/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.PageContext;

/**
 * A field for links to other records, one or several: each shows its icon, short id and title and opens on a click. A
 * record is found by typing parts of its name, or dropped on the field; only records of the right kind are taken.
 */
public final class RecordField extends FormField {

	private static final int CHOOSER_WIDTH = 200;

	private boolean choosing;
	private @Nullable Control focus;

	/** A field. */
	public RecordField(Composite parent, PageContext context, EObject part, EStructuralFeature feature) {
		super(parent, context, part, feature);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(FormLook.GRID / 2, 0).applyTo(control());
		control().setToolTipText(help());
		control().addListener(SWT.Resize, event -> fit());
		if (!readOnly()) {
			RecordDrop.accept(control(), context, ((EReference) feature).getEReferenceType(), this::add);
		}
		build();
	}

	private boolean many() {
		return field().feature().isMany();
	}

	private List<Record> records() {
		Object value = edit().value();
		Stream<?> values = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
		return values.filter(Record.class::isInstance).map(Record.class::cast).toList();
	}

	@Override
	public void refresh() {
		choosing = false;
		rebuild();
	}

	private void rebuild() {
		for (Control child : control().getChildren()) {
			child.dispose();
		}
		build();
		ScrolledPage.reflow(control());
	}

	private void build() {
		focus = null;
		List<Record> records = records();
		records.forEach(this::link);
		if (!readOnly() && (choosing || many() || records.isEmpty())) {
			chooser();
		} else if (records.isEmpty()) {
			context().toolkit().createLabel(control(), "none").setForeground(FormLook.muted(control()));
		}
	}

	private void link(Record record) {
		ImageHyperlink link = RecordLink.create(control(), context(), record);
		GridDataFactory.swtDefaults().align(SWT.BEGINNING, SWT.CENTER).hint(SWT.DEFAULT, SWT.DEFAULT).applyTo(link);
		link.getAccessible().addRelation(org.eclipse.swt.accessibility.ACC.RELATION_LABELLED_BY,
				control().getAccessible());
		if (focus == null) {
			focus = link;
		}
		ActionLinks actions = new ActionLinks(control()).muted();
		if (!readOnly()) {
			if (!many()) {
				actions.add("change", "Choose another record", this::change);
			}
			actions.add("×", "Take away the link to " + RecordLabels.shortName(record), () -> remove(record));
		}
	}

	/** Leaves place for the actions behind each link. */
	private void fit() {
		Control[] children = control().getChildren();
		for (int i = 0; i + 1 < children.length; i++) {
			if (children[i] instanceof ImageHyperlink link) {
				int actions = children[i + 1].computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
				int place = control().getClientArea().width - actions - FormLook.GRID;
				((GridData) link.getLayoutData()).widthHint = RecordLink.fit(link, Math.max(place, FormLook.GRID * 8));
			}
		}
		control().layout();
	}

	private void chooser() {
		EReference reference = (EReference) field().feature();
		RecordChooser chooser = new RecordChooser(control(), context(), reference.getEReferenceType(),
				uuid -> context().load(uuid, this::add));
		GridDataFactory.fillDefaults().grab(true, false).span(2, 1).hint(CHOOSER_WIDTH, SWT.DEFAULT)
				.applyTo(chooser.text());
		adopt(chooser.text());
		chooser.onCancel(() -> {
			if (choosing && !control().isDisposed()) {
				refresh();
			}
		});
		focus = focus == null || choosing ? chooser.text() : focus;
	}

	private void change() {
		if (!control().isDisposed()) {
			choosing = true;
			rebuild();
			setFocus();
		}
	}

	private void add(Record record) {
		if (control().isDisposed() || records().contains(record)) {
			return;
		}
		edit().set(many() ? Stream.concat(records().stream(), Stream.of(record)).toList() : record);
		edit().leave();
		refresh();
		setFocus();
	}

	private void remove(Record record) {
		if (!control().isDisposed()) {
			edit().set(many() ? records().stream().filter(r -> r != record).toList() : null);
			edit().leave();
			refresh();
		}
	}

	/** The records that are referred to, as UUIDs. */
	public List<UUID> targets() {
		return records().stream().flatMap(r -> org.glovebox.model.Records.uuid(r).stream()).map(UUID::fromString)
				.toList();
	}

	@Override
	public void setFocus() {
		Control target = focus;
		if (target != null && !target.isDisposed()) {
			target.setFocus();
		}
	}
}
