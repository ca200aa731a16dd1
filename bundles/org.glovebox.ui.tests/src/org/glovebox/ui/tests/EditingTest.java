/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.glovebox.core.notebook.Difference;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.ui.RecordEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A record is opened, edited, undone and saved; nothing is lost and nothing is asked. */
@ExtendWith(InWindow.class)
class EditingTest {

	private static final String TITLE = "milled overnight";

	private final Window window = new Window();

	@TempDir
	Path folder;
	private UUID batch;
	private RecordEditor editor;

	@BeforeEach
	void openABatch() {
		window.create(folder.resolve("notebook"));
		batch = window.save(SynthesisPackage.Literals.BATCH, "first title", record -> {
		});
		editor = window.open(batch);
	}

	@AfterEach
	void close() {
		window.closeEditors();
	}

	private Record record() {
		return editor.record().orElseThrow();
	}

	private void retitle(String title) {
		EditingDomain domain = AdapterFactoryEditingDomain.getEditingDomainFor(record());
		domain.getCommandStack().execute(SetCommand.create(domain, record(),
				NotebookPackage.Literals.RECORD__TITLE, title));
	}

	private List<RevisionInfo> history() {
		return window.read(notebook -> notebook.history(batch));
	}

	private String storedTitle() {
		return window.read(notebook -> notebook.load(batch).stored().map(Stored::record).map(Record::getTitle))
				.orElse("");
	}

	private void save() {
		window.page().saveEditor(editor, false);
		window.until("the edit is saved", () -> !editor.isDirty());
	}

	/** Follows a link of the notice below the header. */
	private void follow(String text) {
		Link link = window.untilPresent("\u201c" + text + "\u201d is offered",
				() -> Window.find(window.shell(), Link.class, l -> l.getText().contains(text)));
		link.notifyListeners(SWT.Selection, new Event());
	}

	@Test
	void theTabNamesTheRecordByItsShortId() {
		assertEquals(record().getShortId(), editor.getTitle());
		assertFalse(editor.isDirty());
	}

	@Test
	void anEditCanBeUndoneAndDoneAgainByTheCommandsOfTheWindow() {
		window.page().activate(editor);
		retitle(TITLE);
		assertTrue(editor.isDirty());
		window.command("org.eclipse.ui.edit.undo");
		assertEquals("first title", record().getTitle());
		assertFalse(editor.isDirty());
		window.command("org.eclipse.ui.edit.redo");
		assertEquals(TITLE, record().getTitle());
		save();
	}

	@Test
	void savingMakesARevisionThatTellsWhatChanged() {
		retitle(TITLE);
		save();
		List<RevisionInfo> history = history();
		assertEquals(2, history.size());
		List<Difference> changes = window.read(n -> n.diff(history.get(1).id(), history.get(0).id()));
		assertEquals(1, changes.size(), changes::toString);
		assertEquals(Optional.of("first title"), changes.get(0).older());
		assertEquals(Optional.of(TITLE), changes.get(0).newer());
		assertTrue(window.read(n -> n.journal().drafts()).isEmpty(), "what was saved is no draft any more");
	}

	@Test
	void closingAsksNothingAndBringsTheEditBack() {
		retitle(TITLE);
		assertTrue(window.page().closeEditor(editor, true));
		assertEquals(List.of(), window.dialogs());
		assertEquals("first title", storedTitle(), "closing is not saving");
		editor = window.open(batch);
		assertEquals(TITLE, record().getTitle());
		assertTrue(editor.isDirty());
		follow("Discard them");
		window.until("the edit is gone", () -> !editor.isDirty());
		assertEquals("first title", record().getTitle());
	}

	@Test
	void everyEditIsInTheJournalWithinASecond() {
		retitle(TITLE);
		window.until("the draft is on disk", () -> window.read(n -> n.journal().restore(batch)).isPresent());
		save();
	}

