/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Files;
import java.nio.file.Path;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.extension.StoreRegistry;
import org.glovebox.core.notebook.Exchange;
import org.glovebox.core.notebook.ExchangeReport;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.NotebookOpening;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code glovebox clone}: makes a notebook in a folder that is a copy of another one, or goes on where that was cut off. */
@Command(name = "clone")
public final class CloneVerb extends Verb {

	private static final String MARKER = "glovebox.json";

	@Parameters(index = "0", paramLabel = "ADDRESS", description = "The notebook of the group.")
	private String partner = "";

	@Parameters(index = "1", paramLabel = "FOLDER", description = "Where the copy is to be; missing or empty, or a copy that was cut off.")
	private Path target;

	public CloneVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		Path folder = target.toAbsolutePath().normalize();
		try (Notebook group = Notebooks.open(program(), partner); Notebook own = own(group, folder)) {
			ExchangeReport report = new Exchange(own, group, program().author(), monitor()).pull(Exchanges.decisions(""));
			if (json()) {
				Json.write(console().out(), json -> Exchanges.json(json, partner, report));
			} else {
				Exchanges.print(console(), "made " + folder + " out of", partner, report);
			}
			if (!report.complete()) {
				endRefused();
			}
		}
	}

	private Notebook own(Notebook group, Path folder) throws Refusal {
		if (Files.exists(folder.resolve(MARKER))) {
			Notebook there = Notebooks.open(program(), folder);
			if (!there.info().id().equals(group.info().id())) {
				there.close();
				throw new Refusal("there is another notebook in " + folder + " already");
			}
			return there;
		}
		return switch (Notebook.createClone(new StoreRegistry(program().registry()), folder.toString(), group.info())) {
		case NotebookOpening.Opened(Notebook notebook) -> notebook;
		case NotebookOpening.Refused(var cause, String reason) -> throw new Refusal(reason);
		};
	}
}
