/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

import org.glovebox.core.cell.Stack.Computed;
import org.glovebox.core.derivation.Derivation;
import org.glovebox.core.derivation.Derivations;
import org.glovebox.core.derivation.Derived;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.cell.Layer;
import org.glovebox.units.Quantity;
import org.glovebox.units.Unit;

/** The stack of a cell with the numbers that follow from the records of its materials. */
public final class StackNumbers {

	private static final int SHOWN = 3;
	private static final Unit PERCENT = Unit.parse("%");

	private StackNumbers() {
	}

	/**
	 * Describes a cell: where a thickness was not measured, that of the layer without pores, where the density of its
	 * material is known; where it was measured, how dense the layer is. Reads from the notebook.
	 */
	public static Stack of(Notebook notebook, CellBuild cell) {
		Derivations derivations = new Derivations(notebook);
		return Stack.of(cell, layer -> computed(derivations, layer));
	}

	private static Optional<Computed> computed(Derivations derivations, Layer layer) {
		List<String> facts = new ArrayList<>();
		OptionalDouble micrometres = OptionalDouble.empty();
		if (layer.getThickness() == null && derivations.denseThickness(layer) instanceof Derivation.Found(Derived d)) {
			micrometres = OptionalDouble.of(d.value().in("\u00b5m"));
			facts.add("\u2265 " + Quantity.of(micrometres.getAsDouble(), "\u00b5m").rounded(SHOWN).text() + " if dense");
		}
		if (derivations.relativeDensity(layer) instanceof Derivation.Found(Derived d)) {
			facts.add(d.value().to(PERCENT).rounded(SHOWN).text() + " dense");
		}
		return facts.isEmpty() ? Optional.empty() : Optional.of(new Computed(micrometres, facts));
	}
}
