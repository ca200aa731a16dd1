/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.api.Monitor;
import org.glovebox.core.extension.StoreRegistry;
import org.glovebox.core.store.StoreException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What all verbs share: the program, the common flags, and how a refusal is told. */
public abstract class Verb implements Callable<Integer> {

	/** Flag of every verb. */
	static final String JSON = "--json";
	/** Flag of every verb. */
	static final String NOTEBOOK = "--notebook";

	private final Program program;

	@Spec
	private CommandSpec spec;

	private int code = ExitCode.DONE;

	@Option(names = JSON, description = "Write one JSON document to standard output and nothing else.")
	private boolean json;

	@Option(names = NOTEBOOK, paramLabel = "DIR", description = "Folder of the notebook, or address of that of a group such as"
			+ " postgresql://ada@server/lab; else $$GLOVEBOX_NOTEBOOK, else Glovebox/notebook at home.")
	private @Nullable String notebook;

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
			return refused(refusal);
		} catch (IOException e) {
			return refused(new Refusal(DiskTrouble.of(e)));
		} catch (UncheckedIOException e) {
			return refused(new Refusal(DiskTrouble.of(Objects.requireNonNull(e.getCause()))));
		} catch (StoreException e) {
			return refused(new Refusal(e.getMessage() + DiskTrouble.fullDisk(place())));
		}
	}

	private int refused(Refusal refusal) {
		console().say("glovebox " + spec.name() + ": " + refusal.getMessage());
		if (json) {
			Json.write(console().out(), document -> document.object(() -> document
					.field("refused", refusal.getMessage()).messages(refusal.messages())));
		}
		return ExitCode.REFUSED;
	}

	/** What to throw where the flags do not go together; the program ends with {@link ExitCode#USAGE}. */
	protected final ParameterException usage(String reason) {
		return new ParameterException(spec.commandLine(), reason);
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

	/** The notebook that was named, a folder, absolute, or an address; else that of the environment, else the usual one. */
	protected final String location() {
		String given = notebook;
		String named = given == null ? program.defaultLocation() : given;
		return StoreRegistry.isAddress(named) ? named : Path.of(named).toAbsolutePath().normalize().toString();
	}

	/**
	 * As {@link #location()}, where it must be a folder.
	 *
	 * @throws ParameterException where it is an address
	 */
	protected final Path folder() {
		String location = location();
		if (StoreRegistry.isAddress(location)) {
			throw usage("this needs a notebook that is a folder, not " + location);
		}
		return Path.of(location);
	}

	/** The notebook, or for that of a group the folder from which the program was started, where a disk may be full. */
	private Path place() {
		return StoreRegistry.isAddress(location()) ? Path.of("").toAbsolutePath() : folder();
	}

	/** Whether the user named a notebook with this command. */
	protected final boolean isNotebookNamed() {
		return notebook != null;
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
