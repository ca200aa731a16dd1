/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.glovebox.core.synthesis.Deviation;
import org.glovebox.model.FieldPath;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.ActionLinks;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormField;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.PartCommands;
import org.glovebox.ui.forms.QuantityField;
import org.glovebox.ui.forms.RecordField;
import org.glovebox.ui.forms.RecordForm;
import org.glovebox.ui.forms.ScrolledPage;
import org.glovebox.units.Quantity;

/**
 * The inputs of a batch as they are weighed in: what is planned is shown, the number on the balance is typed, Enter goes
 * on to the next one. A number without a unit has that of the plan, or of what was weighed before. Sum and deviation
 * follow while typing.
 */
final class WeighIn {

	private static final int COLUMNS = 5;
	private static final int WIDTH = 120;
	private static final int OFF_WIDTH = 80;
	private static final String USUAL_UNIT = "mg";

	private final PageContext context;
	private final Batch batch;
	private final Composite grid;
	private final List<Row> rows = new ArrayList<>();
	private Optional<Sum> sum = Optional.empty();
	private Optional<Use> open = Optional.empty();
	private List<Object> built = List.of();

	/** The controls of an input. */
	private record Row(Use use, RecordField source, QuantityField planned, QuantityField actual, Label off,
			Optional<RecordForm> more) {
	}

	/** The controls of the last line. */
	private record Sum(Label name, Label planned, Label actual, Label off) {
	}

	WeighIn(Composite parent, PageContext context) {
		this.context = context;
		this.batch = (Batch) context.record();
		grid = new Composite(parent, SWT.NONE);
		grid.setBackground(parent.getBackground());
		grid.setBackgroundMode(SWT.INHERIT_FORCE);
		GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(2 * FormLook.GRID, FormLook.GRID / 2)
				.applyTo(grid);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(grid);
		build();
		Changes.listen(batch, grid, this::changed);
	}

	/** What the rows depend on, their numbers aside. */
	private List<Object> state() {
		List<Object> state = new ArrayList<>();
		for (Use use : batch.getInputs()) {
			state.add(use);
			state.add(open.filter(o -> o == use).isPresent());
			state.add(String.valueOf(use.getSource() == null ? use.getRemarks() : ""));
		}
		return state;
	}

	private void changed() {
		if (!state().equals(built)) {
			build();
			ScrolledPage.reflow(grid);
		}
		refresh();
	}

	private void build() {
		built = state();
		for (Control child : grid.getChildren()) {
			child.dispose();
		}
		rows.clear();
		sum = Optional.empty();
		grid.setVisible(!batch.getInputs().isEmpty());
		if (batch.getInputs().isEmpty()) {
			return;
		}
		for (String title : List.of("Material", "Planned", "Weighed", "Off the plan", "")) {
			Label label = new Label(grid, SWT.NONE);
			label.setText(title);
			label.setForeground(FormLook.muted(grid));
		}
		batch.getInputs().forEach(use -> rows.add(row(use)));
		Label name = new Label(grid, SWT.NONE);
		name.setFont(FormLook.bold(name));
		GridDataFactory.fillDefaults().indent(0, FormLook.GRID).applyTo(name);
		sum = Optional.of(new Sum(name, sum(SWT.BOLD), sum(SWT.BOLD), sum(SWT.NORMAL)));
		refresh();
	}

	private Label sum(int style) {
		Label label = new Label(grid, SWT.NONE);
		label.setFont(FormLook.font(label, 0, style));
		GridDataFactory.fillDefaults().indent(FormLook.GRID, FormLook.GRID).applyTo(label);
		return label;
	}

	private Row row(Use use) {
		Composite what = new Composite(grid, SWT.NONE);
		what.setBackground(grid.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(FormLook.GRID, 0).applyTo(what);
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(what);
		Label substance = new Label(what, SWT.NONE);
		substance.setText(use.getSource() == null && use.getRemarks() != null ? use.getRemarks().replace("&", "&&")
				: "");
		GridDataFactory.swtDefaults().exclude(substance.getText().isEmpty()).applyTo(substance);
		substance.setVisible(!substance.getText().isEmpty());
		RecordField source = new RecordField(what, context, use, SynthesisPackage.Literals.USE__SOURCE);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(source.control());
		QuantityField planned = amount(use, SynthesisPackage.Literals.USE__PLANNED);
		QuantityField actual = amount(use, SynthesisPackage.Literals.USE__ACTUAL);
		actual.text().addTraverseListener(event -> next(event, use));
		Label off = new Label(grid, SWT.NONE);
		GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).hint(OFF_WIDTH, SWT.DEFAULT).applyTo(off);
		actions(use);
		return new Row(use, source, planned, actual, off, more(use));
	}

