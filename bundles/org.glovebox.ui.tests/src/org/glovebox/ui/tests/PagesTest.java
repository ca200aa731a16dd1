/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.UnreadText;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.Study;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.cell.CellType;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.cell.LayerRole;
import org.glovebox.model.characterization.CharacterizationPackage;
import org.glovebox.model.characterization.RamanMeasurement;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.CurrentDirection;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.notebook.Stage;
import org.glovebox.model.notebook.StageKind;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.ui.RecordEditor;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the editors: every kind of record opens, and what is typed into its fields reaches the record. */
@ExtendWith(InWindow.class)
class PagesTest {

	private final Window window = new Window();

	@TempDir
	Path folder;

	@BeforeEach
	void openANotebook() {
		window.create(folder.resolve("notebook"));
	}

	@AfterEach
	void close() {
		window.closeEditors();
	}

	private Composite page(RecordEditor editor, String id) {
		IFormPage page = editor.setActivePage(id);
		assertNotNull(page, () -> "there is no page " + id);
		return (Composite) page.getPartControl();
	}

	private static Text text(Composite page, String label) {
		return Window.find(page, Label.class, each -> each.getText().equals(label)).map(PagesTest::field)
				.orElseThrow(() -> new AssertionError("there is no field " + label));
	}

	/** The text that comes next after a label. */
	private static Text field(Label label) {
		Composite form = label.getParent();
		List<?> children = List.of(form.getChildren());
		Composite box = (Composite) children.get(children.indexOf(label) + 1);
		return Window.find(box, Text.class, any -> true).orElseThrow();
	}

	private static String said(Text field) {
		StringBuilder said = new StringBuilder();
		for (var child : field.getParent().getChildren()) {
			said.append(child instanceof Label label ? label.getText()
					: child instanceof CLabel shortened ? shortened.getText() : "");
		}
		return said.toString();
	}

	@Test
	void everyKindOfRecordOpensWithoutAFailedPage() {
		for (EClass kind : ModelPackages.recordKinds()) {
			UUID record = window.save(kind, kind.getName(), any -> {
			});
			RecordEditor editor = window.open(record);
			assertFalse(Window.find((Composite) window.shell(), Label.class,
					label -> label.getText().contains("of the plug-in")).isPresent(), kind::getName);
			window.page().closeEditor(editor, false);
		}
	}

	@Test
	void aQuantityIsReadWhileItIsTypedAndKeptWhenItIsNone() {
		RecordEditor editor = window.open(window.save(MaterialPackage.Literals.LOT, "Sulfur", record -> {
		}));
		Lot lot = (Lot) editor.record().orElseThrow();
		Text amount = text(page(editor, "lot-overview"), "Amount");
		amount.setText("50 g");
		assertEquals(Optional.of("50 g"), Optional.ofNullable(lot.getAmount()).map(Quantity::text));
		assertTrue(said(amount).contains("0.050 kg"), said(amount));
		amount.setText("50 gg");
		assertEquals(Optional.of("50 gg"), UnreadText.of(lot, MaterialPackage.Literals.MATERIAL__AMOUNT));
		assertTrue(said(amount).contains("gg"), said(amount));
		amount.setText("50 h");
		assertTrue(said(amount).contains("time"), said(amount));
		CommandStack stack = AdapterFactoryEditingDomain.getEditingDomainFor(lot).getCommandStack();
		stack.undo();
		assertEquals("", amount.getText());
		assertFalse(stack.canUndo());
	}

	@Test
	void aStepIsAddedByTypingItsKind() {
		RecordEditor editor = window.open(window.save(SynthesisPackage.Literals.BATCH, "a batch", record -> {
		}));
		Batch batch = (Batch) editor.record().orElseThrow();
		Composite page = page(editor, "batch-steps");
		Text bar = Window.find(page, Text.class, text -> text.getMessage().contains("add step")).orElseThrow();
		bar.setText("mill");
		bar.notifyListeners(SWT.DefaultSelection, new Event());
		assertEquals(SynthesisPackage.Literals.BALL_MILL, batch.getSteps().get(0).getActual().eClass());
		Table steps = Window.find(page, Table.class, any -> true).orElseThrow();
		assertEquals(1, steps.getItemCount());
		text(page, "Speed").setText("550 rpm");
		assertEquals("550 rpm", ((BallMill) batch.getSteps().get(0).getActual()).getSpeed().text());
	}

