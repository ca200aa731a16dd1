/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.util.concurrent.Callable;

import org.glovebox.api.Monitor;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What all verbs share: the program, the flag for JSON, and how a refusal is told. */
public abstract class Verb implements Callable<Integer> {

	private final Program program;

	@Spec
	private CommandSpec spec;

	private int code = ExitCode.DONE;

	@Option(names = "--json", description = "Write one JSON document to standard output and nothing else.")
	private boolean json;

	protected Verb(Program program) {
		this.program = program;
	}

	/** Does the work; returns normally where it was done. */
	protected abstract void run() throws Exception;

	@Override
	public final Integer call() throws Exception {
		try {
			run();
			return code;
		} catch (Refusal refusal) {
			console().say("glovebox " + spec.name() + ": " + refusal.getMessage());
			if (json) {
				Json.write(console().out(), document -> document.object(() -> document
						.field("refused", refusal.getMessage()).messages(refusal.messages())));
			}
			return ExitCode.REFUSED;
		}
	}

	/** Ends with {@link ExitCode#REFUSED} although the result was written, since the result is bad news. */
	protected final void endRefused() {
		code = ExitCode.REFUSED;
	}

	protected final Program program() {
		return program;
	}

	protected final Console console() {
		return program.console();
	}

	/** Whether the result is to be JSON. */
	protected final boolean json() {
		return json;
	}

	/** Progress that nobody watches; the command line is cancelled by ending it. */
	protected final Monitor monitor() {
		return Monitor.NONE;
	}
}
