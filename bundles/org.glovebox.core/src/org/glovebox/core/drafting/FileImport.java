/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.reading.ImportRunner;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.core.store.RevisionInfo;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.notebook.Record;

/** Takes an instrument file into a notebook: reads it, keeps its bytes, and saves the record of the measurement. */
public final class FileImport {

	private final Notebook notebook;
	private final ImportRunner runner;
	private final String author;

	/**
	 * @param notebook receives file and record
	 * @param runner reads the file
	 * @param author who imports
	 */
	public FileImport(Notebook notebook, ImportRunner runner, String author) {
		this.notebook = notebook;
		this.runner = runner;
		this.author = author;
	}

	/** What came of an import. */
	public sealed interface Outcome {

		/** What the user should know. */
		List<Message> messages();

		/**
		 * File and record are in the notebook.
		 *
		 * @param revision the record as it was saved
		 * @param read what the file holds
		 */
		record Done(RevisionInfo revision, ReadResult.Read read, List<Message> messages) implements Outcome {
			public Done {
				messages = List.copyOf(messages);
			}
		}

		/** Nothing was saved; at least one message says why. */
		record Refused(List<Message> messages) implements Outcome {
			public Refused {
				messages = List.copyOf(messages);
			}
		}
	}

	/**
	 * Imports a file.
	 *
	 * @param file the file
	 * @param subject what was measured, as loaded from this notebook; empty where it is not known yet
	 * @param adjust may change the proposed record before it is saved
	 * @throws IOException where the notebook's disk fails
	 * @throws CancellationException where the user asked to stop; then no record was saved
	 */
	public Outcome run(Path file, Optional<Record> subject, Consumer<Measurement> adjust, Monitor monitor)
			throws IOException {
		return switch (runner.read(file, monitor)) {
		case ReadResult.Unreadable unreadable -> new Outcome.Refused(unreadable.messages());
		case ReadResult.Read read -> save(file, read, subject, adjust, monitor);
		};
	}

	private Outcome save(Path file, ReadResult.Read read, Optional<Record> subject, Consumer<Measurement> adjust,
			Monitor monitor) throws IOException {
		monitor.checkCancelled();
		List<RawFile> files = KeptFiles.keep(notebook, file, read.companions());
		Drafted<Measurement> drafted = new MeasurementDrafter(author, Instant.now()).draft(read.reader(),
				read.dataset().technique(), read.dataset().metadata(), files);
		Measurement measurement = drafted.record();
		AppliedMapping.set(measurement, read.mapping());
		subject.ifPresent(s -> {
			measurement.setSubject(s);
			measurement.setProject(s.getProject());
		});
		adjust.accept(measurement);
		monitor.checkCancelled();
		List<Message> messages = new ArrayList<>(read.messages());
		messages.addAll(drafted.messages());
		String message = "Imported " + files.get(0).fileName();
		return switch (notebook.save(Save.created(measurement), message, author)) {
		case SaveOutcome.Saved saved -> new Outcome.Done(saved.revision(), read, messages);
		case SaveOutcome.Conflict conflict -> refused(messages, conflict.message());
		case SaveOutcome.Invalid invalid -> refused(messages, invalid.message());
		};
	}

	private static Outcome refused(List<Message> before, String reason) {
		List<Message> messages = new ArrayList<>(List.of(Message.error(reason)));
		messages.addAll(before);
		return new Outcome.Refused(messages);
	}
}
