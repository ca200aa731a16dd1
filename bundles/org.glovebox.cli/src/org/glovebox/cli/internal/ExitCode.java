/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

/** Exit codes of the command line; part of its contract. */
public final class ExitCode {

	/** Done. */
	public static final int DONE = 0;
	/** Refused with a reason. */
	public static final int REFUSED = 1;
	/** The command line was not understood. */
	public static final int USAGE = 2;
	/** A fault of the program. */
	public static final int FAULT = 3;

	private ExitCode() {
	}
}
