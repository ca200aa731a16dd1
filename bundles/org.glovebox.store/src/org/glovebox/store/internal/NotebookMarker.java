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
import java.util.Objects;
import java.util.UUID;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.store.NotebookInfo;

import com.google.gson.GsonBuilder;
import com.google.gson.Gson;
import com.google.gson.JsonSyntaxException;

/**
 * The file by which a folder is known to be a notebook, {@code glovebox.json}.
 *
 * @param format version of the layout of the folder
 * @param store how records are kept, "h2"
 * @param id identity of the notebook
 * @param name name for people
 * @param created when it was made, ISO 8601
 */
record NotebookMarker(int format, @Nullable String store, @Nullable String id, @Nullable String name,
		@Nullable String created) {

	/** The layout that this program writes. */
	static final int FORMAT = 1;

	static final String FILE = "glovebox.json";

	/** The file is there but does not hold what it should. */
	static final class Unreadable extends Exception {
		private static final long serialVersionUID = 1L;

		Unreadable(String message) {
			super(message);
		}
	}

	static NotebookMarker of(NotebookInfo info) {
		return new NotebookMarker(FORMAT, "h2", info.id().toString(), info.name(), info.created().toString());
	}

	static NotebookMarker read(Path folder) throws IOException, Unreadable {
		try {
			NotebookMarker marker = new Gson().fromJson(Files.readString(folder.resolve(FILE)), NotebookMarker.class);
			if (marker == null) {
				throw new Unreadable(FILE + " is empty");
			}
			return marker;
		} catch (JsonSyntaxException e) {
			throw new Unreadable(FILE + " is not valid JSON");
		}
	}

	void write(Path folder) throws IOException {
		String json = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(this) + '\n';
		Disk.replace(folder.resolve(FILE), json.getBytes(StandardCharsets.UTF_8));
	}

	NotebookInfo info(String location) throws Unreadable {
		try {
			return new NotebookInfo(UUID.fromString(String.valueOf(id)), Objects.requireNonNullElse(name, ""),
					Instant.parse(String.valueOf(created)), location);
		} catch (IllegalArgumentException | DateTimeException e) {
			throw new Unreadable(FILE + " lacks a valid id or time");
		}
	}
}
