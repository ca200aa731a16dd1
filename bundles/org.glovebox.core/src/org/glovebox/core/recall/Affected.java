/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.recall;

import java.util.List;

import org.glovebox.core.store.RecordSummary;

/**
 * A record that rests on a recalled one.
 *
 * @param recall what was recalled
 * @param path how the one leads to the other: the recalled record first, this record last
 */
public record Affected(Recall recall, List<RecordSummary> path) {

	/** Makes the list unchangeable. */
	public Affected {
		path = List.copyOf(path);
	}

	/** The record that is affected. */
	public RecordSummary record() {
		return path.get(path.size() - 1);
	}

	/** In a sentence, without full stop: "rests on L-S, which was recalled: wet; by way of SC-01, CAT-01". */
	public String sentence() {
		List<String> between = path.subList(1, Math.max(1, path.size() - 1)).stream().map(RecordSummary::name).toList();
		return "rests on " + recall.record().name() + ", which was recalled: " + recall.reason()
				+ (between.isEmpty() ? "" : "; by way of " + String.join(", ", between));
	}
}
