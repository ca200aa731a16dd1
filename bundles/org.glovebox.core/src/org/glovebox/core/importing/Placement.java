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
import org.glovebox.core.store.RecordSummary;

/**
 * What a file belongs to and how that was found.
 *
 * @param subject the record that was measured; empty where it is not known
 * @param because how it was found, for people, such as "rule in line 2"; "" where there is none
 * @param title title for the new record, "" for the usual one
 * @param tags tags for the new record
 * @param messages why there is none, or which others it might be
 */
public record Placement(Optional<RecordSummary> subject, String because, String title, List<String> tags,
		List<Message> messages) {

	/** Nothing is known. */
	public static final Placement NONE = new Placement(Optional.empty(), "", "", List.of(), List.of());

	public Placement {
		tags = List.copyOf(tags);
		messages = List.copyOf(messages);
	}

	/** A record that was found. */
	public static Placement of(RecordSummary subject, String because) {
		return new Placement(Optional.of(subject), because, "", List.of(), List.of());
	}

	/** Nothing, with the reason. */
	public static Placement none(Message message) {
		return new Placement(Optional.empty(), "", "", List.of(), List.of(message));
	}

	/** The same with title and tags. */
	Placement with(String newTitle, List<String> newTags) {
		return new Placement(subject, because, newTitle, newTags, messages);
	}
}
