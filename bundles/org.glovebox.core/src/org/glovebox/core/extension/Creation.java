/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.extension;

import java.util.Optional;

/**
 * What came of creating a contributed class.
 *
 * @param <T> type that the extension point asks for
 */
public sealed interface Creation<T> {

	/** It was created, now or earlier. */
	record Created<T>(T value) implements Creation<T> {
	}

	/** It cannot be created. */
	record Failed<T>(ExtensionFailure failure) implements Creation<T> {
	}

	/** The instance, where there is one. */
	default Optional<T> instance() {
		return this instanceof Created<T>(T value) ? Optional.of(value) : Optional.empty();
	}
}