	private QuantityField amount(Use use, EStructuralFeature feature) {
		QuantityField field = new QuantityField(grid, context, use, feature, SWT.DEFAULT);
		GridDataFactory.swtDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(field.control());
		return field;
	}

	private void actions(Use use) {
		ActionLinks links = new ActionLinks(grid).muted();
		boolean isOpen = open.filter(o -> o == use).isPresent();
		links.add(isOpen ? "less" : "more", "Role, step and remarks", () -> {
			open = isOpen ? Optional.empty() : Optional.of(use);
			changed();
		});
		if (!context.readOnly()) {
			links.add("\u00d7", "Remove this input", () -> context.execute(PartCommands.remove(context.domain(), use)));
		}
	}

	private Optional<RecordForm> more(Use use) {
		if (open.filter(o -> o == use).isEmpty()) {
			return Optional.empty();
		}
		RecordForm form = RecordForm.of(context, use).without(List.of(SynthesisPackage.Literals.USE__SOURCE,
				SynthesisPackage.Literals.USE__PLANNED, SynthesisPackage.Literals.USE__ACTUAL)).withoutGroups()
				.create(grid);
		GridDataFactory.fillDefaults().grab(true, false).span(COLUMNS, 1)
				.indent(2 * FormLook.GRID, FormLook.GRID / 2).applyTo(form.control());
		return Optional.of(form);
	}

	/** From the number on the balance to that of the next input, as the hands do. */
	private void next(TraverseEvent event, Use use) {
		// the Enter of the number pad has the same character
		boolean enter = event.character == SWT.CR;
		int place = batch.getInputs().indexOf(use) + 1;
		if (enter && place < rows.size()) {
			event.detail = SWT.TRAVERSE_NONE;
			event.doit = false;
			rows.get(place).actual().setFocus();
		}
	}

	private void refresh() {
		String unit = USUAL_UNIT;
		for (Row row : rows) {
			Quantity planned = row.use().getPlanned();
			Quantity actual = row.use().getActual();
			row.planned().keepUnit(planned == null ? unit : planned.unit().text());
			unit = planned != null ? planned.unit().text() : actual != null ? actual.unit().text() : unit;
			row.actual().keepUnit(unit);
			row.actual().setFallback(planned == null ? "" : planned.text());
			show(row.off(), WeighedOff.of(planned, actual));
		}
		sum.ifPresent(this::refresh);
	}

	private void refresh(Sum line) {
		InputSum inputs = InputSum.of(batch);
		String planned = inputs.plannedText();
		String actual = inputs.actualText();
		line.name().setText(planned.isEmpty() && actual.isEmpty() ? "" : "Sum");
		line.planned().setText(planned);
		line.actual().setText(actual);
		show(line.off(), planned.isEmpty() || actual.isEmpty() ? new WeighedOff("", Deviation.NONE)
				: WeighedOff.of(Quantity.parse(planned), Quantity.parse(actual)));
		grid.layout();
	}

	private static void show(Label label, WeighedOff off) {
		if (!off.text().equals(label.getText())) {
			label.setText(off.text());
		}
		label.setForeground(off.deviation() == Deviation.NOTABLE ? FormLook.warning(label) : FormLook.muted(label));
	}

	/** Puts the focus into a field of an input. */
	boolean reveal(String path) {
		for (Row row : rows) {
			String at = FieldPath.of(row.use());
			if (path.equals(at) || path.startsWith(at + "/")) {
				List<FormField> fields = List.of(row.source(), row.planned(), row.actual());
				if (fields.stream().noneMatch(field -> field.reveal(path))
						&& row.more().filter(form -> form.reveal(path)).isEmpty()) {
					row.actual().setFocus();
				}
				return true;
			}
		}
		return false;
	}

	/** Puts the focus to the first input that was not weighed yet. */
	void setFocus() {
		rows.stream().filter(row -> row.use().getActual() == null).findFirst()
				.ifPresent(row -> row.actual().setFocus());
	}
}
