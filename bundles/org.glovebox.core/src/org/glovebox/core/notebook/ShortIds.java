/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.ecore.EClass;
import org.glovebox.core.store.NotebookStore;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.cell.CellPackage;
import org.glovebox.model.characterization.CharacterizationPackage;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.electrochemistry.ElectrochemistryPackage;
import org.glovebox.model.material.MaterialPackage;
import org.glovebox.model.notebook.NotebookPackage;
import org.glovebox.model.notebook.Project;
import org.glovebox.model.notebook.Record;
import org.glovebox.model.synthesis.SynthesisPackage;

/**
 * Gives records the short ids that go on labels: the prefix of the project, or else one for the kind of record, the
 * year, and a number of that series: "NTC-2024-017".
 */
final class ShortIds {

	/** Most special kinds first. */
	private static final Map<EClass, String> PREFIXES = prefixes();

	private final NotebookStore store;

	ShortIds(NotebookStore store) {
		this.store = store;
	}

	/** The next free short id for a record. */
	String next(Record record, Instant now) {
		String series = series(record, now);
		return free(series, store.nextNumbers(series, 1));
	}

	/** Gives short ids to those records that have none. */
	void complete(Collection<Record> records, Instant now) {
		Map<String, List<Record>> bySeries = new LinkedHashMap<>();
		records.stream().filter(r -> r.getShortId() == null || r.getShortId().isBlank())
				.forEach(r -> bySeries.computeIfAbsent(series(r, now), k -> new ArrayList<>()).add(r));
		bySeries.forEach((series, unnamed) -> {
			long number = store.nextNumbers(series, unnamed.size());
			for (Record record : unnamed) {
				record.setShortId(free(series, number++));
			}
		});
	}

	private String series(Record record, Instant now) {
		return prefix(record) + '-' + now.atZone(ZoneOffset.UTC).getYear();
	}

	/** The short id of a number, or of a later one where somebody has typed that id before. */
	private String free(String series, long number) {
		String id = String.format(Locale.ROOT, "%s-%03d", series, number);
		return store.findShortId(id).isEmpty() ? id : free(series, store.nextNumbers(series, 1));
	}

	private String prefix(Record record) {
		Project project = record.getProject();
		return Optional.ofNullable(project).flatMap(this::loaded).map(Project::getIdPrefix)
				.filter(own -> !own.isBlank()).map(String::strip).orElseGet(() -> prefix(record.eClass()));
	}

	/** A new record may know its project by its identity only. */
	private Optional<Project> loaded(Project project) {
		if (!project.eIsProxy()) {
			return Optional.of(project);
		}
		return Records.uuid(project).map(UUID::fromString).flatMap(store::newest)
				.flatMap(revision -> RecordFormat.read(revision.content()).opened()).filter(Project.class::isInstance)
				.map(Project.class::cast);
	}

	private static String prefix(EClass kind) {
		Optional<String> stated = Annotations.detail(kind, "idPrefix");
		if (stated.isPresent()) {
			return stated.get();
		}
		return PREFIXES.entrySet().stream().filter(e -> e.getKey().isSuperTypeOf(kind)).map(Map.Entry::getValue)
				.findFirst().orElseGet(() -> kind.getName().substring(0, Math.min(4, kind.getName().length()))
						.toUpperCase(Locale.ROOT));
	}

	private static Map<EClass, String> prefixes() {
		Map<EClass, String> map = new LinkedHashMap<>();
		map.put(MaterialPackage.Literals.LOT, "LOT");
		map.put(SynthesisPackage.Literals.RECIPE, "REC");
		map.put(SynthesisPackage.Literals.BATCH, "BAT");
		map.put(SynthesisPackage.Literals.SERIES, "SER");
		map.put(SynthesisPackage.Literals.SAMPLE, "SMP");
		map.put(CellPackage.Literals.CELL_BUILD, "CELL");
		map.put(ElectrochemistryPackage.Literals.ELECTROCHEMICAL_TEST, "TEST");
		map.put(CharacterizationPackage.Literals.MEASUREMENT, "MEAS");
		map.put(AnalysisPackage.Literals.ANALYSIS, "ANA");
		map.put(AnalysisPackage.Literals.FIGURE, "FIG");
		map.put(AnalysisPackage.Literals.CLAIM, "CLM");
		map.put(NotebookPackage.Literals.PROJECT, "PRJ");
		map.put(NotebookPackage.Literals.PERSON, "PER");
		map.put(NotebookPackage.Literals.INSTRUMENT, "INS");
		map.put(NotebookPackage.Literals.EQUIPMENT_RUN, "RUN");
		map.put(NotebookPackage.Literals.NOTE, "NOTE");
		return map;
	}
}
