/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.util.Objects;
import java.util.Optional;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.Step;
import org.glovebox.units.Quantity;

/**
 * The fields of a step as it was done: what the actual step leaves empty was done as planned.
 *
 * @param main the actual step, or the planned one where nothing else is known
 * @param plan the planned step, where it is of the same kind
 */
public record StepFields(Step main, Optional<Step> plan) {

	/** The fields of a step of a recipe. */
	public static StepFields of(Step step) {
		return new StepFields(step, Optional.empty());
	}

	/** The fields of a step that was done; empty where neither plan nor act is written down. */
	public static Optional<StepFields> of(PerformedStep performed) {
		Step planned = performed.getPlanned();
		Step actual = performed.getActual();
		if (actual == null) {
			return Optional.ofNullable(planned).map(StepFields::of);
		}
		return Optional.of(new StepFields(actual,
				Optional.ofNullable(planned).filter(p -> p.eClass() == actual.eClass())));
	}

	/** The step that states a field: the actual one where it does, else the plan. */
	public Step stating(EStructuralFeature feature) {
		boolean here = main.eIsSet(feature) || plan.isEmpty() || !plan.get().eIsSet(feature);
		return here ? main : plan.get();
	}

	/** The value of a field, {@code null} where neither states it. */
	public @Nullable Object value(EStructuralFeature feature) {
		return stating(feature).eGet(feature);
	}

	/** The quantity in a field. */
	public Optional<Quantity> quantity(EStructuralFeature feature) {
		return Optional.ofNullable(value(feature)).filter(Quantity.class::isInstance).map(Quantity.class::cast);
	}

	/** Whether a step of a recipe or of a plan states it, and nobody what was done. */
	public boolean planned(EStructuralFeature feature) {
		return Objects.equals(stating(feature), plan.orElse(null)) || !(main.eContainer() instanceof PerformedStep p)
				|| p.getActual() != main;
	}
}
