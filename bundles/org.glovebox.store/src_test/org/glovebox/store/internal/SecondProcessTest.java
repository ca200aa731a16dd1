/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.StoreOpening;
import org.glovebox.core.store.StoreOpening.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class SecondProcessTest {

	@TempDir
	Path temp;

	@Test
	void aNotebookThatAnotherProcessHoldsIsRefusedWithItsNumber() throws Exception {
		Path folder = temp.resolve("notebook");
		OpenNotebook.create(folder).close();
		try (ChildProcess child = ChildProcess.start("hold", folder)) {
			assertEquals("open", child.line());

			StoreOpening.Refused refused = assertInstanceOf(StoreOpening.Refused.class,
					new H2StoreProvider().open(folder.toString()));

			assertEquals(Cause.IN_USE, refused.cause());
			assertTrue(refused.reason().contains("process " + child.pid()), refused.reason());
			assertTrue(refused.reason().contains(folder.toString()), refused.reason());
			child.kill();
		}
		OpenNotebook.open(folder).close();
	}

	@Test
	void aNotebookIsOpenedOnceInAProgramAndAgainAfterClosing() throws IOException {
		Path folder = temp.resolve("notebook");
		H2StoreProvider provider = new H2StoreProvider();
		StoreOpening.Opened first = assertInstanceOf(StoreOpening.Opened.class,
				provider.create(folder.toString(), "x"));

		StoreOpening.Refused refused = assertInstanceOf(StoreOpening.Refused.class, provider.open(folder.toString()));
		assertEquals(Cause.IN_USE, refused.cause());
		first.store().close();

		assertInstanceOf(StoreOpening.Opened.class, provider.open(folder.toString())).store().close();
	}

	/** Kills a process while it saves: what it said was saved is there, and what is there is whole. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 23 })
	void whatWasSavedOutlivesAKilledProcess(int afterSaves) throws Exception {
		Path folder = temp.resolve("notebook");
		OpenNotebook.create(folder).close();
		List<String> said;
		try (ChildProcess child = ChildProcess.start("write", folder)) {
			for (int i = 0; i < 2 * afterSaves + 1; i++) {
				child.line();
			}
			child.kill();
			said = child.rest();
		}
		long saved = afterSaves + said.stream().filter(l -> l.startsWith("saved")).count();

		try (OpenNotebook open = OpenNotebook.open(folder)) {
			VerifyReport report = open.notebook.verify(Monitor.NONE);
			assertTrue(report.sound(), report.toString());
			List<UUID> batches = open.notebook.list(RecordFilter.ALL.ofKinds("Batch")).stream().map(s -> s.uuid())
					.toList();
			assertTrue(batches.size() >= saved && batches.size() <= saved + 1, batches.size() + " of " + saved);
			for (UUID batch : batches) {
				assertEquals(2, open.notebook.lineage(List.of(batch), Direction.UP).nodes().size());
			}
			open.save(OpenNotebook.lot("after the crash"));
		}
	}

	@Test
	void draftsOutliveAKilledProcess() throws Exception {
		Path folder = temp.resolve("notebook");
		OpenNotebook.create(folder).close();
		String uuid;
		int written = 0;
		try (ChildProcess child = ChildProcess.start("draft", folder)) {
			uuid = child.line();
			while (written < 40) {
				written = Integer.parseInt(child.line());
			}
			child.kill();
			List<String> rest = child.rest();
			written = rest.isEmpty() ? written : Integer.parseInt(rest.get(rest.size() - 1));
		}

		try (OpenNotebook open = OpenNotebook.open(folder)) {
			int restored = open.notebook.journal().restore(UUID.fromString(uuid)).orElseThrow().content().length;
			assertTrue(restored == written || restored == written + 1, restored + " of " + written);
		}
	}
}
