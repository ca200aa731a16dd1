/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.glovebox.model.FieldPath;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.page.LiveReading;
import org.glovebox.ui.editors.internal.page.NumbersLine;
import org.glovebox.ui.editors.internal.page.RecordNumber;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.Heading;
import org.glovebox.ui.forms.ScrolledPage;

/** Steps on a page: their list, a bar that adds to it, the course of temperature, the form of the selected one. */
public final class StepsView {

	/** Shares of the height in percent that the list may have beside the form of the selected step. */
	private static final int LEAST_SHARE = 36;
	private static final int MOST_SHARE = 58;
	private static final int ALL = 100;

	private static final int LOW = 420;

	private final StepSource source;
	private final PageContext context;
	private final StepList list;
	private final TemperatureStrip strip;
	private final LogOverlay logs;
	private final Composite below;
	private final Label hint;
	private Optional<EObject> shown = Optional.empty();
	private StepSource.Form form = path -> false;
	private Optional<NumbersLine> line = Optional.empty();
	private Map<String, List<RecordNumber>> numbers = Map.of();
	private boolean shared;

	/**
	 * @param source the steps
	 * @param parent the body of a page, without a layout
	 * @param context the page
	 */
	public StepsView(StepSource source, Composite parent, PageContext context) {
		this.source = source;
		this.context = context;
		parent.setLayout(new FillLayout());
		SashForm sash = new SashForm(parent, SWT.VERTICAL);
		sash.setBackground(FormLook.line(parent));
		sash.setSashWidth(2);
		Composite top = new Composite(sash, SWT.NONE);
		top.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().margins(2 * FormLook.GRID, FormLook.GRID)
				.spacing(FormLook.GRID, FormLook.GRID).applyTo(top);
		hint = new Label(top, SWT.WRAP);
		hint.setText(source.invitation());
		hint.setForeground(FormLook.muted(top));
		GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(hint);
		list = new StepList(top, context, source.performed());
		StepEditing.enable(list, source, context);
		bar(top);
		strip = new TemperatureStrip(top);
		GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, TemperatureStrip.HEIGHT)
				.applyTo(strip.control());
		logs = new LogOverlay(context, top, this::logged);
		below = new Composite(sash, SWT.NONE);
		below.setBackground(parent.getBackground());
		below.setLayout(new FillLayout());
		sash.setWeights(MOST_SHARE, ALL - MOST_SHARE);
		sash.addListener(SWT.Resize, event -> share(sash, top));
		top.addListener(SWT.Resize, event -> size(top));
		list.onSelect(part -> show(part, false));
		refresh();
		list.select(0);
		Changes.listen(context.record(), top, this::refresh);
		LiveReading.start(top, context, "the numbers of steps",
				(notebook, copy) -> Optional.of(RecordNumber.ofParts(notebook, copy)), this::numbers);
	}

	private void numbers(Map<String, List<RecordNumber>> read) {
		numbers = read;
		line.ifPresent(shownLine -> shownLine.show(shown.map(this::numbers).orElse(List.of())));
	}

	private List<RecordNumber> numbers(EObject step) {
		return numbers.getOrDefault(FieldPath.of(step), List.of());
	}

	private void bar(Composite top) {
		if (context.readOnly()) {
			return;
		}
		Composite row = new Composite(top, SWT.NONE);
		row.setBackground(top.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).applyTo(row);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
		AddStepBar bar = new AddStepBar(row, this::add);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(bar.control());
		source.actions(row);
	}

	private void refresh() {
		List<StepRow> rows = source.rows();
		list.show(rows);
		strip.show(source.planned(), source.actual());
		logs.follow(LogFile.of(source.done()));
		exclude(strip.control(), strip.isEmpty());
		exclude(hint, !rows.isEmpty());
		strip.control().getParent().layout();
		Optional<EObject> selected = list.selection();
		if (!selected.equals(shown)) {
			show(selected, false);
		}
	}

	private void logged(List<LogCourse> courses) {
		strip.showLogs(courses);
		exclude(strip.control(), strip.isEmpty());
		strip.control().getParent().layout();
	}

	/** In a low window the list of steps needs the place more than the course of temperature does. */
	private void size(Composite top) {
		boolean low = top.getClientArea().height < LOW;
		((GridData) strip.control().getLayoutData()).heightHint = low ? TemperatureStrip.LEAST_HEIGHT
				: TemperatureStrip.HEIGHT;
		top.layout();
	}

	/** The list has what its rows need at first, and stays as somebody drags it. */
	private void share(SashForm sash, Composite top) {
		int height = sash.getClientArea().height;
		if (height > 0 && !shared) {
			shared = true;
			int needed = top.computeSize(sash.getClientArea().width, SWT.DEFAULT).y;
			int share = Math.clamp(ALL * (long) needed / height, LEAST_SHARE, MOST_SHARE);
			sash.setWeights(share, ALL - share);
		}
	}

	private static void exclude(Control control, boolean excluded) {
		((GridData) control.getLayoutData()).exclude = excluded;
		control.setVisible(!excluded);
	}

	private void add(EClass kind) {
		StepSource.Added added = source.add(kind);
		context.execute(added.command());
		refresh();
		list.select(added.step());
		show(Optional.of(added.step()), true);
	}

	private void show(Optional<EObject> step, boolean focus) {
		if (!step.equals(shown)) {
			shown = step;
			form = path -> false;
			line = Optional.empty();
			for (Control child : below.getChildren()) {
				child.dispose();
			}
			step.ifPresent(this::build);
			context.select(step.<List<?>>map(List::of).orElse(List.of()));
		}
		if (focus) {
			below.setFocus();
		}
	}

	private void build(EObject step) {
		Composite holder = new Composite(below, SWT.NONE);
		holder.setBackground(below.getBackground());
		ScrolledPage scrolled = new ScrolledPage(holder);
		form = source.form(scrolled.body(), step);
		NumbersLine made = new NumbersLine(scrolled.body(), context);
		Control first = scrolled.body().getChildren()[0];
		if (Heading.isHeading(first)) {
			made.control().moveBelow(first);
		} else {
			made.control().moveAbove(first);
		}
		line = Optional.of(made);
		made.show(numbers(step));
		below.layout(true, true);
		scrolled.reflow();
	}

	/** Selects the step that a field belongs to and puts the focus into the field, where it is one of a step. */
	public boolean reveal(String field) {
		for (StepRow row : source.rows()) {
			String path = FieldPath.of(row.part());
			if (field.equals(path) || field.startsWith(path + "/")) {
				list.select(row.part());
				show(Optional.of(row.part()), false);
				form.reveal(field);
				return true;
			}
		}
		return false;
	}

	/** Puts the focus into the list. */
	public void setFocus() {
		list.table().setFocus();
	}
}
