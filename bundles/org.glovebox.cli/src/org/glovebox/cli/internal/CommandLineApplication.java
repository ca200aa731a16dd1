/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.jdt.annotation.Nullable;

/** Entry point of the command line inside the product; it needs no display and loads no class of the desktop. */
public final class CommandLineApplication implements IApplication {

	@Override
	public Object start(@Nullable IApplicationContext context) {
		String[] arguments = (String[]) Objects.requireNonNull(context).getArguments().get(IApplicationContext.APPLICATION_ARGS);
		ResultStream results = new ResultStream(new FileOutputStream(FileDescriptor.out));
		PrintStream out = utf8(results);
		PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
		int code = run(new Console(out, err), arguments == null ? new String[0] : arguments);
		out.flush();
		if (results.failure().isPresent() && code == ExitCode.DONE) {
			code = ExitCode.REFUSED;
			if (!results.isReaderGone()) {
				err.println("glovebox: the result could not be written to standard output: "
						+ DiskTrouble.of(results.failure().get()));
			}
		}
		err.flush();
		return code;
	}

	private static int run(Console console, String... arguments) {
		if (Overview.isAskedFor(arguments)) {
			Overview.print(console);
			return ExitCode.DONE;
		}
		return Verbs.run(new Program(RegistryFactory.getRegistry(), System.getenv(), console), arguments);
	}

	@Override
	public void stop() {
		// verbs run to their end in the thread of start; there is nothing to stop
	}

	private static PrintStream utf8(OutputStream stream) {
		return new PrintStream(new BufferedOutputStream(stream, 1 << 16), false, StandardCharsets.UTF_8);
	}
}
