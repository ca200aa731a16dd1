/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.glovebox.core.analysis.SettingsDescription;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.chart.SettingsForm;
import org.glovebox.ui.forms.FormLook;

/** The strip above a chart: which view, with which settings, and what can be done with it. */
final class ViewStrip {

	private static final int TYPING_PAUSE_MILLISECONDS = 300;

	private final ChartChoice choice;
	private final Tools tools;
	private final Composite box;
	private final ViewChooser views;
	private final Composite right;
	private final Composite second;
	private final List<Runnable> listeners = new ArrayList<>();
	private final Runnable tell = () -> listeners.forEach(Runnable::run);
	private String described = "";

	ViewStrip(Composite parent, PageContext context, ChartChoice choice, Tools tools) {
		this.choice = choice;
		this.tools = tools;
		box = context.toolkit().createComposite(parent);
		GridLayoutFactory.fillDefaults().margins(FormLook.GRID, 4).spacing(0, 4).applyTo(box);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
		Composite first = context.toolkit().createComposite(box);
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(FormLook.GRID, 0).applyTo(first);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(first);
		views = new ViewChooser(first, this::choose);
		GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).align(SWT.FILL, SWT.CENTER)
				.applyTo(views.control());
		right = context.toolkit().createComposite(first);
		GridLayoutFactory.fillDefaults().applyTo(right);
		GridDataFactory.swtDefaults().align(SWT.END, SWT.BEGINNING).applyTo(right);
		second = context.toolkit().createComposite(box);
		GridLayoutFactory.fillDefaults().extendedMargins(FormLook.GRID, FormLook.GRID, 0, 2).applyTo(second);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(second);
		box.addDisposeListener(event -> box.getDisplay().timerExec(-1, tell));
	}

	/** Puts buttons at the right end. */
	void tools(Consumer<Composite> maker) {
		maker.accept(right);
	}

	/** Tells of every choice, and soon after something was typed. */
	void onChange(Runnable listener) {
		listeners.add(listener);
	}

	/** Shows what can be chosen now. */
	void refresh() {
		views.show(choice.kinds(), choice.chosen());
		describe();
		box.getParent().layout(true, true);
	}

	private void choose(ChartKindRegistry.Entry kind) {
		choice.choose(kind.id());
		describe();
		box.getParent().layout(true, true);
		tell.run();
	}

	/** Makes the fields of the chosen view. */
	private void describe() {
		String id = choice.chosen().map(ChartKindRegistry.Entry::id).orElse("");
		if (id.equals(described)) {
			return;
		}
		described = id;
		for (Control child : second.getChildren()) {
			child.dispose();
		}
		Optional<SettingsDescription> description = id.isEmpty() ? Optional.empty() : tools.charts().describe(id);
		description.filter(d -> !d.parameters().isEmpty()).ifPresent(d -> {
			SettingsForm form = new SettingsForm(second, d, choice.settings(), SettingsForm.Arrangement.STRIP);
			GridDataFactory.fillDefaults().grab(true, false).hint(1, SWT.DEFAULT).applyTo(form.control());
			form.onChange(this::typed);
		});
	}

	private void typed(Map<String, String> texts) {
		choice.settings(texts);
		box.getDisplay().timerExec(-1, tell);
		box.getDisplay().timerExec(TYPING_PAUSE_MILLISECONDS, tell);
	}
}
