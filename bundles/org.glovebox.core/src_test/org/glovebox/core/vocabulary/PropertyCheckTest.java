/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;

import org.glovebox.api.vocabulary.PropertyVocabulary;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.Claim;
import org.glovebox.model.analysis.Condition;
import org.glovebox.model.check.Finding;
import org.glovebox.model.check.Finding.Severity;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class PropertyCheckTest {

	private final PropertyCheck check = new PropertyCheck(PropertyVocabulary.builtIn());

	@Test
	void hasNothingToSayOfKnownPropertiesInTheirDimension() {
		assertEquals(List.of(), check.of(claim("ionic_conductivity", "2.7e-4 S/cm", "temperature", "25 \u00b0C")));
		assertEquals(List.of(), check.of(claim("activation_energy", "41.5 kJ/mol", "stackPressure", "250 MPa")));
	}

	@Test
	void namesThePropertyThatMayBeMeant() {
		List<Finding> findings = check.of(claim("ionic_conductivty", "1 S/cm", "glint", "1"));
		assertEquals(List.of("property", "conditions[0]/property"), findings.stream().map(Finding::path).toList());
		assertEquals(Severity.INFORMATION, findings.get(0).severity());
		assertTrue(findings.get(0).message().contains("ionic_conductivity"), findings.get(0).message());
	}

	@Test
	void findsAValueOfAnotherDimension() {
		List<Finding> findings = check.of(claim("ionic_conductivity", "3 h", "temperature", "25 \u00b0C"));
		assertEquals(List.of("value"), findings.stream().map(Finding::path).toList());
		assertEquals(Severity.WARNING, findings.get(0).severity());
		assertTrue(findings.get(0).message().contains("conductivity, for example in S/cm"), findings.get(0).message());
	}

	private static Claim claim(String property, String value, String condition, String at) {
		Claim claim = Records.create(AnalysisPackage.Literals.CLAIM, Claim.class, "A. Lab", Instant.EPOCH);
		claim.setProperty(property);
		claim.setValue(Quantity.parse(value));
		Condition under = AnalysisFactory.eINSTANCE.createCondition();
		under.setProperty(condition);
		under.setValue(Quantity.parse(at));
		claim.getConditions().add(under);
		return claim;
	}
}
