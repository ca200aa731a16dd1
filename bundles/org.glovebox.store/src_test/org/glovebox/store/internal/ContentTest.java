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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.glovebox.api.Monitor;
import org.glovebox.core.content.Content;
import org.glovebox.core.content.ContentInstaller;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.NotebookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentTest {

	private static final byte[] CERTIFICATE = "certificate".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path temp;

	private static List<byte[]> records(StudyA study) {
		Attachment certificate = NotebookFactory.eINSTANCE.createAttachment();
		certificate.setFileName("certificate.pdf");
		certificate.setBlob(Sha256.of(CERTIFICATE).hex());
		study.sulfur.getAttachments().add(certificate);
		List<byte[]> records = new ArrayList<>();
		study.all().reversed().forEach(r -> records.add(RecordFormat.write(r)));
		return records;
	}

	@Test
	void isInstalledWholeWhateverTheOrderOfItsRecords() throws IOException {
		StudyA study = new StudyA();
		Content content = new Content(List.of(), records(study), Map.of(Sha256.of(CERTIFICATE), CERTIFICATE));
		try (OpenNotebook open = OpenNotebook.create(temp.resolve("notebook"))) {
			OpenNotebook.saved(new ContentInstaller(open.notebook).install(content, "Ada", "demo"));

			assertEquals(study.all().size(), open.notebook.list(RecordFilter.ALL).size());
			assertEquals("Sulfur", open.record(study.sulfur, Lot.class).getTitle());
			assertTrue(open.notebook.verify(Monitor.NONE).sound());
		}
	}

	@Test
	void isNotInstalledInPart() throws IOException {
		try (OpenNotebook open = OpenNotebook.create(temp.resolve("notebook"))) {
			List<byte[]> records = records(new StudyA());
			SaveOutcome withoutFile = new ContentInstaller(open.notebook).install(new Content(List.of(), records, Map.of()), "Ada",
					"demo");
			assertInstanceOf(SaveOutcome.Invalid.class, withoutFile);
			records.add("<not a record/>".getBytes(StandardCharsets.UTF_8));
			SaveOutcome damaged = new ContentInstaller(open.notebook).install(
					new Content(List.of(), records, Map.of(Sha256.of(CERTIFICATE), CERTIFICATE)), "Ada", "demo");
			assertInstanceOf(SaveOutcome.Invalid.class, damaged);

			assertEquals(List.of(), open.notebook.list(RecordFilter.ALL));
		}
	}
}
