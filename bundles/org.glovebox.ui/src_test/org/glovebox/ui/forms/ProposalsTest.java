/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.glovebox.api.vocabulary.Property;
import org.glovebox.api.vocabulary.PropertyVocabulary;
import org.glovebox.model.analysis.AnalysisFactory;
import org.glovebox.model.analysis.AnalysisPackage.Literals;
import org.glovebox.model.analysis.Claim;
import org.glovebox.model.analysis.StudyColumn;
import org.glovebox.ui.forms.Completion.Proposal;
import org.junit.jupiter.api.Test;

/** What is offered while names of properties, units and kinds are typed. */
class ProposalsTest {

	private static final PropertyVocabulary KNOWN = PropertyVocabulary.builtIn();

	private static List<String> texts(List<Proposal> proposals) {
		return proposals.stream().map(Proposal::text).toList();
	}

	@Test
	void aPropertyIsOfferedByItsLabelAndToldWithItsNameAndUnit() {
		Proposal first = Proposals.properties(KNOWN, "first_disch spec", Property::label).get(0);
		assertEquals(KNOWN.find("first_discharge_specific_capacity").orElseThrow().label(), first.text());
		assertTrue(first.label().contains("first_discharge_specific_capacity, mAh/g"), first.label());
	}

	@Test
	void unitsOfThePropertyFollowTheNumber() {
		assertEquals("S/cm", KNOWN.find("ionic_conductivity").orElseThrow().unit());
		assertTrue(texts(Proposals.units(KNOWN, "ionic_conductivity", "< 1e-3", false)).contains("< 1e-3 S/cm"));
		assertTrue(texts(Proposals.units(KNOWN, "ionic_conductivity", "4e-3 S", false)).contains("4e-3 S/cm"));
		assertTrue(Proposals.units(KNOWN, "ionic_conductivity", "4e-3 kg", false).isEmpty());
		assertTrue(Proposals.units(KNOWN, "ionic_conductivity", "", false).isEmpty());
		assertTrue(texts(Proposals.units(KNOWN, "ionic_conductivity", "", true)).contains("S/cm"));
	}

	@Test
	void aVocabularyBelongsToNamesUnitsAndKinds() {
		Claim claim = AnalysisFactory.eINSTANCE.createClaim();
		StudyColumn column = AnalysisFactory.eINSTANCE.createStudyColumn();
		assertTrue(Proposals.of(claim, Literals.CLAIM__PROPERTY).isPresent());
		assertTrue(Proposals.of(claim, Literals.CLAIM__VALUE).isPresent());
		assertTrue(Proposals.of(claim, Literals.CLAIM__DOI).isEmpty());
		assertTrue(Proposals.of(column, Literals.STUDY_COLUMN__UNIT).isPresent());
		assertEquals(List.of("CellBuild"), texts(Proposals.of(column, Literals.STUDY_COLUMN__KIND).orElseThrow()
				.apply("cellb")));
	}
}
