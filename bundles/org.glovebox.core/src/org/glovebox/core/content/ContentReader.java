/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.glovebox.core.extension.ContentRegistry;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.text.TextFile;

/**
 * Reads a contributed notebook. Its folder holds {@code index.txt}, which names one file of the folder a line (empty
 * lines and those that begin with # do not count): files ending in {@code .gbx} are records as text, those ending in
 * {@code .xmi} are records in their stored form, all others are files that the records name by their SHA-256.
 */
public final class ContentReader {

	private static final String INDEX = "index.txt";
	private static final String RECORD = ".xmi";

	private final ContributedFiles files;

	public ContentReader(ContributedFiles files) {
		this.files = files;
	}

	/**
	 * Reads all of a content.
	 *
	 * @throws IOException where the plugin lacks a file that it names
	 */
	public Content read(ContentRegistry.Entry entry) throws IOException {
		List<TextFile> texts = new ArrayList<>();
		List<byte[]> records = new ArrayList<>();
		Map<Sha256, byte[]> others = new HashMap<>();
		for (String line : new String(bytes(entry, INDEX), StandardCharsets.UTF_8).split("\\R")) {
			String name = line.strip();
			if (!name.isEmpty() && !name.startsWith("#")) {
				byte[] bytes = bytes(entry, name);
				if (TextFile.isNamed(name)) {
					texts.add(new TextFile(entry.folder() + '/' + name, new String(bytes, StandardCharsets.UTF_8)));
				} else if (name.endsWith(RECORD)) {
					records.add(bytes);
				} else {
					others.put(Sha256.of(bytes), bytes);
				}
			}
		}
		return new Content(texts, records, others);
	}

	private byte[] bytes(ContentRegistry.Entry entry, String name) throws IOException {
		try (InputStream in = files.open(entry.contribution().plugin(), entry.folder() + '/' + name)) {
			return in.readAllBytes();
		}
	}
}
