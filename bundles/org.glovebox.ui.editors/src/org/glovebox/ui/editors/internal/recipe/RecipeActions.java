/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.recipe;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.AddCommand;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.synthesis.Run;
import org.glovebox.core.synthesis.SeriesPlan;
import org.glovebox.core.synthesis.Variable;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.ui.KindImages;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.FormLook;

/** What is made of the recipe that is shown: one run of it, or a series of runs. What is made opens. */
final class RecipeActions {

	private final PageContext context;
	private final Composite row;

	private RecipeActions(Composite parent, PageContext context) {
		this.context = context;
		row = new Composite(parent, SWT.NONE);
		row.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(2).spacing(FormLook.GRID, 0).applyTo(row);
		Button run = new Button(row, SWT.PUSH);
		run.setText("Make a run");
		run.setImage(KindImages.image(SynthesisPackage.Literals.BATCH));
		run.setToolTipText("Make a batch with these steps as its plan, and open it");
		run.addListener(SWT.Selection, event -> SavedFirst.then(row, context, this::run));
		Button series = new Button(row, SWT.PUSH);
		series.setText("Make a series \u2026");
		series.setImage(KindImages.image(SynthesisPackage.Literals.SERIES));
		series.setToolTipText("Make a batch for each of several values of one setting, such as 5, 10, 20 h of milling");
		series.addListener(SWT.Selection, event -> chooseSeries());
	}

	/** Makes the actions. */
	static Composite create(Composite parent, PageContext context) {
		return new RecipeActions(parent, context).row;
	}

	private Recipe recipe() {
		return (Recipe) context.record();
	}

	private void run() {
		Batch batch = Run.of(recipe(), context.session().author(), now());
		Making.save(context, List.of(Save.created(batch)), "Run of " + RecordLabels.shortName(recipe()),
				UUID.fromString(batch.getUuid()));
	}

	private static Instant now() {
		return Clock.systemUTC().instant();
	}

	private void chooseSeries() {
		SeriesChoice choice = SeriesChoice.of(recipe());
		SeriesDialog dialog = new SeriesDialog(row.getShell(), "Make a series", choice);
		if (dialog.open() == SeriesDialog.OK) {
			choice.variable().ifPresent(variable -> {
				point(variable);
				SavedFirst.then(row, context, () -> series(variable, choice));
			});
		}
	}

	/** The recipe gets a parameter that points at what is varied, so that the series can refer to it. */
	private void point(Variable variable) {
		if (variable.in(recipe()).isEmpty()) {
			CompoundCommand command = new CompoundCommand("Add parameter");
			command.append(new AddCommand(context.domain(), recipe(), SynthesisPackage.Literals.RECIPE__PARAMETERS,
					variable.parameter(recipe())));
			context.execute(command);
		}
	}

	private void series(Variable variable, SeriesChoice choice) {
		Optional<Variable> still = Variable.of(recipe()).stream().filter(v -> v.path().equals(variable.path()))
				.findFirst();
		still.ifPresent(v -> {
			SeriesPlan plan = SeriesPlan.of(recipe(), v, choice.values(), context.session().author(), now());
			Making.save(context, plan.saves(), "Series of " + RecordLabels.shortName(recipe()),
					UUID.fromString(plan.series().getUuid()));
		});
	}
}
