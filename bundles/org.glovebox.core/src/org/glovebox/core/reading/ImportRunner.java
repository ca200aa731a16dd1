/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.importing.GrowingImporter;
import org.glovebox.api.importing.ImportOutcome;
import org.glovebox.api.importing.Importer;
import org.glovebox.api.importing.Sniff;
import org.glovebox.api.importing.Source;
import org.glovebox.api.importing.TableLayout;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.core.analysis.NearestName;
import org.glovebox.core.extension.Creation;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.extension.PluginCall;

/**
 * Reads files with whichever importer fits: all importers look at the head of the file, the surest reads it, the next
 * one where that finds it to be of another format. A fault of a plugin is a message that names it. Safe for use by
 * several threads.
 */
public final class ImportRunner {

	private static final Comparator<Candidate> SUREST_FIRST = Comparator
			.comparingInt((Candidate c) -> -c.ranked().confidence())
			.thenComparing(c -> !c.extensionFits())
			.thenComparing(c -> c.ranked().importer().id());

	private final ImporterRegistry importers;
	private final List<TableMapping> mappings;

	public ImportRunner(ImporterRegistry importers) {
		this(importers, List.of());
	}

	private ImportRunner(ImporterRegistry importers, List<TableMapping> mappings) {
		this.importers = importers;
		this.mappings = List.copyOf(mappings);
	}

	/** A runner that reads tables as the mappings say that fit their labels; of several the first one. */
	public ImportRunner with(List<TableMapping> kept) {
		return new ImportRunner(importers, kept);
	}

	/** One importer for one of the files of an archive. */
	private record Candidate(Source source, Ranked ranked) {

		boolean extensionFits() {
			String name = source.name().toLowerCase(Locale.ROOT);
			return ranked.importer().extensions().stream().anyMatch(e -> name.endsWith('.' + e));
		}
	}

	/**
	 * Reads a file, unpacked where it is an archive.
	 *
	 * @throws CancellationException where the user asked to stop
	 */
	public ReadResult read(Path path, Monitor monitor) {
		return read(path, String.valueOf(path.getFileName()), Optional.empty(), monitor);
	}

	/**
	 * Reads a file, unpacked where it is an archive.
	 *
	 * @param name name that importers see
	 * @param importerId id of the importer that must read it; empty for the one that fits best
	 * @throws CancellationException where the user asked to stop
	 */
	public ReadResult read(Path path, String name, Optional<String> importerId, Monitor monitor) {
		return read(ReadRequest.of(path).named(name).by(importerId), monitor);
	}

	/**
	 * Reads a file, unpacked where it is an archive.
	 *
	 * @throws CancellationException where the user asked to stop
	 */
	public ReadResult read(ReadRequest request, Monitor monitor) {
		try (SourceFile file = SourceFile.open(request.path(), request.name(), request.beside())) {
			if (request.mapping().isPresent()) {
				return new MappedReading(importers).read(request, request.mapping().get(), file.candidates(), monitor);
			}
			return request.reader().isPresent()
					? readWith(request.reader().get(), request.name(), file.candidates(), monitor)
					: readBest(request.name(), file.candidates(), monitor);
		} catch (IOException e) {
			return unopened(request.name(), e);
		}
	}

	/**
	 * How the table of a file is laid out, for a person to say what its columns mean.
	 *
	 * @param stated what is known of it
	 * @return empty where no importer finds a table in the file
	 * @throws IOException where the file cannot be read
	 */
	public Optional<TableLayout> layout(Path path, TableMapping.Layout stated) throws IOException {
		try (SourceFile file = SourceFile.open(path)) {
			return new MappedReading(importers).layout(file.candidates(), stated);
		}
	}

	/**
	 * Looks at what was appended to a file that was read before.
	 *
	 * @param importerId id of the importer that read it
	 * @param from where its complete rows ended
	 * @return empty where that importer reads its files as a whole only
	 * @throws IOException where the file cannot be read
	 * @throws CancellationException where the user asked to stop
	 */
	public Optional<GrowingImporter.Growth> grown(String importerId, Path path, long from, Monitor monitor)
			throws IOException {
		Optional<ImporterRegistry.Entry> entry = importers.find(importerId);
		Optional<Importer> importer = entry.flatMap(e -> importers.create(e).instance());
		if (importer.isEmpty() || !(importer.get() instanceof GrowingImporter growing)) {
			return Optional.empty();
		}
		try (SourceFile file = SourceFile.open(path)) {
			Source source = file.candidates().get(0);
			return source instanceof FileSource ? PluginCall.guard(entry.get().contribution(),
					() -> growing.grown(source, from, monitor)).result() : Optional.empty();
		}
	}

	/**
	 * Reads a source, such as a file of a notebook.
	 *
	 * @throws CancellationException where the user asked to stop
	 */
	public ReadResult read(Source source, Monitor monitor) {
		return readBest(source.name(), List.of(source), monitor);
	}

	/**
	 * Reads a source with the importer that a record names.
	 *
	 * @throws CancellationException where the user asked to stop
	 */
	public ReadResult readWith(String importerId, Source source, Monitor monitor) {
		return readWith(importerId, source.name(), List.of(source), monitor);
	}

