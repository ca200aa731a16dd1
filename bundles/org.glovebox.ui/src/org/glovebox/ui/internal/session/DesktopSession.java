/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.services.IDisposable;
import org.glovebox.api.Monitor;
import org.glovebox.core.check.Fix;
import org.glovebox.core.merge.Decisions;
import org.glovebox.core.notebook.MergeOutcome;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.NotebookChange;
import org.glovebox.core.notebook.NotebookOpening;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.StoreException;
import org.glovebox.ui.Explanation;
import org.glovebox.ui.NotebookSession;
import org.glovebox.ui.RecordEditor;
import org.glovebox.ui.RecordFinding;
import org.glovebox.ui.RecordInput;
import org.glovebox.ui.SessionListener;
import org.glovebox.ui.ViewIds;
import org.glovebox.ui.Work;
import org.glovebox.ui.internal.backup.Backups;
import org.glovebox.ui.internal.group.GroupPasswords;
import org.glovebox.ui.internal.importing.FolderWatching;
import org.glovebox.ui.internal.analyzing.AnalyzeDialog;
import org.glovebox.ui.internal.analyzing.CompareDialog;
import org.glovebox.ui.internal.importing.ImportDialog;
import org.glovebox.ui.internal.importing.ReportInput;
import org.glovebox.ui.internal.importing.ReportPage;

/** The session of the desktop. */
public final class DesktopSession implements NotebookSession, IDisposable {

	private final IWorkbench workbench;
	private final Registries registries = Registries.of(Platform.getExtensionRegistry());
	private final EditorChoice editors = new EditorChoice(Platform.getExtensionRegistry());
	private final Preferences preferences = new Preferences();
	private final Announcements announcements = new Announcements();
	private final GroupPasswords passwords = new GroupPasswords();
	private final FindingsBoard findings = new FindingsBoard();
	private final WhyBoard why = new WhyBoard();
	private final Background background;
	private final Background.OneAtATime saving = new Background.OneAtATime();
	private final List<SessionListener> listeners = new CopyOnWriteArrayList<>();
	private final FolderWatching watching = new FolderWatching(this);
	private final Backups backups = new Backups(this);
	private final List<Runnable> stateListeners = new CopyOnWriteArrayList<>();
	/** Written by the UI thread only; readers look whether their notebook is still open. */
	private volatile SessionState state = new SessionState.Closed(Optional.empty(), "");
	private Optional<String> recordToShow = Optional.empty();

	/** Makes the session of a workbench. */
	public DesktopSession(IWorkbench workbench) {
		this.workbench = workbench;
		this.background = new Background(workbench.getDisplay(), announcements::trouble);
		addListener(watching);
		addListener(backups);
	}

	public Registries registries() {
		return registries;
	}

	public Preferences preferences() {
		return preferences;
	}

	public Announcements announcements() {
		return announcements;
	}

	public FindingsBoard findings() {
		return findings;
	}

	public WhyBoard why() {
		return why;
	}

	/** The watch over folders into which instruments write. */
	public FolderWatching watching() {
		return watching;
	}

	/** The backups of the open notebook. */
	public Backups backups() {
		return backups;
	}

	/** Shows what came of the last imports. */
	public void showImports() {
		page().ifPresent(page -> {
			try {
				page.openEditor(new ReportInput(), ReportPage.ID);
			} catch (PartInitException e) {
				announcements.trouble("The reports cannot be shown: " + e.getMessage());
			}
		});
	}

	/** Work that needs no notebook. */
	public Background background() {
		return background;
	}

	public SessionState state() {
		return state;
	}

	/** The writer of drafts, while a notebook is open. */
	public Optional<Drafts> drafts() {
		return open().map(SessionState.Open::drafts);
	}

	/** Tells that the user kept or forgot a search. */
	public void searchesChanged() {
		listeners.forEach(listener -> listener.recordsChanged(Set.of()));
	}

