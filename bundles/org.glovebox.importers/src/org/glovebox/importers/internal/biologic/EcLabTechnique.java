/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Technique;

/**
 * A technique of EC-Lab.
 *
 * @param title EC-Lab's name of it, as in the third part of a text export
 * @param technique what it is here
 */
record EcLabTechnique(String title, Technique technique) {

	/** By the first byte of the settings module. */
	private static final Map<Integer, String> TITLES = Map.ofEntries(
			Map.entry(0x04, "Galvanostatic Cycling with Potential Limitation"),
			Map.entry(0x06, "Cyclic Voltammetry"),
			Map.entry(0x0B, "Open Circuit Voltage"),
			Map.entry(0x16, "Modular Potentio"),
			Map.entry(0x18, "Chronoamperometry / Chronocoulometry"),
			Map.entry(0x19, "Chronopotentiometry"),
			Map.entry(0x1C, "Wait"),
			Map.entry(0x1D, "Potentio Electrochemical Impedance Spectroscopy"),
			Map.entry(0x1E, "Galvano Electrochemical Impedance Spectroscopy"),
			Map.entry(0x30, "Cyclic Voltammetry"),
			Map.entry(0x32, "IR compensation (PEIS)"),
			Map.entry(0x33, "Cyclic Voltammetry Advanced"),
			Map.entry(0x6C, "Linear Sweep Voltammetry"),
			Map.entry(0x75, "Constant Voltage"),
			Map.entry(0x76, "Constant Current"),
			Map.entry(0x77, "Galvanostatic Cycling with Potential Limitation"),
			Map.entry(0x7F, "Modulo Bat"),
			Map.entry(0x88, "Battery Capacity Determination"));

	private static final List<Map.Entry<String, Technique>> BY_WORD = List.of(
			Map.entry("impedance", Technique.IMPEDANCE), Map.entry("eis", Technique.IMPEDANCE),
			Map.entry("cycling", Technique.CYCLING), Map.entry("modulo bat", Technique.CYCLING),
			Map.entry("battery", Technique.CYCLING), Map.entry("bcd", Technique.CYCLING),
			Map.entry("voltammetry", Technique.VOLTAMMETRY), Map.entry("sweep", Technique.VOLTAMMETRY),
			Map.entry("linear polarization", Technique.VOLTAMMETRY), Map.entry("tafel", Technique.VOLTAMMETRY),
			Map.entry("open circuit", Technique.OPEN_CIRCUIT), Map.entry("chrono", Technique.POLARIZATION),
			Map.entry("constant", Technique.POLARIZATION), Map.entry("modular", Technique.POLARIZATION),
			Map.entry("potentiostatic", Technique.POLARIZATION), Map.entry("galvanostatic", Technique.CYCLING));

	/** The technique of the code in the settings module. */
	static Optional<EcLabTechnique> ofCode(int code) {
		return Optional.ofNullable(TITLES.get(code)).flatMap(EcLabTechnique::ofTitle);
	}

	/** The technique of a title; empty where the title says nothing. */
	static Optional<EcLabTechnique> ofTitle(String title) {
		String lower = title.toLowerCase(Locale.ROOT);
		return BY_WORD.stream().filter(word -> lower.contains(word.getKey())).findFirst()
				.map(word -> new EcLabTechnique(title, word.getValue()));
	}

	/** What the technique must have been, from the columns that it left. */
	static Technique fromColumns(List<Column> columns) {
		Set<String> names = columns.stream().map(Column::name).collect(Collectors.toSet());
		boolean charge = names.contains(Columns.HALF_CYCLE) || names.contains(Columns.CHARGE_INCREMENT);
		boolean directCurrent = charge || names.contains(Columns.STEP_INDEX) && names.contains(Columns.MODE);
		if (names.contains(Columns.FREQUENCY) && !directCurrent) {
			return Technique.IMPEDANCE;
		}
		if (charge && (names.contains(Columns.CONTROL) || names.contains(Columns.CONTROL_CURRENT))) {
			return Technique.CYCLING;
		}
		if (names.contains(Columns.CONTROL_VOLTAGE)) {
			return names.contains(Columns.CYCLE) ? Technique.VOLTAMMETRY : Technique.POLARIZATION;
		}
		if (names.contains(Columns.CONTROL_CURRENT)) {
			return Technique.POLARIZATION;
		}
		boolean current = names.contains(Columns.CURRENT);
		return names.contains(Columns.VOLTAGE) && !current ? Technique.OPEN_CIRCUIT
				: current ? Technique.CYCLING : Technique.OTHER;
	}
}
