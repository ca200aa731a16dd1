/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.check.CheckFinding;
import org.glovebox.core.check.CheckReport;
import org.glovebox.core.check.CheckRunner;
import org.glovebox.core.check.Fix;
import org.glovebox.core.extension.CheckRegistry;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.model.check.Finding.Severity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox check}: what does not go together in what was written down. */
@Command(name = "check")
public final class CheckVerb extends Verb {

	@Parameters(paramLabel = "RECORD", arity = "0..*", description = "Short id or UUID; none for all records.")
	private List<String> records = List.of();

	@Option(names = "--list", description = "List the checks instead.")
	private boolean list;

	public CheckVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		CheckRegistry registry = new CheckRegistry(program().registry());
		if (list) {
			checks(registry);
			return;
		}
		try (Notebook open = Notebooks.open(program(), location())) {
			List<UUID> chosen = new ArrayList<>();
			for (String name : records) {
				chosen.add(Notebooks.find(open, name).uuid());
			}
			CheckRunner runner = new CheckRunner(registry);
			CheckReport report = chosen.isEmpty() ? runner.checkAll(open, monitor())
					: runner.check(open, chosen, monitor());
			if (json()) {
				Json.write(console().out(), json -> write(json, report));
			} else {
				print(report);
			}
		}
	}

	private void checks(CheckRegistry registry) {
		if (json()) {
			Json.write(console().out(), json -> json.array(() -> registry.all().forEach(c -> json.object(() -> json
					.field("id", c.id()).field("name", c.name()).field("plugin", c.contribution().plugin())
					.field("kinds", c.kinds()).field("description", c.description())))));
		} else {
			registry.all().forEach(c -> console().print(c.id() + "  " + c.description()));
		}
	}

	private void print(CheckReport report) {
		String record = "";
		for (CheckFinding f : report.findings()) {
			if (!f.recordName().equals(record)) {
				record = f.recordName();
				console().print(record);
			}
			console().print("  " + word(f.severity()) + "  " + (f.field().isEmpty() ? "" : f.field() + ": ")
					+ f.message() + " [" + f.check() + "]");
			f.fix().map(Fix::label).ifPresent(l -> console().print("      fix: " + l));
		}
		report.faults().forEach(console()::say);
		console().print(report.records() + (report.records() == 1 ? " record" : " records") + " checked: "
				+ count(report, Severity.ERROR, "error") + ", " + count(report, Severity.WARNING, "warning") + ", "
				+ count(report, Severity.INFORMATION, "remark"));
	}

	private static String count(CheckReport report, Severity severity, String word) {
		long n = report.findings().stream().filter(f -> f.severity() == severity).count();
		return n + " " + word + (n == 1 ? "" : "s");
	}

	private static String word(Severity severity) {
		return switch (severity) {
		case INFORMATION -> "info";
		case WARNING -> "warning";
		case ERROR -> "error";
		};
	}

	private static void write(Json json, CheckReport report) {
		json.object(() -> {
			json.field("records", report.records());
			json.name("findings").array(() -> report.findings().forEach(f -> finding(json, f)));
			json.field("faults", report.faults());
		});
	}

	private static void finding(Json json, CheckFinding f) {
		json.object(() -> {
			json.field("record", f.recordName()).field("uuid", f.record()).field("check", f.check())
					.field("severity", word(f.severity()).toLowerCase(Locale.ROOT)).field("field", f.field())
					.field("message", f.message());
			f.fix().ifPresent(x -> json.name("fix").object(() -> json.field("label", x.label())
					.field("part", x.part()).field("field", x.feature()).field("value", x.value())));
		});
	}
}
