/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.cell;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.model.cell.AssemblyStep;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellFactory;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Step;
import org.glovebox.ui.EditorPage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.editors.internal.step.HeatCourse;
import org.glovebox.ui.editors.internal.step.PerformedStepForm;
import org.glovebox.ui.editors.internal.step.StepRow;
import org.glovebox.ui.editors.internal.step.StepSource;
import org.glovebox.ui.editors.internal.step.StepsView;
import org.glovebox.ui.forms.PartCommands;

/** How a cell was put together: its press steps and others, with the layers that were there at each. */
public final class AssemblyPage implements EditorPage {

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

		private CellBuild cell() {
			return (CellBuild) context.record();
		}

		@Override
		public List<StepRow> rows() {
			return StepRow.of(cell().getAssembly());
		}

		@Override
		public HeatCourse planned() {
			return HeatCourse.planned(cell().getAssembly());
		}

		@Override
		public HeatCourse actual() {
			return HeatCourse.actual(cell().getAssembly());
		}

		@Override
		public boolean performed() {
			return true;
		}

		@Override
		public Added add(EClass kind) {
			AssemblyStep step = CellFactory.eINSTANCE.createAssemblyStep();
			step.setActual((Step) PartCommands.create(kind));
			step.getLayers().addAll(cell().getLayers());
			return new Added(PartCommands.add(context.domain(), cell(), CellPackage.Literals.CELL_BUILD__ASSEMBLY,
					step), step);
		}

		@Override
		public Form form(Composite parent, EObject step) {
			return PerformedStepForm.create(parent, context, (PerformedStep) step);
		}

		@Override
		public String invitation() {
			return "How the cell was put together, step by step: type press and fill in pressure and time; say which "
					+ "layers were there.";
		}
	}
}
