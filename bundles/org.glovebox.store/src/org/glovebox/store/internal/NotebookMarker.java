/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.store.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.glovebox.core.store.NotebookInfo;

import com.google.gson.stream.MalformedJsonException;

/**
 * The file by which a folder is known to be a notebook, {@code glovebox.json}: version of the layout of the folder, how
 * records are kept, identity, name and time of making of the notebook.
 *
 * @param format version of the layout
 * @param info what the notebook says about itself
 */
record NotebookMarker(int format, NotebookInfo info) {

	/** The layout that this program writes. */
	static final int FORMAT = 1;

	static final String FILE = "glovebox.json";

	/** There while a notebook is being made, so that a folder in which that was cut off can be told from any other. */
	static final String UNFINISHED = "glovebox.unfinished";

	/** The file is there but does not hold what it should. */
	static final class Unreadable extends Exception {
		private static final long serialVersionUID = 1L;

		Unreadable(String message) {
			super(message);
		}
	}

	static NotebookMarker of(NotebookInfo info) {
		return new NotebookMarker(FORMAT, info);
	}

	static NotebookMarker read(Path folder) throws IOException, Unreadable {
		try {
			Map<String, String> values = JsonFile.read(Files.readString(folder.resolve(FILE)));
			NotebookInfo info = new NotebookInfo(UUID.fromString(values.getOrDefault("id", "")),
					values.getOrDefault("name", ""), Instant.parse(values.getOrDefault("created", "")),
					folder.toString());
			return new NotebookMarker(Integer.parseInt(values.getOrDefault("format", "")), info);
		} catch (MalformedJsonException e) {
			throw new Unreadable(FILE + " is not valid JSON");
		} catch (IllegalArgumentException | DateTimeException e) {
			throw new Unreadable(FILE + " lacks a valid format, id or time");
		}
	}

	void write(Path folder) throws IOException {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("format", Integer.toString(format));
		values.put("store", "h2");
		values.put("id", info.id().toString());
		values.put("name", info.name());
		values.put("created", info.created().toString());
		Disk.replace(folder.resolve(FILE), JsonFile.write(values).getBytes(StandardCharsets.UTF_8));
	}
}
