/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.PastRevisions;
import org.glovebox.core.signing.Signature;
import org.glovebox.core.signing.Signatures;
import org.glovebox.core.store.RevisionInfo;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox history}: all revisions of a record, and one of them made the newest again. */
@Command(name = "history")
public final class HistoryVerb extends Verb {

	private static final int HASH = 8;

	@Parameters(paramLabel = "RECORD", description = "Short id or UUID.")
	private String record;

	@Option(names = "--restore", paramLabel = "REVISION",
			description = "Save the record as it was then as a new revision; REVISION is a number or the beginning of a hash.")
	private String restore;

	public HistoryVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		try (Notebook open = Notebooks.open(program(), location())) {
			NamedRevision newest = NamedRevision.of(open, record);
			if (restore != null) {
				restore(open, NamedRevision.of(newest.record(), newest.history(), restore));
				newest = NamedRevision.of(open, record);
			}
			NamedRevision shown = newest;
			Signatures signatures = new Signatures(open);
			if (json()) {
				Json.write(console().out(), json -> write(json, shown, signatures));
			} else {
				print(shown, signatures);
			}
		}
	}

	private void restore(Notebook open, NamedRevision past) throws Refusal {
		Notebooks.saved(new PastRevisions(open).restore(past.info().id(), "restored revision " + past.number(), program().author()));
	}

	private void print(NamedRevision newest, Signatures signatures) {
		TextTable table = new TextTable("no", "revision", "when (UTC)", "by", "what", "follows", "signatures");
		for (RevisionInfo info : newest.history()) {
			table.row(Integer.toString(newest.number(info)), info.id().hex().substring(0, HASH),
					Summaries.minute(info.time()), info.author(),
					info.message().replace('\n', ' '), parents(newest, info),
					String.join("; ", signatures.of(info.id()).stream().map(Signature::sentence).toList()));
		}
		console().print(newest.record().label());
		table.print(console());
	}

	/** The numbers of the revisions that one follows on. */
	private static String parents(NamedRevision named, RevisionInfo info) {
		List<String> numbers = new ArrayList<>();
		info.parents().forEach(parent -> named.find(parent)
				.ifPresent(other -> numbers.add(Integer.toString(named.number(other)))));
		return String.join(" and ", numbers);
	}

	private static void write(Json json, NamedRevision newest, Signatures signatures) {
		json.object(() -> {
			json.field("record", newest.record().shortId()).field("uuid", newest.record().uuid());
			json.name("revisions").array(() -> newest.history().forEach(info -> json.object(() -> {
				json.field("number", newest.number(info)).field("id", info.id()).field("time", info.time())
						.field("author", info.author()).field("message", info.message());
				json.name("parents").array(() -> info.parents().forEach(parent -> json.value(parent.hex())));
				json.name("signatures").array(() -> signatures.of(info.id()).forEach(s -> SignVerb.write(json, s)));
			})));
		});
	}
}
