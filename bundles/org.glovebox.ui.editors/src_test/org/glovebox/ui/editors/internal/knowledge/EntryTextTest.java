/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.glovebox.model.knowledge.Cause;
import org.glovebox.model.knowledge.KnowledgeEntry;
import org.glovebox.model.knowledge.KnowledgeFactory;
import org.glovebox.model.knowledge.Remedy;
import org.glovebox.ui.editors.internal.knowledge.EntryText.Item;
import org.glovebox.ui.editors.internal.knowledge.EntryText.Section;
import org.junit.jupiter.api.Test;

class EntryTextTest {

	private final KnowledgeEntry entry = KnowledgeFactory.eINSTANCE.createKnowledgeEntry();

	private Cause cause(String statement) {
		Cause cause = KnowledgeFactory.eINSTANCE.createCause();
		cause.setStatement(statement);
		entry.getCauses().add(cause);
		return cause;
	}

	@Test
	void anEntryReadsFromTheSymptomToWhatHelps() {
		entry.setCode("T-AN-01");
		entry.setSymptom("Short circuit in the first cycles");
		cause("Dendrites").setTest("Look at the noise of the voltage");
		Cause pores = cause("Pores between the layers");
		Remedy remedy = KnowledgeFactory.eINSTANCE.createRemedy();
		remedy.setStatement("Press harder");
		remedy.getAgainst().add(pores);
		entry.getRemedies().add(remedy);
		EntryText text = EntryText.of(entry);
		assertEquals("Short circuit in the first cycles", text.title());
		assertTrue(text.lead().startsWith("T-AN-01"), text.lead());
		assertEquals(List.of("Causes", "Remedies"), text.sections().stream().map(Section::heading).toList());
		Item first = text.sections().get(0).items().get(0);
		assertEquals(List.of("How to tell: Look at the noise of the voltage"), first.details());
		assertEquals(List.of("Helps against cause 2"), text.sections().get(1).items().get(0).details());
	}

	@Test
	void withoutASymptomTheTitleStandsOnTop() {
		entry.setTitle("Pressing pellets");
		assertEquals("Pressing pellets", EntryText.of(entry).title());
		assertTrue(EntryText.of(entry).sections().isEmpty());
	}
}
