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

import org.glovebox.core.notebook.Obstacle;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.RecordReading;

/** Puts the content of a demo or template notebook into a notebook. */
public final class ContentInstaller {

	private final Notebook notebook;

	public ContentInstaller(Notebook notebook) {
		this.notebook = notebook;
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
		List<Save> saves = new ArrayList<>();
		List<Obstacle> unreadable = new ArrayList<>();
		for (byte[] bytes : content.records()) {
			switch (RecordFormat.read(bytes)) {
			case RecordReading.Read read -> saves.add(Save.created(read.record()));
			case RecordReading.Rejected rejected -> unreadable.add(new Obstacle("record", "", rejected.reason()));
			}
		}
		return unreadable.isEmpty() ? notebook.saveAll(saves, message, author) : new SaveOutcome.Invalid(unreadable);
	}
}
