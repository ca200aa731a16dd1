/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.util.Arrays;
import java.util.List;

import org.glovebox.cli.internal.verbs.AnalyzeVerb;
import org.glovebox.cli.internal.verbs.AnalyzersVerb;
import org.glovebox.cli.internal.verbs.BackupVerb;
import org.glovebox.cli.internal.verbs.CheckVerb;
import org.glovebox.cli.internal.verbs.ClaimsVerb;
import org.glovebox.cli.internal.verbs.CloneVerb;
import org.glovebox.cli.internal.verbs.DemoVerb;
import org.glovebox.cli.internal.verbs.DiagnoseVerb;
import org.glovebox.cli.internal.verbs.DiffVerb;
import org.glovebox.cli.internal.verbs.ExportVerb;
import org.glovebox.cli.internal.verbs.ExposureVerb;
import org.glovebox.cli.internal.verbs.FigureVerb;
import org.glovebox.cli.internal.verbs.FindVerb;
import org.glovebox.cli.internal.verbs.FormulaVerb;
import org.glovebox.cli.internal.verbs.GroupVerb;
import org.glovebox.cli.internal.verbs.HelpVerb;
import org.glovebox.cli.internal.verbs.HistoryVerb;
import org.glovebox.cli.internal.verbs.ImportVerb;
import org.glovebox.cli.internal.verbs.InitVerb;
import org.glovebox.cli.internal.verbs.KeyVerb;
import org.glovebox.cli.internal.verbs.LedgerVerb;
import org.glovebox.cli.internal.verbs.LineageVerb;
import org.glovebox.cli.internal.verbs.ListVerb;
import org.glovebox.cli.internal.verbs.MappingsVerb;
import org.glovebox.cli.internal.verbs.MergeVerb;
import org.glovebox.cli.internal.verbs.PullVerb;
import org.glovebox.cli.internal.verbs.PushVerb;
import org.glovebox.cli.internal.verbs.QuantityVerb;
import org.glovebox.cli.internal.verbs.ReadVerb;
import org.glovebox.cli.internal.verbs.ReadersVerb;
import org.glovebox.cli.internal.verbs.RecallVerb;
import org.glovebox.cli.internal.verbs.RerunVerb;
import org.glovebox.cli.internal.verbs.RestoreVerb;
import org.glovebox.cli.internal.verbs.RulesVerb;
import org.glovebox.cli.internal.verbs.ShowVerb;
import org.glovebox.cli.internal.verbs.SignVerb;
import org.glovebox.cli.internal.verbs.StaleVerb;
import org.glovebox.cli.internal.verbs.StoichiometryVerb;
import org.glovebox.cli.internal.verbs.StudyVerb;
import org.glovebox.cli.internal.verbs.UnlockVerb;
import org.glovebox.cli.internal.verbs.VerifyVerb;
import org.glovebox.cli.internal.verbs.WatchVerb;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Makes the verbs. A verb's class is loaded only where it is run or explained. */
public final class VerbList {

	private VerbList() {
	}

	private static Verb create(String name, Program program) {
		return switch (name) {
		case "demo" -> new DemoVerb(program);
		case "init" -> new InitVerb(program);
		case "read" -> new ReadVerb(program);
		case "import" -> new ImportVerb(program);
		case "watch" -> new WatchVerb(program);
		case "rules" -> new RulesVerb(program);
		case "mappings" -> new MappingsVerb(program);
		case "list" -> new ListVerb(program);
		case "show" -> new ShowVerb(program);
		case "history" -> new HistoryVerb(program);
		case "diff" -> new DiffVerb(program);
		case "merge" -> new MergeVerb(program);
		case "find" -> new FindVerb(program);
		case "lineage" -> new LineageVerb(program);
		case "ledger" -> new LedgerVerb(program);
		case "exposure" -> new ExposureVerb(program);
		case "study" -> new StudyVerb(program);
		case "check" -> new CheckVerb(program);
		case "analyze" -> new AnalyzeVerb(program);
		case "rerun" -> new RerunVerb(program);
		case "stale" -> new StaleVerb(program);
		case "recall" -> new RecallVerb(program);
		case "diagnose" -> new DiagnoseVerb(program);
		case "claims" -> new ClaimsVerb(program);
		case "figure" -> new FigureVerb(program);
		case "export" -> new ExportVerb(program);
		case "key" -> new KeyVerb(program);
		case "sign" -> new SignVerb(program);
		case "unlock" -> new UnlockVerb(program);
		case "verify" -> new VerifyVerb(program);
		case "backup" -> new BackupVerb(program);
		case "restore" -> new RestoreVerb(program);
		case "clone" -> new CloneVerb(program);
		case "pull" -> new PullVerb(program);
		case "push" -> new PushVerb(program);
		case "group" -> new GroupVerb(program);
		case "readers" -> new ReadersVerb(program);
		case "analyzers" -> new AnalyzersVerb(program);
		case "quantity" -> new QuantityVerb(program);
		case "formula" -> new FormulaVerb(program);
		case "stoichiometry" -> new StoichiometryVerb(program);
		case "help" -> new HelpVerb(program);
		default -> throw new IllegalArgumentException(name);
		};
	}

	/** What picocli parses arguments with: the verbs that these name, and no others. */
	static CommandLine commandLine(Program program, String... arguments) {
		List<String> words = Arrays.asList(arguments);
		return commandLine(program, VerbNames.all().stream().filter(words::contains).toList());
	}

	/** A command line that knows these verbs. */
	public static CommandLine commandLine(Program program, List<String> verbs) {
		CommandSpec top = CommandSpec.wrapWithoutInspection(new Top(program)).name("glovebox");
		top.addOption(flag("-h", "--help").usageHelp(true).description("Show the verbs.").build());
		top.addOption(flag("--version").versionHelp(true).description("Show the version.").build());
		top.version("glovebox " + program.version());
		top.usageMessage().customSynopsis("glovebox VERB [FLAG ...]", "       'glovebox help' lists the verbs");
		CommandLine line = new CommandLine(top);
		for (String name : verbs) {
			CommandLine command = new CommandLine(create(name, program));
			command.getCommandSpec().name(name);
			command.getCommandSpec().usageMessage().description(VerbNames.description(name));
			command.getCommandSpec().addOption(flag("-h", "--help").usageHelp(true).description("Show this.").build());
			line.addSubcommand(name, command);
		}
		return line;
	}

	private static OptionSpec.Builder flag(String... names) {
		return OptionSpec.builder(names);
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
