/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import java.io.IOException;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.GrowingImporter;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;

/** Text exports of the Basytec Battery Test System. What a file may take of memory: {@link LabelledText}. */
public final class BasytecTextImporter implements GrowingImporter {

	private final LabelledText text = new LabelledText(TableFormats.BASYTEC);

	@Override
	public Sniff sniff(Source source) throws IOException {
		return text.sniff(source);
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		return text.read(source, monitor);
	}

	@Override
	public Growth grown(Source source, long from, Monitor monitor) throws IOException {
		return LabelledText.grown(source, from, monitor);
	}
}
