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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.diagnosis.DiagnosisDrafter;
import org.glovebox.core.diagnosis.DiagnosisReport;
import org.glovebox.core.diagnosis.DiagnosisRunner;
import org.glovebox.core.diagnosis.EvidenceFigure;
import org.glovebox.core.diagnosis.RuleReport;
import org.glovebox.core.exporting.FigureWriter;
import org.glovebox.core.extension.DiagnosisRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.model.analysis.Analysis;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox diagnose}: applies the rules of the knowledge base to a cell. */
@Command(name = "diagnose")
public final class DiagnoseVerb extends Verb {

	@Parameters(paramLabel = "CELL", arity = "0..1", description = "Short id or UUID of the cell.")
	private @Nullable String cell;

	@Option(names = "--list", description = "List the rules with their thresholds instead.")
	private boolean list;

	@Option(names = "-P", paramLabel = "rule.name=value", description = "A threshold; may be given several times.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--save", description = "Keep the diagnosis in the notebook, linked to the cell and its tests.")
	private boolean save;

	@Option(names = "--figures", paramLabel = "DIR", description = "Draw the evidence of the symptoms as PNG into a folder.")
	private @Nullable Path figures;

	public DiagnoseVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		DiagnosisRegistry rules = program().diagnoses();
		DiagnosisRunner runner = new DiagnosisRunner(rules, program().analyzers(), program().imports());
		if (list) {
			new RuleList(rules, runner).print(console(), json());
			return;
		}
		String named = cell;
		if (named == null) {
			throw usage("name a cell, or give --list");
		}
		try (Notebook open = Notebooks.open(program(), location())) {
			DiagnosisReport report = switch (runner.diagnose(open, Notebooks.load(open, named), thresholds(), monitor())) {
			case DiagnosisRunner.Outcome.Refused refused -> throw new Refusal(named, refused.messages());
			case DiagnosisRunner.Outcome.Done(DiagnosisReport done) -> done;
			};
			Optional<String> kept = save ? Optional.of(keep(open, report)) : Optional.empty();
			Map<Evidence, Path> drawn = draw(report);
			if (json()) {
				Json.write(console().out(), json -> new DiagnosisJson(json, drawn).write(report, kept));
			} else {
				new DiagnosisText(console()).print(report);
				drawn.values().forEach(path -> console().print("wrote " + path));
				kept.ifPresent(id -> console().say("saved as " + id));
			}
		}
	}

	private Map<String, Map<String, String>> thresholds() {
		Map<String, Map<String, String>> thresholds = new LinkedHashMap<>();
		settings.forEach((name, value) -> {
			int dot = name.indexOf('.');
			if (dot < 0) {
				throw usage("-P takes rule.name=value, such as fast-fade.fade=0.2; " + name + " names no rule");
			}
			thresholds.computeIfAbsent(name.substring(0, dot), any -> new LinkedHashMap<>()).put(name.substring(dot + 1), value);
		});
		return thresholds;
	}

	private String keep(Notebook open, DiagnosisReport report) throws Refusal, IOException {
		Analysis analysis = new DiagnosisDrafter(open, program().author(), Instant.now()).draft(report);
		Notebooks.saved(open.save(Save.created(analysis), "Diagnosed " + report.examined().name(), program().author()));
		return analysis.getShortId();
	}

	/** Draws the evidence of all symptoms; returns which file shows which. */
	private Map<Evidence, Path> draw(DiagnosisReport report) throws Refusal, IOException {
		Map<Evidence, Path> drawn = new LinkedHashMap<>();
		Path folder = figures;
		if (folder == null) {
			return drawn;
		}
		Files.createDirectories(folder);
		for (RuleReport rule : report.found()) {
			List<Evidence> evidence = new ArrayList<>(rule.evidence());
			for (int i = 0; i < evidence.size(); i++) {
				Optional<Figure> figure = EvidenceFigure.of(report.examined(), evidence.get(i));
				if (figure.isPresent()) {
					Path target = folder.resolve(report.examined().name() + '-' + rule.rule().id() + '-' + (i + 1) + ".png");
					FigureWriter writer = FigureVerb.writer(program(), target);
					FigureVerb.write(new FigureOutcome.Drawn(figure.get(), List.of()), writer, FigureVerb.PRINT_RESOLUTION, target);
					drawn.put(evidence.get(i), target);
				}
			}
		}
		return drawn;
	}
}
