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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.emf.edit.domain.AdapterFactoryEditingDomain;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.forms.editor.IFormPage;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.Records;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.synthesis.BallMill;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.ui.RecordEditor;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Writing a recipe, running it, weighing in, comparing: as somebody does it who has gloves on. */
@ExtendWith(InWindow.class)
class SynthesisTest {

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

	private UUID recipe() {
		return window.save(SynthesisPackage.Literals.RECIPE, "NaTaCl6", record -> {
			BallMill mill = SynthesisFactory.eINSTANCE.createBallMill();
			mill.setSpeed(Quantity.parse("600 rpm"));
			mill.setMillingTime(Quantity.parse("40 h"));
			((Recipe) record).getSteps().add(mill);
		});
	}

	private List<RecordSummary> records(String kind) {
		return window.read(notebook -> notebook.list(RecordFilter.ALL.ofKinds(kind)));
	}

	private static void press(Composite page, String text) {
		Window.find(page, Button.class, button -> button.getText().equals(text))
				.orElseThrow(() -> new AssertionError("there is no button " + text))
				.notifyListeners(SWT.Selection, new Event());
	}

	/** Fills in the dialog from within its own loop. */
	private void series(String dialog, String vary, String values, String button) {
		window.shell().getDisplay().timerExec(100, () -> {
			Optional<Shell> shell = window.dialog(dialog);
			if (shell.isEmpty()) {
				series(dialog, vary, values, button);
				return;
			}
			Combo what = Window.find(shell.get(), Combo.class, any -> true).orElseThrow();
			for (int i = 0; i < what.getItemCount(); i++) {
				if (what.getItem(i).startsWith(vary)) {
					what.select(i);
					what.notifyListeners(SWT.Selection, new Event());
				}
			}
			Window.find(shell.get(), Text.class, any -> true).orElseThrow().setText(values);
			window.pressWhenOpen(dialog, button);
		});
	}

	@Test
	void aSeriesMakesABatchForEachValueAndShowsWhatDiffers() {
		RecordEditor editor = window.open(recipe());
		series("Make a series", "milling time of step 1", "5, 26, 60 h", "Make 3 runs");
		press(page(editor, "recipe-steps"), "Make a series \u2026");
		UUID series = window.untilPresent("the series is saved",
				() -> records("Series").stream().map(RecordSummary::uuid).findFirst());
		assertEquals(3, records("Batch").size());
		assertEquals(1, ((Recipe) editor.record().orElseThrow()).getParameters().size(),
				"the recipe says what is varied");
		assertFalse(editor.isDirty(), "and is saved with it, for the series refers to it");
		RecordEditor made = window.untilPresent("the series is open",
				() -> window.editor(series).filter(e -> e.record().isPresent()));
		Table runs = Window.find(page(made, "series-runs"), Table.class, any -> true).orElseThrow();
		window.until("the runs are compared", () -> runs.getColumnCount() == 4);
		List<String> texts = new ArrayList<>();
		for (int i = 0; i < runs.getItemCount(); i++) {
			texts.add(runs.getItem(i).getText(0).strip() + " " + runs.getItem(i).getText(1) + " "
					+ runs.getItem(i).getText(3));
		}
		assertTrue(texts.contains("Milling time 5 h 60 h"), texts::toString);
		assertTrue(texts.stream().noneMatch(text -> text.startsWith("Speed")), texts::toString);
	}

	@Test
	void aRecipeIsWrittenFromARunAsItWasDone() {
		RecordEditor editor = window.open(batch("36 h"));
		press(page(editor, "batch-steps"), "Make a recipe");
		UUID recipe = window.untilPresent("the recipe is saved",
				() -> records("Recipe").stream().map(RecordSummary::uuid).findFirst());
		Recipe written = window.untilPresent("it is open",
				() -> window.editor(recipe).flatMap(RecordEditor::record).map(Recipe.class::cast));
		assertEquals("36 h", ((BallMill) written.getSteps().get(0)).getMillingTime().text());
	}

	private UUID batch(String actualTime) {
		return window.save(SynthesisPackage.Literals.BATCH, "a batch", record -> {
			PerformedStep step = SynthesisFactory.eINSTANCE.createPerformedStep();
			BallMill plan = SynthesisFactory.eINSTANCE.createBallMill();
			plan.setMillingTime(Quantity.parse("40 h"));
			step.setPlanned(plan);
			BallMill act = SynthesisFactory.eINSTANCE.createBallMill();
			if (!actualTime.isEmpty()) {
				act.setMillingTime(Quantity.parse(actualTime));
			}
			step.setActual(act);
			((Batch) record).getSteps().add(step);
		});
	}

