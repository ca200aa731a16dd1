/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;

import org.glovebox.api.Monitor;
import org.glovebox.core.extension.CheckRegistry;
import org.glovebox.core.extension.Creation;
import org.glovebox.core.extension.PluginCall;
import org.glovebox.core.notebook.Loading;
import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.notebook.Stored;
import org.glovebox.core.recall.Affected;
import org.glovebox.core.recall.Recall;
import org.glovebox.core.recall.Recalls;
import org.glovebox.core.store.RecordFilter;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.check.Finding.Severity;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;

/**
 * Runs checks. A check that fails is named and left out for that record; the others go on. Reads what the records refer
 * to, so that it does not belong in the UI thread.
 */
public final class CheckRunner {

	private static final Comparator<CheckFinding> SERIOUS_FIRST = Comparator.comparing(CheckFinding::severity)
			.reversed();

	private static final String RECALL = "recall";

	private final CheckRegistry registry;

	public CheckRunner(CheckRegistry registry) {
		this.registry = registry;
	}

	/** Checks a record, which may be edited and not saved; it belongs to the caller's thread. */
	public CheckReport check(Notebook notebook, Record record) {
		List<CheckFinding> findings = new ArrayList<>();
		Set<String> faults = new LinkedHashSet<>();
		run(Findings.Scope.of(notebook), record, findings, faults);
		recalled(new Recalls(notebook).affected(), record, findings);
		return new CheckReport(1, findings, List.copyOf(faults));
	}

	/**
	 * Checks every record of a notebook.
	 *
	 * @throws CancellationException where the user asked to stop
	 */
	public CheckReport checkAll(Notebook notebook, Monitor monitor) {
		return check(notebook, notebook.list(RecordFilter.ALL).stream().map(RecordSummary::uuid).toList(), monitor);
	}

	/**
	 * Checks some records as they are saved.
	 *
	 * @throws CancellationException where the user asked to stop
	 */
	public CheckReport check(Notebook notebook, Collection<UUID> records, Monitor monitor) {
		List<CheckFinding> findings = new ArrayList<>();
		Set<String> faults = new LinkedHashSet<>();
		Map<UUID, List<Affected>> affected = new Recalls(notebook).affected();
		int done = 0;
		for (UUID uuid : records) {
			monitor.checkCancelled();
			monitor.progress((double) done++ / records.size(), "checking records");
			switch (notebook.load(uuid)) {
			case Loading.Loaded(Stored stored) -> {
				run(Findings.Scope.of(notebook), stored.record(), findings, faults);
				recalled(affected, stored.record(), findings);
			}
			case Loading.Missing(String reason) -> faults.add(reason);
			case Loading.Unreadable(String reason) -> faults.add(reason);
			}
		}
		return new CheckReport(done, findings, List.copyOf(faults));
	}

	/** What is known of recalls is no matter of one record, so that it is no check that plug-ins could replace. */
	private static void recalled(Map<UUID, List<Affected>> affected, Record record, List<CheckFinding> into) {
		UUID uuid = UUID.fromString(record.getUuid());
		Recall.reason(record).ifPresent(reason -> into.add(finding(record, uuid, "This was recalled: " + reason + ".")));
		affected.getOrDefault(uuid, List.of()).forEach(a -> into.add(finding(record, uuid, "It " + a.sentence() + ".")));
	}

	private static CheckFinding finding(Record record, UUID uuid, String message) {
		return new CheckFinding(RECALL, Severity.WARNING, uuid, RecordLabels.shortName(record), "title", message,
				Optional.empty());
	}

	private void run(Findings.Scope scope, Record record, List<CheckFinding> into, Set<String> faults) {
		List<CheckFinding> found = new ArrayList<>();
		for (CheckRegistry.Entry entry : registry.of(record.eClass())) {
			switch (registry.create(entry)) {
			case Creation.Created<Check<?>>(Check<?> check) -> found.addAll(run(scope, entry, check, record, faults));
			case Creation.Failed<Check<?>>(var failure) -> faults.add(failure.message());
			}
		}
		found.sort(SERIOUS_FIRST);
		into.addAll(found);
	}

	@SuppressWarnings("unchecked") // a check for other records than its extension says fails, and is reported
	private static List<CheckFinding> run(Findings.Scope scope, CheckRegistry.Entry entry, Check<?> check,
			Record record, Set<String> faults) {
		Findings findings = new Findings(scope, entry.id(), record);
		PluginCall<Boolean> call = PluginCall.guard(entry.contribution(), () -> {
			((Check<Record>) check).check(record, findings);
			return true;
		});
		if (call instanceof PluginCall.Threw<Boolean> threw) {
			faults.add(threw.message());
		}
		return findings.found();
	}
}
