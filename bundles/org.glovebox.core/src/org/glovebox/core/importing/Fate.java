/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.nio.file.Path;
import java.util.Optional;

import org.glovebox.core.store.RecordSummary;

/** What is to become of a file. */
public sealed interface Fate {

	/** It becomes a new record. */
	record New(FileContent content, Placement placement) implements Fate {
	}

	/**
	 * It is a longer version of a file that a record has; the record gets a new revision with it.
	 *
	 * @param content what it holds
	 * @param record the record
	 * @param earlier name of the attachment that it goes on
	 */
	record Longer(FileContent content, RecordSummary record, String earlier) implements Fate {
	}

	/**
	 * The same bytes are in the notebook or among the files already.
	 *
	 * @param record the record that has them; empty where it is another file of this import
	 * @param same that other file
	 */
	record Duplicate(Optional<RecordSummary> record, Optional<Path> same) implements Fate {
	}

	/** It belongs to another file, with which it goes into one record. */
	record Part(Path of) implements Fate {
	}

	/** It is left out: no importer knows it, or a rule says so. */
	record Left(String reason) implements Fate {
	}

	/** It should have been imported and cannot be; the messages of the file say why. */
	record Refused() implements Fate {
	}
}
