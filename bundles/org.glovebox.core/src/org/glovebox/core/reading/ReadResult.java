/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.Severity;
import org.glovebox.api.data.Dataset;

/** What came of reading a file with whichever importer fits. */
public sealed interface ReadResult {

	/** Name of the file that was read; inside an archive that of the entry. */
	String file();

	/** What the user should know, without the name of the file. */
	List<Message> messages();

	/** What each importer said about the file, the one that was tried first at the top. */
	List<Ranked> ranking();

	/**
	 * The file was read.
	 *
	 * @param reader id of the importer that read it
	 * @param dataset what it holds
	 */
	record Read(String file, String reader, Dataset dataset, List<Message> messages, List<Ranked> ranking)
			implements ReadResult {
		public Read {
			messages = List.copyOf(messages);
			ranking = List.copyOf(ranking);
		}
	}

	/**
	 * The file cannot be read; at least one message says why.
	 *
	 * @param reader id of the importer that rejected it; empty where none knows the format or the file cannot be opened
	 */
	record Unreadable(String file, Optional<String> reader, List<Message> messages, List<Ranked> ranking)
			implements ReadResult {
		public Unreadable {
			messages = List.copyOf(messages);
			ranking = List.copyOf(ranking);
		}

		/** File and reason in one line. */
		public String reason() {
			String text = messages.stream().filter(m -> m.severity() == Severity.ERROR).map(Message::text)
					.reduce((a, b) -> a + "; " + b).orElse("it cannot be read");
			return file + ": " + text;
		}
	}
}
