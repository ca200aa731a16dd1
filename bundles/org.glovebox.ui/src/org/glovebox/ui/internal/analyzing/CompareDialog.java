/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.analyzing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glovebox.core.drafting.AnalysisComparison;
import org.glovebox.core.drafting.AnalysisComparison.Row;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.ui.chart.FigureCanvas;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.PropertyLabels;
import org.glovebox.ui.internal.session.DesktopSession;

/** Analyses of one kind side by side: settings that differ, results with uncertainty, and their curves in one chart. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class CompareDialog extends TitleAreaDialog {

	private static final int WIDTH = 1040;
	private static final int HEIGHT = 760;
	private static final int FIRST_COLUMN = 240;
	private static final int WIDEST = 220;

	private final DesktopSession session;
	private final List<UUID> analyses;
	private final AnalysisComparison comparison;
	private final ComparedCurves curves;
	private @Nullable FigureCanvas canvas;

	private CompareDialog(Shell parent, DesktopSession session, List<UUID> analyses, AnalysisComparison comparison) {
		super(parent);
		this.session = session;
		this.analyses = analyses;
		this.comparison = comparison;
		this.curves = new ComparedCurves(comparison.analyzer());
		setHelpAvailable(false);
	}

	/** Shows analyses side by side; says why where they do not go together. */
	public static void open(Shell parent, DesktopSession session, List<UUID> analyses) {
		session.<Optional<AnalysisComparison>>read("analyses", notebook -> AnalysisComparison.of(load(notebook, analyses)),
				comparison -> {
					if (comparison.isEmpty()) {
						session.announcements().trouble("Only analyses by the same analyzer can be compared, two or more of them.");
					} else if (!parent.isDisposed()) {
						new CompareDialog(parent, session, analyses, comparison.get()).open();
					}
				});
	}

	private static List<Analysis> load(Notebook notebook, List<UUID> analyses) {
		List<Analysis> loaded = new ArrayList<>();
		analyses.forEach(uuid -> notebook.load(uuid).stored().map(Stored::record).filter(Analysis.class::isInstance)
				.map(Analysis.class::cast).ifPresent(loaded::add));
		return loaded;
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Point getInitialSize() {
		return new Point(WIDTH, HEIGHT);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText("Compare analyses");
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		setTitle(new AnalyzerRegistry(Platform.getExtensionRegistry()).find(comparison.analyzer())
				.map(AnalyzerRegistry.Entry::name).orElse(comparison.analyzer()));
		SashForm sash = new SashForm(area, SWT.VERTICAL | SWT.SMOOTH);
		sash.setSashWidth(FormLook.GRID);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		Composite top = new Composite(sash, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2 * FormLook.GRID, FormLook.GRID).applyTo(top);
		table(top);
		chart(sash);
		sash.setWeights(2, 3);
		return area;
	}

	private void table(Composite parent) {
		Table table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		new TableColumn(table, SWT.NONE).setWidth(FIRST_COLUMN);
		comparison.names().forEach(name -> new TableColumn(table, SWT.NONE).setText(name));
		List<Row> differing = comparison.settings().stream().filter(Row::differs).toList();
		heading(table, differing.isEmpty() ? "Settings: all the same" : "Settings that differ");
		differing.forEach(row -> line(table, SettingWords.of(row.name()), row.values()));
		heading(table, "Results");
		comparison.results().forEach(row -> line(table, PropertyLabels.of(row.name())
				+ (row.conditions().isEmpty() ? "" : " (" + row.conditions() + ")"), row.values()));
		for (int i = 1; i < table.getColumnCount(); i++) {
			table.getColumn(i).pack();
			table.getColumn(i).setWidth(Math.min(WIDEST, table.getColumn(i).getWidth() + 2 * FormLook.GRID));
		}
	}

	private static void heading(Table table, String text) {
		TableItem item = new TableItem(table, SWT.NONE);
		item.setText(text);
		item.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
	}

	private static void line(Table table, String name, List<String> values) {
		TableItem item = new TableItem(table, SWT.NONE);
		item.setText(0, name);
		for (int i = 0; i < values.size(); i++) {
			item.setText(i + 1, values.get(i).isEmpty() ? "\u2013" : values.get(i));
		}
	}

	private void chart(Composite parent) {
		Composite box = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(2 * FormLook.GRID, 0).applyTo(box);
		Combo kinds = new Combo(box, SWT.READ_ONLY | SWT.DROP_DOWN);
		curves.kinds().forEach(kind -> kinds.add(kind.name()));
		kinds.select(0);
		kinds.setVisible(kinds.getItemCount() > 0);
		FigureCanvas made = new FigureCanvas(box);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(made);
		canvas = made;
		kinds.addListener(SWT.Selection, event -> draw(kinds.getSelectionIndex()));
		draw(0);
	}

	private void draw(int kind) {
		FigureCanvas target = canvas;
		if (target == null) {
			return;
		}
		if (curves.kinds().isEmpty()) {
			target.showMessage("No installed plug-in draws what this analyzer finds.");
			return;
		}
		target.showMessage("Drawing\u2026");
		String id = curves.kinds().get(kind).id();
		session.<ComparedCurves.Drawn>run("Drawing " + analyses.size() + " analyses",
				(notebook, monitor) -> curves.draw(notebook, analyses, id, monitor), drawn -> show(target, drawn));
	}

	private void show(FigureCanvas target, ComparedCurves.Drawn drawn) {
		if (target.isDisposed()) {
			return;
		}
		drawn.figure().ifPresentOrElse(target::show, () -> target.showMessage("There is nothing to draw."));
		setMessage(drawn.messages().stream().collect(Collectors.joining("; ")), drawn.messages().isEmpty()
				? IMessageProvider.NONE : IMessageProvider.WARNING);
	}

	@Override
	public void create() {
		super.create();
		FigureCanvas target = canvas;
		if (target != null) {
			target.setFocus();
		}
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
	}
}
