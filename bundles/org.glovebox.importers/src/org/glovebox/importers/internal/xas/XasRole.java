/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.xas;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.glovebox.api.data.Columns;

/**
 * What a column of an absorption spectrum is, by the labels that files give it. The first label of each is that of the
 * XAS Data Interchange specification 1.0, section "Columns".
 */
enum XasRole {
	ENERGY(Columns.ENERGY, "eV", "energy", "energyev", "ev", "e", "monoenergy", "photonenergy", "omega"),
	ANGLE(Columns.MONO_ANGLE, "deg", "angle", "monoangle", "braggangle", "angleo", "angleobs"),
	I0(Columns.I0, "", "i0", "izero", "io", "i0counts"),
	TRANSMITTED(Columns.I_TRANSMITTED, "", "itrans", "it", "i1", "itransmission"),
	FLUORESCENCE(Columns.I_FLUORESCENCE, "", "ifluor", "if", "iff", "ifluorescence", "fluo"),
	REFERENCE(Columns.I_REFERENCE, "", "irefer", "iref", "ir", "i2"),
	MU(Columns.ABSORPTION, "", "mutrans", "mu", "xmu", "mutransmission", "mue"),
	MU_FLUORESCENCE(Columns.ABSORPTION_FLUORESCENCE, "", "mufluor", "muf", "mufluorescence"),
	MU_REFERENCE(Columns.ABSORPTION_REFERENCE, "", "murefer", "muref"),
	NORMALIZED(Columns.ABSORPTION_NORMALIZED, "", "normtrans", "norm", "normfluor", "normrefer"),
	WAVENUMBER(Columns.PHOTOELECTRON_WAVENUMBER, "1/Å", "k"),
	CHI(Columns.EXAFS, "", "chi");

	private static final List<String> CONVENTIONS = List.of("i1", "i2", "it", "if", "ir", "e", "io", "fluo");

	private final String column;
	private final String unit;
	private final List<String> labels;

	XasRole(String column, String unit, String... labels) {
		this.column = column;
		this.unit = unit;
		this.labels = Arrays.asList(labels);
	}

	String column() {
		return column;
	}

	String unit() {
		return unit;
	}

	private static String plain(String label) {
		return label.toLowerCase(Locale.ROOT).replaceFirst("[\\[(].*", "").replaceFirst("_c\\d+$", "")
				.replaceAll("[^a-z0-9]", "");
	}

	/** What a label says; empty where it says nothing that is known. */
	static Optional<XasRole> of(String label) {
		String plain = plain(label);
		return Arrays.stream(values()).filter(role -> role.labels.contains(plain)).findFirst();
	}

	/** Whether the label is not the specification's, but what most beamlines mean by it. */
	static boolean isConvention(String label) {
		return CONVENTIONS.contains(plain(label));
	}

	/** Whether a label names an energy of photons, also a requested or achieved one. */
	static boolean isEnergy(String label) {
		String lower = label.toLowerCase(Locale.ROOT);
		return of(label).filter(ENERGY::equals).isPresent()
				|| lower.contains("energy") && !lower.matches(".*(binding|kinetic|edge|loss|fermi|dispers).*");
	}
}
