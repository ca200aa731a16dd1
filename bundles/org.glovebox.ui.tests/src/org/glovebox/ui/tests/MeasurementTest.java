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
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.glovebox.core.drafting.FileImport;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.Figure;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.notebook.AttachmentRole;
import org.glovebox.core.drafting.RawFile;
import org.glovebox.core.store.Sha256;
import org.glovebox.ui.RecordEditor;
import org.glovebox.ui.chart.FigureCanvas;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A test opens on its chart; what is analyzed can be kept, and its numbers are a table. */
@ExtendWith(InWindow.class)
class MeasurementTest {

	private static final String FILE = "content/study-a/generated-cycling.ndax";

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

	private Path generated() throws IOException {
		Path file = folder.resolve("generated.ndax");
		try (InputStream in = Platform.getBundle("org.glovebox.demo").getEntry(FILE).openStream()) {
			Files.copy(in, file);
		}
		return file;
	}

	private UUID imported(Consumer<Measurement> adjust) throws IOException {
		Path file = generated();
		ImportRunner runner = new ImportRunner(new ImporterRegistry(Platform.getExtensionRegistry()));
		List<FileImport.Outcome> outcomes = new ArrayList<>();
		window.session().run("Importing", (notebook, monitor) -> new FileImport(notebook, runner, "ann").run(file,
				Optional.empty(), adjust, monitor), outcomes::add);
		window.until("the file is imported", () -> !outcomes.isEmpty());
		return ((FileImport.Outcome.Done) outcomes.get(0)).revision().record();
	}

	private FigureCanvas chart() {
		return window.untilPresent("there is a chart", () -> Window.find(window.shell(), FigureCanvas.class,
				c -> c.isVisible() && c.figure().isPresent()));
	}

	private Button button(String text) {
		return window.untilPresent("there is a button " + text, () -> Window.find(window.shell(), Button.class,
				b -> b.isVisible() && b.isEnabled() && b.getText().equals(text)));
	}

	private void press(String text) {
		button(text).notifyListeners(SWT.Selection, new Event());
	}

	private boolean isSaid(String text) {
		return Window.find(window.shell(), Label.class, l -> l.isVisible() && l.getText().contains(text)).isPresent();
	}

	private List<RecordSummary> records(String kind) {
		return window.read((Notebook n) -> n.list(RecordFilter.ALL)).stream().filter(s -> s.kind().equals(kind)).toList();
	}

	private static String pageId(RecordEditor editor) {
		return Optional.ofNullable(editor.getActivePageInstance()).map(p -> p.getId()).orElse("");
	}

	@Test
	void aTestOpensOnItsChart() throws IOException {
		RecordEditor editor = window.open(imported(m -> {
		}));
		assertEquals("measurement-chart", pageId(editor));
		assertTrue(chart().figure().orElseThrow().series().stream().anyMatch(s -> s.size() > 10));
	}

	@Test
	void generatedDataSaySoAboveTheChartAndOnIt() throws IOException {
		window.open(imported(m -> m.setGenerated(true)));
		assertEquals("generated data", chart().figure().orElseThrow().note());
		window.until("the page says so", () -> isSaid("Generated data"));
	}

	@Test
	void anAnalysisIsRunAtOnceAndKeptOnDemand() throws IOException {
		UUID test = imported(m -> {
		});
		window.open(test);
		window.until("the cycles are summed up", () -> isSaid("Number of cycles"));
		assertEquals(List.of(), records("Analysis"));
		press("Keep in notebook");
		window.until("it is kept", () -> !records("Analysis").isEmpty());
		Analysis kept = (Analysis) window.read(n -> n.load(records("Analysis", n).get(0).uuid())).stored()
				.map(Stored::record).orElseThrow();
		assertEquals("cycle-summary", kept.getAnalyzer());
		assertEquals(test.toString(), kept.getInputs().get(0).getRecord().getUuid());
	}

	private static List<RecordSummary> records(String kind, Notebook notebook) {
		return notebook.list(RecordFilter.ALL).stream().filter(s -> s.kind().equals(kind)).toList();
	}

	@Test
	void aNewRunOfAKeptAnalysisBecomesItsNextRevision() throws IOException {
		window.open(imported(m -> {
		}));
		press("Keep in notebook");
		window.until("it is kept", () -> !records("Analysis").isEmpty());
		window.until("the card stands for what is kept", () -> Window.find(window.shell(), Button.class,
				b -> b.isVisible() && b.getText().equals("Keep in notebook")).isEmpty());
		press("Run again");
		press("Keep as new revision");
		UUID analysis = records("Analysis").get(0).uuid();
		window.until("there are two revisions", () -> window.read(n -> n.history(analysis)).size() == 2);
		assertEquals(1, records("Analysis").size());
	}

