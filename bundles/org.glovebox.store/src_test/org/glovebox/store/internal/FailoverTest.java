/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.material.Lot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The machine of a group's server goes away while people save, and its standby takes over: they go on, and nothing that was
 * answered is lost or there twice.
 */
@ExtendWith(TestServer.class)
@Timeout(300)
class FailoverTest {

	private static final int WRITERS = 3;
	private static final int BEFORE = 15;
	private static final int AFTER = 10;

	@TempDir
	Path temp;

	@Test
	void nothingThatWasAnsweredIsLostWithTheServer() throws Exception {
		try (PostgresServer primary = PostgresServer.prepare()) {
			primary.run("-c", "wal_level=replica", "-c", "max_wal_senders=4");
			primary.execute("postgres", "CREATE DATABASE lab");
			try (PostgresServer standby = primary.standby("second")) {
				standby.run("-c", "hot_standby=on");
				primary.execute("postgres", "ALTER SYSTEM SET synchronous_standby_names = 'second'");
				primary.execute("postgres", "SELECT pg_reload_conf()");
				String location = "postgresql://" + PostgresServer.ADMIN + "@127.0.0.1:" + primary.port + ",127.0.0.1:"
						+ standby.port + "/lab";
				failOver(primary, standby, location);
			}
		}
	}

	private PostgresStoreProvider provider() {
		return new PostgresStoreProvider(temp.resolve("groups"), l -> Optional.of(PostgresServer.PASSWORD));
	}

	private void failOver(PostgresServer primary, PostgresServer standby, String location) throws Exception {
		List<Sha256> answered = Collections.synchronizedList(new ArrayList<>());
		try (OpenNotebook open = OpenNotebook.on(provider().create(location, "Lab"), temp)) {
			AtomicBoolean ended = new AtomicBoolean();
			ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
			List<Future<?>> running = new ArrayList<>();
			for (int i = 0; i < WRITERS; i++) {
				running.add(writers.submit(() -> write(open, answered, ended)));
			}
			waitFor(answered, BEFORE, running);
			primary.kill();
			standby.promote();
			int then = answered.size();
			waitFor(answered, then + AFTER, running);
			ended.set(true);
			for (Future<?> each : running) {
				each.get(60, TimeUnit.SECONDS);
			}
			writers.shutdown();
		}
		try (OpenNotebook open = OpenNotebook.on(provider().open(location), temp)) {
			for (Sha256 revision : answered) {
				assertTrue(open.notebook.revision(revision).isPresent(), "revision " + revision + " is lost");
			}
			assertEquals(answered.size(), open.notebook.list(RecordFilter.ALL).size(), "a save was made twice, or by halves");
			VerifyReport report = open.notebook.verify(Monitor.NONE);
			assertTrue(report.sound(), report.faults().toString());
		}
	}

	private static void write(OpenNotebook open, List<Sha256> answered, AtomicBoolean ended) {
		while (!ended.get()) {
			Lot lot = OpenNotebook.lot("lot");
			answered.add(open.save(lot).revisions().get(0).id());
		}
	}

	private static void waitFor(List<Sha256> answered, int wanted, List<Future<?>> running) throws Exception {
		while (answered.size() < wanted) {
			for (Future<?> each : running) {
				if (each.isDone()) {
					each.get();
				}
			}
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}
}
