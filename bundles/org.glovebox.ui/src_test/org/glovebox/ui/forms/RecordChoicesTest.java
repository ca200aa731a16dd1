/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.NotebookPackage;
import org.junit.jupiter.api.Test;

class RecordChoicesTest {

	private final RecordChoices choices = new RecordChoices(List.of(record("CAT-01", "Batch", "S@C-NAS 2:8", 1),
			record("NAS-01", "Batch", "Na3SbS4, annealed", 2), record("L-NA2S", "Lot", "Sodium sulfide", 3)));

	private static RecordSummary record(String id, String kind, String title, long changed) {
		return new RecordSummary(UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)), id, "ns#" + kind, title,
				Optional.empty(), Sha256.of(new byte[0]), Instant.EPOCH, Instant.ofEpochSecond(changed), "Ada");
	}

	private List<String> matching(String typed) {
		return choices.matching(typed, 10).stream().map(RecordSummary::shortId).toList();
	}

	@Test
	void whatWasChangedLastComesFirst() {
		assertEquals(List.of("L-NA2S", "NAS-01", "CAT-01"), matching(""));
	}

	@Test
	void idsThatBeginWithWhatIsTypedComeBeforeOthersThatHaveIt() {
		assertEquals(List.of("NAS-01", "CAT-01"), matching("nas"));
	}

	@Test
	void allWordsMustBeThere() {
		assertEquals(List.of("NAS-01"), matching("batch anneal"));
		assertEquals(List.of(), matching("batch sulfide"));
	}

	@Test
	void aFieldTakesTheKindsBelowItsType() {
		assertTrue(RecordChoices.takes(MaterialPackage.Literals.MATERIAL, "Lot"));
		assertFalse(RecordChoices.takes(MaterialPackage.Literals.MATERIAL, "Project"));
		assertTrue(RecordChoices.takes(NotebookPackage.Literals.RECORD, "KindOfAPlugin"));
	}
}
