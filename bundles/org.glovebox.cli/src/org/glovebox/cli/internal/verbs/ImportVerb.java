/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.importing.TableMapping;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.SlowProgress;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.importing.BulkImport;
import org.glovebox.core.importing.ImportChoices;
import org.glovebox.core.importing.ImportPlan;
import org.glovebox.core.importing.ImportReport;
import org.glovebox.core.importing.ImportRules;
import org.glovebox.core.importing.KeptReports;
import org.glovebox.core.importing.KeptRules;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.text.TextFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox import}: takes instrument files, whole folders of them, and texts with records into the notebook. */
@Command(name = "import")
public final class ImportVerb extends Verb {

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "Files, and folders with everything below them.")
	private List<Path> files;

	@Option(names = "--of", paramLabel = "RECORD",
			description = "What was measured: short id of a cell or batch; else rules and names of files say so.")
	private String subject;

	@Option(names = "--dry-run", description = "Show what would be done, and save nothing.")
	private boolean dryRun;

	@Option(names = "--rules", paramLabel = "FILE", description = "Use the rules of this file in place of the notebook's.")
	private Path rules;

	@Option(names = "--no-names", description = "Do not attach files to records whose names stand in their names.")
	private boolean noNames;

	@Option(names = "--again", description = "Import files that the notebook has already once more.")
	private boolean again;

	@Option(names = "--map", paramLabel = "LABEL=COLUMN UNIT",
			description = "What a column of a text or workbook means, such as 'Ewe/V=voltage V'; also 'delimiter: tab' and the like.")
	private List<String> statements;

	@Option(names = "--mapping", paramLabel = "FILE|NAME", description = "Read tables by a mapping: a file, or one that the notebook keeps.")
	private String mapping;

	@Option(names = "--once", description = "Do not keep the mapping for files with the same labels.")
	private boolean once;

	public ImportVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		if (statements != null && mapping != null) {
			throw usage("--map and --mapping exclude each other");
		}
		List<Path> texts = files.stream().filter(file -> TextFile.isNamed(file.toString())).toList();
		List<Path> measured = files.stream().filter(file -> !texts.contains(file)).toList();
		Optional<TextTaking> taking = Optional.empty();
		Optional<ImportReport> report = Optional.empty();
		try (Notebook open = Notebooks.open(program(), location())) {
			// the cell of a test may be in a text
			if (!texts.isEmpty()) {
				taking = Optional.of(TextTaking.of(program(), open, texts, dryRun));
			}
			if (taking.filter(TextTaking::isRefused).isEmpty() && !measured.isEmpty()) {
				report = Optional.of(measured(open, measured));
			}
			report(open, taking, report);
		}
	}

	private ImportReport measured(Notebook open, List<Path> measured) throws Refusal, IOException {
		Mappings mappings = new Mappings(open);
		Optional<TableMapping> stated = mappings.stated(statements, mapping);
		ImportChoices choices = choices(open).as(stated);
		BulkImport importing = new BulkImport(open, program().imports());
		Monitor progress = new SlowProgress(console());
		ImportPlan plan = importing.plan(measured, choices, progress);
		if (dryRun) {
			return ImportReport.of(plan, program().author(), Instant.now());
		}
		ImportReport report = importing.save(plan, program().author(), progress);
		new KeptReports(open).keep(report);
		if (stated.isPresent() && !once) {
			mappings.keepUsed(plan).forEach(kept -> console().say("The mapping is kept as \"" + kept.name()
					+ "\" and will be used for all files with the same labels; 'glovebox mappings' shows and forgets it."));
		}
		return report;
	}

	private ImportChoices choices(Notebook open) throws Refusal, IOException {
		ImportRules used = rules == null ? new KeptRules(open).rules() : parsed(rules);
		ImportChoices choices = ImportChoices.by(used)
				.of(subject == null ? Optional.empty() : Optional.of(Notebooks.find(open, subject)));
		choices = noNames ? choices.withoutNames() : choices;
		return again ? choices.onceMore() : choices;
	}

	private static ImportRules parsed(Path file) throws Refusal, IOException {
		ImportRules.Parsed parsed = ImportRules.parse(Files.readString(file));
		if (!parsed.isSound()) {
			throw new Refusal(file.toString(), parsed.messages());
		}
		return parsed.rules();
	}

	private void report(Notebook open, Optional<TextTaking> taking, Optional<ImportReport> report) {
		ImportReportOutput output = new ImportReportOutput(open, console());
		if (json()) {
			Json.write(console().out(), json -> json.array(() -> {
				taking.ifPresent(t -> t.write(json));
				report.ifPresent(r -> output.write(json, r));
			}));
		} else {
			taking.ifPresent(t -> t.print(console()));
			report.ifPresent(output::print);
		}
		if (taking.filter(TextTaking::isRefused).isPresent() || report.filter(ImportReport::isBad).isPresent()) {
			endRefused();
		}
	}
}
