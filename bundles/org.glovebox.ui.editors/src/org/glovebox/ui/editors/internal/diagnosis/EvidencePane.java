/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.diagnosis;

import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.figure.Figure;
import org.glovebox.core.diagnosis.EvidenceFigure;
import org.glovebox.core.extension.FigureWriterRegistry;
import org.glovebox.ui.chart.FigureCanvas;
import org.glovebox.ui.chart.FigureExport;
import org.glovebox.ui.chart.FigureToolBar;
import org.glovebox.ui.forms.FormLook;

/** The chart of the evidence that is chosen, with what it says above it. */
final class EvidencePane {

	/** Height of the tools and margins around the chart. */
	private static final int REST = 10 * FormLook.GRID;

	private final Label statement;
	private final Label said;
	private final FigureCanvas canvas;
	private Optional<ExaminedCell> cell = Optional.empty();

	EvidencePane(Composite parent, String name, FigureWriterRegistry writers) {
		GridLayoutFactory.fillDefaults().extendedMargins(0, FormLook.GRID, FormLook.GRID, FormLook.GRID)
				.spacing(0, FormLook.GRID / 2).applyTo(parent);
		statement = new Label(parent, SWT.WRAP);
		statement.setBackground(parent.getBackground());
		statement.setForeground(FormLook.muted(parent));
		GridDataFactory.fillDefaults().grab(true, false).indent(FormLook.GRID, 0).applyTo(statement);
		Composite tools = new Composite(parent, SWT.NONE);
		tools.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().applyTo(tools);
		GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(tools);
		canvas = new FigureCanvas(parent);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(canvas);
		parent.addListener(SWT.Resize, event -> fit(parent));
		said = new Label(parent, SWT.NONE);
		said.setBackground(parent.getBackground());
		said.setForeground(FormLook.muted(parent));
		GridDataFactory.fillDefaults().grab(true, false).indent(FormLook.GRID, 0).exclude(true).applyTo(said);
		FigureExport export = new FigureExport(writers);
		new FigureToolBar(tools, canvas, () -> canvas.figure().ifPresent(figure -> export.save(canvas.getShell(), figure,
				canvas.zoomed(), name + " evidence", this::say))).addHelp();
		clear();
	}

	/** As high as it is wide at most: a chart in a tall column is mostly empty. */
	private void fit(Composite parent) {
		int used = statement.computeSize(parent.getSize().x, SWT.DEFAULT).y + REST;
		int height = Math.max(1, Math.min(parent.getSize().y - used, parent.getSize().x));
		((GridData) canvas.getLayoutData()).heightHint = height;
	}

	private void say(String sentence) {
		if (!said.isDisposed()) {
			said.setText(sentence.replace("&", "&&"));
			said.setVisible(true);
			((GridData) said.getLayoutData()).exclude = false;
			said.requestLayout();
		}
	}

	/** Begins with another examination. */
	void of(ExaminedCell examined) {
		cell = Optional.of(examined);
	}

	/** Shows nothing. */
	void clear() {
		cell = Optional.empty();
		statement.setText("");
		canvas.showMessage("");
	}

	/** Shows evidence. */
	void show(Evidence evidence) {
		if (canvas.isDisposed() || cell.isEmpty()) {
			return;
		}
		statement.setText(FindingsText.sentence(evidence.statement()).replace("&", "&&"));
		fit(canvas.getParent());
		canvas.getParent().layout(true, true);
		Optional<Figure> figure = EvidenceFigure.of(cell.get(), evidence);
		figure.ifPresentOrElse(canvas::show, () -> canvas.showMessage("There is nothing to draw for this number."));
	}
}
