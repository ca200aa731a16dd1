/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.glovebox.core.extension.FigureWriterRegistry;
import org.glovebox.core.study.StudyDefinition;
import org.glovebox.core.study.StudyDrawing;
import org.glovebox.core.study.StudyFigure;
import org.glovebox.core.study.StudyTable;
import org.glovebox.model.analysis.StudyColumn;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.chart.FigureCanvas;
import org.glovebox.ui.chart.FigureExport;
import org.glovebox.ui.chart.FigureToolBar;
import org.glovebox.ui.forms.FormLook;

/** The chart beside the table of a study, with what is drawn against what; a click on a point opens its record. */
final class StudyChartPane {

	private static final String NONE = "\u2013";
	private static final int COMBO_WIDTH = 48;

	private final PageContext context;
	private final StudyEdits edits;
	private final FigureCanvas canvas;
	private final Combo y;
	private final Combo x;
	private final Combo apart;
	private Optional<StudyFigure> drawn = Optional.empty();
	private List<StudyColumn> columns = List.of();

	StudyChartPane(Composite parent, PageContext context, StudyEdits edits, Consumer<String> said) {
		this.context = context;
		this.edits = edits;
		Composite box = new Composite(parent, SWT.NONE);
		box.setBackground(parent.getParent().getBackground());
		GridLayoutFactory.fillDefaults().spacing(0, FormLook.GRID / 2).applyTo(box);
		Composite strip = new Composite(box, SWT.NONE);
		strip.setBackground(box.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(6).spacing(FormLook.GRID / 2, 0).applyTo(strip);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		y = combo(strip, "Draw", "Column on the vertical axis", column -> edits.axis(false, column));
		x = combo(strip, "against", "Column on the horizontal axis", column -> edits.axis(true, column));
		apart = combo(strip, "by", "Column that tells the points apart", column -> edits.tellApart(Optional.of(column)));
		apart.addListener(SWT.Selection, event -> {
			if (apart.getSelectionIndex() == 0) {
				edits.tellApart(Optional.empty());
			}
		});
		Composite tools = new Composite(box, SWT.NONE);
		tools.setBackground(box.getBackground());
		GridLayoutFactory.fillDefaults().applyTo(tools);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(tools);
		canvas = new FigureCanvas(box);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
		FigureExport export = new FigureExport(new FigureWriterRegistry(Platform.getExtensionRegistry()));
		FigureToolBar buttons = new FigureToolBar(tools, canvas, () -> drawn.ifPresent(chart -> export.save(
				canvas.getShell(), chart.figure(), canvas.zoomed(), RecordLabels.shortName(context.record()), said)));
		buttons.addHelp();
		canvas.onPick(readout -> drawn.flatMap(chart -> chart.record(readout.series(), readout.index()))
				.ifPresent(record -> context.session().openRecord(record.uuid())));
		canvas.showMessage("");
	}

	private Combo combo(Composite strip, String word, String help, Consumer<StudyColumn> chosen) {
		Label label = new Label(strip, SWT.NONE);
		label.setText(word);
		label.setForeground(FormLook.muted(strip));
		Combo combo = new Combo(strip, SWT.READ_ONLY);
		combo.setToolTipText(help);
		combo.setEnabled(!context.readOnly());
		GridDataFactory.fillDefaults().grab(true, false).hint(COMBO_WIDTH, SWT.DEFAULT).applyTo(combo);
		combo.addListener(SWT.MouseVerticalWheel, event -> event.doit = false);
		combo.addListener(SWT.Selection, event -> {
			if (combo.getSelectionIndex() > 0) {
				chosen.accept(columns.get(combo.getSelectionIndex() - 1));
			}
		});
		return combo;
	}

	/** Draws a table; gives what was left out, a sentence each. */
	List<String> show(StudyTable table, StudyDefinition.Order order) {
		columns = edits.shown();
		StudyDrawing drawing = edits.drawing().completed(table, order);
		offer(y, table, drawing.y().isEmpty() ? -1 : drawing.y().get(0));
		offer(x, table, drawing.x());
		offer(apart, table, drawing.group());
		return switch (StudyFigure.of(table, drawing)) {
		case StudyFigure.Outcome.Drawn(var made) -> {
			drawn = Optional.of(made);
			canvas.show(made.figure());
			yield made.remarks();
		}
		case StudyFigure.Outcome.Missing(String reason) -> {
			drawn = Optional.empty();
			canvas.showMessage(reason);
			yield List.of();
		}
		};
	}

	private static void offer(Combo combo, StudyTable table, int selected) {
		List<String> items = new ArrayList<>(List.of(NONE));
		table.columns().forEach(column -> items.add(column.title()));
		if (!items.equals(List.of(combo.getItems()))) {
			combo.setItems(items.toArray(String[]::new));
		}
		combo.select(selected + 1);
	}
}
