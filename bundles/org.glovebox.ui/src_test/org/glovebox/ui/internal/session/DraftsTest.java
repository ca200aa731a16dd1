/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import org.glovebox.core.store.Journal;
import org.glovebox.core.store.StoreException;
import org.glovebox.ui.internal.Summaries;
import org.junit.jupiter.api.Test;

class DraftsTest {

	private static final UUID RECORD = Summaries.uuid("B-1");

	/** Keeps what is written to it; each write waits until the gate is open. */
	private static final class SlowJournal implements Journal {

		private final CountDownLatch gate = new CountDownLatch(1);
		private final List<Integer> written = Collections.synchronizedList(new ArrayList<>());

		@Override
		public void append(Draft draft) {
			await();
			if (draft.content()[0] < 0) {
				throw new StoreException("the disk is full");
			}
			written.add((int) draft.content()[0]);
		}

		private void await() {
			try {
				gate.await();
			} catch (InterruptedException e) {
				Thread.currentThread().interrupt();
			}
		}

		@Override
		public Optional<Draft> restore(UUID record) {
			return Optional.empty();
		}

		@Override
		public List<Draft> drafts() {
			return List.of();
		}

		@Override
		public void clear(UUID record) {
			await();
			written.add(0);
		}
	}

	private final SlowJournal journal = new SlowJournal();
	private final List<String> trouble = Collections.synchronizedList(new ArrayList<>());
	private final Drafts drafts = new Drafts(journal, trouble::add);

	private static Journal.Draft draft(int number) {
		return new Journal.Draft(RECORD, Optional.empty(), Instant.EPOCH, new byte[] { (byte) number });
	}

	@Test
	void closingWaitsUntilTheNewestDraftIsWritten() {
		drafts.keep(draft(1));
		drafts.keep(draft(2));
		drafts.keep(draft(3));
		journal.gate.countDown();
		drafts.close();
		assertEquals(3, journal.written.get(journal.written.size() - 1));
		assertTrue(journal.written.size() <= 2, () -> "what was overtaken while waiting is not written: " + journal.written);
	}

	@Test
	void aDraftThatIsForgottenIsNotWrittenAfterwards() {
		drafts.keep(draft(1));
		drafts.keep(draft(2));
		drafts.forget(RECORD);
		journal.gate.countDown();
		drafts.close();
		assertEquals(0, journal.written.get(journal.written.size() - 1));
	}

	@Test
	void aDiskThatFailsIsToldAndDoesNotEndTheWriter() {
		journal.gate.countDown();
		drafts.keep(draft(-1));
		drafts.close();
		assertEquals(List.of("The draft could not be kept: the disk is full"), trouble);
	}

	@Test
	void whoForgetsIsToldWhenItIsDone() {
		List<Integer> seen = new ArrayList<>();
		journal.gate.countDown();
		drafts.forget(RECORD, () -> seen.addAll(journal.written));
		drafts.close();
		assertEquals(List.of(0), seen);
	}
}
