/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.glovebox.cli.internal.Json;
import org.glovebox.cli.internal.Program;
import org.glovebox.cli.internal.Refusal;
import org.glovebox.cli.internal.TextTable;
import org.glovebox.cli.internal.Verb;
import org.glovebox.core.merge.Choice;
import org.glovebox.core.merge.Choice.Pick;
import org.glovebox.core.merge.Conflict;
import org.glovebox.core.merge.Decisions;
import org.glovebox.core.notebook.Loading;
import org.glovebox.core.notebook.MergeOutcome;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Save;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Journal;
import org.glovebox.core.text.ImportPlan;
import org.glovebox.core.text.Kinds;
import org.glovebox.core.text.PlannedRecord;
import org.glovebox.core.text.TextFile;
import org.glovebox.core.text.TextImport;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code glovebox merge}: brings what was edited apart together with what was saved since. */
@Command(name = "merge")
public final class MergeVerb extends Verb {

	@Parameters(paramLabel = "RECORD", description = "Short id or UUID.")
	private String record;

	@Option(names = "--mine", paramLabel = "FILE",
			description = "Text (.gbx) with the record as it was edited; else the edits that a window kept and did not save.")
	private Path mine;

	@Option(names = "--base", paramLabel = "REVISION", description = "The revision from which the text was edited: a number or "
			+ "the beginning of a hash.")
	private String base;

	@Option(names = "--take", paramLabel = "SIDE", description = "For fields that both changed: mine, theirs or both.")
	private String take;

	@Option(names = "--set", paramLabel = "FIELD=CHOICE", description = "For one field, as it is listed, or its number: mine, "
			+ "theirs, both, or what it is to be.")
	private Map<String, String> set = new LinkedHashMap<>();

	@Option(names = "--message", paramLabel = "TEXT", description = "What was done and why.")
	private String message = "";

	public MergeVerb(Program program) {
		super(program);
	}

	@Override
	protected void run() throws Exception {
		try (Notebook open = Notebooks.open(program(), location())) {
			NamedRevision newest = NamedRevision.of(open, record);
			Save save = mine == null ? draft(open, newest) : text(open, newest);
			List<Conflict> all = open.mergePreview(save).open();
			Decisions decisions = decisions(all);
			MergeOutcome outcome = open.merge(save, decisions, message, program().author());
			if (mine == null && outcome instanceof MergeOutcome.Saved) {
				open.journal().clear(newest.record().uuid());
			}
			report(newest, outcome, all.stream().map(Conflict::key).toList());
		}
	}

	private static Save draft(Notebook open, NamedRevision newest) throws Refusal {
		Journal.Draft draft = open.journal().restore(newest.record().uuid()).orElseThrow(() -> new Refusal(
				newest.record().shortId() + " has no edits that were not saved; name a text with --mine"));
		return switch (open.loadDraft(draft)) {
		case Loading.Loaded(Stored stored) -> new Save(stored.record(), draft.base());
		case Loading.Missing(String reason) -> throw new Refusal(reason);
		case Loading.Unreadable(String reason) -> throw new Refusal(reason);
		};
	}

	private Save text(Notebook open, NamedRevision newest) throws Exception {
		if (base == null) {
			throw new Refusal("name the revision from which " + mine + " was edited with --base; 'glovebox history "
					+ newest.record().shortId() + "' lists them");
		}
		NamedRevision from = NamedRevision.of(newest.record(), newest.history(), base);
		TextImport taking = new TextImport(open, Kinds.installed(), program().author())
				.from(Map.of(newest.record().uuid(), from.info().id()));
		ImportPlan plan = taking.plan(List.of(TextFile.read(mine)));
		plan.messages().forEach(found -> console().say(found.toString()));
		if (!plan.isSound()) {
			throw new Refusal("nothing was merged, since there are errors");
		}
		return plan.records().stream().filter(planned -> planned.id().equalsIgnoreCase(newest.record().shortId())).findFirst()
				.map(PlannedRecord::save)
				.orElseThrow(() -> new Refusal(mine + " says nothing about " + newest.record().shortId()));
	}

