/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;

import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.analysis.NearestName;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
	protected void run() throws Refusal {
		CommandLine top = self.parent().commandLine();
		if (verb == null) {
			console().print("Glovebox, a lab notebook for solid-state cells.");
			console().print("");
			console().print("glovebox                 opens the desktop");
			console().print("glovebox VERB --help     explains a verb; --json gives JSON for programs");
			console().print("");
			top.getSubcommands().forEach((name, command) -> console()
					.print(String.format("  %-10s %s", name, description(command))));
			return;
		}
		CommandLine command = top.getSubcommands().get(verb);
		if (command == null) {
			List<String> verbs = List.copyOf(top.getSubcommands().keySet());
			throw new Refusal("there is no verb " + verb
					+ NearestName.of(verb, verbs).map(n -> "; did you mean " + n + "?").orElse(""));
		}
		console().print(command.getUsageMessage(CommandLine.Help.Ansi.OFF).stripTrailing());
	}

	private static String description(CommandLine command) {
		return String.join(" ", command.getCommandSpec().usageMessage().description());
	}
}
