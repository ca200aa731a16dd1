/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.batch;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.synthesis.RecipeOfRun;
import org.glovebox.core.synthesis.RunAgain;
import org.glovebox.core.synthesis.SeriesPlan;
import org.glovebox.core.synthesis.Variable;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.recipe.Making;
import org.glovebox.ui.editors.internal.recipe.SavedFirst;
import org.glovebox.ui.editors.internal.recipe.SeriesChoice;
import org.glovebox.ui.editors.internal.recipe.SeriesDialog;
import org.glovebox.ui.forms.FormLook;

/** What is made of the batch that is shown: the same again, the same with other values, a recipe. What is made opens. */
final class BatchActions {

	private final PageContext context;
	private final Composite row;

	private BatchActions(Composite parent, PageContext context) {
		this.context = context;
		row = new Composite(parent, SWT.NONE);
		row.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(FormLook.GRID, 0).applyTo(row);
		Button again = new Button(row, SWT.PUSH);
		again.setText("Run again \u2026");
		again.setImage(KindImages.image(SynthesisPackage.Literals.BATCH));
		again.setToolTipText("Plan a batch that does what was done here, or several with other values of one setting");
		again.addListener(SWT.Selection, event -> chooseAgain());
		Button recipe = new Button(row, SWT.PUSH);
		recipe.setText("Make a recipe");
		recipe.setImage(KindImages.image(SynthesisPackage.Literals.RECIPE));
		recipe.setToolTipText("Write a recipe that says how this batch was made, and open it");
		recipe.addListener(SWT.Selection, event -> SavedFirst.then(row, context, this::recipe));
	}

	/** Makes the actions. */
	static Composite create(Composite parent, PageContext context) {
		return new BatchActions(parent, context).row;
	}

	private Batch batch() {
		return (Batch) context.record();
	}

	private static Instant now() {
		return Clock.systemUTC().instant();
	}

	private void recipe() {
		Recipe recipe = RecipeOfRun.detached(batch(), context.session().author(), now());
		Making.save(context, List.of(Save.created(recipe)), "Recipe of " + RecordLabels.shortName(batch()),
				UUID.fromString(recipe.getUuid()));
	}

	private void chooseAgain() {
		SeriesChoice choice = SeriesChoice.again(RecipeOfRun.detached(batch(), context.session().author(), now()));
		if (new SeriesDialog(row.getShell(), "Run again", choice).open() == SeriesDialog.OK) {
			SavedFirst.then(row, context, () -> again(choice));
		}
	}

	private void again(SeriesChoice choice) {
		String message = "Run again of " + RecordLabels.shortName(batch());
		Optional<Variable> variable = choice.variable();
		if (variable.isEmpty()) {
			Batch again = RunAgain.of(batch(), context.session().author(), now());
			Making.save(context, List.of(Save.created(again)), message, UUID.fromString(again.getUuid()));
			return;
		}
		Optional<Recipe> recipe = Optional.ofNullable(batch().getRecipe()).filter(r -> !r.eIsProxy());
		SeriesPlan plan = SeriesPlan.again(batch(), recipe, variable.get(), choice.values(),
				context.session().author(), now());
		boolean one = plan.batches().size() == 1;
		Making.save(context, plan.saves(), message,
				UUID.fromString(one ? plan.batches().get(0).getUuid() : plan.series().getUuid()));
	}
}