	/** Tells whenever a notebook is being opened, was opened, could not be opened, or was closed. */
	public void onState(Runnable listener) {
		stateListeners.add(listener);
	}

	public void offState(Runnable listener) {
		stateListeners.remove(listener);
	}

	private Optional<SessionState.Open> open() {
		return state instanceof SessionState.Open open ? Optional.of(open) : Optional.empty();
	}

	private void become(SessionState next) {
		state = next;
		stateListeners.forEach(Runnable::run);
	}

	@Override
	public Optional<Notebook> notebook() {
		return open().map(SessionState.Open::notebook);
	}

	@Override
	public void start(Optional<String> location, Optional<String> record) {
		recordToShow = record;
		location.or(preferences::lastNotebook).ifPresentOrElse(this::open, () -> become(state));
	}

	@Override
	public void open(Path folder) {
		open(folder.toString());
	}

	@Override
	public void open(String location) {
		replace(location, () -> Notebook.open(registries.stores(), location, passwords));
	}

	/** The passwords of groups. */
	public GroupPasswords passwords() {
		return passwords;
	}

	@Override
	public void create(Path folder) {
		String name = String.valueOf(folder.getFileName());
		replace(folder.toString(), () -> Notebook.create(registries.stores(), folder.toString(), name));
	}

	/**
	 * Makes a notebook out of a backup, in a folder that is missing or empty, verifies it and shows it in place of the
	 * open one.
	 */
	public void restore(Path from, String backup, Path folder) {
		background.run("Restoring to " + folder, monitor -> {
			NotebookOpening opening = Notebook.restore(registries.stores(), from, backup, folder.toString(), monitor);
			return new Restored(opening, opening instanceof NotebookOpening.Opened(Notebook restored)
					? verified(restored, monitor) : Optional.empty());
		}, restored -> show(folder, restored));
	}

	private record Restored(NotebookOpening opening, Optional<VerifyReport> report) {
	}

	/** A user who stops the verifying has the notebook all the same. */
	private static Optional<VerifyReport> verified(Notebook restored, Monitor monitor) throws IOException {
		try {
			return Optional.of(restored.verify(monitor));
		} catch (CancellationException e) {
			return Optional.empty();
		}
	}

	private void show(Path folder, Restored restored) {
		switch (restored.opening()) {
		case NotebookOpening.Refused(var cause, var reason) -> announcements.trouble(reason);
		case NotebookOpening.Opened(Notebook notebook) -> {
			detach().ifPresent(before -> background.quietly("Closing a notebook", monitor -> {
				release(before);
				return before;
			}, closed -> { }));
			attach(folder.toString(), notebook);
			if (restored.report().filter(report -> !report.sound()).isPresent()) {
				announcements.trouble("Restored, but not all is as it was written: \"glovebox verify\" names it.");
			} else {
				announcements.done("Restored to " + folder
						+ (restored.report().isPresent() ? "; all is as it was written." : "."));
			}
		}
		}
	}

	private interface Opener {
		NotebookOpening open();
	}

	private void replace(String location, Opener opener) {
		if (open().filter(open -> open.location().equals(location)).isPresent()) {
			return;
		}
		Optional<SessionState.Open> before = detach();
		become(new SessionState.Opening(location));
		background.run("Opening notebook " + location, monitor -> {
			before.ifPresent(DesktopSession::release);
			return opener.open();
		}, opening -> opened(location, opening));
	}

	private void opened(String location, NotebookOpening opening) {
		switch (opening) {
		case NotebookOpening.Refused(var cause, var reason) ->
			become(new SessionState.Closed(Optional.of(location), reason));
		case NotebookOpening.Opened(Notebook notebook) -> attach(location, notebook);
		}
	}

