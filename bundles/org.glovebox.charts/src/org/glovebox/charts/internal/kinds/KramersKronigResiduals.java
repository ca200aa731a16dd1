/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts.internal.kinds;

/** Deviations of a spectrum from a model that obeys the relations of Kramers and Kronig. */
public final class KramersKronigResiduals extends ImpedanceResiduals {

	/** Called by the program. */
	public KramersKronigResiduals() {
		super("kramers-kronig", "residuals");
	}
}
