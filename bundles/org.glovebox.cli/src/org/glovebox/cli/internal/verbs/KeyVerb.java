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
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.signing.Signatures;
import org.glovebox.core.signing.SigningKey;
import org.glovebox.model.notebook.Person;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code glovebox key}: makes the key with which a person signs. */
@Command(name = "key")
public final class KeyVerb extends Verb {

	@Option(names = "--new", paramLabel = "FILE", required = true, description = "Where the key is written to, encrypted with a "
			+ "password; kept outside of the notebook.")
	private Path file;

	@Option(names = "--person", paramLabel = "PERSON", required = true,
			description = "Record of the person; the public key is written down there.")
	private String person;

	public KeyVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		try (Notebook open = Notebooks.open(program(), location())) {
			Stored stored = Notebooks.load(open, person);
			if (!(stored.record() instanceof Person)) {
				throw new Refusal(person + " is no person; a key belongs to one");
			}
			SigningKey key = SigningKey.generate();
			new KeyFile(program(), file).write(key);
			Notebooks.saved(new Signatures(open).enrol(stored, key, program().author()));
			if (json()) {
				Json.write(console().out(), json -> json.object(() -> json.field("file", file)
						.field("person", stored.record().getShortId()).field("key", key.publicKey())));
			} else {
				console().print("key of " + stored.record().getShortId() + " written to " + file);
				console().print("public key " + key.publicKey());
			}
		}
	}
}
