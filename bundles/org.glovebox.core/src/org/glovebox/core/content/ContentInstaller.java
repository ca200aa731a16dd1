/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Obstacle;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.text.ImportPlan;
import org.glovebox.core.text.Kinds;
import org.glovebox.core.text.PlannedRecord;
import org.glovebox.core.text.TextImport;
import org.glovebox.core.text.TextMessage;
import org.glovebox.core.text.TextParser;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.RecordReading;
import org.glovebox.model.notebook.Record;

/** Puts the content of a demo or template notebook into a notebook. */
public final class ContentInstaller {

	private final Notebook notebook;

	public ContentInstaller(Notebook notebook) {
		this.notebook = notebook;
	}

	/** How much of a content a notebook has. */
	public enum Presence {
		/** None of its records. */
		NONE,
		/** Some of them: those of another version of the content. */
		PART,
		/** All of them, be they changed or not. */
		WHOLE
	}

	/** How much of a content the notebook has already, going by the short ids of its records. */
	public Presence presence(Content content) {
		Stream<String> stored = content.records().stream().flatMap(bytes -> RecordFormat.read(bytes).opened().stream())
				.map(Record::getShortId);
		List<String> ids = Stream
				.concat(TextParser.parse(content.texts(), Kinds.installed()).ids().stream(), stored).toList();
		long there = ids.stream().filter(id -> notebook.find(id).isPresent()).count();
		return there == 0 ? Presence.NONE : there == ids.size() ? Presence.WHOLE : Presence.PART;
	}

	/**
	 * Saves all records in one transaction.
	 *
	 * @param author who does it
	 * @param message message of the revisions
	 * @throws IOException where a file cannot be written
	 */
	public SaveOutcome install(Content content, String author, String message) throws IOException {
		for (byte[] file : content.files().values()) {
			notebook.blobs().write(new ByteArrayInputStream(file));
		}
		List<Record> stored = new ArrayList<>();
		List<Obstacle> obstacles = new ArrayList<>();
		for (byte[] bytes : content.records()) {
			switch (RecordFormat.read(bytes)) {
			case RecordReading.Read read -> stored.add(read.record());
			case RecordReading.Rejected rejected -> obstacles.add(new Obstacle("record", "", rejected.reason()));
			}
		}
		ImportPlan plan = new TextImport(notebook, Kinds.installed(), author).plan(content.texts(), stored);
		plan.messages().stream().filter(TextMessage::isError)
				.forEach(error -> obstacles.add(new Obstacle(error.place().toString(), "", error.text())));
		if (!obstacles.isEmpty()) {
			return new SaveOutcome.Invalid(obstacles);
		}
		return notebook.saveAll(Stream.concat(stored.stream().map(Save::created),
				plan.records().stream().map(PlannedRecord::save)).toList(), message, author);
	}
}
