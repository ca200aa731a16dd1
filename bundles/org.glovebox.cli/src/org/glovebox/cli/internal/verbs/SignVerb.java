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
import org.glovebox.core.signing.Meaning;
import org.glovebox.core.signing.Signature;
import org.glovebox.core.signing.Signatures;
import org.glovebox.core.signing.SigningKey;
import org.glovebox.core.store.RecordSummary;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox sign}: signs a revision as its author or as a witness, and locks it. */
@Command(name = "sign")
public final class SignVerb extends Verb {

	@Parameters(paramLabel = "RECORD[@REVISION]", description = "The record, in its newest revision or a named one.")
	private String record;

	@Option(names = "--key", paramLabel = "FILE", required = true, description = "File with the key; 'glovebox key' makes one.")
	private Path file;

	@Option(names = "--witness", description = "Sign as somebody who has read it or seen it done.")
	private boolean witness;

	@Option(names = "--lock", description = "Also lock it: it is changed only after 'glovebox unlock' says why.")
	private boolean lock;

	@Option(names = "--remark", paramLabel = "TEXT", description = "What else is said; it is signed too.")
	private String remark = "";

	public SignVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		if (witness && lock) {
			throw new Refusal("a witness does not lock; leave one of --witness and --lock out");
		}
		try (Notebook open = Notebooks.open(program(), location())) {
			NamedRevision revision = NamedRevision.of(open, record);
			if (lock && revision.number() != revision.history().size()) {
				throw new Refusal("only the newest revision can be locked, which is " + revision.history().size());
			}
			SigningKey key = new KeyFile(program(), file).read();
			Signatures signatures = new Signatures(open);
			RecordSummary signer = signatures.owner(key.publicKey()).orElseThrow(() -> new Refusal(
					"the key of " + file + " is that of no person in this notebook"));
			Signature signature = signatures.sign(revision.info(), witness ? Meaning.WITNESS
					: lock ? Meaning.LOCK : Meaning.AUTHOR, signer.uuid(), remark, key);
			if (json()) {
				Json.write(console().out(), json -> write(json, signature));
			} else {
				console().print(revision.label() + " " + revision.info().id().abbreviated() + " is " + signature.sentence());
			}
		}
	}

	static void write(Json json, Signature signature) {
		json.object(() -> json.field("revision", signature.revision()).field("meaning", signature.meaning().text())
				.field("person", signature.person()).field("name", signature.name()).field("time", signature.time())
				.field("remark", signature.remark()).field("key", signature.key()).field("signature", signature.value())
				.field("holds", signature.holds()));
	}
}
