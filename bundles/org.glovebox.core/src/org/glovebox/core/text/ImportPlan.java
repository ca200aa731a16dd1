/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.glovebox.core.text.PlannedRecord.Change;

/**
 * What taking a text into a notebook would do. Nothing has been done yet.
 *
 * @param records the records, in the order of the text
 * @param messages what is wrong; with an error among them, nothing can be saved
 */
public record ImportPlan(List<PlannedRecord> records, List<TextMessage> messages) {
	public ImportPlan {
		records = List.copyOf(records);
		messages = List.copyOf(messages);
	}

	/** Whether it can be saved. */
	public boolean isSound() {
		return messages.stream().noneMatch(TextMessage::isError);
	}

	/** How many records are new, change or stay. */
	public long count(Change change) {
		return records.stream().filter(record -> record.change() == change).count();
	}

	/** In one line: "12 new, 1 changed, 3 unchanged". */
	public String summary() {
		return Stream.of(Change.values()).filter(change -> count(change) > 0)
				.map(change -> count(change) + " " + change.name().toLowerCase(Locale.ROOT))
				.collect(Collectors.collectingAndThen(Collectors.joining(", "), s -> s.isEmpty() ? "no records" : s));
	}
}
