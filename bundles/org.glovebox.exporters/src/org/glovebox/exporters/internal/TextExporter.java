/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.exporters.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.core.exporting.ExportOutcome;
import org.glovebox.core.exporting.ExportRequest;
import org.glovebox.core.exporting.Exporter;
import org.glovebox.core.exporting.WholeFile;
import org.glovebox.core.notebook.Loading;
import org.glovebox.core.text.TextWriter;
import org.glovebox.model.notebook.Record;

/** Records as plain text that can be taken in again, as the reference page on the text format describes it. */
public final class TextExporter implements Exporter {

	@Override
	public ExportOutcome export(ExportRequest request, Path target, Monitor monitor) throws IOException {
		List<Message> messages = new ArrayList<>();
		List<Record> records = new ArrayList<>();
		for (UUID uuid : request.records()) {
			monitor.checkCancelled();
			monitor.progress((double) records.size() / request.records().size(), "reading records");
			switch (request.notebook().load(uuid)) {
			case Loading.Loaded(var stored) -> records.add(stored.record());
			case Loading.Missing(String reason) -> messages.add(Message.warning(reason));
			case Loading.Unreadable(String reason) -> messages.add(Message.warning(uuid + ": " + reason));
			}
		}
		byte[] text = TextWriter.write(records).getBytes(StandardCharsets.UTF_8);
		WholeFile.write(target, out -> out.write(text));
		return new ExportOutcome.Written(List.of(target), messages);
	}
}
