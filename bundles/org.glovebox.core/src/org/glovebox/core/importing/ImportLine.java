/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.api.Message;
import org.glovebox.core.store.RecordSummary;

/**
 * What became of one file of an import.
 *
 * @param file the file, as it was named or found
 * @param outcome what became of it
 * @param record the record that has it now, or that had it before
 * @param subject what it was attached to
 * @param because why it was attached to that, or why it was left out; "" where there is nothing to say
 * @param messages what its reader had to say
 */
public record ImportLine(Path file, Outcome outcome, Optional<Mention> record, Optional<Mention> subject, String because,
		List<Message> messages) {

	/** What became of a file. */
	public enum Outcome {
		/** It has a new record. */
		IMPORTED("imported"),
		/** A record has a new revision with this longer version of its file. */
		LONGER("longer"),
		/** It was there already. */
		DUPLICATE("duplicate"),
		/** It went into the record of another file. */
		PART("part"),
		/** It was left out. */
		LEFT("left"),
		/** It could not be imported. */
		REFUSED("refused");

		private final String id;

		Outcome(String id) {
			this.id = id;
		}

		/** Stable id as written to JSON. */
		public String id() {
			return id;
		}
	}

	/**
	 * A record that is mentioned, with the words that it had then.
	 *
	 * @param uuid its identity; empty where it is planned and not made yet
	 * @param label short id and title, or the kind of a record that is planned
	 */
	public record Mention(Optional<UUID> uuid, String label) {

		static Mention of(RecordSummary summary) {
			return new Mention(Optional.of(summary.uuid()), summary.label());
		}
	}

	public ImportLine {
		messages = List.copyOf(messages);
	}
}
