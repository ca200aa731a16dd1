/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.io.PrintStream;
import java.util.List;

import org.glovebox.api.Message;

/**
 * Where verbs write to: results on standard output, everything else on standard error.
 *
 * @param out results
 * @param err messages
 */
public record Console(PrintStream out, PrintStream err) {

	/** Writes a line of the result. */
	public void print(String line) {
		out.println(line);
	}

	/** Writes a line that is no part of the result. */
	public void say(String line) {
		out.flush();
		err.println(line);
		err.flush();
	}

	/** Writes messages about a file or record. */
	public void say(String about, List<Message> messages) {
		messages.forEach(m -> say(about + ": " + m));
	}
}
