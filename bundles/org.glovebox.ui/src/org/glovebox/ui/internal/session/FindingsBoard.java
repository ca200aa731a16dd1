/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.glovebox.ui.RecordFinding;

/** What has been found on the records that are open, from all sources. Belongs to the UI thread. */
public final class FindingsBoard {

	private static final Comparator<Entry> SERIOUS_FIRST = Comparator
			.comparing((Entry e) -> e.finding().severity()).reversed();

	private final Map<UUID, Map<String, List<RecordFinding>>> findings = new LinkedHashMap<>();
	private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

	/** A finding with the record it is on. */
	public record Entry(UUID record, RecordFinding finding) {
	}

	/** Takes the place of what the source said about the record before. */
	public void report(UUID record, String source, List<RecordFinding> found) {
		Map<String, List<RecordFinding>> bySource = findings.computeIfAbsent(record, r -> new LinkedHashMap<>());
		List<RecordFinding> before = found.isEmpty() ? bySource.remove(source) : bySource.put(source, List.copyOf(found));
		if (!found.equals(before == null ? List.of() : before)) {
			changed();
		}
	}

	/** Forgets a record, since it is not open any more. */
	public void forget(UUID record) {
		if (findings.remove(record) != null) {
			changed();
		}
	}

	/** Forgets all. */
	public void clear() {
		findings.clear();
		changed();
	}

	/** All findings, the most serious first. */
	public List<Entry> all() {
		List<Entry> all = new ArrayList<>();
		findings.forEach((record, sources) -> sources.values()
				.forEach(list -> list.forEach(finding -> all.add(new Entry(record, finding)))));
		all.sort(SERIOUS_FIRST);
		return List.copyOf(all);
	}

	public void addListener(Runnable listener) {
		listeners.add(listener);
	}

	public void removeListener(Runnable listener) {
		listeners.remove(listener);
	}

	private void changed() {
		listeners.forEach(Runnable::run);
	}
}
