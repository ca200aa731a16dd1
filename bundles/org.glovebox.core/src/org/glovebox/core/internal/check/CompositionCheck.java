/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.Iterator;
import java.util.List;
import java.util.Objects;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.model.material.Component;
import org.glovebox.model.material.Composition;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Quantity;

/** Fractions of a composition that do not sum to one. Ratios such as 60 : 40 or 2 : 8 need not. */
public final class CompositionCheck implements Check<Record> {

	/** As much as rounding to whole percent of a few components may leave. */
	private static final double TOLERANCE = 0.011;

	@Override
	public void check(Record record, Findings findings) {
		for (Iterator<EObject> parts = EcoreUtil.getAllContents(record, false); parts.hasNext();) {
			if (parts.next() instanceof Composition composition) {
				check(composition, findings);
			}
		}
	}

	private static void check(Composition composition, Findings findings) {
		List<Quantity> fractions = composition.getComponents().stream().map(Component::getFraction)
				.filter(Objects::nonNull).filter(q -> q.dimension().isRatio()).toList();
		boolean complete = fractions.size() == composition.getComponents().size();
		double sum = fractions.stream().mapToDouble(Quantity::canonical).sum();
		boolean shares = fractions.stream().anyMatch(q -> !q.unit().text().isEmpty());
		boolean ratio = !shares && sum > 1 + TOLERANCE && fractions.size() > 1;
		// a measured composition may name what was looked for and nothing else
		boolean partial = !complete || fractions.size() < 2
				|| composition.eContainingFeature() == SynthesisPackage.Literals.BATCH__MEASURED_COMPOSITION;
		if (!ratio && sum > 1 + TOLERANCE || !ratio && !partial && sum < 1 - TOLERANCE) {
			findings.warning(composition, MaterialPackage.Literals.COMPOSITION__COMPONENTS, "The fractions sum to "
					+ Rounded.text(100 * sum, "%") + ", not to 100 %"
					+ (sum < 1 ? "; " + Rounded.text(100 - 100 * sum, "%") + " is not accounted for." : "."));
		}
	}
}
