/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.data.Technique;
import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.analysis.SettingsDescription;
import org.glovebox.core.analysis.SettingsDescription.Parameter;
import org.glovebox.core.extension.AnalyzerRegistry;

import picocli.CommandLine.Command;

/** {@code glovebox analyzers}: the analyses with their settings. */
@Command(name = "analyzers")
public final class AnalyzersVerb extends Verb {

	public AnalyzersVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() {
		AnalyzerRegistry registry = program().analyzers();
		AnalysisRunner runner = new AnalysisRunner(registry);
		if (json()) {
			Json.write(console().out(),
					json -> json.array(() -> registry.all().forEach(e -> write(json, e, runner.describe(e.id())))));
		} else {
			registry.all().forEach(e -> print(e, runner.describe(e.id())));
		}
		registry.failures().forEach(f -> console().say(f.message()));
	}

	private static void write(Json json, AnalyzerRegistry.Entry entry, Optional<SettingsDescription> settings) {
		json.object(() -> {
			json.field("id", entry.id()).field("name", entry.name()).field("version", entry.version())
					.field("techniques", entry.techniques().stream().map(Technique::id).sorted().toList())
					.field("takesSeveral", entry.takesSeveral()).field("description", entry.description()).field("plugin", entry.contribution().plugin());
			json.name("settings").array(() -> parameters(settings).forEach(p -> json.object(() -> json
					.field("name", p.name()).field("label", p.label()).field("description", p.description())
					.field("type", p.kind().name().toLowerCase(java.util.Locale.ROOT)).field("unit", p.unit())
					.field("default", p.defaultText()).field("min", p.min()).field("max", p.max())
					.field("choices", p.choices()))));
		});
	}

	private void print(AnalyzerRegistry.Entry entry, Optional<SettingsDescription> settings) {
		console().print(entry.id() + "  (" + entry.name() + ", version " + entry.version() + ")");
		console().print("    " + entry.description() + (entry.takesSeveral() ? " Takes several files or tests together." : ""));
		for (Parameter p : parameters(settings)) {
			String unit = p.unit().isEmpty() ? "" : " in " + p.unit();
			String choices = p.choices().isEmpty() ? "" : ", one of " + String.join(", ", p.choices());
			String initial = p.defaultText().isEmpty() ? "not given" : p.defaultText();
			console().print("    -P " + p.name() + "=...  " + p.label() + unit + choices + " (" + initial + "). "
					+ p.description());
		}
	}

	private static List<Parameter> parameters(Optional<SettingsDescription> settings) {
		return settings.map(SettingsDescription::parameters).orElse(List.of());
	}
}
