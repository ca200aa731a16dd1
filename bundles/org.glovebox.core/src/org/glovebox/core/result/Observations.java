/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.store.Edge;
import org.glovebox.model.Records;
import org.glovebox.model.Reference;
import org.glovebox.model.analysis.Analysis;
import org.glovebox.model.analysis.AnalysisInput;
import org.glovebox.model.analysis.Claim;
import org.glovebox.model.analysis.Result;
import org.glovebox.model.notebook.Record;

/** Finds what is stated of records, by analyses of the notebook and by publications. Reads; not for the UI thread. */
public final class Observations {

	private final Notebook notebook;
	private final Map<UUID, Optional<Record>> loaded = new LinkedHashMap<>();

	/**
	 * @param notebook the notebook; each record is read at most once, so that one object serves one task
	 */
	public Observations(Notebook notebook) {
		this.notebook = notebook;
	}

	/** The notebook in which they are found. */
	Notebook notebook() {
		return notebook;
	}

	/** What is stated of a record, in the order of the ids of those who state it. */
	public List<Observation> about(UUID record) {
		return about(List.of(record));
	}

	/** What is stated of any of some records, each value once. */
	public List<Observation> about(Collection<UUID> records) {
		Set<UUID> stating = new LinkedHashSet<>();
		for (UUID record : records) {
			notebook.edgesAt(record).stream().filter(e -> e.to().equals(record)).filter(Observations::states)
					.map(Edge::from).forEach(stating::add);
		}
		return stating.stream().map(this::load).flatMap(Optional::stream).flatMap(r -> of(r).stream())
				.filter(o -> o.about().stream().anyMatch(records::contains)).toList();
	}

	private static boolean states(Edge edge) {
		String feature = edge.feature();
		return feature.startsWith("about") || feature.endsWith("/of") || feature.startsWith("inputs") && feature.endsWith("/record");
	}

	private Optional<Record> load(UUID uuid) {
		return loaded.computeIfAbsent(uuid, u -> notebook.load(u).stored().map(Stored::record));
	}

	/** What a record states of others; empty where it is neither an analysis, a calculation nor a claim. */
	public static List<Observation> of(Record record) {
		if (record instanceof Claim claim) {
			return Observation.of(claim, targets(claim, "about")).stream().toList();
		}
		List<Observation> found = new ArrayList<>();
		for (Iterator<EObject> parts = EcoreUtil.getAllContents(record, false); parts.hasNext();) {
			if (parts.next() instanceof Result result) {
				Observation.of(record, result, described(record, result)).ifPresent(found::add);
			}
		}
		return found;
	}

	/** What a result describes: what it says, else what was analyzed. */
	private static List<UUID> described(Record record, Result result) {
		Optional<UUID> of = Optional.ofNullable(result.getOf()).flatMap(Records::uuid).map(UUID::fromString);
		if (of.isPresent()) {
			return List.of(of.get());
		}
		return record instanceof Analysis analysis
				? analysis.getInputs().stream().map(AnalysisInput::getRecord).filter(java.util.Objects::nonNull)
						.flatMap(r -> Records.uuid(r).stream()).map(UUID::fromString).toList()
				: targets(record, "about");
	}

	private static List<UUID> targets(Record record, String feature) {
		return Records.references(record).stream().filter(r -> r.path().startsWith(feature)).map(Reference::target)
				.map(UUID::fromString).distinct().toList();
	}
}
