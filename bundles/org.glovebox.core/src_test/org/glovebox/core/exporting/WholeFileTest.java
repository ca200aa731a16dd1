/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.exporting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A target is as before or complete, and what goes wrong names it. */
class WholeFileTest {

	@TempDir
	Path folder;

	private static WholeFile.Content text(String text) {
		return out -> out.write(text.getBytes());
	}

	private long files(Path where) throws IOException {
		try (Stream<Path> entries = Files.list(where)) {
			return entries.count();
		}
	}

	@Test
	void makesFoldersAndReplacesWhatIsThere() throws IOException {
		Path target = folder.resolve("a/b/\u00e4 name.txt");
		WholeFile.write(target, text("first, and longer"));
		WholeFile.write(target, text("second"));
		assertEquals("second", Files.readString(target));
		assertEquals(1, files(target.getParent()));
	}

	@Test
	void aFailureLeavesTheOldFileAndNoDraft() throws IOException {
		Path target = folder.resolve("figure.svg");
		WholeFile.write(target, text("old"));
		FileSystemException e = assertThrows(FileSystemException.class, () -> WholeFile.write(target, out -> {
			out.write(1);
			throw new IOException("I/O error writing", new IOException("No space left on device"));
		}));
		assertEquals(target.toString(), e.getFile());
		assertEquals("No space left on device", e.getReason());
		assertEquals("old", Files.readString(target));
		assertEquals(1, files(folder));
	}

	@Test
	void aFolderIsNeverReplaced() throws IOException {
		Path target = Files.createDirectory(folder.resolve("empty"));
		FileSystemException e = assertThrows(FileSystemException.class, () -> WholeFile.write(target, text("x")));
		assertEquals("it is a folder, not a file", e.getReason());
		assertTrue(Files.isDirectory(target));
	}

	@Test
	void aFileInPlaceOfAFolderIsNamed() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "");
		Path target = file.resolve("below.txt");
		FileSystemException e = assertThrows(FileSystemException.class, () -> WholeFile.write(target, text("x")));
		assertEquals(target.toString(), e.getFile());
		assertTrue(e.getReason().contains(file.toString()) || e.getReason().contains("ot a directory"), e.getReason());
	}

	@Test
	void aLinkKeepsPointingToTheFileThatIsWritten() throws IOException {
		Path file = Files.writeString(folder.resolve("file"), "old");
		Path link = Files.createSymbolicLink(folder.resolve("link"), file);
		WholeFile.write(link, text("new"));
		assertTrue(Files.isSymbolicLink(link));
		assertEquals("new", Files.readString(file));
	}

	@Test
	void theFileHasThePermissionsThatNewFilesHave() throws IOException {
		Assumptions.assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
		Path usual = Files.writeString(folder.resolve("usual"), "");
		Path target = folder.resolve("target");
		WholeFile.write(target, text("x"));
		assertEquals(Files.getPosixFilePermissions(usual), Files.getPosixFilePermissions(target));
		assertTrue(Files.getPosixFilePermissions(target).contains(PosixFilePermission.OWNER_READ));
	}
}
