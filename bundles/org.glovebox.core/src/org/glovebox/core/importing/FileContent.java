/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Technique;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.core.reading.ReadResult;

/**
 * What a file holds, without its numbers, so that thousands of files can be planned at once.
 *
 * @param reader id of the importer that read it
 * @param confidence how sure that was before, 0 to 100
 * @param format name of the format
 * @param technique what was measured
 * @param parts number of tables
 * @param rows number of rows of all tables
 * @param metadata what the file states
 * @param companions files that belong to it, by their path from its folder on
 * @param mapping how its table was read, where somebody said so
 */
public record FileContent(String reader, int confidence, String format, Technique technique, int parts, long rows,
		Metadata metadata, Map<String, Path> companions, Optional<TableMapping> mapping) {

	/** What was read. */
	public static FileContent of(ReadResult.Read read) {
		return new FileContent(read.reader(), read.confidence(), read.dataset().format(), read.dataset().technique(),
				read.dataset().parts().size(), read.dataset().rows(), read.dataset().metadata(), read.companions(),
				read.mapping());
	}

	/** What the file says of its sample, "" for nothing. */
	public String sample() {
		return metadata.text(Keys.SAMPLE).map(String::strip).orElse("");
	}
}
