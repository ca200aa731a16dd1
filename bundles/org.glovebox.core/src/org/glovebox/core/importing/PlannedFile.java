/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.core.store.Sha256;

/**
 * A file and what is to become of it.
 *
 * @param file the file
 * @param hash hash of its bytes; empty where it cannot be read
 * @param fate what is to become of it
 * @param messages what its reader and the search for what it belongs to have to say
 */
public record PlannedFile(GatheredFile file, Optional<Sha256> hash, Fate fate, List<Message> messages) {

	public PlannedFile {
		messages = List.copyOf(messages);
	}

	/** The same with another fate. */
	public PlannedFile with(Fate newFate) {
		return new PlannedFile(file, hash, newFate, messages);
	}

	/** What it holds, where it is to be imported. */
	public Optional<FileContent> content() {
		return switch (fate) {
		case Fate.New(FileContent content, var placement) -> Optional.of(content);
		case Fate.Longer(FileContent content, var record, var earlier) -> Optional.of(content);
		default -> Optional.empty();
		};
	}
}
