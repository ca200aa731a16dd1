/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.nio.file.Path;

import org.glovebox.core.reading.ReadResult;

/**
 * A file that was read and may be taken into the notebook.
 *
 * @param path where it is
 * @param result what it holds, or why it cannot be read
 */
record ReadFile(Path path, ReadResult result) {

	boolean readable() {
		return result instanceof ReadResult.Read;
	}

	String name() {
		return String.valueOf(path.getFileName());
	}
}
