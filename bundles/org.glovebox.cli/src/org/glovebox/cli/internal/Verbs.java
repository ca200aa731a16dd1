/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.glovebox.core.analysis.NearestName;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Finds the verb, runs it, and turns what goes wrong into an exit code with a line that helps. */
public final class Verbs {

	private static final int FRAMES = 12;

	private Verbs() {
	}

	/** Runs a command line. */
	public static int run(Program program, String... arguments) {
		String[] ordered = verbFirst(arguments);
		CommandLine line = commandLine(program, ordered);
		line.setOut(new PrintWriter(program.console().out(), true));
		line.setErr(new PrintWriter(program.console().err(), true));
		line.setParameterExceptionHandler((e, given) -> usage(program, unmatched(program, ordered).orElse(e)));
		line.setExecutionExceptionHandler((e, command, parsed) -> fault(program, e));
		try {
			return line.execute(ordered);
		} catch (Error e) {
			return fault(program, e);
		}
	}

	private static CommandLine commandLine(Program program, String... arguments) {
		CommandLine line = VerbList.commandLine(program, arguments);
		// a file may be called @data.ndax
		line.setExpandAtFiles(false);
		line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
		return line;
	}

	/** The flags that all verbs have may also stand before the verb. */
	private static String[] verbFirst(String... arguments) {
		int verb = 0;
		while (verb < arguments.length && isCommon(arguments[verb])) {
			verb += arguments[verb].equals(Verb.NOTEBOOK) ? 2 : 1;
		}
		if (verb == 0 || verb >= arguments.length || arguments[verb].startsWith("-")) {
			return arguments;
		}
		List<String> ordered = new ArrayList<>(List.of(arguments[verb]));
		ordered.addAll(Arrays.asList(arguments).subList(0, verb));
		ordered.addAll(Arrays.asList(arguments).subList(verb + 1, arguments.length));
		return ordered.toArray(String[]::new);
	}

	private static boolean isCommon(String argument) {
		return argument.equals(Verb.JSON) || argument.equals(Verb.NOTEBOOK)
				|| argument.startsWith(Verb.NOTEBOOK + '=');
	}

	/** What a command line has too much: a mistyped flag explains better what is wrong than the flag that it was meant for. */
	private static Optional<ParameterException> unmatched(Program program, String... arguments) {
		CommandLine line = commandLine(program, arguments);
		line.getCommandSpec().parser().collectErrors(true);
		line.getSubcommands().values().forEach(c -> c.getCommandSpec().parser().collectErrors(true));
		List<Exception> errors = new ArrayList<>();
		for (ParseResult parsed = line.parseArgs(arguments); parsed != null; parsed = parsed.subcommand()) {
			errors.addAll(parsed.errors());
		}
		return errors.stream().filter(UnmatchedArgumentException.class::isInstance)
				.map(ParameterException.class::cast).findFirst();
	}

	private static int usage(Program program, ParameterException e) {
		CommandLine command = e.getCommandLine();
		String name = command.getCommandSpec().qualifiedName();
		program.console().say(name + ": " + message(e));
		nearest(e).ifPresent(n -> program.console().say("Did you mean " + n + "?"));
		program.console().say(synopsis(command));
		return ExitCode.USAGE;
	}

	private static String message(ParameterException e) {
		if (e instanceof UnmatchedArgumentException u && !u.getUnmatched().isEmpty()) {
			String first = u.getUnmatched().get(0).replaceFirst("(?s)^(-[^=]*)=.*", "$1");
			String kind = first.startsWith("-") ? "unknown flag "
					: e.getCommandLine().getParent() == null ? "unknown verb " : "unexpected argument ";
			return kind + first;
		}
		return e.getMessage();
	}

	private static Optional<String> nearest(ParameterException e) {
		if (!(e instanceof UnmatchedArgumentException u) || u.getUnmatched().isEmpty()) {
			return Optional.empty();
		}
		String typed = u.getUnmatched().get(0).replaceFirst("=.*", "");
		CommandLine command = e.getCommandLine();
		List<String> known = new ArrayList<>();
		if (typed.startsWith("-")) {
			command.getCommandSpec().options().forEach(o -> known.addAll(Arrays.asList(o.names())));
		} else if (command.getParent() == null) {
			known.addAll(VerbNames.all());
		}
		return NearestName.of(typed, known);
	}

	private static String synopsis(CommandLine command) {
		return "Usage: " + command.getHelp().synopsis(0).strip();
	}

	private static int fault(Program program, Throwable e) {
		StringBuilder text = new StringBuilder("glovebox: this is a fault of the program, please report it:");
		for (Throwable t = e; t != null; t = t.getCause()) {
			text.append(System.lineSeparator()).append(t == e ? "" : "caused by ").append(t);
			Arrays.stream(t.getStackTrace()).limit(FRAMES)
					.forEach(f -> text.append(System.lineSeparator()).append("    at ").append(f));
		}
		program.console().say(text.toString());
		return ExitCode.FAULT;
	}
}
