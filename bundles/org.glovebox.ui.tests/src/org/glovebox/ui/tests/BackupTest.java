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

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.glovebox.model.cell.CellPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Backups are made in the window while the notebook stays open. */
@ExtendWith(InWindow.class)
class BackupTest {

	private static final String DIALOG = "Backups";

	@TempDir
	Path folder;
	private final Window window = new Window();

	@BeforeEach
	void create() {
		window.create(folder.resolve("notebook"));
		window.save(CellPackage.Literals.CELL_BUILD, "NaS-01", record -> {
		});
	}

	private List<Path> backups(Path where) {
		try (Stream<Path> files = Files.isDirectory(where) ? Files.list(where) : Stream.empty()) {
			return files.filter(file -> file.toString().endsWith(".backup")).toList();
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
	}

	/** Does something in the dialog as soon as it is open. */
	private void inDialog(Consumer<Shell> what) {
		window.shell().getDisplay().timerExec(100,
				() -> window.dialog(DIALOG).ifPresentOrElse(what, () -> inDialog(what)));
	}

	private static void type(Shell dialog, Path where) {
		Window.find(dialog, Text.class, text -> text.getEditable() && text.getMessage().startsWith("on another disk"))
				.orElseThrow().setText(where.toString());
	}

	private void backUp(Path where) {
		inDialog(dialog -> {
			type(dialog, where);
			window.pressWhenOpen(DIALOG, "Back Up Now");
		});
		window.command("org.glovebox.ui.backUp");
	}

	@Test
	void aBackupIsMadeAndListedTheNextTime() {
		Path where = folder.resolve("backups");
		backUp(where);
		window.until("the backup is there", () -> backups(where).size() == 1);
		assertTrue(window.session().notebook().isPresent(), "the notebook stays open");
		inDialog(dialog -> {
			// the folder of the last time is proposed
			Table table = Window.find(dialog, Table.class, t -> true).orElseThrow();
			whenListed(table);
		});
		window.command("org.glovebox.ui.backUp");
	}

	private void whenListed(Table table) {
		window.shell().getDisplay().timerExec(100, () -> {
			if (table.getItemCount() == 0) {
				whenListed(table);
				return;
			}
			assertEquals(1, table.getItemCount());
			window.pressWhenOpen(DIALOG, "Close");
		});
	}

	@Test
	void nothingIsDoneWithoutAFolder() {
		boolean[] enabled = { true };
		inDialog(dialog -> {
			type(dialog, Path.of(""));
			enabled[0] = Window.find(dialog, Button.class, b -> b.getText().equals("Back Up Now")).orElseThrow().isEnabled();
			window.pressWhenOpen(DIALOG, "Close");
		});
		window.command("org.glovebox.ui.backUp");
		assertFalse(enabled[0]);
	}
}
