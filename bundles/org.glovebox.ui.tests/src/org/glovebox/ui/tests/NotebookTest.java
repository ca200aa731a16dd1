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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.glovebox.core.extension.StoreRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.NotebookOpening;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.ui.RecordRef;
import org.glovebox.ui.ViewIds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A notebook is made, filled, searched and imported into, and what the user sees follows. */
@ExtendWith(InWindow.class)
class NotebookTest {

	private static final String GENERATED = "content/study-a/generated-cycling.ndax";

	private final Window window = new Window();

	@TempDir
	Path folder;

	@AfterEach
	void close() {
		window.closeEditors();
	}

	/** As happens to a view that still reads when the user opens another notebook. */
	@Test
	void aReaderThatTheClosingOvertakesIsNoTrouble() {
		window.create(folder.resolve("one"));
		CountDownLatch replaced = new CountDownLatch(1);
		AtomicBoolean ended = new AtomicBoolean();
		List<Object> answers = new ArrayList<>();
		window.session().read("what takes its time", notebook -> {
			try {
				replaced.await();
				return notebook.list(RecordFilter.ALL);
			} catch (InterruptedException e) {
				throw new IllegalStateException(e);
			} finally {
				ended.set(true);
			}
		}, answers::add);
		window.create(folder.resolve("two"));
		replaced.countDown();
		window.until("the reader has ended", ended::get);
		window.read(Notebook::counts);
		assertEquals(List.of(), window.dialogs());
		assertEquals(List.of(), answers);
	}

	private List<String> navigatorLines() {
		List<String> lines = new ArrayList<>();
		Window.find(window.shell(), Tree.class, tree -> Stream.of(tree.getItems())
				.anyMatch(item -> item.getText().startsWith("Saved searches"))).ifPresent(tree -> collect(tree.getItems(),
						lines));
		return lines;
	}

	private static void collect(TreeItem[] items, List<String> lines) {
		for (TreeItem item : items) {
			lines.add(item.getText().strip());
			collect(item.getItems(), lines);
		}
	}

	private boolean isSaid(String text) {
		return Window.find(window.shell(), Label.class, l -> l.getText().contains(text)).isPresent();
	}

	@Test
	void anEmptyNotebookSaysHowToBegin() {
		window.create(folder.resolve("empty"));
		window.until("the start page offers a recipe", () -> isSaid("every batch follows one"));
		assertTrue(window.shell().getText().contains("empty"), window.shell().getText());
	}

	@Test
	void whatIsSavedStandsInTheNavigatorAtOnce() {
		window.create(folder.resolve("notebook"));
		window.save(MaterialPackage.Literals.LOT, "Sulfur", record -> {
		});
		window.until("the lot is listed", () -> navigatorLines().stream().anyMatch(l -> l.startsWith("Lots")));
	}

	@Test
	void aNotebookThatIsHeldOpenElsewhereIsAMessageAndNoDialog() {
		Path taken = folder.resolve("taken");
		NotebookOpening opening = Notebook.create(new StoreRegistry(Platform.getExtensionRegistry()), taken.toString(),
				"taken");
		try (Notebook held = ((NotebookOpening.Opened) opening).notebook()) {
			window.session().open(taken);
			window.until("the start page says so", () -> isSaid("Try again") || isSaid("open"));
			assertEquals(Optional.empty(), window.session().notebook());
			assertEquals(List.of(), window.dialogs());
			assertEquals(taken.toString(), held.info().location());
		}
	}

	@Test
	void theSearchBoxFindsWhileOneTypesAndSaysWhatItDoesNotUnderstand() {
		window.create(folder.resolve("notebook"));
		UUID lot = window.save(MaterialPackage.Literals.LOT, "Antimony trisulfide", record -> {
		});
		Text box = Window.find(window.shell(), Text.class, t -> t.getMessage().startsWith("Search")).orElseThrow();
		window.command("org.glovebox.ui.find");
		box.setText("antimony");
		window.until("the lot is found", () -> popupLines().stream().anyMatch(l -> l.contains("Antimony trisulfide")));
		box.setText("antimony amount > 3 parsecs");
		window.until("the unit is not understood", () -> popupLines().stream().anyMatch(l -> l.contains("parsecs")));
		box.setText("");
		assertTrue(window.editor(lot).isEmpty());
	}

	private List<String> popupLines() {
		return Stream.of(window.shell().getShells()).filter(Shell::isVisible)
				.flatMap(s -> Window.find(s, Table.class, t -> true).stream())
				.flatMap(t -> Stream.of(t.getItems())).map(TableItem::getText).toList();
	}

	@Test
	void lineageFollowsTheRecordThatIsOpened() {
		window.create(folder.resolve("notebook"));
		UUID lot = window.save(MaterialPackage.Literals.LOT, "Sulfur", record -> {
		});
		Lot sulfur = (Lot) window.read(n -> n.load(lot).stored().map(Stored::record)).orElseThrow();
		UUID batch = window.save(SynthesisPackage.Literals.BATCH, "S@C", record -> {
			Use use = SynthesisFactory.eINSTANCE.createUse();
			use.setSource(sulfur);
			((Batch) record).getInputs().add(use);
		});
		window.open(batch);
		var view = window.page().findView(ViewIds.LINEAGE);
		assertTrue(view != null, "the lineage is there");
		IStructuredSelection selected = (IStructuredSelection) window.page().getSelection();
		assertEquals(List.of(batch), RecordRef.all(selected));
	}

	@Test
	void aFileThatIsDroppedOnACellBecomesATestOfIt() throws IOException {
		window.create(folder.resolve("notebook"));
		UUID cell = window.save(CellPackage.Literals.CELL_BUILD, "S@C | NAS | Na15Sn4", record -> {
		});
		Path file = folder.resolve("generated-cycling.ndax");
		try (InputStream in = Platform.getBundle("org.glovebox.demo").getEntry(GENERATED).openStream()) {
			Files.copy(in, file);
		}
		window.pressWhenOpen("Import", "Import");
		window.session().importFiles(List.of(file), Optional.of(cell));
		RecordSummary test = window.untilPresent("the test is in the notebook", () -> window
				.read(n -> n.list(RecordFilter.ALL.ofKinds("GalvanostaticCycling"))).stream().findFirst());
		Measurement measurement = (Measurement) window.read(n -> n.load(test.uuid()).stored().map(Stored::record))
				.orElseThrow();
		assertEquals(cell.toString(), measurement.getSubject().getUuid());
		Sha256 blob = Sha256.tryParse(measurement.getRawFiles().get(0).getBlob()).orElseThrow();
		assertEquals(Files.size(file), window.read(n -> n.blobs().size(blob)).orElse(-1));
		window.until("its editor opens", () -> window.editor(test.uuid()).isPresent());
	}
}
