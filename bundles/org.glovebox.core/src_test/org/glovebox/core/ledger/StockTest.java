/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.ledger.Stock.Level;
import org.glovebox.units.Quantity;
import org.junit.jupiter.api.Test;

class StockTest {

	private static Withdrawal withdrawal(String amount) {
		RecordSummary by = new RecordSummary(new UUID(0, 1), "B-1", "ns#Batch", "", Optional.empty(),
				Sha256.of(new byte[0]), Instant.EPOCH, Instant.EPOCH, "Ada");
		return new Withdrawal(by, Optional.empty(),
				amount.isEmpty() ? Optional.empty() : Optional.of(Quantity.parse(amount)), false, "");
	}

	private static Stock stock(String total, String... taken) {
		return Stock.of(Quantity.parse(total), List.of(taken).stream().map(StockTest::withdrawal).toList());
	}

	@Test
	void addsUpInTheUnitOfTheAmount() {
		Stock stock = stock("50 g", "200.9 mg", "600.3 mg");
		assertEquals("0.8 g", stock.used().text());
		assertEquals("49.2 g", stock.left().text());
		assertEquals("49.2 g of 50 g left", stock.sentence());
		assertEquals(Level.GOOD, stock.level());
	}

	@Test
	void saysWhenMoreWasTakenThanThereWas() {
		Stock stock = stock("0.5 g", "400 mg", "180 mg");
		assertEquals(Level.OVERDRAWN, stock.level());
		assertEquals(0, stock.share());
		assertEquals("0.58 g were taken, 0.08 g more than there was", stock.sentence());
	}

	@Test
	void warnsBeforeItIsUsedUp() {
		assertEquals(Level.LOW, stock("1 g", "950 mg").level());
	}

	@Test
	void saysWhatCouldNotBeCounted() {
		Stock stock = stock("1 g", "100 mg", "2 mL", "");
		assertEquals("0.9 g", stock.left().text());
		assertEquals(2, stock.uncounted().size());
		assertTrue(stock.sentence().contains("not counted: 2 uses"), stock.sentence());
	}

	@Test
	void saysWhatWasLeftAfterEachWithdrawal() {
		assertEquals(List.of("0.6 g", "", "-0.2 g"), stock("1 g", "400 mg", "2 mL", "0.8 g").remainders().stream()
				.map(left -> left.map(Quantity::text).orElse("")).toList());
	}
}
