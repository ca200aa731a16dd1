/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.glovebox.core.store.Journal.Draft;
import org.glovebox.core.store.StoreException;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.synthesis.Batch;

/** What a child process does: hold a notebook open, or write to it until it is killed. */
final class ChildMain {

	private ChildMain() {
	}

	public static void main(String[] arguments) throws Exception {
		if (arguments[0].equals("crash")) {
			new CrashWriter(Path.of(arguments[1]), Long.parseLong(arguments[2])).run();
		}
		try (OpenNotebook open = OpenNotebook.open(Path.of(arguments[1]))) {
			switch (arguments[0]) {
			case "hold" -> {
				say("open");
				System.in.read();
			}
			case "write" -> write(open);
			case "draft" -> draft(open);
			case "try" -> attempt(open);
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

	/** Does what each line of the standard input says, and says "done" or what was wrong. */
	private static void attempt(OpenNotebook open) throws Exception {
		say("open");
		BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
		for (String line = lines.readLine(); line != null; line = lines.readLine()) {
			String[] words = line.split(" ");
			byte[] bytes = new byte[words.length > 1 ? Integer.parseInt(words[1]) : 0];
			new Random(bytes.length).nextBytes(bytes);
			try {
				say("done " + attempt(open, words[0], bytes));
			} catch (IOException | StoreException e) {
				say("failed " + e.getMessage());
			}
		}
	}

	private static String attempt(OpenNotebook open, String what, byte[] bytes) throws IOException {
		switch (what) {
		case "save" -> {
			return open.save(OpenNotebook.lot("x".repeat(bytes.length))).revisions().get(0).id().hex();
		}
		case "blob" -> {
			return open.notebook.blobs().write(new ByteArrayInputStream(bytes)).hex();
		}
		case "draft" -> {
			open.notebook.journal().append(new Draft(new UUID(1, 1), Optional.empty(), Instant.now(), bytes));
			return Integer.toString(bytes.length);
		}
		case "count" -> {
			return open.notebook.counts().toString();
		}
		default -> throw new IllegalArgumentException(what);
		}
	}

	private static void say(String line) {
		System.out.println(line);
		System.out.flush();
	}
}
