/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.importing;

import java.io.IOException;

import org.glovebox.api.Monitor;

/**
 * Reads one instrument file format. Contributed through the extension point {@code org.glovebox.api.importers}; created
 * once, on first need, and called from several threads, so it keeps no state.
 */
public interface Importer {

	/**
	 * Says from the head of a file whether it is of this format; must not read more than {@link Source#head()} and must
	 * not trust the name alone where the format has a signature.
	 */
	Sniff sniff(Source source) throws IOException;

	/**
	 * Reads the file. All complete rows of a file that was cut off are delivered, with a message that says so.
	 *
	 * @throws IOException where the disk fails, never for what the file holds
	 */
	ImportOutcome read(Source source, Monitor monitor) throws IOException;
}
