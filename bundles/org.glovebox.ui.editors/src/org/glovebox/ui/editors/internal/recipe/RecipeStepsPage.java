/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.recipe;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.model.synthesis.Recipe;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.step.HeatCourse;
import org.glovebox.ui.editors.internal.step.StepRow;
import org.glovebox.ui.editors.internal.step.StepSource;
import org.glovebox.ui.editors.internal.step.StepsView;
import org.glovebox.ui.forms.PartCommands;
import org.glovebox.ui.forms.RecordForm;

/** The steps of a recipe. */
public final class RecipeStepsPage implements EditorPage {

	private Optional<StepsView> view = Optional.empty();

	@Override
	public void createContent(Composite parent, PageContext context) {
		view = Optional.of(new StepsView(new Steps(context), parent, context));
	}

	@Override
	public boolean reveal(String field) {
		return view.isPresent() && view.get().reveal(field);
	}

	@Override
	public void setFocus() {
		view.ifPresent(StepsView::setFocus);
	}

	/** What the page shows. */
	private record Steps(PageContext context) implements StepSource {

		private Recipe recipe() {
			return (Recipe) context.record();
		}

		@Override
		public List<StepRow> rows() {
			return StepRow.of(recipe());
		}

		@Override
		public HeatCourse planned() {
			return HeatCourse.of(recipe());
		}

		@Override
		public HeatCourse actual() {
			return new HeatCourse(List.of());
		}

		@Override
		public Added add(EClass kind) {
			EObject step = PartCommands.create(kind);
			return new Added(PartCommands.add(context.domain(), recipe(), SynthesisPackage.Literals.RECIPE__STEPS,
					step), step);
		}

		@Override
		public Optional<Added> insert(List<Step> steps, int index) {
			return Optional.of(new Added(PartCommands.addAll(context.domain(), recipe(),
					SynthesisPackage.Literals.RECIPE__STEPS, steps, index), steps.get(0)));
		}

		@Override
		public Form form(Composite parent, EObject step) {
			RecordForm form = RecordForm.of(context, step).create(parent);
			GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
			return form::reveal;
		}

		@Override
		public void actions(Composite parent) {
			RecipeActions.create(parent, context);
		}

		@Override
		public boolean performed() {
			return false;
		}

		@Override
		public String invitation() {
			return "A recipe says how something is made, step by step. Type the first step below, such as weigh; "
					+ "each run of the recipe then starts from these settings.";
		}
	}
}
