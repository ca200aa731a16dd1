/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.step.StepRow;
import org.glovebox.ui.editors.internal.step.StepValue;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.PartCommands;
import org.glovebox.ui.forms.PartTable;
import org.glovebox.ui.forms.RecordDrop;
import org.glovebox.ui.forms.ScrolledPage;

/** The stack of a cell: drawn, and as a table of the same layers beside it, with the numbers that follow. */
public final class StackPage implements EditorPage {

	private static final int[] WEIGHTS = { 44, 56 };
	/** What is weighed and measured comes first; the role is drawn. */
	private static final List<EStructuralFeature> COLUMNS = List.of(CellPackage.Literals.LAYER__TITLE,
			CellPackage.Literals.LAYER__MASS, CellPackage.Literals.LAYER__THICKNESS,
			CellPackage.Literals.LAYER__DIAMETER, CellPackage.Literals.LAYER__SOURCE,
			CellPackage.Literals.LAYER__ROLE);

	private Optional<PartTable> layers = Optional.empty();

	@Override
	public void createContent(Composite parent, PageContext context) {
		CellBuild cell = (CellBuild) context.record();
		GridLayoutFactory.fillDefaults().margins(2 * FormLook.GRID, FormLook.GRID)
				.spacing(FormLook.GRID, FormLook.GRID).applyTo(parent);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(NumbersStrip.create(parent, context));
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		sash.setBackground(parent.getBackground());
		sash.setSashWidth(FormLook.GRID);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		StackCanvas drawing = drawing(sash, context, cell);
		Composite right = new Composite(sash, SWT.NONE);
		right.setBackground(parent.getBackground());
		PartTable table = table(new ScrolledPage(right), context, cell);
		layers = Optional.of(table);
		sash.setWeights(WEIGHTS);
		drawing.onClick(layer -> {
			table.select(layer);
			drawing.select(Optional.of(layer));
			context.select(List.of(layer));
		});
		drawing.onDoubleClick(table::focusDetail);
		table.onSelect(part -> drawing.select(Optional.of((Layer) part)));
		Changes.listen(cell, drawing.control(), drawing::redraw);
		cell.getLayers().stream().findFirst().ifPresent(table::select);
	}

	private static StackCanvas drawing(Composite parent, PageContext context, CellBuild cell) {
		Composite left = new Composite(parent, SWT.NONE);
		left.setBackground(parent.getParent().getBackground());
		GridLayoutFactory.fillDefaults().spacing(0, FormLook.GRID).applyTo(left);
		StackCanvas drawing = new StackCanvas(left, cell);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(drawing.control());
		Label press = new Label(left, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).hint(FormLook.LABEL_WIDTH, SWT.DEFAULT).applyTo(press);
		Runnable show = () -> press.setText(pressing(cell));
		show.run();
		Changes.listen(cell, press, show);
		Button flip = new Button(left, SWT.CHECK);
		flip.setText("positive side on top");
		flip.setToolTipText("Turns the drawing; the order of the layers in the record stays negative to positive");
		flip.addListener(SWT.Selection, event -> drawing.flip(flip.getSelection()));
		if (!context.readOnly()) {
			RecordDrop.accept(drawing.control(), context, MaterialPackage.Literals.MATERIAL,
					record -> add(context, cell, record));
		}
		return drawing;
	}

	private static void add(PageContext context, CellBuild cell, Record record) {
		Layer layer = CellFactory.eINSTANCE.createLayer();
		layer.setSource((Material) record);
		context.execute(PartCommands.add(context.domain(), cell, CellPackage.Literals.CELL_BUILD__LAYERS, layer));
	}

	private static PartTable table(ScrolledPage page, PageContext context, CellBuild cell) {
		Label order = new Label(page.body(), SWT.WRAP);
		order.setText("From the negative to the positive side");
		order.setForeground(FormLook.muted(page.body()));
		PartTable table = new PartTable(page.body(), context, cell, CellPackage.Literals.CELL_BUILD__LAYERS, COLUMNS);
		GridDataFactory.fillDefaults().grab(true, false).hint(FormLook.LABEL_WIDTH, SWT.DEFAULT)
				.applyTo(table.control());
		page.reflow();
		return table;
	}

	/** The press steps in a line: "Pressed: ~250 MPa 90 s, ~500 MPa 90 s". */
	static String pressing(CellBuild cell) {
		String steps = StepRow.of(cell.getAssembly()).stream().filter(row -> !row.values().isEmpty())
				.map(row -> row.values().stream().map(StackPage::done).collect(Collectors.joining(" ")))
				.collect(Collectors.joining(", "));
		return steps.isEmpty() ? "" : "Pressed: " + steps;
	}

	private static String done(StepValue value) {
		return value.actual().isEmpty() ? value.planned() + " (planned)" : value.actual();
	}

	@Override
	public boolean reveal(String field) {
		return layers.isPresent() && layers.get().reveal(field);
	}

	@Override
	public void setFocus() {
		layers.ifPresent(PartTable::setFocus);
	}
}
