/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.PastRevisions;
import org.glovebox.core.signing.Signatures;
import org.glovebox.core.store.RevisionInfo;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox unlock}: a new revision of a locked record that can be changed, and says why. */
@Command(name = "unlock")
public final class UnlockVerb extends Verb {

	@Parameters(paramLabel = "RECORD", description = "Short id or UUID.")
	private String record;

	@Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why it is to be changed.")
	private String reason;

	public UnlockVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		if (reason.isBlank()) {
			throw new Refusal("--reason says why; it is empty");
		}
		try (Notebook open = Notebooks.open(program(), location())) {
			NamedRevision newest = NamedRevision.of(open, record);
			if (Signatures.lock(new Signatures(open).of(newest.info().id())).isEmpty()) {
				throw new Refusal(newest.record().shortId() + " is not locked");
			}
			RevisionInfo made = Notebooks.saved(new PastRevisions(open).unlock(newest.record().uuid(), reason.strip(), program().author()))
					.revision();
			if (json()) {
				Json.write(console().out(), json -> json.object(() -> json.field("record", newest.record().shortId())
						.field("revision", made.id())));
			} else {
				console().print(newest.record().shortId() + " can be changed again; the locked revision stays "
						+ newest.label());
			}
		}
	}
}
