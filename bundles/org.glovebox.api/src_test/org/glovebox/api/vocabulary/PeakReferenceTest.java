/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeakReferenceTest {

	private final PeakReference reference = PeakReference.builtIn();

	@Test
	void coversTheTechniquesOfTheStudies() {
		Set<String> techniques = reference.peaks().stream().map(ReferencePeak::technique).collect(Collectors.toSet());
		assertTrue(techniques.containsAll(Set.of("raman", "xps", "nmr", "infrared", "xas")), techniques.toString());
		assertTrue(reference.peaks().stream().noneMatch(p -> p.source().isBlank() || p.assignment().isBlank()));
	}

	@ParameterizedTest
	@CsvSource({ "raman,364 1/cm,5 1/cm,SbS4(3-)|TaCl5", "nmr,83 ppm,2 ppm,PS4", "nmr,-11 ppm,0.5 ppm,NaTaCl6",
			"infrared,700 1/cm,1 1/cm,PO", "xps,684.4 eV,0.3 eV,NaF", "xps,0.6844 keV,0.3 eV,NaF",
			"raman,1000 1/cm,5 1/cm,''", "nmr,684.5 eV,1 eV,''" })
	void findsWhatAPeakMayBeNearestFirst(String technique, String position, String tolerance, String species) {
		List<String> found = reference.near(technique, Quantity.parse(position), Quantity.parse(tolerance)).stream()
				.map(ReferencePeak::species).toList();
		assertEquals(species, String.join("|", found));
	}

	@ParameterizedTest
	@CsvSource({ "'raman\t\tnear 400\tS\t\tX',position", "'ramen\t\t400 1/cm\tS\t\tX',technique",
			"'raman\t\t400 1/cm\tS\t\t',source", "'raman\t400 1/cm',columns" })
	void saysWhyALineIsNoPeak(String line, String reason) {
		IOException refused = assertThrows(IOException.class, () -> PeakReference
				.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8))));
		assertTrue(String.valueOf(refused.getMessage()).contains(reason), refused.getMessage());
	}
}
