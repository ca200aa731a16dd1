/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EClass;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.ModelPackages;
import org.glovebox.model.notebook.NotebookPackage;

/** The records that a field can refer to, narrowed down by what is typed. */
public final class RecordChoices {

	private final List<RecordSummary> all;

	/** Chooses among these, the ones changed last first. */
	public RecordChoices(List<RecordSummary> all) {
		this.all = all.stream().sorted(Comparator.comparing(RecordSummary::changed).reversed()).toList();
	}

	/**
	 * Reads the records of a kind and of the kinds below it; not in the UI thread.
	 *
	 * @param kind the type of a reference, often abstract
	 */
	public static RecordChoices of(Notebook notebook, EClass kind) {
		RecordFilter filter = kind == NotebookPackage.Literals.RECORD ? RecordFilter.ALL
				: RecordFilter.ALL.ofKinds(kinds(kind).toArray(String[]::new));
		return new RecordChoices(notebook.list(filter));
	}

	private static Set<String> kinds(EClass kind) {
		return ModelPackages.recordKinds().stream().filter(kind::isSuperTypeOf).map(EClass::getName)
				.collect(Collectors.toSet());
	}

	/** Whether a kind may stand where this one is asked for. */
	public static boolean takes(EClass asked, String kind) {
		return asked == NotebookPackage.Literals.RECORD || kinds(asked).contains(kind);
	}

	/**
	 * The records that have every word typed in their id or title, or whose kind begins with it; ids that begin with
	 * what is typed come first.
	 *
	 * @param limit how many at most
	 */
	public List<RecordSummary> matching(String typed, int limit) {
		List<String> words = Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+")).filter(w -> !w.isEmpty())
				.toList();
		String start = typed.strip().toLowerCase(Locale.ROOT);
		return all.stream().filter(record -> matches(record, words))
				.sorted(Comparator.comparing(
						(RecordSummary r) -> !r.shortId().toLowerCase(Locale.ROOT).startsWith(start)))
				.limit(limit).toList();
	}

	private static boolean matches(RecordSummary record, List<String> words) {
		String label = record.label().toLowerCase(Locale.ROOT);
		String kind = record.kind().toLowerCase(Locale.ROOT);
		return words.stream().allMatch(word -> label.contains(word) || kind.startsWith(word));
	}
}
