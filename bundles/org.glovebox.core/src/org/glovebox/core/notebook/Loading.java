/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.Optional;

/** What came of loading a record. */
public sealed interface Loading {

	/** It was loaded. */
	record Loaded(Stored value) implements Loading {
	}

	/**
	 * There is no such record or revision.
	 *
	 * @param reason which one, in a sentence
	 */
	record Missing(String reason) implements Loading {
	}

	/**
	 * It is there but cannot be read, for example since the plugin that defines its kind is missing.
	 *
	 * @param reason why, in a sentence
	 */
	record Unreadable(String reason) implements Loading {
	}

	/** The record, where it was loaded. */
	default Optional<Stored> stored() {
		return this instanceof Loaded(Stored value) ? Optional.of(value) : Optional.empty();
	}
}
