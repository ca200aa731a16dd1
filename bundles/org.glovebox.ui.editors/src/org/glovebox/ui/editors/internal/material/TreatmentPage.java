/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.material;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Sample;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisFactory;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.step.HeatCourse;
import org.glovebox.ui.editors.internal.step.PerformedStepForm;
import org.glovebox.ui.editors.internal.step.StepRow;
import org.glovebox.ui.editors.internal.step.StepSource;
import org.glovebox.ui.editors.internal.step.StepsView;
import org.glovebox.ui.forms.PartCommands;

/** The page of a sample that shows what was done to it after it was taken: exposed, pressed, annealed. */
public final class TreatmentPage implements EditorPage {

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

		private Sample sample() {
			return (Sample) context.record();
		}

		@Override
		public List<StepRow> rows() {
			return StepRow.of(sample().getTreatment());
		}

		@Override
		public HeatCourse planned() {
			return HeatCourse.planned(sample().getTreatment());
		}

		@Override
		public HeatCourse actual() {
			return HeatCourse.actual(sample().getTreatment());
		}

		@Override
		public List<PerformedStep> done() {
			return sample().getTreatment();
		}

		@Override
		public boolean performed() {
			return true;
		}

		@Override
		public Added add(EClass kind) {
			PerformedStep step = SynthesisFactory.eINSTANCE.createPerformedStep();
			step.setActual((Step) PartCommands.create(kind));
			return new Added(PartCommands.add(context.domain(), sample(),
					SynthesisPackage.Literals.SAMPLE__TREATMENT, step), step);
		}

		@Override
		public Optional<Added> insert(List<Step> steps, int index) {
			List<PerformedStep> performed = steps.stream().map(Steps::planned).toList();
			return Optional.of(new Added(PartCommands.addAll(context.domain(), sample(),
					SynthesisPackage.Literals.SAMPLE__TREATMENT, performed, index), performed.get(0)));
		}

		private static PerformedStep planned(Step step) {
			PerformedStep performed = SynthesisFactory.eINSTANCE.createPerformedStep();
			performed.setPlanned(step);
			performed.setActual((Step) PartCommands.create(step.eClass()));
			return performed;
		}

		@Override
		public Form form(Composite parent, EObject step) {
			return PerformedStepForm.create(parent, context, (PerformedStep) step);
		}

		@Override
		public String invitation() {
			return "What was done to the sample after it was taken. Type the first step below, such as expose with its "
					+ "time and humidity.";
		}
	}
}