	private void attach(String location, Notebook notebook) {
		Drafts drafts = new Drafts(notebook.journal(),
				trouble -> background.inUiThread(() -> announcements.trouble(trouble)));
		become(new SessionState.Open(location, notebook, drafts,
				notebook.subscribe(change -> background.inUiThread(() -> changed(notebook, change)))));
		preferences.lastNotebook(location);
		page().ifPresent(page -> ReturnedEditors.tidy(page, this));
		listeners.forEach(listener -> listener.notebookOpened(notebook));
		recordToShow.ifPresent(name -> read("the record to show first", n -> n.find(name),
				found -> found.ifPresentOrElse(this::show,
						() -> announcements.trouble("There is no record " + name + " in this notebook."))));
		recordToShow = Optional.empty();
	}

	private void changed(Notebook notebook, NotebookChange change) {
		if (isOpen(notebook)) {
			Set<UUID> records = change.saved().stream().map(RecordSummary::uuid).collect(Collectors.toSet());
			listeners.forEach(listener -> listener.recordsChanged(records));
		}
	}

	private boolean isOpen(Notebook notebook) {
		return notebook().filter(n -> n == notebook).isPresent();
	}

	/** Closes the notebook's editors and lets go of it; the caller releases it. */
	private Optional<SessionState.Open> detach() {
		Optional<SessionState.Open> before = open();
		if (before.isPresent()) {
			page().ifPresent(page -> page.closeEditors(page.getEditorReferences(), false));
			become(new SessionState.Closed(Optional.empty(), ""));
			findings.clear();
			listeners.forEach(SessionListener::notebookClosed);
		}
		return before;
	}

	private static void release(SessionState.Open open) {
		open.subscription().close();
		open.drafts().close();
		open.notebook().close();
	}

	@Override
	public void dispose() {
		watching.notebookClosed();
		backups.notebookClosed();
		open().ifPresent(DesktopSession::release);
		state = new SessionState.Closed(Optional.empty(), "");
	}

	@Override
	public String author() {
		return preferences.author();
	}

	private Optional<IWorkbenchPage> page() {
		return Optional.ofNullable(workbench.getActiveWorkbenchWindow())
				.or(() -> workbench.getWorkbenchWindowCount() == 0 ? Optional.<IWorkbenchWindow>empty()
						: Optional.of(workbench.getWorkbenchWindows()[0]))
				.flatMap(window -> Optional.ofNullable(window.getActivePage()));
	}

	@Override
	public void openRecord(UUID record) {
		read("a record", notebook -> notebook.summary(record), found -> found.ifPresentOrElse(this::show,
				() -> announcements.trouble("This record is not in the notebook.")));
	}

	private void show(RecordSummary summary) {
		show(RecordInput.of(summary.uuid(), summary.label()), summary.kind());
	}

	@Override
	public void openRevision(UUID record, Sha256 revision) {
		read("a revision", notebook -> notebook.summary(record), found -> found.ifPresent(summary -> show(
				new RecordInput(record, Optional.of(revision), summary.label()), summary.kind())));
	}

	/**
	 * Shows a field of a record in its editor.
	 *
	 * @param field where it is, as an {@code org.glovebox.model.FieldPath}; "" for the record as a whole
	 */
	public void openField(UUID record, String field) {
		read("a record", notebook -> notebook.summary(record), found -> found.ifPresent(summary -> {
			if (show(RecordInput.of(record, summary.label()), summary.kind()) instanceof RecordEditor editor
					&& !field.isEmpty()) {
				editor.reveal(field);
			}
		}));
	}

	/** Puts a record right as a check proposed it, in its editor, where it can be undone; nothing is saved. */
	public void fix(UUID record, Fix fix) {
		read("a record", notebook -> notebook.summary(record), found -> found.ifPresent(summary -> {
			if (show(RecordInput.of(record, summary.label()), summary.kind()) instanceof RecordEditor editor) {
				editor.fix(fix);
			}
		}));
	}

