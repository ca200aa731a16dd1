/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.Iterator;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.Press;
import org.glovebox.model.synthesis.SynthesisPackage.Literals;
import org.glovebox.units.Quantity;

/** Whether force, pressure and die of a press step go together, and whether the die has a size that dies have. */
public final class PressCheck implements Check<Record> {

	private static final double TOLERANCE = 0.1;

	@Override
	public void check(Record record, Findings findings) {
		if (record instanceof Material material) {
			StackCheck.small(material, MaterialPackage.Literals.MATERIAL__DIAMETER, material.getDiameter(), "pellet",
					findings);
			pellet(material, findings);
		}
		for (Iterator<EObject> parts = EcoreUtil.getAllContents(record, false); parts.hasNext();) {
			if (parts.next() instanceof Press press) {
				StackCheck.small(press, Literals.PRESS__DIE_DIAMETER, press.getDieDiameter(), "die", findings);
				force(press, findings);
			}
		}
	}

	/** One pellet of known mass, diameter and thickness cannot be denser than any solid. */
	private static void pellet(Material material, Findings findings) {
		Quantity mass = material.getAmount();
		Quantity diameter = material.getDiameter();
		Quantity thickness = material.getThickness();
		Integer pieces = material.getPieces();
		if (!is(mass, "mass") || !is(diameter, "length") || !is(thickness, "length") || pieces != null && pieces > 1) {
			return;
		}
		double grams = mass.in("g") / (Math.PI / 4 * Math.pow(diameter.in("cm"), 2) * thickness.in("cm"));
		if (grams > StackCheck.DENSEST) {
			findings.error(material, MaterialPackage.Literals.MATERIAL__THICKNESS, "Mass, thickness and diameter give a "
					+ "density of " + Rounded.text(grams, "g/cm3") + ", more than any solid has; one of them is wrong.");
		}
	}

	private static void force(Press press, Findings findings) {
		Quantity force = press.getForce();
		Quantity pressure = press.getPressure();
		Quantity die = press.getDieDiameter();
		if (!is(force, "force") || !is(pressure, "pressure") || !is(die, "length")) {
			return;
		}
		double computed = force.canonical() / (Math.PI / 4 * die.canonical() * die.canonical());
		double slack = 1 + TOLERANCE;
		if (computed > pressure.canonicalUpper() * slack || computed < pressure.canonicalLower() / slack) {
			findings.warning(press, Literals.PRESS__PRESSURE, force.text() + " on a die of " + die.text() + " is "
					+ Rounded.text(computed / 1e6, "MPa") + ", not " + pressure.text() + ".");
		}
	}

	private static boolean is(@Nullable Quantity quantity, String dimension) {
		return quantity != null && quantity.dimension().name().equals(dimension);
	}
}
