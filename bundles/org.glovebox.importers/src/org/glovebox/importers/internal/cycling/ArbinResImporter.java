/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import java.io.IOException;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.importers.internal.access.JetDatabase;

/**
 * Arbin {@code .res}: an Access database with the rows of one or several tests. Memory: eight bytes for each value, which
 * is about the size of the file.
 */
public final class ArbinResImporter implements Importer {

	@Override
	public Sniff sniff(Source source) throws IOException {
		if (!JetDatabase.isDatabase(source.head())) {
			return Sniff.no("is no Access database");
		}
		boolean named = source.name().toLowerCase().endsWith(".res");
		return new Sniff(named ? Sniff.SIGNATURE : Sniff.CONTENT, "an Access database, as Arbin records into");
	}

	@Override
	public ImportOutcome read(Source source, Monitor monitor) throws IOException {
		if (source.size() > Integer.MAX_VALUE) {
			return ImportOutcome.Rejected.because("files of more than 2 GiB are not read");
		}
		monitor.checkCancelled();
		Optional<JetDatabase> database = JetDatabase.open(source.bytes(), monitor);
		return database.isEmpty() ? new ImportOutcome.NotMine("is no Access database")
				: new ArbinResReading(database.get(), monitor).outcome();
	}
}
