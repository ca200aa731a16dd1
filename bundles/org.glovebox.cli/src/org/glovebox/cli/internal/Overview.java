/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

/** What there is: all verbs with a line each. */
public final class Overview {

	private static final int WIDTH = 15;

	private Overview() {
	}

	/**
	 * Whether nothing but the overview is asked for. Then there are no flags to parse, and the parser, which takes longer
	 * to load than everything else together, stays out of memory.
	 */
	static boolean isAskedFor(String... arguments) {
		return arguments.length == 0 || arguments.length == 1 && arguments[0].equals("help");
	}

	/** Prints the verbs in their order. */
	public static void print(Console console) {
		console.print("Glovebox, a lab notebook for solid-state cells.");
		console.print("");
		console.print("glovebox                 opens the desktop");
		console.print("glovebox VERB --help     explains a verb; --json gives JSON for programs");
		console.print("");
		for (String name : VerbNames.all()) {
			console.print("  " + name + " ".repeat(Math.max(1, WIDTH - name.length())) + VerbNames.description(name));
		}
	}
}
