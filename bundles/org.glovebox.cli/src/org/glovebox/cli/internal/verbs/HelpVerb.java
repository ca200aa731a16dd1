/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;
import java.util.Map;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Overview;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Verb;
import org.glovebox.cli.internal.VerbList;
import org.glovebox.cli.internal.VerbNames;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code glovebox help}: what there is, or how one verb is used. */
@Command(name = "help")
public final class HelpVerb extends Verb {

	@Spec
	private CommandSpec self;

	@Parameters(paramLabel = "VERB", arity = "0..1", description = "The verb to explain.")
	private String verb;

	public HelpVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() {
		if (verb == null && !json()) {
			Overview.print(console());
			return;
		}
		if (verb != null && !VerbNames.all().contains(verb)) {
			throw new UnmatchedArgumentException(self.parent().commandLine(), List.of(verb));
		}
		List<CommandLine> verbs = explained(verb == null ? VerbNames.all() : List.of(verb));
		if (json()) {
			Json.write(console().out(), json -> json.object(
					() -> json.name("verbs").array(() -> verbs.forEach(v -> write(json, v.getCommandSpec())))));
		} else {
			console().print(verbs.get(0).getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing());
		}
	}

	private List<CommandLine> explained(List<String> names) {
		Map<String, CommandLine> known = VerbList.commandLine(program(), names).getSubcommands();
		return names.stream().map(known::get).toList();
	}

	private static void write(Json json, CommandSpec command) {
		json.object(() -> {
			json.field("name", command.name()).field("description", description(command));
			json.name("arguments").array(() -> command.positionalParameters().forEach(p -> json.object(
					() -> json.field("name", p.paramLabel()).field("description", String.join(" ", p.description()))
							.field("required", p.required()).field("repeated", p.arity().max() > 1))));
			json.name("flags").array(() -> command.options().forEach(o -> json.object(() -> json
					.field("names", List.of(o.names())).field("value", o.arity().max() == 0 ? null : o.paramLabel())
					.field("description", String.join(" ", o.description())).field("required", o.required())
					.field("repeated", o.isMultiValue()))));
		});
	}

	private static String description(CommandSpec command) {
		return String.join(" ", command.usageMessage().description());
	}
}
