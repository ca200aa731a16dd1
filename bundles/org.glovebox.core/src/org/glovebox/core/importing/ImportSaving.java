/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.core.drafting.AppliedMapping;
import org.glovebox.core.drafting.Drafted;
import org.glovebox.core.drafting.KeptFiles;
import org.glovebox.core.drafting.MeasurementDrafter;
import org.glovebox.core.drafting.RawFile;
import org.glovebox.core.importing.ImportLine.Mention;
import org.glovebox.core.importing.ImportLine.Outcome;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.Records;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Project;
import org.glovebox.model.notebook.Record;

/** Saves what a plan of an import says, one file after the other. */
final class ImportSaving {

	private final Notebook notebook;
	private final String author;
	private final Monitor monitor;

	ImportSaving(Notebook notebook, String author, Monitor monitor) {
		this.notebook = notebook;
		this.author = author;
		this.monitor = monitor;
	}

	ImportReport run(ImportPlan plan) {
		List<ImportLine> lines = new ArrayList<>();
		boolean cancelled = false;
		for (PlannedFile file : plan.files()) {
			cancelled = cancelled || monitor.isCancelled();
			monitor.progress((double) lines.size() / plan.files().size(),
					"keeping " + file.file().name() + " (" + (lines.size() + 1) + " of " + plan.files().size() + ")");
			lines.add(cancelled && file.content().isPresent() ? stopped(file) : line(file));
		}
		return new ImportReport(Instant.now(), author, true, cancelled, lines, plan.messages());
	}

	private static ImportLine stopped(PlannedFile file) {
		return ImportReport.line(file.with(new Fate.Left("the import was stopped before it")));
	}

	private ImportLine line(PlannedFile file) {
		try {
			return switch (file.fate()) {
			case Fate.New fate -> create(file, fate);
			case Fate.Longer fate -> lengthen(file, fate);
			default -> ImportReport.line(file);
			};
		} catch (IOException e) {
			return refused(file, "it cannot be kept: " + e.getMessage());
		} catch (CancellationException e) {
			return stopped(file);
		}
	}

	private ImportLine create(PlannedFile file, Fate.New fate) throws IOException {
		FileContent content = fate.content();
		List<RawFile> files = KeptFiles.keep(notebook, file.file().path(), content.companions());
		Drafted<Measurement> drafted = new MeasurementDrafter(author, Instant.now()).draft(content.reader(),
				content.technique(), content.metadata(), files);
		Measurement measurement = drafted.record();
		AppliedMapping.set(measurement, content.mapping());
		place(measurement, fate.placement());
		List<Message> messages = new ArrayList<>(file.messages());
		messages.addAll(drafted.messages());
		if (file.hash().filter(h -> !h.equals(files.get(0).blob())).isPresent()) {
			messages.add(Message.info("the file was changed while it was being imported; it is kept as it was in the end"));
		}
		PlannedFile complete = new PlannedFile(file.file(), file.hash(), fate, messages);
		return switch (notebook.save(Save.created(measurement), "Imported " + file.file().name(), author)) {
		case SaveOutcome.Saved saved -> saved(complete, Outcome.IMPORTED, saved.revision().record(), fate.placement());
		case SaveOutcome.Conflict conflict -> refused(complete, conflict.message());
		case SaveOutcome.Invalid invalid -> refused(complete, invalid.message());
		};
	}

	private static void place(Measurement measurement, Placement placement) {
		placement.subject().ifPresent(subject -> {
			proxy(subject).ifPresent(measurement::setSubject);
			subject.project().map(UUID::toString)
					.map(uuid -> Records.proxy(NotebookPackage.Literals.PROJECT, uuid)).map(Project.class::cast)
					.ifPresent(measurement::setProject);
		});
		if (!placement.title().isBlank()) {
			measurement.setTitle(placement.title());
		}
		measurement.getTags().addAll(placement.tags());
	}

	private static Optional<Record> proxy(RecordSummary record) {
		return ModelPackages.recordKind(record.kind()).map(kind -> Records.proxy(kind, record.uuid().toString()));
	}

	private ImportLine lengthen(PlannedFile file, Fate.Longer fate) throws IOException {
		List<RawFile> files = KeptFiles.keep(notebook, file.file().path(), fate.content().companions());
		LongerMeasurement longer = new LongerMeasurement(notebook, author);
		Optional<String> problem = longer.save(fate.record().uuid(), fate.earlier(), files.get(0),
				Optional.of(fate.content().metadata()), "Imported the longer " + file.file().name());
		return problem.isPresent() ? refused(file, problem.get())
				: saved(file, Outcome.LONGER, fate.record().uuid(), Placement.NONE);
	}

	private ImportLine saved(PlannedFile file, Outcome outcome, UUID record, Placement placement) {
		ImportLine planned = ImportReport.line(file);
		return new ImportLine(planned.file(), outcome, notebook.summary(record).map(Mention::of),
				placement.subject().map(Mention::of), planned.because(), planned.messages());
	}

	private static ImportLine refused(PlannedFile file, String reason) {
		List<Message> messages = new ArrayList<>(List.of(Message.error(reason)));
		messages.addAll(file.messages());
		return ImportReport.line(new PlannedFile(file.file(), file.hash(), new Fate.Refused(), messages));
	}
}
