/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;

import java.util.Locale;

import org.glovebox.api.data.Columns;

/** Which column the ordinate of a spectrum is. */
final class SpectralSignal {

	private SpectralSignal() {
	}

	/** The column of an ordinate by its label or unit; an intensity where it says nothing that is known. */
	static String of(String label) {
		String plain = label.toLowerCase(Locale.ROOT);
		if (plain.contains("absorb") || plain.contains("log(1/r)")) {
			return Columns.ABSORBANCE;
		}
		if (plain.contains("transmi")) {
			return Columns.TRANSMITTANCE;
		}
		if (plain.contains("reflect")) {
			return Columns.REFLECTANCE;
		}
		return plain.contains("kubelka") ? Columns.KUBELKA_MUNK : Columns.INTENSITY;
	}
}