	@Test
	void theFormOfAStepTellsWhatFollowsFromItsSettings() {
		RecordEditor editor = window.open(window.save(SynthesisPackage.Literals.RECIPE, "NaTaCl6", record -> {
			BallMill mill = SynthesisFactory.eINSTANCE.createBallMill();
			mill.setBallMass(Quantity.parse("60 g"));
			mill.setPowderMass(Quantity.parse("1 g"));
			mill.setMillingTime(Quantity.parse("40 h"));
			((Recipe) record).getSteps().add(mill);
		}));
		Composite page = page(editor, "recipe-steps");
		window.until("the ratio follows", () -> hasNumber(page, "60 : 1"));
		assertFalse(Window.find(page, Hyperlink.class, link -> link.getText().equals("40 h")).isPresent(),
				"what was typed is not said again");
		BallMill mill = (BallMill) ((Recipe) editor.record().orElseThrow()).getSteps().get(0);
		AdapterFactoryEditingDomain.getEditingDomainFor(mill).getCommandStack()
				.execute(SetCommand.create(AdapterFactoryEditingDomain.getEditingDomainFor(mill), mill,
						SynthesisPackage.Literals.BALL_MILL__BALL_MASS, Quantity.parse("40 g")));
		window.until("it follows what is edited", () -> hasNumber(page, "40 : 1"));
	}

	private static boolean hasNumber(Composite page, String number) {
		return Window.find(page, Hyperlink.class, link -> link.getText().equals(number)).isPresent();
	}

	/** The texts in a column of the form of a step, the planned ones first. */
	private static List<Text> fields(Composite page, String label) {
		Label name = Window.find(page, Label.class, each -> each.getText().equals(label)).orElseThrow();
		List<Control> children = List.of(name.getParent().getChildren());
		int place = children.indexOf(name);
		return List.of(Window.find((Composite) children.get(place + 1), Text.class, any -> true).orElseThrow(),
				Window.find((Composite) children.get(place + 2), Text.class, any -> true).orElseThrow());
	}

	@Test
	void whatWasDoneTakesTheUnitOfThePlanAndItsDeviationIsSeenAtOnce() {
		RecordEditor editor = window.open(batch(""));
		Composite page = page(editor, "batch-steps");
		Table steps = Window.find(page, Table.class, any -> true).orElseThrow();
		Text done = fields(page, "Milling time").get(1);
		assertEquals("40 h", done.getMessage(), "what is planned holds until something else is typed");
		done.setText("36");
		Batch batch = (Batch) editor.record().orElseThrow();
		assertEquals("36 h", ((BallMill) batch.getSteps().get(0).getActual()).getMillingTime().text());
		window.until("the list shows it", () -> steps.getItem(0).getText(2).equals("40 h \u2192 36 h"));
		assertTrue(Window.find(page, Label.class, label -> label.getText().equals("deviates")).isPresent());
		AdapterFactoryEditingDomain.getEditingDomainFor(batch).getCommandStack().undo();
		assertEquals("", done.getText());
		window.until("the list shows the plan again", () -> steps.getItem(0).getText(2).equals("40 h"));
	}

	private UUID weighIn() {
		List<UUID> lots = new ArrayList<>();
		for (String formula : List.of("Na2S", "Sb2S3", "S")) {
			lots.add(window.save(MaterialPackage.Literals.LOT, formula, lot -> ((Lot) lot).setFormula(formula)));
		}
		return window.save(SynthesisPackage.Literals.BATCH, "NAS", record -> {
			Batch batch = (Batch) record;
			batch.setFormula("Na3SbS4");
			for (UUID lot : lots) {
				Use use = SynthesisFactory.eINSTANCE.createUse();
				use.setSource((Material) Records.proxy(MaterialPackage.Literals.LOT, lot.toString()));
				batch.getInputs().add(use);
			}
		});
	}

	/** The texts that have a message or a number, in the order of the page. */
	private static void texts(Composite parent, List<Text> found) {
		for (Control child : parent.getChildren()) {
			if (child instanceof Text text) {
				found.add(text);
			} else if (child instanceof Composite composite) {
				texts(composite, found);
			}
		}
	}

	/** The fields that show a plan as long as nothing is typed. */
	private static List<Text> planned(Composite page) {
		List<Text> all = new ArrayList<>();
		texts(page, all);
		return all.stream().filter(text -> text.getMessage().endsWith(" mg") && !text.getMessage().startsWith("e.g."))
				.toList();
	}

	@Test
	void massesArePlannedFromTheFormulaAndWeighedInOneAfterTheOther() {
		RecordEditor editor = window.open(weighIn());
		Composite page = page(editor, "batch-material");
		Batch batch = (Batch) editor.record().orElseThrow();
		Text size = Window.find(page, Text.class, text -> text.getMessage().equals("e.g. 2 g")).orElseThrow();
		size.setText("2 g");
		press(page, "Plan masses");
		assertEquals(734.0, batch.getInputs().get(0).getPlanned().in("mg"), 0.1);
		window.until("the plan stands where it is weighed", () -> planned(page).size() == 3);
		List<Text> weighed = planned(page);
		weighed.get(0).setFocus();
		weighed.get(0).setText("734.1");
		Event enter = new Event();
		enter.detail = SWT.TRAVERSE_RETURN;
		enter.character = SWT.CR;
		enter.doit = true;
		weighed.get(0).notifyListeners(SWT.Traverse, enter);
		assertFalse(enter.doit, "Enter is used up");
		assertEquals("734.1 mg", batch.getInputs().get(0).getActual().text());
		weighed.get(1).setText("1065.2");
		weighed.get(2).setText("180");
		window.until("the sum follows",
				() -> Window.find(page, Label.class, label -> label.getText().equals("1979.3 mg")).isPresent());
		window.until("what is off the plan is named", () -> Window
				.find(page, Label.class, label -> label.getText().startsWith("More than 1 % off")).isPresent());
	}
}
