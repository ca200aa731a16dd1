/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.Optional;

/** Instruments of BioLogic by the code that the log module holds; the codes are those of BioLogic's driver library. */
final class BioLogicDevice {

	private static final String[] NAMES = { "VMP", "VMP2", "MPG", "BISTAT", "MCS-200", "VMP3", "VSP", "HCP-803",
			"EPP-400", "EPP-4000", "BISTAT 2", "FCT-150S", "VMP-300", "SP-50", "SP-150", "FCT-50S", "SP-300", "CLB-500",
			"HCP-1005", "CLB-2000", "VSP-300", "SP-200", "MPG-2", "", "", "", "", "SP-240",
			"MPG-205", "MPG-210", "MPG-220", "MPG-240", "BP-300", "VMP-3e", "VSP-3e", "SP-50e", "SP-150e" };

	private BioLogicDevice() {
	}

	/** Maker and model; empty for codes that are reserved or not known. */
	static Optional<String> of(int code) {
		return code < NAMES.length && !NAMES[code].isEmpty() ? Optional.of("BioLogic " + NAMES[code])
				: Optional.empty();
	}
}
