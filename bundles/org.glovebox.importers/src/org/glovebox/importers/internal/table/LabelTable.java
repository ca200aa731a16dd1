/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.table;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the labels of one kind of file mean: first what holds for that kind, then what holds for all. The meanings are
 * in {@code labels.tsv}.
 */
public final class LabelTable {

	/** Labels that mean the same whoever wrote them. */
	public static final String ANY = "*";

	private static final Map<String, Map<String, Meaning>> ALL = read("labels.tsv");

	private final Map<String, Meaning> own;
	private final Map<String, Meaning> any;

	private LabelTable(Map<String, Meaning> own, Map<String, Meaning> any) {
		this.own = own;
		this.any = any;
	}

	/**
	 * The meaning of a label.
	 *
	 * @param term column of the vocabulary, or a name that begins with @ for what becomes one by a calculation
	 * @param rank of several columns with the same meaning that of lowest rank gets it
	 * @param unit unit where the label states none, "" where none is known
	 * @param negated whether the file's sign is the opposite of the vocabulary's
	 * @param ofFormat whether the format says so, else it is what most files mean
	 */
	record Meaning(String term, int rank, String unit, boolean negated, boolean ofFormat) {
	}

	/** The table for a kind of file; unknown kinds have what holds for all. */
	public static LabelTable of(String scope) {
		return new LabelTable(ALL.getOrDefault(scope, Map.of()), ALL.getOrDefault(ANY, Map.of()));
	}

	Optional<Meaning> meaning(Label label) {
		Meaning found = own.get(label.wholeKey());
		found = found == null ? own.get(label.key()) : found;
		found = found == null ? any.get(label.wholeKey()) : found;
		return Optional.ofNullable(found == null ? any.get(label.key()) : found);
	}

	private static Map<String, Map<String, Meaning>> read(String resource) {
		Map<String, Map<String, Meaning>> all = new HashMap<>();
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(LabelTable.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				if (!line.startsWith("#") && !line.isBlank()) {
					add(line.split("\t", -1), all);
				}
			}
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return all;
	}

	private static void add(String[] cell, Map<String, Map<String, Meaning>> all) {
		boolean negated = cell[1].startsWith("-");
		String term = negated ? cell[1].substring(1) : cell[1];
		Map<String, Meaning> scope = all.computeIfAbsent(cell[0], s -> new HashMap<>());
		int rank = (int) scope.values().stream().filter(m -> m.term().equals(term)).count();
		for (String key : cell[3].split("\\s+")) {
			scope.putIfAbsent(key, new Meaning(term, rank++, cell[2], negated, !cell[0].equals(ANY)));
		}
	}
}
