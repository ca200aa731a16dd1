/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Verb;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code glovebox help}: what there is, or how one verb is used. */
@Command(name = "help", description = "Show all verbs, or the flags of one.")
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
		CommandLine top = self.parent().commandLine();
		List<CommandLine> verbs = new ArrayList<>(top.getSubcommands().values());
		if (verb != null) {
			CommandLine command = top.getSubcommands().get(verb);
			if (command == null) {
				throw new UnmatchedArgumentException(top, List.of(verb));
			}
			verbs.retainAll(List.of(command));
		}
		if (json()) {
			Json.write(console().out(), json -> json.object(
					() -> json.name("verbs").array(() -> verbs.forEach(v -> write(json, v.getCommandSpec())))));
		} else if (verb != null) {
			console().print(verbs.get(0).getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing());
		} else {
			overview(verbs);
		}
	}

	private void overview(List<CommandLine> verbs) {
		console().print("Glovebox, a lab notebook for solid-state cells.");
		console().print("");
		console().print("glovebox                 opens the desktop");
		console().print("glovebox VERB --help     explains a verb; --json gives JSON for programs");
		console().print("");
		verbs.forEach(v -> console().print(
				String.format("  %-14s %s", v.getCommandName(), description(v.getCommandSpec()))));
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
