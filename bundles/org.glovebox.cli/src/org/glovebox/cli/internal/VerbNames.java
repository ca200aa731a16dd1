/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All verbs, in the order in which help shows them. */
public final class VerbNames {

	private static final Map<String, String> DESCRIPTIONS = descriptions();

	private VerbNames() {
	}

	private static Map<String, String> descriptions() {
		Map<String, String> verbs = new LinkedHashMap<>();
		verbs.put("demo", "Make a demo notebook, import a cycling file, analyze and draw it.");
		verbs.put("init", "Make an empty notebook.");
		verbs.put("read", "Read an instrument file and show what it holds; needs no notebook.");
		verbs.put("import", "Take in instrument files and folders of them, and records written as text (.gbx).");
		verbs.put("watch", "Take in files as instruments write them into a folder, and go on with those that grow.");
		verbs.put("rules", "Show or keep the rules by which names of files say what they belong to.");
		verbs.put("mappings", "Show or keep what the columns of texts and workbooks mean.");
		verbs.put("list", "List the records of the notebook.");
		verbs.put("show", "Show a record with everything in it.");
		verbs.put("find", "Search: words, type:batch, 'press pressure > 300 MPa', 'cells whose ...'; --keep, --kept.");
		verbs.put("history", "List the revisions of a record, or save an older one as the newest (--restore).");
		verbs.put("diff", "Show what differs between two revisions, field by field.");
		verbs.put("merge", "Bring what was edited apart together with what was saved since, field by field.");
		verbs.put("lineage", "Show where a record came from (--up) and what came of it (--down).");
		verbs.put("ledger", "Show what was taken from a lot, batch or sample, and what is left.");
		verbs.put("exposure", "Show when, how long and at which humidity air could get at a material.");
		verbs.put("study", "Make a table over lineage: of a study, or of --rows and --column.");
		verbs.put("check", "List what does not go together in records, or in the whole notebook.");
		verbs.put("analyze", "Run an analysis on a file or on a test of the notebook.");
		verbs.put("rerun", "Run kept analyses again: is it the same, or what comes of what records say now (--update).");
		verbs.put("stale", "List results that rest on what has changed since, and what has changed.");
		verbs.put("recall", "Mark a lot, instrument or run as bad, and show everything that rests on it.");
		verbs.put("diagnose", "Tell from its tests what is wrong with a cell: symptoms, evidence, causes, remedies.");
		verbs.put("claims", "Show published values beside own results.");
		verbs.put("figure", "Draw a file or a test of the notebook as SVG, PNG or PDF.");
		verbs.put("export", "Write records to a file that others can read; without --with, list the ways.");
		verbs.put("key", "Make the key with which a person signs records.");
		verbs.put("sign", "Sign a record as its author, or as a witness, or lock it.");
		verbs.put("unlock", "Make a locked record changeable again, saying why.");
		verbs.put("verify", "Compute every hash and link again and name what does not hold.");
		verbs.put("backup", "Add a backup of the notebook to a folder, or list the backups there.");
		verbs.put("restore", "Make a notebook out of a backup.");
		verbs.put("clone", "Make a copy of the notebook of a group, to work with where the server is out of reach.");
		verbs.put("pull", "Take what the group has saved since; merge what was changed on both sides.");
		verbs.put("push", "Give the group what was saved since.");
		verbs.put("group", "Look after the notebook of a group: init, people, add, remove, projects, close, open.");
		verbs.put("readers", "List the file formats that can be read, or say what a file is taken for.");
		verbs.put("analyzers", "List the analyses with their settings.");
		verbs.put("quantity", "Show how a quantity is read, and convert it; needs no notebook.");
		verbs.put("formula", "Show molar mass, fractions and capacity of a formula or composite; needs no notebook.");
		verbs.put("stoichiometry", "Balance a reaction and give the masses to weigh in, or what was obtained; needs no notebook.");
		verbs.put("help", "Show all verbs, or the flags of one.");
		return verbs;
	}

	/** The names of all verbs. */
	public static List<String> all() {
		return List.copyOf(DESCRIPTIONS.keySet());
	}

	/**
	 * What a verb does, in a line.
	 *
	 * @param name one of {@link #all()}
	 */
	public static String description(String name) {
		return DESCRIPTIONS.getOrDefault(name, "");
	}
}
