/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Columns;
import org.glovebox.api.data.Dataset;

/**
 * The half cycles of the cycles that were chosen for an analysis of their curves.
 *
 * @param segmentation the test
 * @param halfCycles in order, at least one
 * @param messages what the user should know about the choice
 */
public record ChosenHalfCycles(Segmentation segmentation, List<OfCycle> halfCycles, List<Message> messages) {

	/** The part of the charge of the half cycles beside it below which a run of current is no half cycle. */
	private static final double BLIP_PART = 0.05;

	public ChosenHalfCycles {
		halfCycles = List.copyOf(halfCycles);
		messages = List.copyOf(messages);
	}

	/** A half cycle with the number of its cycle. */
	public record OfCycle(HalfCycle halfCycle, long cycle) {
	}

	/** What came of choosing. */
	public sealed interface Outcome {
	}

	/** There are half cycles. */
	public record Found(ChosenHalfCycles chosen) implements Outcome {
	}

	/** There are none, for a reason. */
	public record Nothing(String reason) implements Outcome {
	}

	/**
	 * Chooses.
	 *
	 * @param cycles "all", "auto", or numbers and ranges
	 */
	public static Outcome of(Dataset data, String cycles, CycleCounting counting, Givens givens, Monitor monitor) {
		CyclingRows rows = CyclingRows.of(data);
		Optional<CycleSelection> selection = CycleSelection.parse(cycles);
		if (selection.isEmpty()) {
			return new Nothing("the cycles \"" + cycles + "\" are neither all nor auto nor numbers and ranges such as 1, 5, 10-20");
		}
		if (rows.size() > 0 && !rows.has(Columns.VOLTAGE)) {
			return new Nothing("the data have no column " + Columns.VOLTAGE);
		}
		return switch (Segmentation.of(rows, Double.NaN, monitor)) {
		case Segmentation.Unusable unusable -> new Nothing(unusable.reason());
		case Segmentation.Cut cut -> choose(cut.segmentation(), selection.get(), cycles,
				CycleCounter.count(cut.segmentation(), counting, EfficiencyConvention.AUTO, BLIP_PART, givens));
		};
	}

	private static Outcome choose(Segmentation segmentation, CycleSelection selection, String typed, CycleCount count) {
		if (count.halfCycles().isEmpty()) {
			return new Nothing("no current flows: there is neither a charge nor a discharge");
		}
		Set<Long> wanted = selection.of(count);
		if (wanted.isEmpty()) {
			return new Nothing("the data have none of the cycles " + typed + ", only " + count.cycles().get(0).number() + " to "
					+ count.cycles().get(count.cycles().size() - 1).number());
		}
		List<Message> messages = new ArrayList<>(segmentation.messages());
		messages.addAll(count.messages());
		long cycles = count.cycles().stream().filter(c -> !c.halfCycles().isEmpty()).count();
		if (selection.kind() == CycleSelection.Kind.AUTO && wanted.size() < cycles) {
			messages.add(Message.info(wanted.size() + " of " + cycles
					+ " cycles are given, spread evenly; set the cycles to all for all of them"));
		}
		List<OfCycle> chosen = count.cycles().stream().filter(c -> wanted.contains(c.number()))
				.flatMap(c -> c.halfCycles().stream().map(h -> new OfCycle(h, c.number()))).toList();
		return new Found(new ChosenHalfCycles(segmentation, chosen, messages));
	}
}
