/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.math.BigDecimal;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.core.check.Fix;
import org.glovebox.core.derivation.Derivation;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.derivation.StepFields;
import org.glovebox.model.cell.AssemblyStep;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.CellPackage.Literals;
import org.glovebox.model.cell.Layer;
import org.glovebox.model.check.Finding.Severity;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.synthesis.Press;
import org.glovebox.model.synthesis.SynthesisPackage;
import org.glovebox.units.Quantity;

/**
 * Whether the layers of a cell fit the die and whether mass, thickness, diameter and density of a layer go together.
 */
public final class StackCheck implements Check<CellBuild> {

	/** Pellets for electrochemistry are pressed in dies of 5 to 20 mm; nobody presses one of less than 2 mm. */
	private static final double SMALLEST_DIAMETER = 2e-3;
	/** The densest solid is osmium with 22.6 g/cm3. */
	static final double DENSEST = 22.6;
	private static final double SAME = 0.02;
	private static final double DENSER_THAN_SOLID = 105;
	private static final double LOOSE = 40;

	@Override
	public void check(CellBuild cell, Findings findings) {
		small(cell, Literals.CELL_BUILD__DIAMETER, cell.getDiameter(), "die", findings);
		for (Layer layer : cell.getLayers()) {
			small(layer, Literals.LAYER__DIAMETER, layer.getDiameter(), RecordLabels.of(layer), findings);
			fits(cell, layer, findings);
			density(layer, findings);
		}
		cell.getAssembly().forEach(step -> die(cell, step, findings));
	}

	static void small(EObject part, EAttribute feature, @Nullable Quantity diameter, String of, Findings findings) {
		if (diameter == null || !diameter.dimension().name().equals("length")
				|| diameter.canonical() >= SMALLEST_DIAMETER) {
			return;
		}
		String ten = diameter.value().multiply(BigDecimal.TEN).stripTrailingZeros().toPlainString() + ' '
				+ diameter.unit().text();
		findings.add(Severity.WARNING, part, feature, "A diameter of " + diameter.text() + " (" + of
				+ ") is too small for a pressed pellet; " + ten + " was probably meant.",
				Optional.of(Fix.of("Set the diameter to " + ten, part, feature, ten)));
	}

	private static void fits(CellBuild cell, Layer layer, Findings findings) {
		Quantity die = cell.getDiameter();
		Quantity own = layer.getDiameter();
		if (die != null && own != null && own.dimension().equals(die.dimension())
				&& own.canonicalLower() > die.canonicalUpper() * (1 + SAME)) {
			findings.error(layer, Literals.LAYER__DIAMETER, RecordLabels.of(layer) + " has a diameter of " + own.text()
					+ ", more than that of the die, " + die.text() + ".");
		}
	}

	private static void die(CellBuild cell, AssemblyStep step, Findings findings) {
		Quantity die = cell.getDiameter();
		Optional<StepFields> fields = StepFields.of(step).filter(f -> f.main() instanceof Press);
		Optional<Quantity> pressed = fields.flatMap(f -> f.quantity(SynthesisPackage.Literals.PRESS__DIE_DIAMETER));
		if (die == null || pressed.isEmpty() || !pressed.get().dimension().equals(die.dimension())) {
			return;
		}
		double square = Math.pow(pressed.get().canonical() / die.canonical(), 2);
		if (Math.abs(square - 1) > SAME) {
			findings.warning(fields.get().stating(SynthesisPackage.Literals.PRESS__DIE_DIAMETER),
					SynthesisPackage.Literals.PRESS__DIE_DIAMETER, "It was pressed in a die of " + pressed.get().text()
							+ ", but the stack has a diameter of " + die.text() + ": the areas differ by a factor of "
							+ Rounded.text(square > 1 ? square : 1 / square, "") + ".");
		}
	}

	private static void density(Layer layer, Findings findings) {
		Derivations derivations = findings.derivations();
		if (!(derivations.bulkDensity(layer) instanceof Derivation.Found(Derived bulk))) {
			return;
		}
		double grams = bulk.value().in("g/cm3");
		String mass = RecordLabels.of(layer) + ": mass, thickness and diameter give a density of "
				+ Rounded.text(grams, "g/cm3");
		if (grams > DENSEST) {
			findings.error(layer, Literals.LAYER__THICKNESS, mass + ", more than any solid has; one of them is wrong.");
			return;
		}
		Optional<Derived> relative = derivations.relativeDensity(layer).derived();
		double percent = relative.map(r -> r.value().in("%")).orElse(100.0);
		if (percent > DENSER_THAN_SOLID) {
			findings.warning(layer, Literals.LAYER__THICKNESS, mass + ", " + Rounded.text(percent, "%")
					+ " of that of the solid; thickness, mass or diameter is wrong.");
		} else if (percent < LOOSE) {
			findings.information(layer, Literals.LAYER__THICKNESS, mass + ", only " + Rounded.text(percent, "%")
					+ " of that of the solid.");
		}
	}
}
