/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.batch;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.glovebox.core.synthesis.InputPlan;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.model.synthesis.Use;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.Changes;
import org.glovebox.ui.forms.FormLook;
import org.glovebox.ui.forms.ScrolledPage;
import org.glovebox.units.Formula;
import org.glovebox.units.Quantity;

/** Fills in the planned masses from the formula of the product, the size of the batch and the purity of the lots. */
final class PlanMasses {

	private static final int WIDTH = 96;

	private final PageContext context;
	private final Batch batch;
	private final Text size;
	private final Label of;
	private final Label said;

	private PlanMasses(Composite parent, PageContext context) {
		this.context = context;
		this.batch = (Batch) context.record();
		Composite line = new Composite(parent, SWT.NONE);
		line.setBackground(parent.getBackground());
		GridLayoutFactory.fillDefaults().numColumns(4).spacing(FormLook.GRID, FormLook.GRID / 2).applyTo(line);
		GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
		new Label(line, SWT.NONE).setText("To make");
		size = new Text(line, SWT.BORDER | SWT.SINGLE);
		size.setMessage("e.g. 2 g");
		size.setToolTipText("How much of the product the inputs are to give, if nothing is lost; mass or mmol");
		GridDataFactory.swtDefaults().hint(WIDTH, SWT.DEFAULT).applyTo(size);
		usualSize().ifPresent(usual -> size.setText(usual.text()));
		of = new Label(line, SWT.NONE);
		Button plan = new Button(line, SWT.PUSH);
		plan.setText("Plan masses");
		plan.setToolTipText("Balance the reaction of the inputs and fill in what to weigh in, with the purity of the lots");
		plan.addListener(SWT.Selection, event -> plan());
		size.addListener(SWT.DefaultSelection, event -> plan());
		said = new Label(line, SWT.WRAP);
		GridDataFactory.fillDefaults().grab(true, false).span(4, 1).hint(WIDTH, SWT.DEFAULT).exclude(true)
				.applyTo(said);
		Changes.listen(batch, line, this::name);
		name();
	}

	static void create(Composite parent, PageContext context) {
		new PlanMasses(parent, context);
	}

	private Optional<Quantity> usualSize() {
		Recipe recipe = batch.getRecipe();
		return Optional.ofNullable(recipe).filter(r -> !r.eIsProxy()).map(Recipe::getBatchSize);
	}

	private void name() {
		String formula = batch.getFormula() == null ? "" : batch.getFormula();
		of.setText(formula.isBlank() ? "of the product" : "of "
				+ Formula.tryParse(formula).map(Formula::unicode).orElse(formula).replace("&", "&&"));
		of.getParent().layout();
	}

	private void plan() {
		Optional<Quantity> wanted = Quantity.tryParse(size.getText().strip());
		if (wanted.isEmpty()) {
			say("Type how much is to be made, such as 2 g.", true);
			size.setFocus();
			return;
		}
		switch (InputPlan.of(batch, wanted.get())) {
		case InputPlan.Planned planned -> {
			fill(planned.masses());
			String notes = planned.notes().isEmpty() ? "" : "   (" + String.join("; ", planned.notes()) + ")";
			say(planned.reaction() + notes, false);
		}
		case InputPlan.Missing(String reason) -> say(reason, true);
		}
	}

	private void fill(List<Optional<Quantity>> masses) {
		CompoundCommand command = new CompoundCommand("Plan masses");
		for (int i = 0; i < masses.size(); i++) {
			Use use = batch.getInputs().get(i);
			masses.get(i).filter(mass -> !mass.equals(use.getPlanned())).ifPresent(mass -> command.append(
					new SetCommand(context.domain(), use, SynthesisPackage.Literals.USE__PLANNED, mass)));
		}
		if (!command.isEmpty()) {
			context.execute(command);
		}
	}

	private void say(String text, boolean wrong) {
		said.setText(text.replace("&", "&&"));
		said.setForeground(wrong ? FormLook.warning(said) : FormLook.muted(said));
		((GridData) said.getLayoutData()).exclude = false;
		said.setVisible(true);
		ScrolledPage.reflow(said);
	}
}
