/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EReference;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.glovebox.core.synthesis.Deviation;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Step;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormField;
import org.glovebox.ui.forms.FormFields;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.QuantityField;
import org.glovebox.ui.forms.TypedField;
import org.glovebox.units.Quantity;

/** The form of a performed step: each setting as planned and as done, beside each other. */
public final class PlanActForm implements StepSource.Form {

	private final PageContext context;
	private final Step planned;
	private final Step actual;
	private final Composite box;
	private final List<FormField> fields = new ArrayList<>();
	private final List<Row> rows = new ArrayList<>();

	/** A setting that is told twice. */
	private record Row(Field field, FormField act, Label mark) {
	}

	private PlanActForm(Composite parent, PageContext context, Step planned, Step actual) {
		this.context = context;
		this.planned = planned;
		this.actual = actual;
		box = new Composite(parent, SWT.NONE);
		box.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(2 * FormLook.GRID, FormLook.GRID).applyTo(box);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
		head();
		Fields.of(planned.eClass()).stream().filter(field -> !field.hidden() && !isAside(field)).forEach(this::row);
		Changes.listen(planned, box, this::refresh);
		Changes.listen(actual, box, this::refresh);
		refresh();
	}

	/**
	 * Makes the form, where the step has both a plan and an act of the same kind.
	 *
	 * @return null where it has not, so that the two are to be shown one below the other
	 */
	public static @Nullable PlanActForm create(Composite parent, PageContext context, PerformedStep step) {
		Step planned = step.getPlanned();
		Step actual = step.getActual();
		return planned == null || actual == null || planned.eClass() != actual.eClass() ? null
				: new PlanActForm(parent, context, planned, actual);
	}

	private static boolean isAside(Field field) {
		return field.feature() == NotebookPackage.Literals.ANNOTATED__ANNOTATIONS;
	}

	private void head() {
		new Label(box, SWT.NONE);
		for (String title : List.of("Planned", "Done")) {
			Label label = new Label(box, SWT.NONE);
			label.setText(title);
			label.setFont(FormLook.bold(label));
		}
		new Label(box, SWT.NONE);
	}

	private void row(Field field) {
		FormField plan = FormFields.create(box, context, planned, field.feature());
		Label name = plan.createLabel(box);
		name.moveAbove(plan.control());
		if (plan.hasOwnLabel()) {
			name.setText("");
		}
		boolean tall = plan.isWide();
		GridDataFactory.swtDefaults().hint(FormLook.LABEL_WIDTH, SWT.DEFAULT)
				.align(SWT.BEGINNING, tall ? SWT.BEGINNING : SWT.CENTER).applyTo(name);
		FormField act = FormFields.create(box, context, actual, field.feature());
		for (FormField each : List.of(plan, act)) {
			GridDataFactory.fillDefaults().grab(true, false)
					.align(SWT.FILL, tall ? SWT.BEGINNING : SWT.CENTER).hint(FormLook.LABEL_WIDTH, SWT.DEFAULT)
					.applyTo(each.control());
			fields.add(each);
		}
		Label mark = new Label(box, SWT.NONE);
		GridDataFactory.swtDefaults().hint(FormLook.LABEL_WIDTH / 2, SWT.DEFAULT).applyTo(mark);
		rows.add(new Row(field, act, mark));
	}

	private void refresh() {
		for (Row row : rows) {
			String plan = RecordLabels.value(planned, row.field().feature());
			if (row.act() instanceof TypedField typed) {
				typed.setFallback(plan);
			}
			if (row.act() instanceof QuantityField typed) {
				typed.keepUnit(set(planned, row.field()) instanceof Quantity q ? q.unit().text() : "");
			}
			Deviation deviation = deviation(row.field());
			String text = switch (deviation) {
			case NONE -> "";
			case SLIGHT -> "≈ planned";
			case NOTABLE -> "deviates";
			};
			if (!text.equals(row.mark().getText())) {
				row.mark().setText(text);
				row.mark().setForeground(deviation == Deviation.NOTABLE ? FormLook.warning(box) : FormLook.muted(box));
			}
		}
	}

	private Deviation deviation(Field field) {
		boolean contained = field.feature() instanceof EReference reference && reference.isContainment();
		return contained || field.feature().isMany()
				? Deviation.ofLists(RecordLabels.value(planned, field.feature()),
						RecordLabels.value(actual, field.feature()))
				: Deviation.of(set(planned, field), set(actual, field));
	}

	private static @Nullable Object set(Step step, Field field) {
		return step.eIsSet(field.feature()) ? step.eGet(field.feature()) : null;
	}

	@Override
	public boolean reveal(String path) {
		return fields.stream().anyMatch(field -> field.reveal(path));
	}
}
