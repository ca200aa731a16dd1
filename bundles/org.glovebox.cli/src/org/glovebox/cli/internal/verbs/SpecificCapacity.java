/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.analysis.Results;
import org.glovebox.core.analysis.AnalysisRun;
import org.glovebox.core.store.RecordSummary;

/**
 * A result of a demo whose origin is told: the capacity per mass of active material.
 *
 * @param name name of the quantity
 * @param value the quantity
 * @param record the analysis that holds it
 */
record SpecificCapacity(String name, Results.Value value, RecordSummary record) {

	private static final List<String> NAMES = List.of("first_discharge_specific_capacity",
			"first_charge_specific_capacity");

	/**
	 * An analysis with its record.
	 *
	 * @param done what the analyzer found
	 * @param record where the notebook keeps it
	 */
	record Kept(AnalysisRun.Done done, RecordSummary record) {
	}

	/** The first of the known quantities that an analysis gives. */
	static Optional<SpecificCapacity> of(List<Kept> analyses) {
		for (String name : NAMES) {
			for (Kept kept : analyses) {
				Optional<Results.Value> value = kept.done().results().quantity(name)
						.filter(v -> Double.isFinite(v.value()));
				if (value.isPresent()) {
					return Optional.of(new SpecificCapacity(name, value.get(), kept.record()));
				}
			}
		}
		return Optional.empty();
	}

	/** The name as people read it. */
	String label() {
		return name.replace('_', ' ');
	}
}
