/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.util.Optional;

/** What came of deriving a quantity. */
public sealed interface Derivation {

	/** It follows from the records. */
	record Found(Derived value) implements Derivation {
	}

	/**
	 * Something that it needs is not known.
	 *
	 * @param reason what is missing and where, in a sentence without full stop
	 */
	record Missing(String reason) implements Derivation {
	}

	/** The quantity, where it follows. */
	default Optional<Derived> derived() {
		return this instanceof Found(Derived value) ? Optional.of(value) : Optional.empty();
	}
}
