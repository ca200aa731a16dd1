/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Files;
import java.nio.file.Path;

import org.glovebox.cli.internal.DiskTrouble;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.core.extension.StoreRegistry;
import org.glovebox.core.notebook.Loading;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.NotebookOpening;
import org.glovebox.core.notebook.SaveOutcome;
import org.glovebox.core.notebook.SaveOutcome.Saved;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.core.store.Sha256;
import org.glovebox.core.store.StoreOpening.Cause;

/** Opens notebooks and finds records in them, or refuses with the reason. */
final class Notebooks {

	private Notebooks() {
	}

	/** Whether it is worth trying to open a notebook there. */
	static boolean mayBeAt(String location) {
		return StoreRegistry.isAddress(location) || Files.isDirectory(Path.of(location));
	}

	/** Opens a notebook at a folder or an address. */
	static Notebook open(Program program, String location) throws Refusal {
		if (!StoreRegistry.isAddress(location)) {
			return open(program, Path.of(location));
		}
		program.loadRecordTypes();
		return opened(Path.of("").toAbsolutePath(), Notebook.open(new StoreRegistry(program.registry()), location));
	}

	static Notebook open(Program program, Path folder) throws Refusal {
		if (Files.exists(folder) && !Files.isDirectory(folder)) {
			throw new Refusal(folder + ": it is a file; a notebook is a folder");
		}
		if (!Files.isDirectory(folder)) {
			throw new Refusal("there is no notebook at " + folder + "; 'glovebox init --notebook DIR' makes one");
		}
		program.loadRecordTypes();
		return opened(folder, Notebook.open(new StoreRegistry(program.registry()), folder.toString()));
	}

	static Notebook create(Program program, Path folder, String name) throws Refusal {
		program.loadRecordTypes();
		return opened(folder, Notebook.create(new StoreRegistry(program.registry()), folder.toString(), name));
	}

	private static Notebook opened(Path folder, NotebookOpening opening) throws Refusal {
		return switch (opening) {
		case NotebookOpening.Opened(Notebook notebook) -> notebook;
		case NotebookOpening.Refused(var cause, String reason) -> throw new Refusal(
				cause == Cause.UNREADABLE ? reason + DiskTrouble.fullDisk(folder) : reason);
		};
	}

	/** Makes the notebook of a group. */
	static Notebook create(Program program, String address, String name) throws Refusal {
		program.loadRecordTypes();
		return opened(Path.of("").toAbsolutePath(), Notebook.create(new StoreRegistry(program.registry()), address, name));
	}

	static RecordSummary find(Notebook notebook, String name) throws Refusal {
		return notebook.find(name).orElseThrow(() -> new Refusal("there is no record " + name + " in this notebook"));
	}

	static Stored load(Notebook notebook, String name) throws Refusal {
		return switch (notebook.load(find(notebook, name).uuid())) {
		case Loading.Loaded(Stored stored) -> stored;
		case Loading.Missing(String reason) -> throw new Refusal(reason);
		case Loading.Unreadable(String reason) -> throw new Refusal(name + ": " + reason);
		};
	}

	/** A state of a record as it was saved. */
	static Stored revision(Notebook notebook, Sha256 id) throws Refusal {
		return switch (notebook.loadRevision(id)) {
		case Loading.Loaded(Stored stored) -> stored;
		case Loading.Missing(String reason) -> throw new Refusal(reason);
		case Loading.Unreadable(String reason) -> throw new Refusal(reason);
		};
	}

	static Saved saved(SaveOutcome outcome) throws Refusal {
		return switch (outcome) {
		case Saved saved -> saved;
		case SaveOutcome.Conflict conflict -> throw new Refusal(conflict.message());
		case SaveOutcome.Invalid invalid -> throw new Refusal(invalid.message());
		};
	}
}
