/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.core.check.Fix;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.check.Finding.Severity;
import org.glovebox.model.description.Labels;
import org.glovebox.units.Quantity;

/**
 * Lower limits that lie above the upper ones, for every pair of fields that a kind of measurement names so; and lower
 * frequencies that were typed in an odd unit.
 */
public final class LimitsCheck implements Check<Measurement> {

	private static final List<List<String>> PAIRS = List.of(List.of("lowest", "highest"), List.of("lower", "upper"));
	private static final double THOUSAND = 1000;

	@Override
	public void check(Measurement measurement, Findings findings) {
		for (EAttribute feature : measurement.eClass().getEAllAttributes()) {
			for (List<String> pair : PAIRS) {
				if (feature.getName().startsWith(pair.get(0))) {
					order(measurement, feature, feature.getName().replaceFirst(pair.get(0), pair.get(1)), findings);
				}
			}
			if (measurement.eGet(feature) instanceof Quantity quantity) {
				oddUnit(measurement, feature, quantity, findings);
			}
		}
	}

	private static void order(EObject part, EAttribute lower, String upperName, Findings findings) {
		EStructuralFeature upper = part.eClass().getEStructuralFeature(upperName);
		if (upper != null && part.eGet(lower) instanceof Quantity low && part.eGet(upper) instanceof Quantity high
				&& low.dimension().equals(high.dimension()) && low.canonicalLower() > high.canonicalUpper()) {
			findings.error(part, lower, Labels.field(lower) + " " + low.text() + " lies above "
					+ Labels.field(upper).toLowerCase(java.util.Locale.ROOT) + " " + high.text() + ".");
		}
	}

	/** Nobody types 1000 mHz for 1 Hz on purpose; 100 mHz is the usual lower end. */
	private static void oddUnit(EObject part, EAttribute feature, Quantity quantity, Findings findings) {
		if (!quantity.unit().text().equals("mHz") || quantity.value().doubleValue() < THOUSAND) {
			return;
		}
		String hertz = quantity.value().movePointLeft(3).stripTrailingZeros().toPlainString() + " Hz";
		findings.add(Severity.WARNING, part, feature, Labels.field(feature) + " " + quantity.text() + " is " + hertz
				+ "; check whether another number or unit was meant.",
				Optional.of(Fix.of("Write it as " + hertz, part, feature, hertz)));
	}
}
