/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Journal.Draft;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.material.Lot;
import org.glovebox.model.notebook.Attachment;
import org.glovebox.model.notebook.NotebookFactory;
import org.glovebox.model.synthesis.Batch;

/**
 * Writes all that a notebook takes, at random and without end: records with files, edits, drafts, kept texts, now and
 * then closes the notebook and opens it again. Says what it is about to write, and again when it was written.
 */
final class CrashWriter {

	private static final int DRAFTS = 3;

	private final Path folder;
	private final Random random;
	private final List<UUID> written = new ArrayList<>();
	private final List<UUID> typed = new ArrayList<>();

	CrashWriter(Path folder, long seed) {
		this.folder = folder;
		this.random = new Random(seed);
		for (int i = 0; i < DRAFTS; i++) {
			// the same in each process, so that a draft goes on where the process before was killed
			typed.add(new UUID(1, i));
		}
	}

	/** Works until the process is killed. */
	void run() throws IOException {
		while (true) {
			boolean isNew = !Files.exists(folder.resolve(NotebookMarker.FILE));
			try (OpenNotebook open = isNew ? OpenNotebook.create(folder) : OpenNotebook.open(folder)) {
				say("open");
				for (int left = 1 + random.nextInt(60); left > 0; left--) {
					write(open);
				}
				say("closing");
			}
		}
	}

	private void write(OpenNotebook open) throws IOException {
		switch (random.nextInt(10)) {
		case 0, 1, 2 -> pair(open);
		case 3, 4 -> edit(open);
		case 5 -> say("blob " + blob(open, random.nextInt(200_000)).hex());
		case 6 -> text(open);
		case 7 -> forget(open);
		default -> draft(open);
		}
	}

	private Sha256 blob(OpenNotebook open, int size) throws IOException {
		byte[] bytes = new byte[size];
		random.nextBytes(bytes);
		return open.notebook.blobs().write(new ByteArrayInputStream(bytes));
	}

	/** A lot with a file and a batch of it, in one transaction. */
	private void pair(OpenNotebook open) throws IOException {
		Lot lot = OpenNotebook.lot("lot " + random.nextInt());
		Attachment file = NotebookFactory.eINSTANCE.createAttachment();
		file.setFileName("certificate.pdf");
		file.setBlob(blob(open, random.nextInt(20_000)).hex());
		lot.getAttachments().add(file);
		Batch batch = OpenNotebook.batch("batch " + random.nextInt(), lot);
		say("saving");
		saved(open.saveAll(List.of(batch, lot)));
	}

	private void edit(OpenNotebook open) {
		if (!written.isEmpty()) {
			Stored stored = open.load(written.get(random.nextInt(written.size())));
			stored.record().setTitle("title " + random.nextInt());
			say("saving");
			saved(open.edit(stored, "another title"));
		}
	}

	private void saved(SaveOutcome.Saved saved) {
		saved.revisions().forEach(r -> written.add(r.record()));
		say("saved" + String.join("", saved.revisions().stream().map(r -> " " + r.id().hex()).toList()));
	}

	private void text(OpenNotebook open) {
		String text = Integer.toString(random.nextInt());
		say("keeping " + text);
		open.notebook.keepText("crash", Optional.of(text));
		say("kept " + text);
	}

	private void draft(OpenNotebook open) {
		UUID record = typed.get(random.nextInt(typed.size()));
		String text = "x".repeat(random.nextInt(3000)) + random.nextInt();
		String hash = Sha256.of(text).hex();
		say("typing " + record + " " + hash);
		open.notebook.journal().append(new Draft(record, Optional.empty(), Instant.now(),
				text.getBytes(StandardCharsets.US_ASCII)));
		say("typed " + record + " " + hash);
	}

	private void forget(OpenNotebook open) {
		UUID record = typed.get(random.nextInt(typed.size()));
		say("typing " + record + " nothing");
		open.notebook.journal().clear(record);
		say("typed " + record + " nothing");
	}

	/** In one piece, so that a line is there or not. */
	private static void say(String line) {
		System.out.print(line + "\n");
		System.out.flush();
	}
}
