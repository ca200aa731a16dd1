/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.VerifyReport;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.StoreOpening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a notebook when the disk does not do what it should. */
@Timeout(120)
class DiskTroubleTest {

	private static final Path LIMITER = Path.of("/usr/bin/prlimit");

	@TempDir
	Path temp;

	private Path folder;

	@BeforeEach
	void create() {
		folder = temp.resolve("notebook");
		OpenNotebook.create(folder).close();
	}

	/** The operating system stops a file from growing, which the program sees as it sees a full disk. */
	@Test
	void aFullDiskLosesNothingAndWorkGoesOnWhenThereIsSpace() throws Exception {
		assumeTrue(Files.isExecutable(LIMITER));
		List<String> saved = new ArrayList<>();
		try (ChildProcess child = ChildProcess.start("try", folder)) {
			child.line();
			saved.add(done(child.ask("save 100")));
			limit(child, Long.toString(Files.size(folder.resolve("notebook.mv.db")) + 20_000));
			for (int i = 0; i < 4; i++) {
				String answer = child.ask("save 20000");
				assertTrue(answer.startsWith("failed The notebook in " + folder + " cannot be ")
						&& answer.contains("What was saved before is there") && !answer.contains("MVStore"), answer);
			}
			limit(child, "unlimited");
			assertEquals("{Lot=1}", done(child.ask("count")));
			for (int i = 0; i < 3; i++) {
				saved.add(done(child.ask("save 20000")));
			}
			child.kill();
		}

		try (OpenNotebook open = OpenNotebook.open(folder)) {
			VerifyReport report = open.notebook.verify(Monitor.NONE);
			assertTrue(report.sound(), report.toString());
			assertEquals(saved.size(), report.revisions());
			saved.forEach(s -> assertTrue(open.notebook.revision(new Sha256(s)).isPresent(), s));
		}
	}

	/** Files and drafts are written beside the database; what is there stays as it was, and nothing half-written is left. */
	@Test
	void aFullDiskLeavesFilesAndDraftsAsTheyWere() throws Exception {
		assumeTrue(Files.isExecutable(LIMITER));
		String before;
		String after;
		try (ChildProcess child = ChildProcess.start("try", folder)) {
			child.line();
			before = done(child.ask("blob 100000"));
			done(child.ask("draft 2000"));
			limit(child, "3000");
			for (int i = 0; i < 3; i++) {
				String file = child.ask("blob 200000");
				assertTrue(file.startsWith("failed " + folder.resolve("blobs")) && file.contains("cannot be written"), file);
				String draft = child.ask("draft 2500");
				assertTrue(draft.startsWith("failed A draft in " + folder.resolve("drafts") + " cannot be written"), draft);
			}
			try (Stream<Path> unfinished = Files.list(folder.resolve("blobs").resolve("unfinished"))) {
				assertEquals(List.of(), unfinished.toList());
			}
			limit(child, "unlimited");
			after = done(child.ask("blob 200000"));
			done(child.ask("draft 2600"));
			limit(child, "3000");
			assertTrue(child.ask("draft 2900").startsWith("failed"));
			child.kill();
		}

		try (OpenNotebook open = OpenNotebook.open(folder)) {
			assertEquals(100_000, open.notebook.blobs().size(new Sha256(before)).orElseThrow());
			assertEquals(200_000, open.notebook.blobs().size(new Sha256(after)).orElseThrow());
			assertEquals(2600, open.notebook.journal().restore(new UUID(1, 1)).orElseThrow().content().length);
			assertTrue(open.notebook.verify(Monitor.NONE).sound());
		}
	}

	private static String done(String answer) {
		assertTrue(answer.startsWith("done "), answer);
		return answer.substring("done ".length());
	}

	/** Only the limit that the process has for itself, which may be raised again. */
	private static void limit(ChildProcess child, String bytes) throws Exception {
		assertEquals(0, new ProcessBuilder(LIMITER.toString(), "--pid", Long.toString(child.pid()), "--fsize=" + bytes + ":")
				.inheritIO().start().waitFor());
	}

	/** As after a loss of power on a disk that had not written what it said it had. */
	@Test
	void aLostOrGarbledEndOfTheDatabaseIsNotTakenForTruth() throws IOException {
		Path database = folder.resolve("notebook.mv.db");
		String seal;
		try (OpenNotebook open = OpenNotebook.open(folder)) {
			for (int i = 0; i < 12; i++) {
				open.save(OpenNotebook.lot("lot " + i));
			}
			seal = open.notebook.verify(Monitor.NONE).seal();
		}
		byte[] bytes = Files.readAllBytes(database);
		Random random = new Random(20261129);
		int told = 0;
		for (int part = 1; part <= 24; part++) {
			int end = bytes.length / 4096 * (24 - part) / 24 * 4096;
			byte[] torn = part % 2 == 0 ? Arrays.copyOf(bytes, end) : bytes.clone();
			for (int i = end; i < torn.length; i++) {
				torn[i] = (byte) random.nextInt(256);
			}
			Files.write(database, torn);
			told += isTold(seal) ? 1 : 0;
		}
		assertTrue(told >= 8, told + " of 24 were told");
	}

	private boolean isTold(String seal) throws IOException {
		if (new H2StoreProvider().open(folder.toString()) instanceof StoreOpening.Opened opened) {
			try (Notebook notebook = Notebook.on(opened.store())) {
				VerifyReport report = notebook.verify(Monitor.NONE);
				assertTrue(!report.sound() || report.seal().equals(seal), report.toString());
				return !report.sound();
			}
		}
		return true;
	}

	@Test
	void aFileThatCannotBeWrittenIsNamedAndRecordsAreSavedStill() throws IOException {
		try (OpenNotebook open = OpenNotebook.open(folder)) {
			Path unfinished = folder.resolve("blobs").resolve("unfinished");
			Files.delete(unfinished);
			Files.writeString(unfinished, "in the way");

			IOException e = assertThrows(IOException.class,
					() -> open.notebook.blobs().write(new ByteArrayInputStream(new byte[100])));

			assertTrue(String.valueOf(e.getMessage()).contains(unfinished.toString()), e.toString());
			open.save(OpenNotebook.lot("saved still"));
			Files.delete(unfinished);
			Files.createDirectory(unfinished);
			Sha256 blob = open.notebook.blobs().write(new ByteArrayInputStream(new byte[100]));
			assertEquals(100, open.notebook.blobs().size(blob).orElseThrow());
			assertTrue(open.notebook.verify(Monitor.NONE).sound());
		}
	}

	@Test
	void aFolderThatMustNotBeWrittenIsRefusedWithItsName() throws IOException {
		assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
		Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
		try {
			assumeFalse(Files.isWritable(folder), "whoever runs this may write everywhere");
			StoreOpening.Refused refused = assertInstanceOf(StoreOpening.Refused.class,
					new H2StoreProvider().open(folder.toString()));
			assertTrue(refused.reason().contains(folder.toString()) && refused.reason().contains("permission"),
					refused.reason());
		} finally {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
		}
	}
}
