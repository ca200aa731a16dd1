/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.analyzing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.analysis.SettingsDescription;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.ui.chart.SettingsForm;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.ScrolledPage;

/** Which measurements are analyzed, in which order, and how. */
final class AnalyzeForm {

	private static final String[] TITLES = { "Order", "Name", "Title" };
	private static final int[] WIDTHS = { 64, 112, 280 };
	private static final int SHOWN = 20;
	/** Settings whose number follows from the records of each measurement where nothing is typed. */
	private static final Set<String> GIVENS = Set.of("activeMass", "area", "thickness", "nominalCapacity");

	private final AnalyzePlan plan;
	private final AnalysisRunner runner;
	private final Runnable changed;
	private final SashForm sash;
	private final Table table;
	private final Button each;
	private final Button together;
	private final ScrolledPage settings;

	AnalyzeForm(Composite parent, AnalyzePlan plan, AnalyzerRegistry analyzers, Runnable changed) {
		this.plan = plan;
		this.runner = new AnalysisRunner(analyzers);
		this.changed = changed;
		sash = new SashForm(parent, SWT.HORIZONTAL | SWT.SMOOTH);
		sash.setSashWidth(2 * FormLook.GRID);
		Composite left = column(sash);
		table = measurements(left);
		Composite right = column(sash);
		Combo combo = new Combo(right, SWT.READ_ONLY | SWT.DROP_DOWN);
		combo.setVisibleItemCount(SHOWN);
		plan.analyzers().forEach(a -> combo.add(a.name()));
		plan.analyzer().map(plan.analyzers()::indexOf).ifPresent(combo::select);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(combo);
		combo.addListener(SWT.Selection, event -> choose(combo.getSelectionIndex()));
		each = way(right, "Each by itself", "One analysis for each measurement");
		together = way(right, "All together, in the order shown", "One analysis of the whole series");
		Composite box = new Composite(right, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(box);
		settings = new ScrolledPage(box);
		GridLayoutFactory.fillDefaults().applyTo(settings.body());
		sash.setWeights(5, 4);
		describe();
		refresh();
	}

	private static Composite column(Composite parent) {
		Composite column = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(FormLook.GRID, FormLook.GRID).applyTo(column);
		return column;
	}

	Control control() {
		return sash;
	}

	private Table measurements(Composite parent) {
		Table made = new Table(parent, SWT.CHECK | SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
		made.setHeaderVisible(true);
		for (int i = 0; i < TITLES.length; i++) {
			TableColumn column = new TableColumn(made, SWT.NONE);
			column.setText(TITLES[i]);
			column.setWidth(WIDTHS[i]);
		}
		GridDataFactory.fillDefaults().grab(true, true).applyTo(made);
		made.addListener(SWT.Selection, event -> {
			if (event.detail == SWT.CHECK && event.item instanceof TableItem item) {
				RecordSummary record = (RecordSummary) item.getData();
				plan.choose(record, item.getChecked());
				refresh();
				table.setSelection(plan.rows().indexOf(record));
			}
		});
		Composite buttons = new Composite(parent, SWT.NONE);
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(buttons);
		move(buttons, "Earlier", -1);
		move(buttons, "Later", 1);
		return made;
	}

	private void move(Composite parent, String text, int by) {
		Button button = new Button(parent, SWT.PUSH);
		button.setText(text);
		button.setToolTipText("Moves the selected measurement in the order of the series");
		button.addListener(SWT.Selection, event -> {
			TableItem[] selected = table.getSelection();
			if (selected.length > 0 && selected[0].getData() instanceof RecordSummary record && plan.move(record, by)) {
				refresh();
				table.setSelection(plan.rows().indexOf(record));
			}
		});
	}

	private Button way(Composite parent, String text, String help) {
		Button button = new Button(parent, SWT.RADIO);
		button.setText(text);
		button.setToolTipText(help);
		button.addListener(SWT.Selection, event -> {
			plan.together(together.getSelection());
			refresh();
		});
		return button;
	}

	private void choose(int index) {
		plan.analyzer(plan.analyzers().get(index).id());
		plan.settings(Map.of());
		describe();
		refresh();
	}

	private void describe() {
		for (Control child : settings.body().getChildren()) {
			child.dispose();
		}
		Optional<SettingsDescription> description = plan.analyzer().flatMap(a -> runner.describe(a.id()));
		description.filter(d -> !d.parameters().isEmpty()).ifPresent(d -> {
			SettingsForm form = new SettingsForm(settings.body(), d, plan.settings(), SettingsForm.Arrangement.COLUMN);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
			d.parameters().stream().filter(p -> GIVENS.contains(p.name())).forEach(p -> form.setFallback(p.name(), "by record"));
			form.onChange(plan::settings);
		});
		settings.reflow();
	}

	private void refresh() {
		List<RecordSummary> rows = plan.rows();
		table.setItemCount(rows.size());
		for (int i = 0; i < rows.size(); i++) {
			RecordSummary record = rows.get(i);
			boolean chosen = i < plan.numberChosen();
			TableItem item = table.getItem(i);
			item.setText(new String[] { chosen ? Integer.toString(i + 1) : "", record.shortId(), record.title() });
			item.setChecked(chosen);
			item.setData(record);
		}
		together.setEnabled(plan.canBeTogether());
		together.setSelection(plan.together());
		each.setSelection(!plan.together());
		changed.run();
	}
}
