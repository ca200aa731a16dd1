/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EventObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.command.CommandStackListener;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.forms.editor.FormEditor;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.handlers.IHandlerService;
import org.glovebox.core.check.Fix;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.model.check.ModelCheck;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.ui.internal.editor.ConcurrentSaving;
import org.glovebox.ui.internal.editor.Edited;
import org.glovebox.ui.internal.editor.EditorParts;
import org.glovebox.ui.internal.editor.HostContext;
import org.glovebox.ui.internal.editor.NoticeBar;
import org.glovebox.ui.internal.editor.PageEntry;
import org.glovebox.ui.internal.editor.ReadOnlyNotice;
import org.glovebox.ui.internal.editor.RecordChecks;
import org.glovebox.ui.internal.importing.FileDrop;
import org.glovebox.ui.internal.session.DesktopSession;

/**
 * The editor of a record: a header above the pages that are contributed for its kind through
 * {@code org.glovebox.ui.editorPages}. It loads off the UI thread, keeps a draft of every edit, saves without asking and
 * never overwrites what somebody else saved meanwhile.
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public class RecordEditor extends FormEditor {

	/** Id of the editor that shows any kind of record. */
	public static final String ID = "org.glovebox.ui.recordEditor";

	private static final int DRAFT_DELAY_MILLISECONDS = 400;
	private static final String CHECKS = "model";
	private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM,
			FormatStyle.SHORT).withZone(ZoneId.systemDefault());

	private final RecordChecks checks = new RecordChecks();
	private final CommandStackListener edits = this::edited;
	private final Runnable draftTimer = this::keepDraft;
	private final SessionListener changes = new SessionListener() {
		@Override
		public void notebookOpened(Notebook notebook) {
			// an editor that comes back with the window may be there before its notebook is
			if (current == null && getPageCount() > 0) {
				load();
			}
		}

		@Override
		public void recordsChanged(Set<UUID> records) {
			if (records.contains(input().record())) {
				changedOutside();
			}
			// what was saved may lie in the lineage, or say something about this record
			loaded().ifPresent(RecordEditor.this::check);
			loaded().ifPresent(loaded -> parts().followRecalls(session(), loaded.uuid()));
		}
	};
	private final HostContext.Host host = new HostContext.Host() {
		@Override
		public boolean shows(Edited loaded) {
			return loaded == current;
		}

		@Override
		public void select(List<?> selection) {
			List<Object> all = new ArrayList<>();
			all.add(new RecordRef(input().record()));
			all.addAll(selection);
			parts().selection().setSelection(new StructuredSelection(all));
		}

		@Override
		public void reveal(String field) {
			RecordEditor.this.reveal(field);
		}
	};
	private @Nullable DesktopSession session;
	private @Nullable EditorParts parts;
	private @Nullable ConcurrentSaving concurrent;
	private @Nullable Edited current;
	private Optional<String> fieldToReveal = Optional.empty();
	private Optional<Fix> fixToApply = Optional.empty();
	private boolean saving;
	private boolean wasDirty;

	@Override
	public void init(IEditorSite site, IEditorInput input) throws PartInitException {
		if (!(input instanceof RecordInput)) {
			throw new PartInitException("this editor shows records, not " + input);
		}
		super.init(site, input);
		DesktopSession found = (DesktopSession) site.getService(NotebookSession.class);
		session = found;
		setPartName(input.getName());
		parts = new EditorParts(site.getService(IHandlerService.class));
		site.setSelectionProvider(parts().selection());
		parts().selection().setSelection(new StructuredSelection(new RecordRef(input().record())));
		found.addListener(changes);
	}

	private RecordInput input() {
		return (RecordInput) getEditorInput();
	}

	private DesktopSession session() {
		DesktopSession open = session;
		if (open == null) {
			throw new IllegalStateException("the editor was not initialized");
		}
		return open;
	}

	private EditorParts parts() {
		EditorParts made = parts;
		if (made == null) {
			throw new IllegalStateException("the editor was not initialized");
		}
		return made;
	}

	/** The record that is shown, once it is loaded. */
	public Optional<Record> record() {
		return loaded().map(Edited::record);
	}

	private Optional<Edited> loaded() {
		return Optional.ofNullable(current);
	}

	@Override
	protected Composite createPageContainer(Composite parent) {
		Composite outer = super.createPageContainer(parent);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(outer);
		parts().createAbove(outer);
		DropTarget files = new DropTarget(outer, DND.DROP_COPY | DND.DROP_DEFAULT);
		files.setTransfer(FileTransfer.getInstance());
		files.addDropListener(new FileDrop(session(), event -> Optional.of(input().record())));
		Composite pages = new Composite(outer, SWT.NONE);
		pages.setLayout(new FillLayout());
		GridDataFactory.fillDefaults().grab(true, true).applyTo(pages);
		return pages;
	}

	@Override
	protected void addPages() {
		((CTabFolder) getContainer()).setTabPosition(SWT.TOP);
		addMessagePage("Loading\u2026");
		load();
	}

	private void addMessagePage(String text) {
		Composite page = new Composite(getContainer(), SWT.NONE);
		GridLayoutFactory.fillDefaults().margins(16, 16).applyTo(page);
		Label label = new Label(page, SWT.WRAP);
		label.setText(text);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(label);
		setPageText(addPage(page), "Record");
	}

	private void load() {
		RecordInput input = input();
		session().read(input.label(), notebook -> Edited.load(notebook, input.record(), input.revision()), outcome -> {
			if (!parts().disposed()) {
				show(outcome);
			}
		});
	}

	private void show(Edited.Outcome outcome) {
		forgetCurrent();
		while (getPageCount() > 0) {
			removePage(getPageCount() - 1);
		}
		switch (outcome) {
		case Edited.Outcome.Failed(String reason) -> {
			addMessagePage(reason);
			setActivePage(0);
		}
		case Edited.Outcome.Ready(Edited loaded) -> setActivePage(show(loaded));
		}
		dirtyMayHaveChanged();
		fieldToReveal.ifPresent(this::reveal);
		fieldToReveal = Optional.empty();
		fixToApply.ifPresent(this::fix);
		fixToApply = Optional.empty();
	}

	/** Makes the pages; returns the place of the one to begin with. */
	private int show(Edited loaded) {
		current = loaded;
		loaded.domain().getCommandStack().addCommandStackListener(edits);
		parts().handlers().follow(loaded.domain().getCommandStack());
		HostContext context = new HostContext(loaded, session(), getToolkit(), getSite(), host);
		List<PageEntry> entries = PageEntry.of(Platform.getExtensionRegistry(), loaded.record().eClass());
		for (PageEntry entry : entries) {
			try {
				addPage(parts().page(this, entry, context));
			} catch (PartInitException e) {
				throw new IllegalStateException("page " + entry.id() + " cannot be added", e);
			}
		}
		if (entries.isEmpty()) {
			addMessagePage("No installed plug-in shows " + RecordLabels.of(loaded.record()) + ".");
		}
		parts().header().editable(!loaded.readOnly());
		refreshTitle(loaded);
		parts().notices().hide();
		new ReadOnlyNotice(session(), parts().notices(), getSite().getShell()).show(loaded);
		loaded.draftTime().ifPresent(time -> parts().notices().show("Edits of " + TIME.format(time)
				+ " that were not saved are back.", new NoticeBar.Choice("Discard them", this::discard)));
		concurrent().loaded();
		check(loaded);
		parts().followRecalls(session(), loaded.uuid());
		return PageEntry.first(entries, loaded.record());
	}

	private void refreshTitle(Edited loaded) {
		Record record = loaded.record();
		String past = loaded.past() ? " \u2013 as of " + TIME.format(loaded.revision().time()) : "";
		setPartName(RecordLabels.shortName(record) + (loaded.past() ? " (past)" : ""));
		setTitleToolTip(RecordLabels.of(record) + past);
		setTitleImage(KindImages.image(record.eClass()));
		parts().header().title(KindImages.image(record.eClass()), RecordLabels.of(record) + past);
	}

	private void edited(EventObject event) {
		loaded().ifPresent(loaded -> {
			parts().handlers().follow(loaded.domain().getCommandStack());
			dirtyMayHaveChanged();
			getSite().getShell().getDisplay().timerExec(DRAFT_DELAY_MILLISECONDS, draftTimer);
		});
	}

	private void keepDraft() {
		loaded().filter(loaded -> !loaded.readOnly()).ifPresent(loaded -> {
			Instant now = Clock.systemUTC().instant();
			session().drafts().ifPresent(drafts -> {
				if (loaded.dirty()) {
					drafts.keep(loaded.draft(now));
				} else {
					drafts.forget(loaded.uuid());
				}
			});
			if (!parts().disposed()) {
				refreshTitle(loaded);
				check(loaded);
			}
		});
	}

	private void check(Edited loaded) {
		if (!loaded.readOnly()) {
			session().report(loaded.uuid(), CHECKS,
					ModelCheck.of(loaded.record()).stream().map(RecordFinding::of).toList());
			checks.run(session(), loaded.draft(Clock.systemUTC().instant()), () -> loaded != current);
		}
	}

	private void dirtyMayHaveChanged() {
		boolean dirty = isDirty();
		parts().header().state(saving ? "saving\u2026" : dirty ? "edited" : "");
		if (dirty != wasDirty) {
			wasDirty = dirty;
			firePropertyChange(PROP_DIRTY);
		}
	}

	@Override
	public boolean isDirty() {
		return loaded().filter(Edited::dirty).isPresent();
	}

	/** Closing never asks: what is not saved is kept as a draft and comes back. */
	@Override
	public boolean isSaveOnCloseNeeded() {
		return false;
	}

	@Override
	public void doSave(@Nullable IProgressMonitor monitor) {
		parts().commit();
		loaded().filter(Edited::dirty).filter(loaded -> !saving).ifPresent(loaded -> {
			saving = true;
			dirtyMayHaveChanged();
			Save save = loaded.copyToSave();
			session().save(List.of(save), parts().header().message(), outcome -> saved(loaded, save, outcome));
		});
	}

	private void saved(Edited loaded, Save save, SaveOutcome outcome) {
		saving = false;
		switch (outcome) {
		case SaveOutcome.Saved done -> {
			loaded.saved(done.revision(), save.record());
			if (!parts().disposed()) {
				parts().header().clearMessage();
				parts().notices().hide();
				session().announcements().done(RecordLabels.shortName(save.record()) + " saved.");
			}
		}
		case SaveOutcome.Invalid invalid when parts().disposed() -> session().announcements().trouble(invalid.message());
		case SaveOutcome.Invalid invalid -> parts().notices().show(invalid.message());
		case SaveOutcome.Conflict conflict when parts().disposed() ->
			session().announcements().trouble(conflict.message());
		case SaveOutcome.Conflict conflict -> concurrent().merge(loaded, false);
		}
		if (!parts().disposed()) {
			dirtyMayHaveChanged();
			keepDraft();
		}
	}

	private ConcurrentSaving concurrent() {
		ConcurrentSaving made = concurrent;
		if (made == null) {
			made = new ConcurrentSaving(session(), parts(), getSite().getShell(), new ConcurrentSaving.Host() {
				@Override
				public boolean saving(boolean running) {
					boolean before = saving;
					saving = running;
					if (!parts().disposed()) {
						dirtyMayHaveChanged();
						keepDraft();
					}
					return before;
				}

				@Override
				public void saveAgain() {
					doSave(null);
				}

				@Override
				public void discard() {
					RecordEditor.this.discard();
				}
			});
			concurrent = made;
		}
		return made;
	}

	private void discard() {
		session().drafts().ifPresent(drafts -> drafts.forget(input().record(),
				() -> session().background().inUiThread(() -> {
					if (!parts().disposed()) {
						load();
					}
				})));
	}

	private void changedOutside() {
		loaded().filter(loaded -> !loaded.past() && !saving).ifPresent(loaded -> session().read("what was saved",
				notebook -> notebook.history(loaded.uuid()), history -> {
					RevisionInfo newest = history.get(0);
					if (loaded == current && !newest.id().equals(loaded.revision().id())) {
						follow(loaded, newest);
					}
				}));
	}

	private void follow(Edited loaded, RevisionInfo newest) {
		if (loaded.dirty()) {
			concurrent().tell(loaded, newest);
		} else {
			load();
		}
	}

	/**
	 * Shows a field on the first page that has it, once the record is loaded.
	 *
	 * @param field where it is, as an {@code org.glovebox.model.FieldPath}
	 */
	public void reveal(String field) {
		if (current == null) {
			fieldToReveal = Optional.of(field);
			return;
		}
		for (int i = 0; i < getPageCount(); i++) {
			setActivePage(i);
			if (parts().reveals(i, field)) {
				return;
			}
		}
		if (getPageCount() > 0) {
			setActivePage(0);
		}
	}

	/** Sets a field as a check proposed it, once the record is loaded, and shows it; one step to undo. */
	public void fix(Fix fix) {
		parts().commit();
		loaded().ifPresentOrElse(loaded -> {
			if (loaded.fix(fix)) {
				reveal(fix.field());
				session().announcements().done(fix.label() + ": done, not saved yet.");
			} else {
				session().announcements().trouble("This cannot be put right here any more: " + fix.label() + ".");
			}
		}, () -> fixToApply = Optional.of(fix));
	}

	@Override
	protected void pageChange(int newPageIndex) {
		parts().commit();
		super.pageChange(newPageIndex);
		IFormPage page = getActivePageInstance();
		if (page != null && getSite().getPage().getActivePart() == this) {
			// where work begins on that page, which is not always its first control
			page.setFocus();
		}
	}

	@Override
	public void doSaveAs() {
		throw new UnsupportedOperationException("a record is saved under its own identity");
	}

	@Override
	public boolean isSaveAsAllowed() {
		return false;
	}

	private void forgetCurrent() {
		loaded().ifPresent(loaded -> {
			loaded.domain().getCommandStack().removeCommandStackListener(edits);
			loaded.dispose();
		});
		current = null;
		parts().forgetPages();
	}

	@Override
	public void dispose() {
		DesktopSession open = session;
		if (open != null && parts != null) {
			parts().commit();
			getSite().getShell().getDisplay().timerExec(-1, draftTimer);
			parts().close();
			keepDraft();
			forgetCurrent();
			open.removeListener(changes);
			if (input().revision().isEmpty()) {
				open.findings().forget(input().record());
			}
		}
		super.dispose();
	}
}
