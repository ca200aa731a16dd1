/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PartInitException;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.ui.RecordEditor;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a check proposes is done from the list of findings, and undone as any edit. */
@ExtendWith(InWindow.class)
class FindingsTest {

	private final Window window = new Window();

	@TempDir
	Path folder;

	@AfterEach
	void close() {
		window.closeEditors();
	}

	@Test
	void aProposalIsTakenAndUndone() throws PartInitException {
		window.create(folder.resolve("notebook"));
		UUID cell = window.save(CellPackage.Literals.CELL_BUILD, "pellet",
				record -> ((CellBuild) record).setDiameter(Quantity.parse("1 mm")));
		RecordEditor editor = window.open(cell);
		window.page().showView("org.glovebox.ui.findings");
		Table table = window.untilPresent("the diameter is found too small",
				() -> Window.find(window.shell(), Table.class, t -> row(t).isPresent()));

		table.setSelection(row(table).orElseThrow());
		window.command("org.glovebox.ui.fix");

		window.until("the diameter is put right", () -> diameter(editor).equals("10 mm"));
		assertEquals(editor, window.page().getActivePart());
		window.command("org.eclipse.ui.edit.undo");
		assertEquals("1 mm", diameter(editor));
	}

	private static Optional<Integer> row(Table table) {
		return table.getColumnCount() < 2 ? Optional.empty() : IntStream.range(0, table.getItemCount()).boxed()
				.filter(i -> table.getItem(i).getText(1).equals("Set the diameter to 10 mm")).findFirst();
	}

	private static String diameter(RecordEditor editor) {
		return ((CellBuild) editor.record().orElseThrow()).getDiameter().text();
	}
}
