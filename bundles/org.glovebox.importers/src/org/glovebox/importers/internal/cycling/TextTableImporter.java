/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.GrowingImporter;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.MappableImporter;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.api.importing.TableLayout;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.importers.internal.TextLines;

/** Any delimited text with a line of labels. What its labels mean is found by name. What a file may take of memory: {@link LabelledText}. */
public final class TextTableImporter implements MappableImporter, GrowingImporter {

	private final LabelledText electrochemical = new LabelledText(TableFormats.ELECTROCHEMICAL);
	private final LabelledText any = new LabelledText(TableFormats.ANY);

	@Override
	public Sniff sniff(Source source) throws IOException {
		if (!isText(source)) {
			return Sniff.no("is no text: it holds zero bytes");
		}
		Sniff sniff = electrochemical.sniff(source);
		return sniff.confidence() > 0 ? sniff : any.sniff(source);
	}

	private static boolean isText(Source source) throws IOException {
		TextLines text = TextLines.of(ByteBuffer.wrap(source.head()));
		for (int i = 0; i < text.end(); i++) {
			if (text.bytes().get(i) == 0) {
				return false;
			}
		}
		return true;
	}

	@Override
	public Optional<TableLayout> layout(Source source, TableMapping.Layout stated) throws IOException {
		return isText(source) ? LabelledText.layout(source, stated) : Optional.empty();
	}

	@Override
	public ImportOutcome read(Source source, TableMapping mapping, Monitor monitor) throws IOException {
		return any.read(source, mapping, monitor);
	}

	@Override
	public Growth grown(Source source, long from, Monitor monitor) throws IOException {
		return LabelledText.grown(source, from, monitor);
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		return any.read(source, monitor);
	}
}
