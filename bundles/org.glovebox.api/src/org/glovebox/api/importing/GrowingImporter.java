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
 * An importer of a format to which an instrument only ever appends, so that a file that has grown needs to be looked at
 * from where it ended. Optional: files of other importers are read as a whole again.
 *
 * @since 0.1.0
 */
public interface GrowingImporter extends Importer {

	/**
	 * Looks at what was appended.
	 *
	 * @param source the file as it is now; its bytes before {@code from} are those that were read before
	 * @param from where the complete rows ended when it was read last, as {@link Growth#end()} said; 0 for the first time
	 * @throws IOException where the disk fails, never for what the file holds
	 */
	Growth grown(Source source, long from, Monitor monitor) throws IOException;

	/**
	 * What was appended.
	 *
	 * @param rows complete rows behind the place from which it was read; a last row without its end is not counted
	 * @param end offset behind the last complete row
	 */
	record Growth(long rows, long end) {
	}
}
