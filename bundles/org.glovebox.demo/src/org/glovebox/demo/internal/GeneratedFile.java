/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.demo.internal;

import java.util.List;
import java.util.function.Supplier;

/**
 * A made-up measurement that belongs to a demo study. What is published of it is a number or two, and the table is
 * made so that the analyzers find these; everything else in it is invented. The content of the demo holds a copy of
 * each.
 *
 * @param path below the folder of content
 * @param text what stands in it; the same at each call
 */
record GeneratedFile(String path, Supplier<String> text) {

	/** All of them but the cycling test of study A, which is no text. */
	static List<GeneratedFile> all() {
		return List.of(new GeneratedFile("study-a/generated-impedance-24-h.csv", SymmetricCells::interphase),
				new GeneratedFile("study-b/generated-impedance-temperature.csv", GlassPellets::temperatures),
				new GeneratedFile("study-b/generated-critical-current.csv", SymmetricCells::triLayer),
				new GeneratedFile("study-c/generated-impedance-06-h.csv", () -> ChloridePellets.impedance(6, 6e-5)),
				new GeneratedFile("study-c/generated-impedance-26-h.csv", () -> ChloridePellets.impedance(26, 4e-4)),
				new GeneratedFile("study-c/generated-impedance-40-h.csv", () -> ChloridePellets.impedance(40, 4e-3)),
				new GeneratedFile("study-c/generated-impedance-55-h.csv", () -> ChloridePellets.impedance(55, 3.5e-3)),
				new GeneratedFile("study-c/generated-impedance-60-h.csv", () -> ChloridePellets.impedance(60, 9e-4)),
				new GeneratedFile("study-c/generated-polarization.csv", ChloridePellets::polarization),
				new GeneratedFile("study-c/generated-oxidation.csv", ChloridePellets::oxidation),
				new GeneratedFile("study-c/generated-reduction.csv", ChloridePellets::reduction),
				new GeneratedFile("study-c/generated-rate.csv", PhosphateCell::rateTest),
				new GeneratedFile("study-d/generated-impedance-02.csv", () -> Films.impedance("0.2", 1.20e-4)),
				new GeneratedFile("study-d/generated-impedance-05.csv", () -> Films.impedance("0.5", 1.15e-4)),
				new GeneratedFile("study-d/generated-impedance-1.csv", () -> Films.impedance("1", 1.04e-4)),
				new GeneratedFile("study-d/generated-impedance-2.csv", () -> Films.impedance("2", 8e-5)),
				new GeneratedFile("study-d/generated-impedance-5.csv", () -> Films.impedance("5", 3.18e-5)),
				new GeneratedFile("study-d/generated-contact.csv", Films::contact),
				new GeneratedFile("study-d/generated-critical-current.csv", Films::criticalCurrent));
	}
}
