/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.edit.command.SetCommand;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.model.description.Labels;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Step;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.ui.PageContext;
import org.glovebox.ui.forms.ActionLinks;
import org.glovebox.ui.forms.Heading;
import org.glovebox.ui.forms.RecordForm;

/** The form of a performed step: plan and act beside each other, then who did it, when and where. */
public final class PerformedStepForm implements StepSource.Form {

	private static final EReference PLANNED = SynthesisPackage.Literals.PERFORMED_STEP__PLANNED;
	private static final EReference ACTUAL = SynthesisPackage.Literals.PERFORMED_STEP__ACTUAL;

	private final List<StepSource.Form> forms = new ArrayList<>();

	private PerformedStepForm() {
	}

	/** Makes the form. */
	public static StepSource.Form create(Composite parent, PageContext context, PerformedStep step) {
		PerformedStepForm form = new PerformedStepForm();
		Step planned = step.getPlanned();
		Step actual = step.getActual();
		Step main = actual == null ? planned : actual;
		Composite heading = Heading.create(parent, main == null ? "Step" : Labels.kind(main.eClass()));
		if (!context.readOnly() && planned != null) {
			ActionLinks links = new ActionLinks(heading);
			links.add("done as planned", "Take over every setting of the plan that was not filled in",
					() -> context.execute(asPlanned(context, step)));
		}
		PlanActForm both = PlanActForm.create(parent, context, step);
		if (both != null) {
			form.forms.add(both);
		} else if (main != null) {
			form.add(RecordForm.of(context, main).withoutGroups().create(parent));
		}
		form.add(RecordForm.of(context, step).without(List.of(PLANNED, ACTUAL)).create(parent));
		return form;
	}

	private void add(RecordForm form) {
		GridDataFactory.fillDefaults().grab(true, false).applyTo(form.control());
		forms.add(form::reveal);
	}

	/** The command that fills in what was done from the plan, where nothing else was filled in. */
	static CompoundCommand asPlanned(PageContext context, PerformedStep step) {
		CompoundCommand command = new CompoundCommand("Done as planned");
		Step planned = Objects.requireNonNull(step.getPlanned());
		Step actual = step.getActual();
		if (actual == null || actual.eClass() != planned.eClass()) {
			command.append(new SetCommand(context.domain(), step, ACTUAL, EcoreUtil.copy(planned)));
			return command;
		}
		Step copy = EcoreUtil.copy(planned);
		for (var feature : planned.eClass().getEAllStructuralFeatures()) {
			if (planned.eIsSet(feature) && !actual.eIsSet(feature) && feature.isChangeable()) {
				Object value = copy.eGet(feature);
				command.append(new SetCommand(context.domain(), actual, feature,
						value instanceof List<?> list ? new ArrayList<>(list) : value));
			}
		}
		return command;
	}

	@Override
	public boolean reveal(String path) {
		return forms.stream().anyMatch(form -> form.reveal(path));
	}
}