	private @Nullable IEditorPart show(RecordInput input, String kind) {
		return page().map(page -> {
			try {
				Optional<IEditorPart> shown = ReturnedEditors.showing(page, input);
				shown.ifPresent(page::activate);
				return shown.isPresent() ? shown.get() : page.openEditor(input, editors.editorFor(kind));
			} catch (PartInitException e) {
				announcements.trouble("The editor cannot be opened: " + e.getMessage());
				return null;
			}
		}).orElse(null);
	}

	@Override
	public void addListener(SessionListener listener) {
		listeners.add(listener);
	}

	@Override
	public void removeListener(SessionListener listener) {
		listeners.remove(listener);
	}

	@Override
	public <T> void read(String what, Function<Notebook, T> work, Consumer<T> inUi) {
		notebook().ifPresent(notebook -> background.quietly("Reading " + what, monitor -> ask(notebook, work),
				result -> deliver(notebook, result, inUi)));
	}

	/** A notebook that is closed under a reader is no trouble: nobody waits for the answer any more. */
	private <T> T ask(Notebook notebook, Function<Notebook, T> work) {
		try {
			return work.apply(notebook);
		} catch (StoreException e) {
			if (isOpen(notebook)) {
				throw e;
			}
			throw (CancellationException) new CancellationException(e.getMessage()).initCause(e);
		}
	}

	@Override
	public <T> void run(String what, Work<T> work, Consumer<T> inUi) {
		notebook().ifPresent(notebook -> background.run(what, monitor -> work.run(notebook, monitor),
				result -> deliver(notebook, result, inUi)));
	}

	private <T> void deliver(Notebook notebook, T result, Consumer<T> inUi) {
		if (isOpen(notebook)) {
			inUi.accept(result);
		}
	}

	@Override
	public void save(List<Save> saves, String message, Consumer<SaveOutcome> inUi) {
		String author = author();
		notebook().ifPresent(notebook -> background.inTurn("Saving", saving,
				monitor -> notebook.saveAll(saves, message, author), outcome -> deliver(notebook, outcome, inUi)));
	}

	/**
	 * Saves a record on top of what somebody else saved meanwhile.
	 *
	 * @param save the record; it belongs to the session until the outcome is there
	 * @param decisions what is to become of fields that both changed
	 * @param message what was done and why, may be ""
	 * @param inUi is given the outcome in the UI thread
	 */
	public void merge(Save save, Decisions decisions, String message, Consumer<MergeOutcome> inUi) {
		String author = author();
		notebook().ifPresent(notebook -> background.inTurn("Merging", saving,
				monitor -> notebook.merge(save, decisions, message, author), outcome -> deliver(notebook, outcome, inUi)));
	}

	@Override
	public void importFiles(List<Path> files, Optional<UUID> subject) {
		if (notebook().isEmpty()) {
			announcements.trouble("Open a notebook first; the files go into it.");
			return;
		}
		page().ifPresent(page -> ImportDialog.open(page.getWorkbenchWindow().getShell(), this, files, subject));
	}

	@Override
	public void analyze(List<UUID> measurements, Optional<String> analyzer, Map<String, String> settings) {
		page().ifPresent(page -> AnalyzeDialog.open(page.getWorkbenchWindow().getShell(), this, measurements, analyzer,
				settings));
	}

	@Override
	public void compare(List<UUID> analyses) {
		page().ifPresent(page -> CompareDialog.open(page.getWorkbenchWindow().getShell(), this, analyses));
	}

	@Override
	public void explain(Explanation explanation) {
		why.show(explanation);
		showWhy();
	}

	/** Shows the view that explains numbers. */
	public void showWhy() {
		page().ifPresent(page -> {
			try {
				page.showView(ViewIds.WHY, null, IWorkbenchPage.VIEW_VISIBLE);
			} catch (PartInitException e) {
				announcements.trouble("The view cannot be shown: " + e.getMessage());
			}
		});
	}

	@Override
	public void report(UUID record, String source, List<RecordFinding> found) {
		findings.report(record, source, found);
	}
}