	private Text setting(String label) {
		return window.untilPresent("there is the setting " + label, () -> Window.find(window.shell(), Label.class,
				l -> l.getText().equals(label)).flatMap(l -> Window.find(l.getParent(), Text.class, t -> follows(l, t))));
	}

	/** Whether a field belongs to a label: its box comes right after it. */
	private static boolean follows(Label label, Text text) {
		List<Control> all = List.of(label.getParent().getChildren());
		int next = all.indexOf(label) + 1;
		return next < all.size() && text.getParent() == all.get(next);
	}

	@Test
	void resultsFollowASettingAndUndoBringsTheFormerOnesBack() throws IOException {
		RecordEditor editor = window.open(imported(m -> {
		}));
		window.until("the cycles are summed up", () -> isSaid("Number of cycles"));
		List<String> before = numbers();
		setting("Reference cycle").setText("3");
		window.until("the results follow", () -> !numbers().equals(before));
		window.command("org.eclipse.ui.edit.undo");
		window.until("the former results are back", () -> numbers().equals(before));
		assertEquals("", setting("Reference cycle").getText());
		assertFalse(editor.isDirty(), "the record was not changed");
	}

	/** All numbers on the page that explain themselves. */
	private List<String> numbers() {
		List<String> numbers = new ArrayList<>();
		Window.find(window.shell(), Hyperlink.class, l -> l.isVisible() && !numbers.add(l.getText()));
		return numbers;
	}

	@Test
	void theTableHasEveryRowOfTheFile() throws IOException {
		RecordEditor editor = window.open(imported(m -> {
		}));
		editor.setActivePage("measurement-data");
		Table table = window.untilPresent("the rows are there", () -> Window.find(window.shell(), Table.class,
				t -> t.isVisible() && t.getColumnCount() > 5 && t.getItemCount() > 100));
		assertTrue((table.getStyle() & SWT.VIRTUAL) != 0);
		List<String> headers = Stream.of(table.getColumns()).map(c -> c.getText()).toList();
		assertEquals(List.of("#", "Time / s", "Voltage / V", "Current / mA"), headers.subList(0, 4));
		int last = table.getItemCount() - 1;
		window.until("the last row is filled", () -> {
			table.showItem(table.getItem(last));
			return table.getItem(last).getText(0).equals(Integer.toString(last + 1));
		});
	}

	@Test
	void anUnreadableFileIsASentenceAndNoDialog() {
		byte[] junk = "neither fish nor fowl".repeat(50).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
		Sha256 blob = window.read(n -> write(n, junk));
		UUID test = window.save(ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING, "Broken", record -> {
			Measurement measurement = (Measurement) record;
			measurement.getRawFiles().add(new RawFile("broken.ndax", blob, junk.length).attachment(AttachmentRole.RAW_DATA));
			measurement.setReader("neware-ndax");
		});
		RecordEditor editor = window.open(test);
		editor.setActivePage("measurement-data");
		window.until("the reason is told", () -> isSaid("broken.ndax"));
		assertEquals(List.of(), window.dialogs());
	}

	private static Sha256 write(Notebook notebook, byte[] bytes) {
		try {
			return notebook.blobs().write(new java.io.ByteArrayInputStream(bytes));
		} catch (IOException e) {
			throw new java.io.UncheckedIOException(e);
		}
	}

	@Test
	void aMeasurementWithoutAFileSaysWhatToDo() {
		UUID test = window.save(ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING, "Planned", record -> {
		});
		RecordEditor editor = window.open(test);
		editor.setActivePage("measurement-data");
		window.until("the page says so", () -> isSaid("no data file yet"));
	}

	@Test
	void aKeptFigureIsDrawnAgainFromItsSource() throws IOException {
		UUID test = imported(m -> {
		});
		UUID figure = window.save(org.glovebox.model.analysis.AnalysisPackage.Literals.FIGURE, "Capacities", record -> {
			Figure made = (Figure) record;
			made.setKind("capacity-cycle");
			var series = org.glovebox.model.analysis.AnalysisFactory.eINSTANCE.createFigureSeries();
			series.setSource(org.glovebox.model.Records.proxy(ElectrochemistryPackage.Literals.GALVANOSTATIC_CYCLING,
					test.toString()));
			made.getSeries().add(series);
		});
		RecordEditor editor = window.open(figure);
		assertEquals("figure-chart", pageId(editor));
		assertEquals("Cycle number", chart().figure().orElseThrow().x().label());
	}
}
