/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.eclipse.core.runtime.RegistryFactory;
import org.glovebox.cli.internal.Console;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Verbs;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A command line that ran without any plug-in.
 *
 * @param code exit code
 * @param output standard output
 * @param messages standard error
 */
record CommandLineRun(int code, String output, String messages) {

	static CommandLineRun of(String... arguments) throws Exception {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		Console console = new Console(new PrintStream(out, true, StandardCharsets.UTF_8),
				new PrintStream(err, true, StandardCharsets.UTF_8));
		Program program = new Program(RegistryFactory.createRegistry(null, null, null), Map.of(), console);
		int code = Verbs.run(program, arguments);
		return new CommandLineRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	JsonObject json() {
		return JsonParser.parseString(output).getAsJsonObject();
	}
}
