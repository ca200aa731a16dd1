/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

class RevisionTest {

	private static final UUID RECORD = UUID.fromString("6f1c2a34-0000-4000-8000-00000000000a");
	private static final Instant TIME = Instant.parse("2026-11-21T08:53:00.123456789Z");
	private static final byte[] CONTENT = "<xmi/>\nline".getBytes(StandardCharsets.UTF_8);

	private static Revision revision(String author, String message, List<Sha256> parents) {
		return Revision.of(RECORD, "https://example.org/m#Batch", parents, author, TIME, message, CONTENT);
	}

	/** The form is a promise to everyone who verifies a notebook without this program. */
	@Test
	void hasExactlyTheDocumentedForm() {
		Sha256 parent = Sha256.of(new byte[0]);
		Revision revision = revision("Ada", "press at 500 MPa", List.of(parent));

		assertEquals("""
				glovebox-revision 1
				record 6f1c2a34-0000-4000-8000-00000000000a
				type https://example.org/m#Batch
				parent e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
				author Ada
				time 2026-11-21T08:53:00.123456Z
				message press at 500 MPa
				content 11

				<xmi/>
				line""", new String(revision.bytes(), StandardCharsets.UTF_8));
		assertEquals(Sha256.of(revision.bytes()), revision.id());
	}

	@Test
	void isReadBackWhateverIsInItsTexts() {
		List<Sha256> parents = List.of(Sha256.of(new byte[] { 1 }), Sha256.of(new byte[] { 2 }));
		for (String text : List.of("", " ", "two\nlines", "C:\\new\\run", "\\n", "a\r\nb", "\u00fc\u4e2d\uD83D\uDE00",
				"parent x", "\n\ncontent 5")) {
			Revision written = revision(text, text, parents);

			Revision read = Revision.parse(written.bytes()).orElseThrow();

			assertEquals(written.info(), read.info());
			assertEquals(text, read.info().message());
			assertArrayEquals(CONTENT, read.content());
		}
	}

	@Test
	void anyOtherTextHasAnotherId() {
		Revision revision = revision("Ada", "", List.of());
		assertNotEquals(revision.id(), revision("Bea", "", List.of()).id());
		assertNotEquals(revision.id(), revision("Ada", "x", List.of()).id());
		assertNotEquals(revision.id(), revision("Ada", "", List.of(Sha256.of(new byte[0]))).id());
	}

	@Test
	void whatIsCutOffOrExtendedIsNoRevision() {
		byte[] bytes = revision("Ada", "", List.of()).bytes();
		for (int length = 0; length < bytes.length; length++) {
			assertTrue(Revision.parse(java.util.Arrays.copyOf(bytes, length)).isEmpty(), "length " + length);
		}
		assertTrue(Revision.parse(java.util.Arrays.copyOf(bytes, bytes.length + 1)).isEmpty());
	}

	@Test
	void wordsAreFoldedForComparison() {
		assertEquals(List.of("na3sbs4", "s", "c", "nas", "uber"), Words.of("Na\u2083SbS\u2084, S@C-NAS \u00dcber"));
		assertEquals(List.of(), Words.of("  -- "));
	}
}
