/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.impedance;

import java.io.IOException;
import java.nio.ByteBuffer;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.TextLines;

/**
 * VersaStudio {@code .par}: sections of settings and of rows. Memory stays below 40 times the size of the file; of a
 * usual file it is less than three times the size.
 */
public final class VersaStudioImporter implements Importer {

	@Override
	public Sniff sniff(Source source) throws IOException {
		TextLines text = TextLines.of(ByteBuffer.wrap(source.head()));
		String head = text.text(text.start(), Math.min(text.end(), text.start() + 4000));
		if (!head.stripLeading().startsWith("<")) {
			return Sniff.no("does not begin with a section");
		}
		if (head.contains("Name=VersaStudio")) {
			return new Sniff(Sniff.SIGNATURE, "a section Application names VersaStudio");
		}
		return head.contains("<Action") || head.contains("<Segment1>")
				? new Sniff(Sniff.CONTENT, "sections of actions, as VersaStudio writes")
				: Sniff.no("has no section of VersaStudio");
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		Sniff sniff = sniff(source);
		if (sniff.confidence() == 0) {
			return new ImportOutcome.NotMine(sniff.reason());
		}
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		monitor.checkCancelled();
		return new VersaStudioReading(TextLines.of(source.bytes()), monitor).outcome();
	}
}