	@Test
	void planAndActAreShownBesideEachOther() {
		RecordEditor editor = window.open(window.save(SynthesisPackage.Literals.BATCH, "a batch", record -> {
			PerformedStep step = SynthesisFactory.eINSTANCE.createPerformedStep();
			BallMill plan = SynthesisFactory.eINSTANCE.createBallMill();
			plan.setMillingTime(Quantity.parse("40 h"));
			step.setPlanned(plan);
			BallMill act = SynthesisFactory.eINSTANCE.createBallMill();
			act.setMillingTime(Quantity.parse("36 h"));
			step.setActual(act);
			((Batch) record).getSteps().add(step);
		}));
		Composite page = page(editor, "batch-steps");
		Table steps = Window.find(page, Table.class, any -> true).orElseThrow();
		assertEquals("40 h → 36 h", steps.getItem(0).getText(2));
		assertTrue(Window.find(page, Label.class, label -> label.getText().equals("deviates")).isPresent());
	}

	@Test
	void aRunOfARecipeBecomesABatchThatOpens() {
		RecordEditor editor = window.open(window.save(SynthesisPackage.Literals.RECIPE, "NaTaCl6",
				record -> ((Recipe) record).getSteps().add(SynthesisFactory.eINSTANCE.createBallMill())));
		Button run = Window.find(page(editor, "recipe-steps"), Button.class, b -> b.getText().equals("Make a run"))
				.orElseThrow();
		run.notifyListeners(SWT.Selection, new Event());
		UUID batch = window.untilPresent("the batch is saved", () -> window.read(
				notebook -> notebook.list(RecordFilter.ALL.ofKinds("Batch")).stream().findFirst().map(r -> r.uuid())));
		window.untilPresent("the batch is open", () -> window.editor(batch));
	}

	@Test
	void theLayersOfACellAreATableOfTheSameData() {
		RecordEditor editor = window.open(window.save(CellPackage.Literals.CELL_BUILD, "a cell", record -> {
			Layer layer = CellFactory.eINSTANCE.createLayer();
			layer.setTitle("NAS");
			layer.setMass(Quantity.parse("80 mg"));
			((CellBuild) record).getLayers().add(layer);
		}));
		Composite page = page(editor, "cell-stack");
		Table layers = Window.find(page, Table.class, any -> true).orElseThrow();
		assertEquals("80 mg", layers.getItem(0).getText(1));
		text(page, "Thickness").setText("480 µm");
		window.until("the table shows it", () -> layers.getItem(0).getText(2).equals("480 µm"));
	}

	@Test
	void aNewStackBeginsWithAnArrangementThatCanBeUndone() {
		RecordEditor editor = window.open(window.save(CellPackage.Literals.CELL_BUILD, "a cell", record -> {
		}));
		CellBuild cell = (CellBuild) editor.record().orElseThrow();
		Composite page = page(editor, "cell-stack");
		Hyperlink half = Window.find(page, Hyperlink.class, link -> link.getText().equals("+ Half cell")).orElseThrow();
		Event enter = new Event();
		enter.character = SWT.CR;
		half.notifyListeners(SWT.KeyDown, enter);
		window.until("there are layers", () -> cell.getLayers().size() == 3);
		assertEquals(CellType.HALF, cell.getCellType());
		assertEquals(LayerRole.ELECTROLYTE, cell.getLayers().get(1).getRole());
		AdapterFactoryEditingDomain.getEditingDomainFor(cell).getCommandStack().undo();
		assertEquals(0, cell.getLayers().size());
		assertEquals(CellType.UNSPECIFIED, cell.getCellType());
	}

