/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;

import org.glovebox.cli.internal.Console;
import org.glovebox.cli.internal.Json;
import org.glovebox.core.analysis.SettingsDescription;
import org.glovebox.core.analysis.SettingsDescription.Parameter;
import org.glovebox.core.diagnosis.DiagnosisRunner;
import org.glovebox.core.extension.DiagnosisRegistry;

/**
 * The rules that tell symptoms, with their thresholds.
 *
 * @param rules the rules
 * @param runner knows their thresholds
 */
record RuleList(DiagnosisRegistry rules, DiagnosisRunner runner) {

	void print(Console console, boolean json) {
		if (json) {
			Json.write(console.out(), j -> j.array(() -> rules.all().forEach(r -> write(j, r))));
			return;
		}
		for (DiagnosisRegistry.Entry rule : rules.all()) {
			console.print(rule.id() + "  " + rule.name() + (rule.code().isEmpty() ? "" : " (" + rule.code() + ")"));
			console.print("    " + rule.description());
			settings(rule).forEach(p -> console.print("    " + p.name() + " = " + p.defaultText()
					+ (p.unit().isEmpty() ? "" : " " + p.unit()) + "  " + p.description()));
			rule.references().forEach(r -> console.print("    " + r));
		}
		rules.failures().forEach(f -> console.say(f.message()));
	}

	private List<Parameter> settings(DiagnosisRegistry.Entry rule) {
		return runner.describe(rule.id()).map(SettingsDescription::parameters).orElse(List.of());
	}

	private void write(Json json, DiagnosisRegistry.Entry rule) {
		json.object(() -> {
			json.field("id", rule.id()).field("name", rule.name()).field("version", rule.version()).field("code", rule.code())
					.field("plugin", rule.contribution().plugin()).field("description", rule.description())
					.field("references", rule.references());
			json.name("settings").array(() -> settings(rule).forEach(p -> json.object(() -> json.field("name", p.name())
					.field("default", p.defaultText()).field("unit", p.unit()).field("description", p.description()))));
		});
	}
}
