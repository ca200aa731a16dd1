/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.glovebox.api.diagnosis.Aspect;
import org.junit.jupiter.api.Test;

class DiagnosisRegistryTest {

	private static final String POINT = "org.glovebox.api.diagnoses";

	private static DiagnosisRegistry registry(String content) throws CoreException {
		return new DiagnosisRegistry(PluginXml.withPoints(POINT)
				.add("com.example", "<extension point='" + POINT + "'>" + content + "</extension>").registry());
	}

	@Test
	void readsWhatIsKnownOfASymptomWithoutLoadingTheRule() throws CoreException {
		DiagnosisRegistry registry = registry("""
				<diagnosis id='rust' name='Rust' class='com.example.Missing' version='2.1' code='R-01' description='Looks red.'>
				   <cause statement='Water' bears='air, lots' test='Dry it'/>
				   <cause statement='Age'/>
				   <remedy statement='Paint'/>
				   <reference text='A book'/>
				</diagnosis>""");
		DiagnosisRegistry.Entry rust = registry.find("rust").orElseThrow();
		assertEquals(List.of("2.1", "R-01", "Looks red."), List.of(rust.version(), rust.code(), rust.description()));
		assertEquals(new DiagnosisRegistry.KnownCause("Water", "Dry it", List.of(Aspect.AIR, Aspect.LOTS)), rust.causes().get(0));
		assertEquals("", rust.causes().get(1).test());
		assertEquals(List.of("Paint"), rust.remedies());
		assertEquals(List.of("A book"), rust.references());
		assertEquals(List.of(), registry.failures());
	}

	@Test
	void namesAnAspectThatThereIsNotAndKeepsTheRule() throws CoreException {
		DiagnosisRegistry registry = registry(
				"<diagnosis id='rust' name='Rust'><cause statement='Water' bears='rain,air'/></diagnosis>");
		assertEquals(List.of(Aspect.AIR), registry.all().get(0).causes().get(0).aspects());
		String failure = registry.failures().get(0).message();
		assertTrue(failure.contains("com.example") && failure.contains("rain"), failure);
	}
}
