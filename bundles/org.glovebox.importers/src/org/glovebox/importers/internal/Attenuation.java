/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Table;

/** Factors by which absorbers weakened the beam, which files state beside intensities as recorded. */
public final class Attenuation {

	private Attenuation() {
	}

	/** Tells how many points were measured through an absorber. */
	public static void tell(List<Table> scans, Notes notes) {
		long weakened = 0;
		for (Table scan : scans) {
			Optional<Column> factors = scan.find(Columns.ATTENUATION);
			for (int i = 0; factors.isPresent() && i < scan.rows(); i++) {
				weakened += factors.get().number(i) != 1 ? 1 : 0;
			}
		}
		if (weakened > 0) {
			notes.info("points were measured through an absorber; the intensities are as recorded, the factors are in the "
					+ "column attenuation", weakened);
		}
	}
}