	private ReadResult readWith(String importerId, String file, List<Source> sources, Monitor monitor) {
		Optional<ImporterRegistry.Entry> entry = importers.find(importerId);
		if (entry.isEmpty()) {
			List<String> ids = importers.all().stream().map(ImporterRegistry.Entry::id).toList();
			String hint = NearestName.of(importerId, ids).map(n -> "; did you mean " + n + "?").orElse("");
			return new ReadResult.Unreadable(file, Optional.empty(),
					List.of(Message.error("there is no importer " + importerId + hint)), List.of());
		}
		if (importers.create(entry.get()) instanceof Creation.Failed<Importer>(var failure)) {
			return new ReadResult.Unreadable(file, Optional.of(importerId), List.of(Message.error(failure.message())),
					List.of());
		}
		List<Message> faults = new ArrayList<>();
		List<Candidate> candidates = new ArrayList<>();
		for (Source source : sources) {
			int confidence = sources.size() == 1 ? Sniff.SIGNATURE : sniff(entry.get(), source, faults).confidence();
			candidates.add(new Candidate(source, new Ranked(entry.get(), confidence, "named by the user or the record")));
		}
		candidates.sort(SUREST_FIRST);
		return tryInOrder(file, candidates, faults, monitor);
	}

	/** What each importer says about a source, the surest first; those that say no at the end. */
	public List<Ranked> rank(Source source) {
		return rank(List.of(source), new ArrayList<>()).stream().map(Candidate::ranked).toList();
	}

	private ReadResult readBest(String file, List<Source> sources, Monitor monitor) {
		List<Message> faults = new ArrayList<>();
		List<Candidate> candidates = rank(sources, faults);
		List<Ranked> ranking = candidates.stream().map(Candidate::ranked).toList();
		return new MappedReading(importers).readKept(file, sources, mappings, ranking, monitor)
				.orElseGet(() -> tryInOrder(file, candidates, faults, monitor));
	}

	private List<Candidate> rank(List<Source> sources, List<Message> faults) {
		List<Candidate> result = new ArrayList<>();
		for (Source source : sources) {
			for (ImporterRegistry.Entry entry : importers.all()) {
				result.add(new Candidate(source, sniff(entry, source, faults)));
			}
		}
		result.sort(SUREST_FIRST);
		return result;
	}

	private Ranked sniff(ImporterRegistry.Entry entry, Source source, List<Message> faults) {
		return switch (importers.create(entry)) {
		case Creation.Failed<Importer>(var failure) -> {
			addOnce(faults, failure.message());
			yield new Ranked(entry, 0, failure.message());
		}
		case Creation.Created<Importer>(Importer importer) -> switch (PluginCall.guard(entry.contribution(),
				() -> importer.sniff(source))) {
		case PluginCall.Returned<Sniff>(Sniff sniff) -> new Ranked(entry, sniff.confidence(), sniff.reason());
		case PluginCall.Threw<Sniff> fault -> {
			addOnce(faults, fault.message());
			yield new Ranked(entry, 0, fault.message());
		}
		};
		};
	}

	private static void addOnce(List<Message> messages, String text) {
		Message message = Message.warning(text);
		if (!messages.contains(message)) {
			messages.add(message);
		}
	}

	private ReadResult tryInOrder(String file, List<Candidate> candidates, List<Message> faults, Monitor monitor) {
		List<Ranked> ranking = candidates.stream().map(Candidate::ranked).toList();
		List<Message> messages = new ArrayList<>(faults);
		for (Candidate candidate : candidates) {
			if (candidate.ranked().confidence() > 0) {
				monitor.checkCancelled();
				Optional<ReadResult> result = attempt(candidate, ranking, messages, monitor);
				if (result.isPresent()) {
					return result.get();
				}
			}
		}
		messages.add(Message.error("no importer knows this format"));
		return new ReadResult.Unreadable(file, Optional.empty(), messages, ranking);
	}

	/** Reads with one importer; empty where it finds the file to be of another format. */
	private Optional<ReadResult> attempt(Candidate candidate, List<Ranked> ranking, List<Message> messages,
			Monitor monitor) {
		ImporterRegistry.Entry entry = candidate.ranked().importer();
		String file = candidate.source().name();
		if (candidate.source() instanceof FileSource source) {
			source.forgetCompanions();
		}
		Optional<Importer> importer = importers.create(entry).instance();
		if (importer.isEmpty()) {
			return Optional.empty();
		}
		return switch (PluginCall.guard(entry.contribution(),
				() -> importer.get().read(candidate.source(), monitor))) {
		case PluginCall.Returned<ImportOutcome>(ImportOutcome outcome) -> switch (outcome) {
		case ImportOutcome.Imported imported -> Optional.of(new ReadResult.Read(file, entry.id(), imported.dataset(),
				joined(messages, imported.messages()), ranking, companions(candidate.source()), Optional.empty()));
		case ImportOutcome.Rejected rejected -> Optional.of(new ReadResult.Unreadable(file, Optional.of(entry.id()),
				joined(messages, rejected.messages()), ranking));
		case ImportOutcome.NotMine notMine -> {
			messages.add(Message.info(entry.name() + ": " + notMine.reason()));
			yield Optional.empty();
		}
		};
		case PluginCall.Threw<ImportOutcome> fault -> Optional.of(new ReadResult.Unreadable(file,
				Optional.of(entry.id()), joined(messages, List.of(faultMessage(fault))), ranking));
		};
	}

	private static Map<String, Path> companions(Source source) {
		return source instanceof FileSource file ? file.companions() : Map.of();
	}

	/** A disk that fails is not the plugin's fault. */
	static Message faultMessage(PluginCall.Threw<ImportOutcome> fault) {
		return Message.error(fault.cause() instanceof IOException e ? PluginCall.describe(e) : fault.message());
	}

	private static List<Message> joined(List<Message> first, List<Message> second) {
		List<Message> all = new ArrayList<>(first);
		all.addAll(second);
		return all;
	}

	private static ReadResult unopened(String file, IOException e) {
		String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
		return new ReadResult.Unreadable(file, Optional.empty(), List.of(Message.error(reason)), List.of());
	}
}
