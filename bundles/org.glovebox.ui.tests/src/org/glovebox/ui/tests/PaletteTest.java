/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Any command or record by its name. */
@ExtendWith(InWindow.class)
class PaletteTest {

	private final Window window = new Window();

	@TempDir
	Path folder;
	private UUID batch;

	@BeforeEach
	void makeABatch() {
		window.create(folder.resolve("notebook"));
		batch = window.save(SynthesisPackage.Literals.BATCH, "new stack of pellets", record -> {
		});
	}

	@AfterEach
	void close() {
		window.closeEditors();
	}

	private static Optional<Text> palette() {
		return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells()).flatMap(shell -> Window.find(shell,
				Text.class, text -> text.getMessage().equals("Any command or record")).stream()).findFirst();
	}

	/** "new" begins the names of many commands, but all of what is typed only that of the record. */
	@Test
	void enterRightAfterTypingWaitsForTheRecords() {
		window.command("org.glovebox.ui.palette");
		Text text = palette().orElseThrow();
		Event enter = new Event();
		enter.keyCode = SWT.CR;
		text.setText("new stack of");
		text.notifyListeners(SWT.KeyDown, enter);

		window.until("the record is open", () -> window.editor(batch).isPresent());
		assertEquals(Optional.empty(), palette().filter(t -> !t.isDisposed()));
	}

	@Test
	void aRecordThatIsOpenIsShownAndNotOpenedAgain() {
		window.open(batch);
		RecordSummary summary = window.read(n -> n.summary(batch)).orElseThrow();
		window.session().openRecord(batch);
		window.read(n -> n.summary(batch));
		assertEquals(1, window.page().getEditorReferences().length);
		assertEquals(summary.shortId(), Objects.requireNonNull(window.page().getActiveEditor()).getTitle());
	}
}
