/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.exporting.ExportOutcome;
import org.glovebox.core.exporting.ExportRequest;
import org.glovebox.core.exporting.Exporter;
import org.glovebox.core.extension.Creation;
import org.glovebox.core.extension.ExporterRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox export}: takes records out of the notebook. */
@Command(name = "export")
public final class ExportVerb extends Verb {

	@Parameters(paramLabel = "RECORD", arity = "0..*", description = "Short ids; all records where none is given.")
	private List<String> names = new ArrayList<>();

	@Option(names = "--with", paramLabel = "ID", description = "The way to export.")
	private String way;

	@Option(names = "--out", paramLabel = "PATH", description = "The file or folder to write.")
	private Path target;

	@Option(names = "-P", paramLabel = "name=value", description = "A choice; may be given several times.")
	private Map<String, String> options = new LinkedHashMap<>();

	public ExportVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		ExporterRegistry exporters = new ExporterRegistry(program().registry());
		if (way == null) {
			list(exporters);
			return;
		}
		if (target == null) {
			throw usage("--out says where to write to; it is missing");
		}
		Exporter exporter = create(exporters);
		try (Notebook open = Notebooks.open(program(), location())) {
			ExportRequest request = new ExportRequest(open, records(open), options);
			switch (exporter.export(request, target, monitor())) {
			case ExportOutcome.Refused refused -> throw new Refusal("", refused.messages());
			case ExportOutcome.Written written -> report(written);
			}
		}
	}

	private void report(ExportOutcome.Written written) {
		if (json()) {
			Json.write(console().out(), json -> json.object(
					() -> json.field("exporter", way).field("files", written.files()).messages(written.messages())));
		} else {
			console().say(way, written.messages());
			written.files().forEach(f -> console().print("wrote " + f));
		}
	}

	private List<UUID> records(Notebook open) throws Refusal {
		if (names.isEmpty()) {
			return open.list(RecordFilter.ALL).stream().map(RecordSummary::uuid).toList();
		}
		List<UUID> found = new ArrayList<>();
		for (String name : names) {
			found.add(Notebooks.find(open, name).uuid());
		}
		return found;
	}

	private Exporter create(ExporterRegistry exporters) throws Refusal {
		List<String> ids = exporters.all().stream().map(ExporterRegistry.Entry::id).toList();
		ExporterRegistry.Entry entry = exporters.find(way)
				.orElseThrow(() -> Refusal.unknown("way to export", way, ids));
		return switch (exporters.create(entry)) {
		case Creation.Created<Exporter>(Exporter exporter) -> exporter;
		case Creation.Failed<Exporter>(var failure) -> throw new Refusal(failure.message());
		};
	}

	private void list(ExporterRegistry exporters) {
		if (json()) {
			Json.write(console().out(), json -> json.array(() -> exporters.all().forEach(e -> json.object(() -> json
					.field("id", e.id()).field("name", e.name()).field("extension", e.extension())
					.field("description", e.description())))));
			return;
		}
		TextTable table = new TextTable("id", "writes", "what");
		exporters.all().forEach(e -> table.row(e.id(), e.extension().isEmpty() ? "a folder" : "." + e.extension(),
				e.description()));
		table.print(console());
	}
}
