/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.importing.TableMapping;

/**
 * A file that is to be read.
 *
 * @param path where it lies
 * @param name name that importers see; a file in a store goes by another name than on disk
 * @param reader id of the importer that must read it; empty for the one that fits best
 * @param mapping how its table is to be read; empty where nobody has said so
 * @param beside files that belong to it, by their path from its folder on, where they do not lie beside it on disk
 */
public record ReadRequest(Path path, String name, Optional<String> reader, Optional<TableMapping> mapping,
		Map<String, Path> beside) {

	public ReadRequest {
		beside = Map.copyOf(beside);
	}

	/** A file on disk, read by whichever importer fits. */
	public static ReadRequest of(Path path) {
		return new ReadRequest(path, String.valueOf(path.getFileName()), Optional.empty(), Optional.empty(), Map.of());
	}

	/** The same under the name that it has outside of the store. */
	public ReadRequest named(String newName) {
		return new ReadRequest(path, newName, reader, mapping, beside);
	}

	/** The same, read by a certain importer. */
	public ReadRequest by(Optional<String> importer) {
		return new ReadRequest(path, name, importer, mapping, beside);
	}

	/** The same, read as a mapping says. */
	public ReadRequest as(Optional<TableMapping> newMapping) {
		return new ReadRequest(path, name, reader, newMapping, beside);
	}

	/** The same with files that belong to it. */
	public ReadRequest with(Map<String, Path> files) {
		return new ReadRequest(path, name, reader, mapping, files);
	}
}
