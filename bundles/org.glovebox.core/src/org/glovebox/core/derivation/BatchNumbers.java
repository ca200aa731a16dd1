/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.material.ComponentRole;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.PerformedStep;
import org.glovebox.model.synthesis.SynthesisPackage.Literals;
import org.glovebox.model.synthesis.Use;
import org.glovebox.units.Quantity;

/** What follows from the amounts that went into a batch and came out of it. */
final class BatchNumbers {

	private final Reckoning reckoning;

	BatchNumbers(Sources sources) {
		this.reckoning = new Reckoning(sources);
	}

	/** Mass of all that went in but solvents, in g; what was not weighed as planned. */
	Derivation inputMass(Batch batch) {
		return inputMass(batch, batch.getInputs());
	}

	/** Mass of what is in the jar at a step: what was added in that step, else all that went into the batch. */
	Derivation powderMass(Batch batch, PerformedStep step) {
		List<Use> here = batch.getInputs().stream().filter(u -> u.getStep() == step).toList();
		return inputMass(batch, here.isEmpty() ? batch.getInputs() : here);
	}

	private Derivation inputMass(Batch batch, List<Use> uses) {
		List<Derivation> terms = new ArrayList<>();
		for (Use use : uses) {
			if (use.getRole() != ComponentRole.SOLVENT) {
				terms.add(amount(use));
			}
		}
		return terms.isEmpty()
				? new Derivation.Missing("what went into " + RecordLabels.shortName(batch) + " is not written down")
				: Reckoning.sum("inputMass", "g", terms);
	}

	private Derivation amount(Use use) {
		boolean weighed = use.getActual() != null;
		EAttribute feature = weighed ? Literals.USE__ACTUAL : Literals.USE__PLANNED;
		Quantity amount = weighed ? use.getActual() : use.getPlanned();
		String name = Optional.ofNullable(use.getSource()).map(Ingredients::title).orElse("an input");
		return reckoning.stated(use, feature, amount, "amount of " + name, "g",
				weighed ? FactorBasis.WEIGHED : FactorBasis.NOMINAL);
	}

	/** What came out over what went in, in percent; what leaves as a gas counts as lost. */
	Derivation yield(Batch batch) {
		Derivation amount = reckoning.stated(batch, MaterialPackage.Literals.MATERIAL__AMOUNT, batch.getAmount(),
				"amount of " + RecordLabels.shortName(batch), "g", FactorBasis.WEIGHED);
		return Reckoning.named("massYield", "%",
				Reckoning.quotient("massYield", "", amount, "g", inputMass(batch), "g"));
	}
}
