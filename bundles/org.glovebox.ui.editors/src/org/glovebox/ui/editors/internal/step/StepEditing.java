/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.synthesis.Step;
import org.glovebox.ui.PageContext;

/** What is done with the selected step by keys and in the context menu: copy, paste, move, remove. */
final class StepEditing {

	private final StepList list;
	private final StepSource source;
	private final PageContext context;

	private StepEditing(StepList list, StepSource source, PageContext context) {
		this.list = list;
		this.source = source;
		this.context = context;
	}

	/** Adds it to a list of steps. */
	static void enable(StepList list, StepSource source, PageContext context) {
		StepEditing editing = new StepEditing(list, source, context);
		Table table = list.table();
		table.addListener(SWT.KeyDown, editing::key);
		Menu menu = new Menu(table);
		editing.item(menu, "Copy\tCtrl+C", editing::copy, false);
		if (!context.readOnly()) {
			editing.item(menu, "Cut\tCtrl+X", editing::cut, true);
			editing.item(menu, "Paste below\tCtrl+V", editing::paste, true);
			editing.item(menu, "Duplicate\tCtrl+D", editing::duplicate, true);
			new MenuItem(menu, SWT.SEPARATOR);
			editing.item(menu, "Move up\tAlt+Up", () -> editing.move(-1), true);
			editing.item(menu, "Move down\tAlt+Down", () -> editing.move(1), true);
			new MenuItem(menu, SWT.SEPARATOR);
			editing.item(menu, "Remove\tDel", () -> list.selection().ifPresent(list::remove), true);
		}
		table.setMenu(menu);
	}

	private void item(Menu menu, String text, Runnable run, boolean edits) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.setEnabled(!edits || !context.readOnly());
		item.addListener(SWT.Selection, event -> run.run());
	}

	private void key(Event event) {
		if (event.stateMask == SWT.MOD1 && event.keyCode == 'c') {
			copy();
		} else if (context.readOnly()) {
			return;
		} else if (event.stateMask == SWT.MOD1) {
			switch (event.keyCode) {
			case 'x' -> cut();
			case 'v' -> paste();
			case 'd' -> duplicate();
			default -> {
				// belongs to somebody else
			}
			}
		} else if (event.keyCode == SWT.DEL && event.stateMask == 0) {
			list.selection().ifPresent(list::remove);
		} else if (event.stateMask == SWT.ALT && (event.keyCode == SWT.ARROW_UP || event.keyCode == SWT.ARROW_DOWN)) {
			move(event.keyCode == SWT.ARROW_UP ? -1 : 1);
			event.doit = false;
		}
	}

	private Display display() {
		return list.table().getDisplay();
	}

	private void copy() {
		list.selection().ifPresent(step -> StepClipboard.copy(display(), List.of(step)));
	}

	private void cut() {
		list.selection().ifPresent(step -> {
			StepClipboard.copy(display(), List.of(step));
			list.remove(step);
		});
	}

	private void move(int by) {
		list.selection().ifPresent(step -> list.moveTo(step, list.place(step) + by));
	}

	private void duplicate() {
		list.selection().ifPresent(step -> {
			copy();
			paste();
		});
	}

	/** Puts the steps below the selected one; links to records of another notebook are left out. */
	private void paste() {
		List<Step> steps = StepClipboard.paste(display());
		if (steps.isEmpty()) {
			return;
		}
		Set<UUID> referred = StepClipboard.referred(steps);
		context.read("what pasted steps refer to",
				notebook -> notebook.summaries(referred).stream().map(RecordSummary::uuid)
						.collect(Collectors.toCollection(HashSet::new)),
				known -> paste(steps, known));
	}

	private void paste(List<Step> steps, Set<UUID> known) {
		if (list.table().isDisposed()) {
			return;
		}
		StepClipboard.release(steps, known);
		int index = list.selection().map(list::place).map(place -> place + 1).orElse(list.table().getItemCount());
		Optional<StepSource.Added> added = source.insert(steps, index);
		added.ifPresent(a -> {
			context.execute(a.command());
			EObject first = a.step();
			display().asyncExec(() -> list.select(first));
		});
		known.forEach(uuid -> context.load(uuid, record -> list.refresh()));
	}
}
