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
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.glovebox.core.importing.KeptMappings;
import org.glovebox.core.importing.KeptRules;
import org.glovebox.core.importing.KeptWatches;
import org.glovebox.core.importing.WatchedFolder;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.characterization.Measurement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Many files are imported, watched and explained in the window. */
@ExtendWith(InWindow.class)
class ImportTest {

	private static final String[] MEASURED = { "GalvanostaticCycling", "Voltammetry", "Polarization", "OpenCircuit",
			"GenericMeasurement" };

	@TempDir
	Path folder;
	private final Window window = new Window();
	private Path files;
	private UUID cell;

	@BeforeEach
	void create() throws IOException {
		window.create(folder.resolve("notebook"));
		files = Files.createDirectories(folder.resolve("files"));
		cell = window.save(CellPackage.Literals.CELL_BUILD, "NaS-01", record -> {
		});
	}

	private Path text(String name, String labels, int rows) throws IOException {
		StringBuilder text = new StringBuilder(labels).append('\n');
		for (int i = 0; i < rows; i++) {
			text.append(i).append('\t').append(2 + i % 9).append('\t').append(0.1 * (i % 4)).append('\n');
		}
		return Files.writeString(files.resolve(name), text);
	}

	private List<RecordSummary> measurements() {
		return window.read(n -> n.list(RecordFilter.ALL.ofKinds(MEASURED)));
	}

	private Measurement measurement(UUID uuid) {
		return (Measurement) window.read(n -> n.load(uuid).stored().map(Stored::record)).orElseThrow();
	}

	private List<String> reportLines() {
		return Window.find(window.shell(), Table.class, t -> t.getColumnCount() == 4
				&& t.getColumn(1).getText().equals("Outcome")).stream()
				.flatMap(t -> Stream.of(t.getItems())).map(i -> i.getText(1)).toList();
	}

	@Test
	void aFolderIsImportedByTheRulesAndTheReportStaysThere() throws IOException {
		text("NaS-01_rate.txt", "Time/s\tVoltage/V\tCurrent/mA", 30);
		text("other_rate.txt", "Time/s\tVoltage/V\tCurrent/mA", 31);
		Files.writeString(files.resolve("letter.txt"), "Dear Ada");
		window.read(n -> new KeptRules(n).keep("{cell}_{test}.txt -> cell {cell}; title {test} test"));
		window.pressWhenOpen("Import", "Import 2");
		window.session().importFiles(List.of(files), Optional.empty());
		window.until("both are in the notebook", () -> measurements().size() == 2);
		RecordSummary attached = measurements().stream()
				.filter(m -> measurement(m.uuid()).getSubject() != null).findFirst().orElseThrow();
		assertEquals(cell.toString(), measurement(attached.uuid()).getSubject().getUuid());
		assertEquals("rate test", attached.title());
		window.command("org.glovebox.ui.showImports");
		window.until("the report lists three files", () -> reportLines().size() == 3 && reportLines().contains("Imported"));
		assertTrue(reportLines().stream().anyMatch(l -> l.startsWith("Left out")), reportLines().toString());
	}

	@Test
	void whatIsThereAlreadyCannotBeImportedAgain() throws IOException {
		Path file = text("a.txt", "Time/s\tVoltage/V\tCurrent/mA", 30);
		window.pressWhenOpen("Import", "Import");
		window.session().importFiles(List.of(file), Optional.of(cell));
		window.until("it is in the notebook", () -> measurements().size() == 1);
		window.pressWhenOpen("Import", "Cancel");
		window.session().importFiles(List.of(file), Optional.of(cell));
		window.until("the dialog was closed", () -> window.dialogs().isEmpty());
		assertEquals(1, measurements().size());
	}

	@Test
	void columnsAreExplainedOnceAndRemembered() throws IOException {
		Path file = text("odd.txt", "Zeit\tKlemme\tStrom", 30);
		window.pressWhenOpen("Import", "Columns\u2026");
		pressWhenExplained();
		window.session().importFiles(List.of(file), Optional.of(cell));
		window.until("the mapping is kept", () -> window.read(n -> new KeptMappings(n).all().size()) == 1);
		window.pressWhenOpen("Import", "Import");
		window.until("the file is in the notebook", () -> measurements().size() == 1);
		assertTrue(measurement(measurements().get(0).uuid()).getAnnotations().get(0).getText().contains("Klemme = voltage mV"));
	}

	/** Says in the dialog of columns what the second one means, then presses its button. */
	private void pressWhenExplained() {
		window.shell().getDisplay().timerExec(100, () -> window.dialog("Columns").ifPresentOrElse(shell -> {
			Combo means = Window.find(shell, Combo.class, c -> c.getText().equals("Klemme")).orElseThrow();
			means.setText("voltage");
			Text unit = Arrays.stream(means.getParent().getChildren()).filter(Text.class::isInstance)
					.map(Text.class::cast).skip(1).findFirst().orElseThrow();
			unit.setText("mV");
			window.pressWhenOpen("Columns", "Use and Remember");
		}, this::pressWhenExplained));
	}

	@Test
	void aWatchedFolderIsTakenInTheBackground() throws IOException {
		Path file = text("NaS-01 run.txt", "Time/s\tVoltage/V\tCurrent/mA", 30);
		Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
		window.read(n -> {
			new KeptWatches(n).keep(WatchedFolder.of(files));
			return true;
		});
		window.pressWhenOpen("Watched Folders", "Watch");
		window.command("org.glovebox.ui.watchFolders");
		window.until("the file is in the notebook", () -> measurements().size() == 1);
		assertEquals(cell.toString(), measurement(measurements().get(0).uuid()).getSubject().getUuid());
		window.command("org.glovebox.ui.showImports");
		window.until("the report is there", () -> reportLines().equals(List.of("Imported")));
	}
}
