/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.glovebox.core.cell.Arrangement;
import org.glovebox.core.cell.Stack;
import org.glovebox.core.cell.StackNumbers;
import org.glovebox.core.extension.ExporterRegistry;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.CellType;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.page.LiveReading;
import org.glovebox.ui.editors.internal.page.NumbersStrip;
import org.glovebox.ui.editors.internal.page.RecordExport;
import org.glovebox.ui.forms.ActionLinks;
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

	private Optional<Parts> made = Optional.empty();

	/** What the page consists of, once it is made. */
	private record Parts(PageContext context, CellBuild cell, StackCanvas drawing, PartTable table) {
	}

	@Override
	public void createContent(Composite parent, PageContext context) {
		CellBuild cell = (CellBuild) context.record();
		GridLayoutFactory.fillDefaults().margins(2 * FormLook.GRID, FormLook.GRID)
				.spacing(FormLook.GRID, FormLook.GRID).applyTo(parent);
		NumbersStrip.create(parent, context);
		SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
		sash.setBackground(parent.getBackground());
		sash.setSashWidth(FormLook.GRID);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		Composite left = new Composite(sash, SWT.NONE);
		left.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().spacing(0, FormLook.GRID).applyTo(left);
		StackCanvas drawing = new StackCanvas(left, Stack.of(cell));
		GridDataFactory.fillDefaults().grab(true, true).applyTo(drawing.control());
		Composite right = new Composite(sash, SWT.NONE);
		right.setBackground(parent.getBackground());
		PartTable table = table(new ScrolledPage(right), context, cell);
		sash.setWeights(WEIGHTS);
		Parts parts = new Parts(context, cell, drawing, table);
		made = Optional.of(parts);
		below(left, parts);
		connect(parts);
		cell.getLayers().stream().findFirst().ifPresent(table::select);
	}

	private static void connect(Parts parts) {
		StackCanvas drawing = parts.drawing();
		CellBuild cell = parts.cell();
		drawing.onClick(index -> {
			Layer layer = cell.getLayers().get(index);
			parts.table().select(layer);
			drawing.select(Optional.of(index));
			parts.context().select(List.of(layer));
		});
		drawing.onDoubleClick(parts.table()::focusDetail);
		parts.table().onSelect(part -> drawing.select(Optional.of(cell.getLayers().indexOf(part))));
		Changes.listen(cell, drawing.control(), () -> {
			// what is computed follows a moment later; only other layers are to be seen at once
			if (!drawing.shows(Stack.of(cell))) {
				drawing.show(Stack.of(cell));
			}
			drawing.select(parts.table().selected().map(cell.getLayers()::indexOf).filter(i -> i >= 0));
		});
		LiveReading.start(drawing.control(), parts.context(), "the numbers of layers",
				(notebook, copy) -> copy instanceof CellBuild build ? Optional.of(StackNumbers.of(notebook, build))
						: Optional.empty(),
				drawing::show);
		if (!parts.context().readOnly()) {
			drawing.onMove((from, to) -> move(parts, from, to));
			RecordDrop.accept(drawing.control(), parts.context(), MaterialPackage.Literals.MATERIAL,
					new Dropping(parts));
		}
	}

	private static void move(Parts parts, int from, int to) {
		Layer layer = parts.cell().getLayers().get(from);
		parts.context().execute(PartCommands.move(parts.context().domain(), layer, to));
		parts.table().select(layer);
		parts.drawing().select(Optional.of(to));
	}

	/** Records that are dropped on the drawing become layers where they are dropped. */
	private record Dropping(Parts parts) implements RecordDrop.Place {

		@Override
		public Object at(int x, int y) {
			return parts.drawing().placeAt(y);
		}

		@Override
		public void left() {
			parts.drawing().leaveGap();
		}

		@Override
		public void dropped(Record record, Object place) {
			add(parts, (Material) record, (Integer) place);
		}
	}

	private static void add(Parts parts, Material material, int place) {
		CellBuild cell = parts.cell();
		int at = Math.min(place, cell.getLayers().size());
		List<LayerRole> roles = cell.getLayers().stream().map(Layer::getRole).toList();
		Layer layer = CellFactory.eINSTANCE.createLayer();
		layer.setRole(Arrangement.proposed(roles.subList(0, at), roles.subList(at, roles.size())));
		layer.setSource(material);
		parts.context().execute(new AddCommand(parts.context().domain(), cell,
				CellPackage.Literals.CELL_BUILD__LAYERS, layer, at));
		parts.table().select(layer);
	}

	private static void below(Composite left, Parts parts) {
		CellBuild cell = parts.cell();
		Composite arrangements = arrangements(left, parts);
		PressingList.create(left, cell, parts.drawing());
		new PressureStrip(left, cell).place();
		Composite line = new Composite(left, SWT.NONE);
		line.setBackground(left.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(3 * FormLook.GRID / 2, 0).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		Button flip = new Button(line, SWT.CHECK);
		flip.setText("positive side on top");
		flip.setToolTipText("Turns the drawing; the order of the layers in the record stays negative to positive");
		flip.addListener(SWT.Selection, event -> parts.drawing().flip(flip.getSelection()));
		export(line, parts);
		Runnable show = () -> {
			boolean empty = cell.getLayers().isEmpty() && !parts.context().readOnly();
			GridDataFactory.createFrom((org.eclipse.swt.layout.GridData) arrangements.getLayoutData())
					.exclude(!empty).applyTo(arrangements);
			arrangements.setVisible(empty);
			line.setVisible(!cell.getLayers().isEmpty());
			left.layout();
		};
		show.run();
		Changes.listen(cell, line, show);
	}

	private static Composite arrangements(Composite left, Parts parts) {
		Composite box = new Composite(left, SWT.NONE);
		box.setBackground(left.getBackground());
		GridLayoutFactory.fillDefaults().spacing(0, FormLook.GRID / 2).applyTo(box);
		GridDataFactory.fillDefaults().grab(true, true).indent(2 * FormLook.GRID, 0).applyTo(box);
		for (Arrangement arrangement : Arrangement.values()) {
			new ActionLinks(box).add("+ " + arrangement.label(), "Layers: " + arrangement.description(),
					() -> arrange(parts, arrangement));
		}
		return box;
	}

	private static void arrange(Parts parts, Arrangement arrangement) {
		CellBuild cell = parts.cell();
		CompoundCommand command = new CompoundCommand("Arrange as " + arrangement.label());
		if (cell.getCellType() == CellType.UNSPECIFIED) {
			command.append(new SetCommand(parts.context().domain(), cell, CellPackage.Literals.CELL_BUILD__CELL_TYPE,
					arrangement.type()));
		}
		command.append(new AddCommand(parts.context().domain(), cell, CellPackage.Literals.CELL_BUILD__LAYERS,
				arrangement.layers()));
		parts.context().execute(command);
		parts.table().select(cell.getLayers().get(0));
	}

	private static void export(Composite line, Parts parts) {
		RecordExport export = new RecordExport(parts.context());
		Label word = new Label(line, SWT.NONE);
		word.setText("Save as");
		word.setForeground(FormLook.muted(line));
		ActionLinks links = new ActionLinks(line);
		Label said = new Label(line, SWT.WRAP);
		said.setForeground(FormLook.muted(line));
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(FormLook.GRID, SWT.DEFAULT)
				.applyTo(said);
		for (ExporterRegistry.Entry way : export.ways()) {
			links.add(way.extension().toUpperCase(java.util.Locale.ROOT), way.name() + ", as papers show it",
					() -> export.save(line, way,
							Map.of("positive-on-top", Boolean.toString(parts.drawing().flipped())), sentence -> {
								if (!said.isDisposed()) {
									said.setText(sentence.replace("&", "&&"));
									said.setToolTipText(sentence);
									line.getParent().layout();
								}
							}));
		}
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

	@Override
	public boolean reveal(String field) {
		return made.isPresent() && made.get().table().reveal(field);
	}

	@Override
	public void setFocus() {
		made.ifPresent(parts -> parts.table().setFocus());
	}
}
