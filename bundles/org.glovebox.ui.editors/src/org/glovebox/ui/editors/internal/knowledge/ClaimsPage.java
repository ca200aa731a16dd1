/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.result.ClaimTable;
import org.glovebox.core.result.ClaimTable.Line;
import org.glovebox.core.result.ClaimTable.Verdict;
import org.glovebox.model.Records;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.SessionListener;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.PropertyLabels;

/** The published values of a publication or project beside own results, line by line with a verdict. */
public final class ClaimsPage implements EditorPage {

	private static final String[] TITLES = { "Published value of", "Published", "Own", "Difference", "Verdict", "Conditions",
			"Claim", "From" };
	private static final int[] WIDTHS = { 208, 112, 192, 96, 184, 232, 96, 104 };
	private static final int VERDICT = 4;
	private static final int MOST_PERCENT = 100;
	private static final double PERCENT = 100;

	private List<Line> lines = List.of();
	private Optional<Parts> made = Optional.empty();

	private record Parts(PageContext context, Table table, Label summary, Button all, Spinner tolerance) {
	}

	@Override
	public void createContent(Composite parent, PageContext context) {
		GridLayoutFactory.fillDefaults().margins(2 * FormLook.GRID, FormLook.GRID).spacing(0, FormLook.GRID).applyTo(parent);
		Composite strip = context.toolkit().createComposite(parent);
		GridLayoutFactory.fillDefaults().numColumns(5).spacing(FormLook.GRID, 0).applyTo(strip);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
		Label summary = context.toolkit().createLabel(strip, "Comparing\u2026");
		GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(summary);
		Button all = context.toolkit().createButton(strip, "Also without own result", SWT.CHECK);
		context.toolkit().createLabel(strip, "Tolerance");
		Spinner tolerance = new Spinner(strip, SWT.BORDER);
		tolerance.setValues((int) (PERCENT * OwnResult.TOLERANCE), 0, MOST_PERCENT, 0, 1, 5);
		tolerance.setToolTipText("By how much an own value may differ, unless its uncertainty says more");
		context.toolkit().createLabel(strip, "%");
		Table table = table(parent, context);
		made = Optional.of(new Parts(context, table, summary, all, tolerance));
		all.addListener(SWT.Selection, event -> fill());
		tolerance.addListener(SWT.Selection, event -> fill());
		follow(context, table);
		read();
	}

	private static Table table(Composite parent, PageContext context) {
		Table table = new Table(parent, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
		table.setHeaderVisible(true);
		table.setToolTipText("Double-click or Enter opens the analysis, without one the claim");
		GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
		for (int i = 0; i < TITLES.length; i++) {
			TableColumn column = new TableColumn(table, SWT.NONE);
			column.setText(TITLES[i]);
			column.setWidth(WIDTHS[i]);
		}
		table.addListener(SWT.DefaultSelection, event -> {
			if (event.item.getData() instanceof Line line) {
				Records.uuid(line.own().map(o -> o.own().statedBy()).orElse(line.claim().statedBy())).map(UUID::fromString)
						.ifPresent(context.session()::openRecord);
			}
		});
		return table;
	}

	/** New results, wherever they are saved, are compared at once. */
	private void follow(PageContext context, Table table) {
		SessionListener saves = new SessionListener() {
			@Override
			public void recordsChanged(Set<UUID> records) {
				read();
			}
		};
		context.session().addListener(saves);
		table.addDisposeListener(event -> context.session().removeListener(saves));
	}

	private void read() {
		made.filter(p -> !p.table().isDisposed()).ifPresent(p -> {
			UUID record = UUID.fromString(p.context().record().getUuid());
			p.context().<List<Line>>read("published values", notebook -> lines(notebook, record), found -> {
				lines = found;
				fill();
			});
		});
	}

	private static List<Line> lines(Notebook notebook, UUID record) {
		return notebook.summary(record).map(s -> ClaimTable.of(notebook, s, Monitor.NONE).lines())
				.orElse(List.of());
	}

	private void fill() {
		made.filter(p -> !p.table().isDisposed()).ifPresent(p -> {
			double tolerance = p.tolerance().getSelection() / PERCENT;
			List<Line> shown = lines.stream().filter(l -> p.all().getSelection() || l.own().isPresent()).toList();
			p.table().removeAll();
			shown.forEach(line -> item(p.table(), line, tolerance));
			p.summary().setText(summary(lines, tolerance));
			p.summary().getParent().layout();
		});
	}

	private static void item(Table table, Line line, double tolerance) {
		Verdict verdict = line.verdict(tolerance);
		TableItem item = new TableItem(table, SWT.NONE);
		item.setText(new String[] { PropertyLabels.of(line.claim().property().toString()), line.claim().value().text(), line.ownText(),
				line.difference(), verdict.label(), line.claim().conditionsText(), line.claim().source(),
				line.own().map(o -> o.own().source()).orElse("") });
		item.setData(line);
		if (verdict == Verdict.DIFFERS) {
			item.setForeground(VERDICT, FormLook.error(table));
		} else if (verdict == Verdict.OTHER_CONDITIONS) {
			item.setForeground(VERDICT, FormLook.warning(table));
		} else if (verdict == Verdict.NO_OWN_RESULT) {
			item.setForeground(VERDICT, FormLook.muted(table));
		}
	}

	/** "12 of 35 published values have own results; 2 differ by more than 5 %". */
	static String summary(List<Line> lines, double tolerance) {
		long claims = lines.stream().map(l -> l.claim().statedBy().getUuid() + l.claim().property()).distinct().count();
		long found = lines.stream().filter(l -> l.own().isPresent()).map(l -> l.claim().statedBy().getUuid()
				+ l.claim().property()).distinct().count();
		long differing = lines.stream().filter(l -> l.verdict(tolerance) == Verdict.DIFFERS)
				.map(l -> l.claim().statedBy().getUuid() + l.claim().property()).distinct().count();
		if (claims == 0) {
			return "No published values are kept here yet; a claim names a property, a value and its publication.";
		}
		return found + " of " + claims + " published values have own results" + (found == 0 ? ""
				: differing == 0 ? "; none differs by more than " + Math.round(PERCENT * tolerance) + " %"
						: "; " + differing + (differing == 1 ? " differs" : " differ") + " by more than "
								+ Math.round(PERCENT * tolerance) + " %");
	}

	@Override
	public void setFocus() {
		made.filter(p -> !p.table().isDisposed()).ifPresent(p -> p.table().setFocus());
	}
}