	@Test
	void aLayerIsDraggedToAnotherPlaceAndTheFlippedDrawingLeavesTheRecord() {
		RecordEditor editor = window.open(window.save(CellPackage.Literals.CELL_BUILD, "a cell", record -> {
			for (String title : List.of("Na15Sn4", "NAS", "S@C-NAS")) {
				Layer layer = CellFactory.eINSTANCE.createLayer();
				layer.setTitle(title);
				((CellBuild) record).getLayers().add(layer);
			}
		}));
		CellBuild cell = (CellBuild) editor.record().orElseThrow();
		Composite page = page(editor, "cell-stack");
		Button flip = Window.find(page, Button.class, b -> b.getText().equals("positive side on top")).orElseThrow();
		Canvas drawing = (Canvas) flip.getParent().getParent().getChildren()[0];
		Table layers = Window.find(page, Table.class, any -> true).orElseThrow();
		drag(drawing, 60, drawing.getClientArea().height - 8);
		assertEquals(List.of("NAS", "S@C-NAS", "Na15Sn4"), cell.getLayers().stream().map(Layer::getTitle).toList());
		window.until("the table follows", () -> layers.getItem(2).getText(0).equals("Na15Sn4"));
		flip.setSelection(true);
		flip.notifyListeners(SWT.Selection, new Event());
		assertEquals(List.of("NAS", "S@C-NAS", "Na15Sn4"), cell.getLayers().stream().map(Layer::getTitle).toList());
	}

	private static void drag(Canvas canvas, int from, int to) {
		int x = canvas.getClientArea().width / 3;
		for (int type : new int[] { SWT.MouseDown, SWT.MouseMove, SWT.MouseMove, SWT.MouseUp }) {
			Event event = new Event();
			event.button = 1;
			event.x = x;
			event.y = type == SWT.MouseDown ? from : to;
			canvas.notifyListeners(type, event);
		}
	}

	@Test
	void aStageAsksForWhatItsKindNeedsAndSaysItInALine() {
		RecordEditor editor = window.open(window.save(CharacterizationPackage.Literals.RAMAN_MEASUREMENT, "a spectrum",
				record -> {
					Stage stage = NotebookFactory.eINSTANCE.createStage();
					stage.setKind(StageKind.CYCLED);
					stage.setVoltage(Quantity.parse("1.6 V"));
					stage.setDirection(CurrentDirection.DISCHARGE);
					stage.setCycle(2);
					((RamanMeasurement) record).setStage(stage);
				}));
		Composite page = page(editor, "record-form");
		assertTrue(Window.find(page, Label.class, l -> l.getText().equals("1.6 V on discharge, cycle 2")).isPresent());
	}

	@Test
	void aStudyIsATableOfTypedColumnsThatFollows() {
		for (String title : List.of("first", "second")) {
			window.save(MaterialPackage.Literals.LOT, title, record -> ((Lot) record).setAmount(Quantity.parse("5 g")));
		}
		RecordEditor editor = window.open(window.save(AnalysisPackage.Literals.STUDY, "lots", record -> ((Study) record)
				.setQuery("type:lot")));
		Study study = (Study) editor.record().orElseThrow();
		Composite page = page(editor, "study-table");
		Table rows = Window.find(page, Table.class, any -> true).orElseThrow();
		window.until("the rows are there", () -> rows.getItemCount() == 2);
		Text typed = Window.find(page, Text.class, text -> text.getMessage().startsWith("+ column")).orElseThrow();
		typed.setText("amount in mg as Amount");
		typed.notifyListeners(SWT.DefaultSelection, new Event());
		assertEquals("Amount", study.getColumns().get(0).getTitle());
		assertEquals("mg", study.getColumns().get(0).getUnit());
		window.until("the column is there", () -> rows.getColumnCount() == 2);
		Quantity shown = Quantity.parse(rows.getItem(0).getText(1));
		assertEquals("mg", shown.unit().text());
		assertEquals(5000, shown.in("mg"), 1e-6);
		typed.setText("BallMil.speed");
		typed.notifyListeners(SWT.DefaultSelection, new Event());
		assertEquals(1, study.getColumns().size());
		assertTrue(Window.find(page, Label.class, label -> label.getText().contains("BallMill")).isPresent());
	}
}
