/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.exporters.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.core.exporting.ExportOutcome;
import org.glovebox.core.exporting.ExportRequest;
import org.glovebox.core.exporting.Exporter;
import org.glovebox.core.exporting.WholeFile;
import org.glovebox.core.notebook.Loading;
import org.glovebox.model.FieldPath;
import org.glovebox.model.description.Field;
import org.glovebox.model.description.Fields;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/**
 * Every field of every record as one line of CSV (RFC 4180): record, kind, title, path of the field, label, value as
 * typed, and for a quantity the value in the coherent SI unit and that unit.
 */
public final class RecordsCsvExporter implements Exporter {

	private static final String HEADER = "record,kind,title,path,field,value,si_value,si_unit\n";

	@Override
	public ExportOutcome export(ExportRequest request, Path target, Monitor monitor) throws IOException {
		List<Message> messages = new ArrayList<>();
		WholeFile.write(target, out -> {
			try (BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
				writer.write(HEADER);
				int done = 0;
				for (UUID uuid : request.records()) {
					monitor.checkCancelled();
					monitor.progress((double) done++ / request.records().size(), "writing records");
					switch (request.notebook().load(uuid)) {
					case Loading.Loaded(var stored) -> lines(writer, stored.record(), stored.record());
					case Loading.Missing(String reason) -> messages.add(Message.warning(reason));
					case Loading.Unreadable(String reason) -> messages.add(Message.warning(uuid + ": " + reason));
					}
				}
			}
		});
		return new ExportOutcome.Written(List.of(target), messages);
	}

	private static void lines(BufferedWriter writer, Record record, EObject part) throws IOException {
		for (Field field : Fields.of(part.eClass())) {
			if (!part.eIsSet(field.feature())) {
				continue;
			}
			Object value = part.eGet(field.feature());
			if (field.feature() instanceof EReference reference && reference.isContainment()) {
				for (Object child : value instanceof List<?> many ? many : List.of(value)) {
					lines(writer, record, (EObject) child);
				}
			} else {
				line(writer, record, part, field, value);
			}
		}
	}

	private static void line(BufferedWriter writer, Record record, EObject part, Field field, Object value)
			throws IOException {
		List<String> cells = new ArrayList<>(List.of(text(record.getShortId()), record.eClass().getName(),
				text(record.getTitle()), FieldPath.of(part, field.feature()), field.label(),
				RecordLabels.value(part, field.feature())));
		if (value instanceof Quantity q) {
			cells.add(Double.toString(q.canonical()));
			cells.add(q.dimension().canonicalUnit().symbol());
		} else {
			cells.add("");
			cells.add("");
		}
		writer.write(String.join(",", cells.stream().map(RecordsCsvExporter::quoted).toList()));
		writer.write('\n');
	}

	private static String text(@org.eclipse.jdt.annotation.Nullable String text) {
		return text == null ? "" : text;
	}

	private static String quoted(String text) {
		return text.matches("[^\",\n\r]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
	}
}
