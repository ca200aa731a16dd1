/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.Severity;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.importing.TableMapping;

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
	 * @param companions files beside it that were read as well, by their path from its folder on
	 * @param mapping the mapping by which its table was read; empty where none was
	 */
	record Read(String file, String reader, Dataset dataset, List<Message> messages, List<Ranked> ranking,
			Map<String, Path> companions, Optional<TableMapping> mapping) implements ReadResult {
		public Read {
			messages = List.copyOf(messages);
			ranking = List.copyOf(ranking);
			companions = Map.copyOf(companions);
		}

		/** A file that stands alone. */
		public Read(String file, String reader, Dataset dataset, List<Message> messages, List<Ranked> ranking) {
			this(file, reader, dataset, messages, ranking, Map.of(), Optional.empty());
		}

		/** How sure its importer was of the file before it read it, 0 to 100. */
		public int confidence() {
			return ranking.stream().filter(r -> r.importer().id().equals(reader)).mapToInt(Ranked::confidence).max().orElse(0);
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
