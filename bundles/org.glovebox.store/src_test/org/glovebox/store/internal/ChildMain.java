/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.glovebox.core.store.Journal.Draft;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.synthesis.Batch;

/** What a child process does: hold a notebook open, or write to it until it is killed. */
final class ChildMain {

	private ChildMain() {
	}

	public static void main(String[] arguments) throws Exception {
		try (OpenNotebook open = OpenNotebook.open(Path.of(arguments[1]))) {
			switch (arguments[0]) {
			case "hold" -> {
				say("open");
				System.in.read();
			}
			case "write" -> write(open);
			case "draft" -> draft(open);
			default -> throw new IllegalArgumentException(arguments[0]);
			}
		}
	}

	/** Saves a lot with a file and a batch of it in one transaction, over and over; says so after each. */
	private static void write(OpenNotebook open) throws Exception {
		for (int i = 0;; i++) {
			byte[] bytes = ("file " + i).repeat(1000).getBytes(StandardCharsets.UTF_8);
			Lot lot = OpenNotebook.lot("lot " + i);
			Attachment file = NotebookFactory.eINSTANCE.createAttachment();
			file.setFileName("file " + i);
			file.setBlob(open.notebook.blobs().write(new ByteArrayInputStream(bytes)).hex());
			lot.getAttachments().add(file);
			Batch batch = OpenNotebook.batch("batch " + i, lot);
			say("saving " + batch.getUuid());
			open.saveAll(List.of(batch, lot));
			say("saved " + batch.getUuid());
		}
	}

	/** Writes a draft with one letter more each time; says how many there are after each. */
	private static void draft(OpenNotebook open) {
		Lot lot = OpenNotebook.lot("typed");
		say(lot.getUuid());
		for (int i = 1;; i++) {
			open.notebook.journal().append(new Draft(OpenNotebook.uuid(lot), Optional.empty(), Instant.now(),
					"x".repeat(i).getBytes(StandardCharsets.US_ASCII)));
			say(Integer.toString(i));
		}
	}

	private static void say(String line) {
		System.out.println(line);
		System.out.flush();
	}
}
