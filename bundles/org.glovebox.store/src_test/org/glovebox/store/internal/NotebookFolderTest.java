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
import java.nio.file.Files;
import java.nio.file.Path;

import org.glovebox.core.store.StoreOpening;
import org.glovebox.core.store.StoreOpening.Cause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notebooks that are folders are made and opened only where that is meant. */
class NotebookFolderTest {

	@TempDir
	Path temp;

	private OpenNotebook open;

	@BeforeEach
	void create() {
		open = OpenNotebook.create(temp.resolve("notebook"));
	}

	@AfterEach
	void close() {
		open.close();
	}

	@Test
	void aNotebookIsMadeOnlyInAnEmptyFolder() throws IOException {
		Files.writeString(temp.resolve("diary.txt"), "mine");
		StoreOpening.Refused refused = assertInstanceOf(StoreOpening.Refused.class,
				new H2StoreProvider().create(temp.toString(), "x"));
		assertEquals(Cause.EXISTS, refused.cause());
		assertEquals(Cause.EXISTS, assertInstanceOf(StoreOpening.Refused.class,
				new H2StoreProvider().create(open.folder.toString(), "x")).cause());
	}

	@Test
	void aFolderThatIsNoNotebookIsRefusedWithItsName() throws IOException {
		Path missing = temp.resolve("missing");
		StoreOpening.Refused refused = assertInstanceOf(StoreOpening.Refused.class,
				new H2StoreProvider().open(missing.toString()));
		assertEquals(Cause.MISSING, refused.cause());
		assertTrue(refused.reason().contains(missing.toString()), refused.reason());
		Path other = Files.createDirectory(temp.resolve("other"));
		assertEquals(Cause.NOT_A_NOTEBOOK,
				assertInstanceOf(StoreOpening.Refused.class, new H2StoreProvider().open(other.toString())).cause());
		Files.writeString(other.resolve(NotebookMarker.FILE), "{ not json");
		assertEquals(Cause.NOT_A_NOTEBOOK,
				assertInstanceOf(StoreOpening.Refused.class, new H2StoreProvider().open(other.toString())).cause());
	}

	@Test
	void aPathCannotSmuggleSettingsIntoTheDatabase() {
		Path folder = temp.resolve("x;INIT=DROP ALL OBJECTS");

		assertEquals(Cause.UNREADABLE, assertInstanceOf(StoreOpening.Refused.class,
				new H2StoreProvider().create(folder.toString(), "x")).cause());
	}

	@Test
	void aNotebookOfANewerProgramIsLeftAlone() throws IOException {
		open.close();
		Path marker = open.folder.resolve(NotebookMarker.FILE);
		String text = Files.readString(marker);
		Files.writeString(marker, text.replace("\"format\": 1", "\"format\": 2"));

		assertEquals(Cause.TOO_NEW,
				assertInstanceOf(StoreOpening.Refused.class, new H2StoreProvider().open(open.folder.toString()))
						.cause());

		Files.writeString(marker, text);
		open = OpenNotebook.open(open.folder);
	}
}
