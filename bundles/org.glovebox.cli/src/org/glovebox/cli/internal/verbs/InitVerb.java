/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Path;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Notebook;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code glovebox init}: makes an empty notebook. */
@Command(name = "init")
public final class InitVerb extends Verb {

	@Option(names = "--name", paramLabel = "NAME", description = "Name for people; else the name of the folder.")
	private String name;

	public InitVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		Path folder = folder();
		String title = name == null ? String.valueOf(folder.getFileName()) : name;
		try (Notebook created = Notebooks.create(program(), folder, title)) {
			if (json()) {
				Json.write(console().out(),
						json -> json.object(() -> json.field("notebook", folder).field("name", title)));
			} else {
				console().print("made the notebook " + title + " at " + folder);
			}
		}
	}
}
