/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.tests;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.model.Records;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.RecordEditor;
import org.glovebox.ui.RecordInput;

/** The window as a user drives it: waits until something is seen, runs commands, presses buttons. */
final class Window {

	private static final long PATIENCE_MILLISECONDS = 60_000;

	private final IWorkbenchWindow window = PlatformUI.getWorkbench().getWorkbenchWindows()[0];
	private final Display display = window.getShell().getDisplay();

	NotebookSession session() {
		return window.getService(NotebookSession.class);
	}

	IWorkbenchPage page() {
		return window.getActivePage();
	}

	Shell shell() {
		return window.getShell();
	}

	/** Lets the window work until something is true. */
	void until(String what, BooleanSupplier condition) {
		long end = System.currentTimeMillis() + PATIENCE_MILLISECONDS;
		while (!condition.getAsBoolean()) {
			if (System.currentTimeMillis() > end) {
				fail("waited in vain until " + what);
			}
			if (!display.readAndDispatch()) {
				// wakes the loop where nothing else happens
				display.timerExec(20, () -> {
				});
				display.sleep();
			}
		}
	}

	/** Lets the window work until there is something. */
	<T> T untilPresent(String what, Supplier<Optional<T>> supplier) {
		List<T> found = new ArrayList<>();
		until(what, () -> {
			supplier.get().ifPresent(found::add);
			return !found.isEmpty();
		});
		return found.get(0);
	}

	/** Makes a notebook in a folder and waits until it is open. */
	Notebook create(Path folder) {
		session().create(folder);
		until("the notebook is open", () -> session().notebook()
				.filter(n -> Path.of(n.info().location()).equals(folder)).isPresent());
		return session().notebook().orElseThrow();
	}

	/** Opens the notebook in a folder, in place of the one that is open, and waits until it is there. */
	Notebook reopen(Path folder) {
		Notebook before = session().notebook().orElseThrow();
		session().open(folder);
		return untilPresent("the notebook is open again",
				() -> session().notebook().filter(notebook -> notebook != before));
	}

	/** Saves a new record and returns its identity. */
	UUID save(EClass kind, String title, Consumer<Record> fill) {
		Record record = Records.create(kind, Record.class, "ann", Clock.systemUTC().instant());
		record.setTitle(title);
		fill.accept(record);
		List<SaveOutcome> outcomes = new ArrayList<>();
		session().save(List.of(Save.created(record)), "made by a test", outcomes::add);
		until("the record is saved", () -> !outcomes.isEmpty());
		return outcomes.get(0) instanceof SaveOutcome.Saved saved ? saved.revision().record()
				: fail(outcomes.get(0).toString());
	}

	/** Opens a record and waits until it is loaded. */
	RecordEditor open(UUID record) {
		session().openRecord(record);
		return untilPresent("the editor shows the record", () -> editor(record).filter(e -> e.record().isPresent()));
	}

	Optional<RecordEditor> editor(UUID record) {
		IEditorPart editor = page().findEditor(RecordInput.of(record, ""));
		return editor instanceof RecordEditor open ? Optional.of(open) : Optional.empty();
	}

	void command(String id) {
		try {
			window.getService(IHandlerService.class).executeCommand(id, null);
		} catch (CommandException e) {
			fail(id + " cannot be run", e);
		}
	}

	/** Reads from the open notebook as any part of the program does. */
	<T> T read(Function<Notebook, T> work) {
		List<T> results = new ArrayList<>();
		session().read("what a test looks at", work, results::add);
		until("something was read", () -> !results.isEmpty());
		return results.get(0);
	}

	/** Presses a button of a dialog as soon as both are there, from within the dialog's own loop. */
	void pressWhenOpen(String title, String button) {
		display.timerExec(100, () -> dialog(title).flatMap(d -> find(d, Button.class, b -> b.getText().equals(button)))
				.filter(Control::isEnabled).ifPresentOrElse(b -> b.notifyListeners(SWT.Selection, new Event()),
						() -> pressWhenOpen(title, button)));
	}

	Optional<Shell> dialog(String title) {
		return Arrays.stream(display.getShells()).filter(s -> s.getText().equals(title) && s.isVisible()).findFirst();
	}

	/** Dialogs that are open over the window. */
	List<String> dialogs() {
		return Arrays.stream(display.getShells()).filter(s -> s != window.getShell() && s.isVisible())
				.map(Shell::getText).filter(text -> !text.isEmpty()).toList();
	}

	/** The first control of a type below a composite. */
	static <T extends Widget> Optional<T> find(Composite parent, Class<T> type, Predicate<T> which) {
		for (Control child : parent.getChildren()) {
			if (type.isInstance(child) && which.test(type.cast(child))) {
				return Optional.of(type.cast(child));
			}
			Optional<T> below = child instanceof Composite composite ? find(composite, type, which) : Optional.empty();
			if (below.isPresent()) {
				return below;
			}
		}
		return Optional.empty();
	}

	/** Closes what a test has opened; nothing is asked. */
	void closeEditors() {
		page().closeAllEditors(true);
	}
}
