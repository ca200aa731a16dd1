/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.glovebox.store.internal.OpenNotebook.lot;
import static org.glovebox.store.internal.OpenNotebook.uuid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.material.Lot;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Who has the notebook of a group open hears of what the others save. */
@ExtendWith(TestServer.class)
class GroupCompanyTest {

	/** Only ends a test that would otherwise wait for ever. */
	private static final long PATIENCE_SECONDS = 60;

	@TempDir
	Path temp;
	private final PostgresServer server;
	private final TestServer.Databases places;
	private final BlockingQueue<Set<UUID>> heard = new LinkedBlockingQueue<>();
	private OpenNotebook ada;
	private OpenNotebook ben;

	GroupCompanyTest(PostgresServer server) {
		this.server = server;
		this.places = new TestServer.Databases(server);
	}

	@BeforeEach
	void open() {
		ada = places.create(temp.resolve("group"));
		ben = places.open(temp.resolve("group"));
	}

	@AfterEach
	void close() {
		ada.close();
		ben.close();
	}

	private void listen() {
		ben.notebook.subscribe(change -> heard.add(
				change.saved().stream().map(RecordSummary::uuid).collect(Collectors.toSet())));
	}

	private Set<UUID> next() throws InterruptedException {
		Set<UUID> next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
		assertNotNull(next, "nothing was heard");
		return next;
	}

	@Test
	void eachSaveOfAnotherIsHeard() throws InterruptedException {
		listen();
		Lot sulfur = lot("Sulfur");
		ada.save(sulfur);
		assertEquals(Set.of(uuid(sulfur)), next());
		Lot sodium = lot("Sodium");
		ada.save(sodium);
		assertEquals(Set.of(uuid(sodium)), next());
	}

	@Test
	void whatWasSavedBetweenOpeningAndListeningIsHeard() throws InterruptedException {
		Lot sulfur = lot("Sulfur");
		ada.save(sulfur);
		listen();
		assertEquals(Set.of(uuid(sulfur)), next());
	}

	@Test
	void aConnectionThatWasLostIsReplacedAndNothingIsMissed() throws InterruptedException {
		listen();
		Lot sulfur = lot("Sulfur");
		ada.save(sulfur);
		next();
		server.execute(places.database(temp.resolve("group")),
				"SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
						+ " WHERE datname = current_database() AND pid <> pg_backend_pid()");
		Lot sodium = lot("Sodium");
		ada.save(sodium);
		assertEquals(Set.of(uuid(sodium)), next());
	}
}
