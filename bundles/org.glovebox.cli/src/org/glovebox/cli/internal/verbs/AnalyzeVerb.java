/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.glovebox.api.analysis.Results;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.analysis.AnalysisRun.Done;
import org.glovebox.core.analysis.AnalysisRun.Refused;
import org.glovebox.core.extension.AnalyzerRegistry;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox analyze}: runs an analyzer on a file or on a test of the notebook, or on several of them together. */
@Command(name = "analyze")
public final class AnalyzeVerb extends Verb {

	private static final int ROWS_SHOWN = 20;

	@Parameters(paramLabel = "FILE|RECORD", arity = "1..*",
			description = "Instrument files, or short ids of tests; several are analyzed together as a series.")
	private List<String> names = new ArrayList<>();

	@Option(names = "--with", paramLabel = "ID", required = true,
			description = "The analysis; 'glovebox analyzers' lists them.")
	private String analyzer;

	@Option(names = "-P", paramLabel = "name=value", description = "A setting; may be given several times.")
	private Map<String, String> settings = new LinkedHashMap<>();

	@Option(names = "--save", description = "Keep the results in the notebook, linked to the test.")
	private boolean save;

	public AnalyzeVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		AnalyzerRegistry analyzers = program().analyzers();
		if (analyzers.find(analyzer).isEmpty()) {
			throw Refusal.unknown("analyzer", analyzer,
					analyzers.all().stream().map(AnalyzerRegistry.Entry::id).toList());
		}
		try (Subjects subjects = new Subjects(program(), location())) {
			List<Subject> found = subjects.resolve(names, monitor());
			AnalysisRun run = program().analyses().run(analyzer, found.stream().map(Subject::source).toList(), settings,
					monitor());
			switch (run) {
			case Refused refused -> throw new Refusal(about(), refused.messages());
			case Done done -> {
				if (save) {
					String id = subjects.keep(found, done);
					console().say("saved as " + id);
				}
				show(done);
			}
			}
		}
	}

	private String about() {
		return String.join(", ", names);
	}

	private void show(Done done) {
		if (json()) {
			Json.write(console().out(), json -> new ResultsReport(json).write(done));
			return;
		}
		console().print(done.analyzer() + " " + done.version() + " of " + about());
		TextTable table = new TextTable("quantity", "value", "unit", "how");
		done.results().quantities().forEach((name, q) -> table.row(name, number(q), q.unit(), q.explanation()));
		table.print(console());
		done.results().tables().values().forEach(t -> {
			console().print(String.format(Locale.ROOT, "%n%s, %,d rows", t.name(), t.rows()));
			TextTable rows = new TextTable(t.columns().stream()
					.map(c -> c.unit().isEmpty() ? c.name() : c.name() + " / " + c.unit()).toArray(String[]::new));
			for (int i = 0; i < Math.min(ROWS_SHOWN, t.rows()); i++) {
				int row = i;
				rows.row(t.columns().stream().map(c -> Numbers.shown(c, row)).toArray(String[]::new));
			}
			rows.print(console());
			if (t.rows() > ROWS_SHOWN) {
				console().print("  ... --json gives all rows");
			}
		});
		console().say(about(), done.results().messages());
	}

	private static String number(Results.Value q) {
		return Double.isNaN(q.uncertainty()) ? Numbers.shown(q.value())
				: Numbers.shown(q.value()) + " \u00b1 " + Numbers.shown(q.uncertainty());
	}
}
