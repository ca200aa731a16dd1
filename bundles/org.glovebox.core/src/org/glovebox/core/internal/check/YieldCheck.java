/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.Optional;

import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.core.derivation.Derived;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.synthesis.Batch;
import org.glovebox.model.synthesis.SynthesisPackage.Literals;
import org.glovebox.units.Quantity;

/** More came out of a batch than went in, or than the stated yield says. */
public final class YieldCheck implements Check<Batch> {

	private static final double ALL = 1.005;
	private static final double TOLERANCE = 0.05;

	@Override
	public void check(Batch batch, Findings findings) {
		Quantity stated = batch.getYield();
		if (stated != null && stated.dimension().isRatio() && stated.canonicalLower() > ALL) {
			findings.error(batch, Literals.BATCH__YIELD, "A yield of " + stated.text() + " is more than everything.");
		}
		Optional<Derived> computed = findings.derivations().massYield(batch).derived();
		if (computed.isEmpty()) {
			return;
		}
		double yield = computed.get().value().canonical();
		if (yield > ALL) {
			findings.warning(batch, MaterialPackage.Literals.MATERIAL__AMOUNT, "More came out than went in: "
					+ computed.get().expression() + " is " + Rounded.text(100 * yield, "%") + ".");
		} else if (stated != null && stated.dimension().isRatio() && yield > stated.canonicalUpper() * (1 + TOLERANCE)) {
			findings.warning(batch, Literals.BATCH__YIELD, "The yield is stated as " + stated.text() + ", but "
					+ computed.get().expression() + " is " + Rounded.text(100 * yield, "%") + ".");
		}
	}
}