	/** What was given on the command line; a field that does not conflict, or a side that does not exist, is refused. */
	private Decisions decisions(List<Conflict> all) throws Refusal {
		Optional<Choice> general = take == null ? Optional.empty() : Optional.of(pick(take).orElseThrow(() -> new Refusal(
				"--take is mine, theirs or both, not " + take)));
		Map<String, Choice> byKey = new LinkedHashMap<>();
		for (Map.Entry<String, String> entry : set.entrySet()) {
			Conflict conflict = find(all, entry.getKey());
			Choice choice = pick(entry.getValue()).orElseGet(() -> new Choice.Typed(entry.getValue()));
			if (choice instanceof Choice.Typed && !conflict.takesTyped()) {
				throw new Refusal(conflict.field() + " is mine or theirs" + (conflict.keepsBoth() ? " or both" : "") + ", not "
						+ entry.getValue());
			}
			byKey.put(conflict.key(), choice);
		}
		return conflict -> Optional.ofNullable(byKey.get(conflict.key())).or(() -> general);
	}

	private static Optional<Choice> pick(String text) {
		return switch (text.toLowerCase(Locale.ROOT)) {
		case "mine" -> Optional.of(Pick.MINE);
		case "theirs" -> Optional.of(Pick.THEIRS);
		case "both" -> Optional.of(Pick.BOTH);
		default -> Optional.empty();
		};
	}

	private static Conflict find(List<Conflict> all, String named) throws Refusal {
		for (int i = 0; i < all.size(); i++) {
			Conflict conflict = all.get(i);
			if (named.equals(Integer.toString(i + 1)) || named.equalsIgnoreCase(conflict.field())
					|| named.equalsIgnoreCase(conflict.field().replace(" \u203a ", " > ")) || named.equals(conflict.key())) {
				return conflict;
			}
		}
		throw new Refusal("no field " + named + " was changed on both sides");
	}

	private void report(NamedRevision newest, MergeOutcome outcome, List<String> keys) throws Exception {
		if (outcome instanceof MergeOutcome.Invalid invalid) {
			throw new Refusal(invalid.message());
		}
		if (json()) {
			Json.write(console().out(), json -> write(json, newest, outcome));
		} else if (outcome instanceof MergeOutcome.Saved saved) {
			console().print(newest.record().shortId() + " is merged as revision " + saved.newest().id().hex());
			saved.taken().forEach(difference -> console().print("  " + difference.sentence()));
		} else if (outcome instanceof MergeOutcome.Conflicting conflicting) {
			print(conflicting, keys);
		}
		if (outcome instanceof MergeOutcome.Conflicting) {
			endRefused();
		}
	}

	private void print(MergeOutcome.Conflicting conflicting, List<String> keys) {
		List<Conflict> open = conflicting.merged().open();
		console().print("Both sides changed " + (open.size() == 1 ? "this field" : "these fields")
				+ ". Nothing was saved; choose with --take, or for each field with --set NUMBER=mine, theirs"
				+ (open.stream().anyMatch(Conflict::keepsBoth) ? ", both" : "") + " or a value.");
		TextTable table = new TextTable("no", "field", "before", "mine", "theirs (" + conflicting.theirs().author() + ")");
		for (Conflict conflict : open) {
			table.row(Integer.toString(keys.indexOf(conflict.key()) + 1), conflict.field(), shown(conflict.base()), shown(conflict.mine()),
					shown(conflict.theirs()));
		}
		table.print(console());
	}

	private static String shown(Optional<String> text) {
		return text.orElse("\u2013").replace("\n", " \u21b5 ");
	}

	private static void write(Json json, NamedRevision newest, MergeOutcome outcome) {
		json.object(() -> {
			json.field("record", newest.record().shortId()).field("saved", outcome instanceof MergeOutcome.Saved);
			if (outcome instanceof MergeOutcome.Saved saved) {
				json.field("revision", saved.newest().id());
				json.name("parents").array(() -> saved.newest().parents().forEach(parent -> json.value(parent.hex())));
				json.name("differences").array(() -> saved.taken().forEach(d -> Differences.write(json, d)));
			} else if (outcome instanceof MergeOutcome.Conflicting conflicting) {
				json.name("conflicts").array(() -> conflicting.merged().open().forEach(conflict -> write(json, conflict)));
			}
		});
	}

	private static void write(Json json, Conflict conflict) {
		json.object(() -> {
			json.field("field", conflict.key()).field("label", conflict.field())
					.field("kind", conflict.kind().name().toLowerCase(Locale.ROOT));
			conflict.base().ifPresent(text -> json.field("base", text));
			conflict.mine().ifPresent(text -> json.field("mine", text));
			conflict.theirs().ifPresent(text -> json.field("theirs", text));
		});
	}
}
