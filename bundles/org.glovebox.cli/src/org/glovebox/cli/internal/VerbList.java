/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import org.glovebox.cli.internal.verbs.AnalyzeVerb;
import org.glovebox.cli.internal.verbs.AnalyzersVerb;
import org.glovebox.cli.internal.verbs.CheckVerb;
import org.glovebox.cli.internal.verbs.DemoVerb;
import org.glovebox.cli.internal.verbs.ExportVerb;
import org.glovebox.cli.internal.verbs.ExposureVerb;
import org.glovebox.cli.internal.verbs.FigureVerb;
import org.glovebox.cli.internal.verbs.FindVerb;
import org.glovebox.cli.internal.verbs.FormulaVerb;
import org.glovebox.cli.internal.verbs.HelpVerb;
import org.glovebox.cli.internal.verbs.ImportVerb;
import org.glovebox.cli.internal.verbs.InitVerb;
import org.glovebox.cli.internal.verbs.LedgerVerb;
import org.glovebox.cli.internal.verbs.LineageVerb;
import org.glovebox.cli.internal.verbs.ListVerb;
import org.glovebox.cli.internal.verbs.QuantityVerb;
import org.glovebox.cli.internal.verbs.ReadVerb;
import org.glovebox.cli.internal.verbs.ReadersVerb;
import org.glovebox.cli.internal.verbs.ShowVerb;
import org.glovebox.cli.internal.verbs.StoichiometryVerb;
import org.glovebox.cli.internal.verbs.StudyVerb;
import org.glovebox.cli.internal.verbs.VerifyVerb;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** All verbs, in the order in which help shows them. */
final class VerbList {

	private static final Map<String, Function<Program, Verb>> VERBS = verbs();

	private VerbList() {
	}

	private static Map<String, Function<Program, Verb>> verbs() {
		Map<String, Function<Program, Verb>> verbs = new LinkedHashMap<>();
		verbs.put("demo", DemoVerb::new);
		verbs.put("init", InitVerb::new);
		verbs.put("read", ReadVerb::new);
		verbs.put("import", ImportVerb::new);
		verbs.put("list", ListVerb::new);
		verbs.put("show", ShowVerb::new);
		verbs.put("find", FindVerb::new);
		verbs.put("lineage", LineageVerb::new);
		verbs.put("ledger", LedgerVerb::new);
		verbs.put("exposure", ExposureVerb::new);
		verbs.put("study", StudyVerb::new);
		verbs.put("check", CheckVerb::new);
		verbs.put("analyze", AnalyzeVerb::new);
		verbs.put("figure", FigureVerb::new);
		verbs.put("export", ExportVerb::new);
		verbs.put("verify", VerifyVerb::new);
		verbs.put("readers", ReadersVerb::new);
		verbs.put("analyzers", AnalyzersVerb::new);
		verbs.put("quantity", QuantityVerb::new);
		verbs.put("formula", FormulaVerb::new);
		verbs.put("stoichiometry", StoichiometryVerb::new);
		verbs.put("help", HelpVerb::new);
		return verbs;
	}

	static CommandLine commandLine(Program program) {
		CommandSpec top = CommandSpec.wrapWithoutInspection(new Top(program)).name("glovebox");
		top.addOption(CommandLine.Model.OptionSpec.builder("-h", "--help").usageHelp(true)
				.description("Show the verbs.").build());
		top.addOption(CommandLine.Model.OptionSpec.builder("--version").versionHelp(true)
				.description("Show the version.").build());
		top.version("glovebox " + program.version());
		top.usageMessage().customSynopsis("glovebox VERB [FLAG ...]", "       'glovebox help' lists the verbs");
		CommandLine line = new CommandLine(top);
		VERBS.forEach((name, verb) -> {
			CommandLine command = new CommandLine(verb.apply(program));
			command.getCommandSpec().name(name);
			command.getCommandSpec().addOption(CommandLine.Model.OptionSpec.builder("-h", "--help").usageHelp(true)
					.description("Show this.").build());
			line.addSubcommand(name, command);
		});
		return line;
	}

	/** What runs where no verb is given: the same as help. */
	@Command
	private record Top(Program program) implements Runnable {
		@Override
		public void run() {
			Verbs.run(program, "help");
		}
	}
}
