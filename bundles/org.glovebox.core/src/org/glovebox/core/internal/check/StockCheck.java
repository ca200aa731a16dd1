/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.core.ledger.Ledger;
import org.glovebox.model.material.Material;
import org.glovebox.model.material.MaterialPackage;

/** More was taken from a material than there was. */
public final class StockCheck implements Check<Material> {

	@Override
	public void check(Material material, Findings findings) {
		Ledger ledger = Ledger.of(findings.notebook(), material);
		if (ledger.isOverdrawn()) {
			findings.warning(material, MaterialPackage.Literals.MATERIAL__AMOUNT, ledger.sentence() + ".");
		}
	}
}
