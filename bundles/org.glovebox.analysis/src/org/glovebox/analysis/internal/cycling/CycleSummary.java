/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Divisor;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;

/**
 * Capacities, energies and efficiencies of every cycle. The capacity of a cycle is the sum over its steps of each step's
 * final capacity, so that a constant-voltage step counts; it is checked against the integral of the current. Mean
 * voltages are energy over charge. Table {@code cycles} has one row a cycle, {@code half_cycles} one a half cycle with
 * rows counted from 0.
 */
public final class CycleSummary implements Analyzer<CycleSummarySettings> {

	@Override
	public Class<CycleSummarySettings> settingsType() {
		return CycleSummarySettings.class;
	}

	@Override
	public AnalysisOutcome analyze(Dataset data, Givens givens, CycleSummarySettings settings, Monitor monitor) {
		return switch (Segmentation.of(CyclingRows.of(data), settings.restCurrent(), monitor)) {
		case Segmentation.Unusable unusable -> AnalysisOutcome.Refused.because(unusable.reason());
		case Segmentation.Cut cut -> new AnalysisOutcome.Done(summarize(cut.segmentation(), givens, settings, monitor));
		};
	}

	private static Results summarize(Segmentation segmentation, Givens givens, CycleSummarySettings settings,
			Monitor monitor) {
		CycleCount count = CycleCounter.count(segmentation, settings.cycleCounting(), settings.efficiency(),
				settings.blipLimit() / 100, givens);
		monitor.checkCancelled();
		monitor.progress(0.9, "writing tables");
		Divisor.Choice mass = Divisor.choose("active mass", settings.activeMass(), Givens.ACTIVE_MASS, "mg", givens);
		Divisor.Choice area = Divisor.choose("area", settings.area(), Givens.AREA, "cm2", givens);
		Divisor.Choice nominal = Divisor.choose("capacity of 1C", settings.nominalCapacity(), Givens.NOMINAL_CAPACITY, "mAh",
				givens);
		Results.Builder results = Results.builder();
		for (List<Message> messages : List.of(segmentation.messages(), count.messages(), mass.messages(), area.messages(),
				nominal.messages())) {
			messages.forEach(results::message);
		}
		if (!segmentation.rows().has(Columns.VOLTAGE) && segmentation.energyOrigin().isEmpty()) {
			results.message(Message.info("energies and mean voltages are not given: there is no column " + Columns.VOLTAGE));
		}
		Optional<Cycle> reference = reference(count, settings.referenceCycle(), results);
		CycleQuantities quantities = new CycleQuantities(count, segmentation, results);
		quantities.efficiencies();
		quantities.firstCapacities(mass.divisor(), area.divisor());
		quantities.retention(reference);
		quantities.integralCheck(settings.integralTolerance());
		CycleTables tables = new CycleTables(count, mass.divisor(), area.divisor(),
				new CycleReadings(segmentation, count, area.divisor(), nominal.divisor(), givens));
		results.table(tables.cycles(reference)).table(tables.halfCycles(segmentation.rows()));
		monitor.progress(1, "done");
		return results.build();
	}

	private static Optional<Cycle> reference(CycleCount count, int wanted, Results.Builder results) {
		Optional<Cycle> reference = wanted == 0 ? count.complete().stream().findFirst()
				: count.complete().stream().filter(c -> c.number() == wanted).findFirst();
		if (reference.isEmpty()) {
			results.message(wanted == 0 ? Message.info("retention is not given: no cycle is complete")
					: Message.warning("retention is not given: there is no complete cycle " + wanted + " to refer to"));
		}
		return reference;
	}
}
