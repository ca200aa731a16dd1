/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.importing;

import java.io.IOException;
import java.util.Optional;

import org.glovebox.api.Monitor;

/**
 * An importer of tables that anybody may have written, so that only a person can say what the columns mean. Contributed
 * as every {@link Importer}; the program asks for the layout, lets the user say what it means, keeps that, and reads with
 * it.
 *
 * @since 0.1.0
 */
public interface MappableImporter extends Importer {

	/**
	 * How the table of a file is laid out.
	 *
	 * @param stated what the user says about it; the rest is found
	 * @return empty where the file holds no such table
	 */
	Optional<TableLayout> layout(Source source, TableMapping.Layout stated) throws IOException;

	/**
	 * Reads the file as a mapping says. A column that the mapping names and the file lacks is a message; a unit that does
	 * not go with its column is a refusal.
	 *
	 * @throws IOException where the disk fails, never for what the file holds
	 */
	ImportOutcome read(Source source, TableMapping mapping, Monitor monitor) throws IOException;
}
