/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;

/** An importer of text that is known for sure by a mark near its begin. */
public abstract class MarkedTextImporter implements Importer {

	private final String marked;
	private final String unmarked;

	/**
	 * @param marked why a text is taken
	 * @param unmarked why it is not
	 */
	protected MarkedTextImporter(String marked, String unmarked) {
		this.marked = marked;
		this.unmarked = unmarked;
	}

	@Override
	public final Sniff sniff(Source source) throws IOException {
		return isMarked(TextLines.of(ByteBuffer.wrap(source.head()))) ? new Sniff(Sniff.SIGNATURE, marked) : Sniff.no(unmarked);
	}

	@Override
	public final ImportOutcome read(Source source, Monitor monitor) throws IOException {
		monitor.checkCancelled();
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		TextLines text = TextLines.of(source.bytes());
		return isMarked(text) ? read(text, monitor) : new ImportOutcome.NotMine(unmarked);
	}

	/** Whether a text, or the head of one, has the mark. */
	protected abstract boolean isMarked(TextLines text);

	/** Reads a text that has the mark. */
	protected abstract ImportOutcome read(TextLines text, Monitor monitor);
}