	private void saveBehindTheEditor(String title) {
		Notebook notebook = window.session().notebook().orElseThrow();
		Stored stored = notebook.load(batch).stored().orElseThrow();
		stored.record().setTitle(title);
		assertTrue(notebook.save(Save.edited(stored), "", "bob") instanceof SaveOutcome.Saved);
	}

	@Test
	void whatSomebodyElseSavedMeanwhileIsNotOverwritten() {
		retitle(TITLE);
		saveBehindTheEditor("title of bob");
		window.page().saveEditor(editor, false);
		follow("Save mine on top");
		window.until("mine is saved", () -> !editor.isDirty());
		List<RevisionInfo> history = history();
		assertEquals(3, history.size());
		assertEquals("bob", history.get(1).author());
		assertEquals(List.of(history.get(1).id()), history.get(0).parents());
		assertEquals(TITLE, storedTitle());
	}

	@Test
	void whatGoesTogetherIsMergedWithoutAsking() {
		retitle(TITLE);
		Notebook notebook = window.session().notebook().orElseThrow();
		Stored stored = notebook.load(batch).stored().orElseThrow();
		stored.record().setRemarks("remark of bob");
		assertTrue(notebook.save(Save.edited(stored), "", "bob") instanceof SaveOutcome.Saved);
		window.page().saveEditor(editor, false);
		window.until("both are there", () -> editor.record().filter(r -> "remark of bob".equals(r.getRemarks())
				&& TITLE.equals(r.getTitle())).isPresent());
		assertFalse(editor.isDirty());
		assertEquals(List.of(), window.dialogs());
		List<RevisionInfo> history = history();
		assertEquals(4, history.size());
		assertEquals(2, history.get(0).parents().size());
		assertTrue(window.read(n -> n.journal().restore(batch)).isEmpty());
	}

	@Test
	void whatBothChangedIsChosenFieldByField() {
		retitle(TITLE);
		saveBehindTheEditor("title of bob");
		window.page().saveEditor(editor, false);
		window.shell().getDisplay().timerExec(100, this::keepBoth);
		follow("Merge");
		window.until("both are there", () -> ("title of bob; " + TITLE).equals(storedTitle()));
		window.until("the editor shows it", () -> !editor.isDirty());
	}

	/** Chooses in the dialog as soon as it is there, from within its own loop. */
	private void keepBoth() {
		window.dialog("Merge Changes").ifPresentOrElse(shell -> {
			Button both = Window.find(shell, Button.class, b -> b.getText().startsWith("Keep both")).orElseThrow();
			both.setSelection(true);
			both.notifyListeners(SWT.Selection, new Event());
			window.pressWhenOpen("Merge Changes", "Merge and Save");
		}, () -> window.shell().getDisplay().timerExec(100, this::keepBoth));
	}

	@Test
	void anEditorWithoutEditsFollowsWhatIsSavedElsewhere() {
		saveBehindTheEditor("title of bob");
		window.until("the editor shows it", () -> editor.record().filter(r -> "title of bob".equals(r.getTitle()))
				.isPresent());
		assertFalse(editor.isDirty());
	}

	@Test
	void aPastRevisionIsShownAndCannotBeEdited() {
		RevisionInfo first = history().get(0);
		retitle(TITLE);
		save();
		window.session().openRevision(batch, first.id());
		RecordEditor past = window.untilPresent("the revision is shown", () -> Optional
				.ofNullable(window.page().getActiveEditor()).filter(e -> e != editor).filter(RecordEditor.class::isInstance)
				.map(RecordEditor.class::cast).filter(e -> e.record().isPresent()));
		assertEquals("first title", past.record().orElseThrow().getTitle());
		EditingDomain domain = AdapterFactoryEditingDomain.getEditingDomainFor(past.record().orElseThrow());
		domain.getCommandStack().execute(SetCommand.create(domain, past.record().orElseThrow(),
				NotebookPackage.Literals.RECORD__TITLE, "rewritten"));
		assertFalse(past.isDirty(), "there is nothing to save in the past");
	}
}
