/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.glovebox.model.check.Finding.Severity;
import org.glovebox.ui.RecordFinding;
import org.glovebox.ui.internal.Summaries;
import org.junit.jupiter.api.Test;

class FindingsBoardTest {

	private static final UUID BATCH = Summaries.uuid("B-1");
	private static final RecordFinding WARNING = new RecordFinding(Severity.WARNING, "looks wrong", "amount");
	private static final RecordFinding ERROR = new RecordFinding(Severity.ERROR, "is wrong", "amount");

	private final FindingsBoard board = new FindingsBoard();

	@Test
	void theMostSeriousStandsFirst() {
		board.report(BATCH, "a", List.of(WARNING));
		board.report(BATCH, "b", List.of(ERROR));
		assertEquals(List.of(ERROR, WARNING), board.all().stream().map(FindingsBoard.Entry::finding).toList());
	}

	@Test
	void aSourceReplacesOnlyWhatItSaidItself() {
		board.report(BATCH, "a", List.of(WARNING));
		board.report(BATCH, "b", List.of(ERROR));
		board.report(BATCH, "b", List.of());
		assertEquals(List.of(WARNING), board.all().stream().map(FindingsBoard.Entry::finding).toList());
	}

	@Test
	void listenersAreToldOnlyOfChanges() {
		List<Integer> sizes = new ArrayList<>();
		board.addListener(() -> sizes.add(board.all().size()));
		board.report(BATCH, "a", List.of());
		board.report(BATCH, "a", List.of(WARNING));
		board.report(BATCH, "a", List.of(WARNING));
		board.forget(BATCH);
		board.forget(BATCH);
		assertEquals(List.of(1, 0), sizes);
	}
}
