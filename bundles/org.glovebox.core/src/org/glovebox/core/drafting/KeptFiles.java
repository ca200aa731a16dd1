/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.Sha256;

/** Puts a file and those that belong to it into a notebook. */
public final class KeptFiles {

	private KeptFiles() {
	}

	/**
	 * Keeps the bytes of files.
	 *
	 * @param file the file that was read
	 * @param companions those that belong to it, by their path from its folder on
	 * @return the file first, then the others in the order of their paths
	 * @throws IOException where a file cannot be read or the notebook's disk fails
	 */
	public static List<RawFile> keep(Notebook notebook, Path file, Map<String, Path> companions) throws IOException {
		List<RawFile> result = new ArrayList<>();
		result.add(keep(notebook, String.valueOf(file.getFileName()), file));
		for (Map.Entry<String, Path> companion : new TreeMap<>(companions).entrySet()) {
			result.add(keep(notebook, companion.getKey(), companion.getValue()));
		}
		return result;
	}

	private static RawFile keep(Notebook notebook, String name, Path file) throws IOException {
		Sha256 blob = notebook.addFile(file);
		return new RawFile(name, blob, notebook.blobs().size(blob).orElse(0));
	}
}
