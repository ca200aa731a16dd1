/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.material;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.ledger.Ledger;
import org.glovebox.core.ledger.Withdrawal;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.material.Lot;
import org.glovebox.model.material.MaterialFactory;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class LedgerRowTest {

	private final Lot lot = MaterialFactory.eINSTANCE.createLot();
	private final List<Withdrawal> taken = new ArrayList<>();

	private void take(String amount, boolean planned, String remark) {
		RecordSummary by = new RecordSummary(new UUID(0, 1), "B-1", "ns#Batch", "", Optional.empty(),
				Sha256.of(new byte[0]), Instant.EPOCH, Instant.EPOCH, "Ada");
		taken.add(new Withdrawal(by, Optional.of(Instant.parse("2025-03-02T08:00:00Z")),
				Optional.of(Quantity.parse(amount)), planned, remark));
	}

	private List<LedgerRow> rows() {
		return LedgerRow.of(lot, Ledger.of(lot, taken), ZoneOffset.UTC);
	}

	@Test
	void beginsWithWhatWasReceivedAndCountsDown() {
		lot.setAmount(Quantity.parse("1 g"));
		lot.setReceived(LocalDate.of(2025, 1, 31));
		take("250 mg", false, "weighed in");
		take("0.1 g", true, "weighed in");
		LedgerRow first = rows().get(0);
		assertEquals("31 Jan 2025 received  1 g",
				String.join(" ", first.date(), first.what(), first.amount(), first.left()));
		assertEquals(List.of("250 mg, 0.75 g", "0.1 g, 0.65 g"),
				rows().stream().skip(1).map(row -> row.amount() + ", " + row.left()).toList());
		assertEquals("2 Mar 2025", rows().get(1).date());
		assertEquals("weighed in, planned", rows().get(2).what());
		assertEquals(LedgerRow.Tone.MUTED, rows().get(2).tone());
	}

	@Test
	void standsOutFromWhereMoreIsGoneThanThereWas() {
		lot.setAmount(Quantity.parse("1 g"));
		take("0.9 g", false, "weighed in");
		take("0.2 g", false, "weighed in");
		assertEquals(List.of(LedgerRow.Tone.PLAIN, LedgerRow.Tone.PLAIN, LedgerRow.Tone.OVERDRAWN),
				rows().stream().map(LedgerRow::tone).toList());
		assertEquals("\u22120.1 g", rows().get(2).left());
	}

	@Test
	void tellsWhatIsNotCounted() {
		lot.setAmount(Quantity.parse("1 g"));
		take("2 mL", false, "weighed in");
		assertEquals("weighed in, not counted", rows().get(1).what());
		assertEquals("", rows().get(1).left());
	}

	@Test
	void whatIsLostLeadsNowhere() {
		lot.setAmount(Quantity.parse("1 g"));
		take("0.2 g", false, "lost, spilled");
		assertTrue(rows().get(1).by().isEmpty());
		assertEquals("lost, spilled", rows().get(1).what());
	}

	@Test
	void withoutAnAmountItListsWhoTookWhat() {
		take("0.2 g", false, "weighed in");
		assertEquals(1, rows().size());
		assertEquals("weighed in", rows().get(0).what());
		assertEquals("", rows().get(0).left());
	}
}
