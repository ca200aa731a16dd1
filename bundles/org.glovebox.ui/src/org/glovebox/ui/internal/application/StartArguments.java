/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.application;

import java.nio.file.Path;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;

/**
 * What the start script passes on.
 *
 * @param notebook folder of the notebook to open; empty for the last one
 * @param record short id or UUID of a record to open first
 */
record StartArguments(Optional<Path> notebook, Optional<String> record) {

	static StartArguments parse(String @Nullable [] arguments) {
		Optional<Path> notebook = Optional.empty();
		Optional<String> record = Optional.empty();
		for (int i = 0; arguments != null && i + 1 < arguments.length; i++) {
			if ("--notebook".equals(arguments[i])) {
				notebook = Optional.of(Path.of(arguments[i + 1]).toAbsolutePath().normalize());
			} else if ("--record".equals(arguments[i])) {
				record = Optional.of(arguments[i + 1]);
			}
		}
		return new StartArguments(notebook, record);
	}
}
