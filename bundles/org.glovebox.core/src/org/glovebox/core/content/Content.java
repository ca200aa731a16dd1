/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.content;

import java.util.List;
import java.util.Map;

import org.glovebox.core.store.Sha256;
import org.glovebox.core.text.TextFile;

/**
 * The content of a demo or template notebook.
 *
 * @param texts the records as text; they belong together and may refer to each other
 * @param records further records in their stored form, in any order
 * @param files the files that the records name, by their hash
 */
public record Content(List<TextFile> texts, List<byte[]> records, Map<Sha256, byte[]> files) {
	public Content {
		texts = List.copyOf(texts);
		records = List.copyOf(records);
		files = Map.copyOf(files);
	}
}
