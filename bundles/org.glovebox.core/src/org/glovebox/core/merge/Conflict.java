/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.merge;

import java.util.Optional;

/**
 * A field or part that both sides changed, and not in the same way.
 *
 * @param key what it is in the record, the same whenever the same states are merged: names of fields with the ids of parts
 *            in brackets, such as {@code layers[k3jd8fk2]/mass}
 * @param field where it is in the words of the form: "Layers 3 \u203a Mass"
 * @param kind what can be done about it
 * @param base how it was before both; empty where there was nothing
 * @param mine how it is on one side; empty where nothing is there any more
 * @param theirs how it is on the other side; empty where nothing is there any more
 */
public record Conflict(String key, String field, Kind kind, Optional<String> base, Optional<String> mine,
		Optional<String> theirs) {

	/** What both sides changed. */
	public enum Kind {
		/** Text, of which both can be kept. */
		TEXT,
		/** A quantity, which can be typed anew. */
		QUANTITY,
		/** One value out of several possible ones: a choice, a time, a reference. */
		VALUE,
		/** Several values, of which those of both sides can be kept. */
		LIST,
		/** A part that one side took out or replaced and the other one changed. */
		PART,
		/** The order of parts. */
		ORDER
	}

	/** Whether what both sides have can be kept together. */
	public boolean keepsBoth() {
		return kind == Kind.TEXT || kind == Kind.LIST;
	}

	/** Whether something else than either side has can be typed. */
	public boolean takesTyped() {
		return kind == Kind.TEXT || kind == Kind.QUANTITY;
	}
}
