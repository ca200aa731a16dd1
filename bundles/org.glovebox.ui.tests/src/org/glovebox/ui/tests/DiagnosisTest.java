/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.glovebox.core.drafting.FileImport;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.CellType;
import org.glovebox.ui.RecordEditor;
import org.glovebox.ui.chart.FigureCanvas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A cell says what is wrong with it: symptom and evidence, on a chart, and it can be kept. */
@ExtendWith(InWindow.class)
class DiagnosisTest {

	private static final String FILE = "content/study-a/generated-impedance-24-h.csv";

	private final Window window = new Window();

	@TempDir
	Path folder;

	@BeforeEach
	void makeNotebook() {
		window.create(folder.resolve("notebook"));
	}

	@AfterEach
	void close() {
		window.closeEditors();
	}

	private UUID cell() {
		return window.save(CellPackage.Literals.CELL_BUILD, "a cell", record -> ((CellBuild) record)
				.setCellType(CellType.SYMMETRIC));
	}

	private void measure(UUID cell) throws IOException {
		Path file = folder.resolve("impedance.csv");
		try (InputStream in = Platform.getBundle("org.glovebox.demo").getEntry(FILE).openStream()) {
			Files.copy(in, file);
		}
		ImportRunner runner = new ImportRunner(new ImporterRegistry(Platform.getExtensionRegistry()));
		List<FileImport.Outcome> outcomes = new ArrayList<>();
		window.session().run("Importing", (notebook, monitor) -> new FileImport(notebook, runner, "ann").run(file,
				notebook.load(cell).stored().map(Stored::record), m -> m.setGenerated(true), monitor), outcomes::add);
		window.until("the file is imported", () -> !outcomes.isEmpty());
	}

	private boolean isSaid(String text) {
		return Window.find(window.shell(), Label.class, l -> l.isVisible() && l.getText().contains(text)).isPresent();
	}

	private void click(String text) {
		Hyperlink link = window.untilPresent("there is a link " + text,
				() -> Window.find(window.shell(), Hyperlink.class, l -> l.isVisible() && l.getText().equals(text)));
		Event enter = new Event();
		enter.character = SWT.CR;
		link.notifyListeners(SWT.KeyDown, enter);
	}

	private List<RecordSummary> analyses() {
		return window.read(n -> n.list(RecordFilter.ALL.ofKinds("Analysis")));
	}

	@Test
	void aGrowingArcIsToldDrawnAndKept() throws IOException {
		UUID cell = cell();
		measure(cell);
		RecordEditor editor = window.open(cell);
		editor.setActivePage("cell-diagnosis");
		window.until("the symptom is told", () -> isSaid("An arc of the impedance grows by"));
		assertTrue(isSaid("Likely") && isSaid("A resistive interphase that grows"), "with likelihood and causes");
		assertTrue(isSaid("generated"), "and that the data were made");
		FigureCanvas canvas = window.untilPresent("the evidence is drawn", () -> Window.find(window.shell(), FigureCanvas.class,
				c -> c.isVisible() && c.figure().isPresent()));
		assertEquals("generated data", canvas.figure().orElseThrow().note());
		assertEquals(List.of(), analyses(), "nothing is kept unless it is asked for");
		click("Save diagnosis");
		window.until("it is kept", () -> !analyses().isEmpty());
		UUID saved = analyses().get(0).uuid();
		Analysis kept = (Analysis) window.read(n -> n.load(saved)).stored().map(Stored::record).orElseThrow();
		assertEquals(cell.toString(), kept.getInputs().get(0).getRecord().getUuid());
		assertEquals(2, kept.getInputs().size());
		window.until("the page leads to it", () -> Window.find(window.shell(), Hyperlink.class,
				l -> l.isVisible() && l.getText().equals("Saved; open it")).isPresent());
	}

	@Test
	void aCellWithoutTestsSaysWhatIsMissing() {
		RecordEditor editor = window.open(cell());
		editor.setActivePage("cell-diagnosis");
		window.until("the page says it", () -> isSaid("This cell has no test with data"));
		assertTrue(isSaid("no impedance"));
		assertEquals(Optional.empty(), Window.find(window.shell(), FigureCanvas.class,
				c -> c.isVisible() && c.figure().isPresent()));
	}
}
