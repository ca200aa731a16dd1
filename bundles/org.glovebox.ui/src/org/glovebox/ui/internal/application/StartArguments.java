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
import org.glovebox.core.extension.StoreRegistry;

/**
 * What the start script passes on.
 *
 * @param notebook folder or address of the notebook to open; empty for the last one
 * @param record short id or UUID of a record to open first
 */
record StartArguments(Optional<String> notebook, Optional<String> record) {

	static StartArguments parse(String @Nullable [] arguments) {
		Optional<String> notebook = Optional.empty();
		Optional<String> record = Optional.empty();
		for (int i = 0; arguments != null && i + 1 < arguments.length; i++) {
			if ("--notebook".equals(arguments[i])) {
				notebook = Optional.of(StoreRegistry.isAddress(arguments[i + 1]) ? arguments[i + 1]
						: Path.of(arguments[i + 1]).toAbsolutePath().normalize().toString());
			} else if ("--record".equals(arguments[i])) {
				record = Optional.of(arguments[i + 1]);
			}
		}
		return new StartArguments(notebook, record);
	}
}
