/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.exporting;

import java.io.IOException;
import java.nio.file.Path;

import org.glovebox.api.Monitor;

/**
 * Writes records to a file or folder. Contributed through the extension point {@code org.glovebox.core.exporters};
 * created once, on first need, and called from several threads, so it keeps no state.
 */
public interface Exporter {

	/**
	 * Writes the records. Where it refuses or fails, no file is left behind.
	 *
	 * @param request what to write
	 * @param target the file, or the folder, to write; a file that exists is replaced
	 * @throws IOException where the disk fails
	 */
	ExportOutcome export(ExportRequest request, Path target, Monitor monitor) throws IOException;
}
