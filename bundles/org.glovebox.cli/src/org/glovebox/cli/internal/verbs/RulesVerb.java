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
import java.util.List;
import java.util.Optional;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.importing.ImportRule;
import org.glovebox.core.importing.ImportRules;
import org.glovebox.core.importing.KeptRules;
import org.glovebox.core.notebook.Notebook;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code glovebox rules}: the rules by which names of files say what the files belong to. */
@Command(name = "rules")
public final class RulesVerb extends Verb {

	@Option(names = "--set", paramLabel = "FILE", description = "Keep the rules of this file in place of those before.")
	private Path set;

	@Option(names = "--try", paramLabel = "NAME", description = "Show which rule fits a name of a file; may be repeated.")
	private List<String> tried;

	public RulesVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Refusal, IOException {
		try (Notebook open = Notebooks.open(program(), location())) {
			KeptRules kept = new KeptRules(open);
			if (set != null) {
				ImportRules.Parsed parsed = kept.keep(Files.readString(set));
				if (!parsed.isSound()) {
					throw new Refusal(set.toString(), parsed.messages());
				}
			}
			if (tried != null) {
				tried(kept.rules());
			} else {
				shown(kept);
			}
		}
	}

	private void shown(KeptRules kept) {
		if (json()) {
			Json.write(console().out(), json -> json.array(() -> kept.rules().rules().forEach(rule -> json.object(() -> json
					.field("line", rule.line()).field("rule", rule.text())))));
		} else if (kept.text().isBlank()) {
			console().say("no rules; 'glovebox rules --set FILE' keeps some, such as: {cell}_*.ndax -> cell {cell}");
		} else {
			console().print(kept.text().stripTrailing());
		}
	}

	private void tried(ImportRules rules) {
		if (json()) {
			Json.write(console().out(), json -> json.array(() -> tried.forEach(name -> json.object(() -> {
				Optional<ImportRule.Applied> applied = rules.apply(name, "");
				json.field("name", name).field("line", applied.map(a -> a.rule().line()))
						.field("kind", applied.map(a -> a.rule().kind())).field("record", applied.map(ImportRule.Applied::name));
			}))));
		} else {
			tried.forEach(name -> console().print(name + ": " + rules.apply(name, "").map(RulesVerb::told)
					.orElse("no rule fits")));
		}
	}

	private static String told(ImportRule.Applied applied) {
		return (applied.skips() ? "left out" : applied.rule().kind() + ' ' + applied.name()) + " (line "
				+ applied.rule().line() + ")";
	}
}
