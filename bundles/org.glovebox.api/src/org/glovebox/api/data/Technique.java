/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.data;

/** What was done to the sample to get the data. */
public enum Technique {
	/** Galvanostatic cycling and other current-controlled charge and discharge. */
	CYCLING("cycling", "Cycling"),
	IMPEDANCE("impedance", "Impedance spectroscopy"),
	/** Cyclic and linear sweep voltammetry. */
	VOLTAMMETRY("voltammetry", "Voltammetry"),
	/** Steps of constant current or voltage, with the response followed in time. */
	POLARIZATION("polarization", "Polarization"),
	OPEN_CIRCUIT("open-circuit", "Open circuit"),
	DIFFRACTION("diffraction", "Diffraction"),
	PAIR_DISTRIBUTION("pair-distribution", "Pair distribution function"),
	RAMAN("raman", "Raman spectroscopy"),
	INFRARED("infrared", "Infrared spectroscopy"),
	XAS("xas", "X-ray absorption spectroscopy"),
	XPS("xps", "Photoelectron spectroscopy"),
	MICROSCOPY("microscopy", "Electron microscopy"),
	THERMAL("thermal", "Thermal analysis"),
	NMR("nmr", "Nuclear magnetic resonance"),
	OTHER("other", "Other");

	private final String id;
	private final String label;

	Technique(String id, String label) {
		this.id = id;
		this.label = label;
	}

	/** Stable id as written to JSON and records. */
	public String id() {
		return id;
	}

	/** Name for people. */
	public String label() {
		return label;
	}
}
