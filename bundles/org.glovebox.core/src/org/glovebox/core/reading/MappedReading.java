/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.MappableImporter;
import org.glovebox.api.importing.Source;
import org.glovebox.api.importing.TableLayout;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.extension.PluginCall;

/** Reads tables as a person said, by the importers that can do so. */
final class MappedReading {

	private final ImporterRegistry importers;

	MappedReading(ImporterRegistry importers) {
		this.importers = importers;
	}

	/** A table in a file, and who found it. */
	private record Found(Source source, ImporterRegistry.Entry entry, MappableImporter importer, TableLayout layout) {
	}

	/** The layout of the first table that an importer finds. */
	Optional<TableLayout> layout(List<Source> sources, TableMapping.Layout stated) {
		return find(sources, stated, Optional.empty()).map(Found::layout);
	}

	private Optional<Found> find(List<Source> sources, TableMapping.Layout stated, Optional<String> reader) {
		for (Source source : sources) {
			for (ImporterRegistry.Entry entry : importers.all()) {
				Optional<Found> found = reader.isPresent() && !reader.get().equals(entry.id()) ? Optional.empty()
						: find(source, entry, stated);
				if (found.isPresent()) {
					return found;
				}
			}
		}
		return Optional.empty();
	}

	private Optional<Found> find(Source source, ImporterRegistry.Entry entry, TableMapping.Layout stated) {
		Optional<Importer> importer = importers.create(entry).instance();
		if (importer.isEmpty() || !(importer.get() instanceof MappableImporter mappable)) {
			return Optional.empty();
		}
		return PluginCall.guard(entry.contribution(), () -> mappable.layout(source, stated)).result()
				.flatMap(layout -> layout).map(layout -> new Found(source, entry, mappable, layout));
	}

	/** Reads a file as the user or its record says. */
	ReadResult read(ReadRequest request, TableMapping mapping, List<Source> sources, Monitor monitor) {
		Optional<Found> found = find(sources, mapping.layout(), request.reader());
		if (found.isEmpty()) {
			return new ReadResult.Unreadable(request.name(), Optional.empty(),
					List.of(Message.error("no table was found to which the mapping could be applied")), List.of());
		}
		TableMapping complete = mapping.labels().isEmpty() ? mapping.labelled(found.get().layout().labels()) : mapping;
		return read(request.name(), found.get(), complete, List.of(), List.of(), monitor);
	}

	/** Reads a file by the first kept mapping for a table such as it holds; empty where there is none. */
	Optional<ReadResult> readKept(String file, List<Source> sources, List<TableMapping> kept, List<Ranked> ranking,
			Monitor monitor) {
		for (TableMapping mapping : kept) {
			Optional<Found> found = find(sources, mapping.layout(), Optional.empty())
					.filter(f -> mapping.fits(f.layout().labels()));
			if (found.isPresent()) {
				Message note = Message.info("its columns were read as the mapping \"" + mapping.name()
						+ "\" of this notebook says, since it has the same labels");
				return Optional.of(read(file, found.get(), mapping, List.of(note), ranking, monitor));
			}
		}
		return Optional.empty();
	}

	private static ReadResult read(String file, Found found, TableMapping mapping, List<Message> before,
			List<Ranked> ranking, Monitor monitor) {
		ImporterRegistry.Entry entry = found.entry();
		List<Message> messages = new ArrayList<>(before);
		return switch (PluginCall.guard(entry.contribution(),
				() -> found.importer().read(found.source(), mapping, monitor))) {
		case PluginCall.Returned<ImportOutcome>(ImportOutcome.Imported imported) -> {
			messages.addAll(imported.messages());
			yield new ReadResult.Read(file, entry.id(), imported.dataset(), messages, ranking, Map.of(),
					Optional.of(mapping));
		}
		case PluginCall.Returned<ImportOutcome>(ImportOutcome.Rejected rejected) -> {
			messages.addAll(rejected.messages());
			yield new ReadResult.Unreadable(file, Optional.of(entry.id()), messages, ranking);
		}
		case PluginCall.Returned<ImportOutcome>(ImportOutcome.NotMine notMine) -> {
			messages.add(Message.error(notMine.reason()));
			yield new ReadResult.Unreadable(file, Optional.of(entry.id()), messages, ranking);
		}
		case PluginCall.Threw<ImportOutcome> fault -> {
			messages.add(ImportRunner.faultMessage(fault));
			yield new ReadResult.Unreadable(file, Optional.of(entry.id()), messages, ranking);
		}
		};
	}
}
