/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.List;

import org.glovebox.api.Message;

/**
 * A test counted in cycles.
 *
 * @param cycles cycles in order
 * @param halfCycles half cycles in order; each is in exactly one cycle
 * @param counting how cycles were counted, never {@link CycleCounting#AUTO}
 * @param efficiency convention of the coulombic efficiency, never {@link EfficiencyConvention#AUTO}
 * @param efficiencyReason why this convention: "as set", "the cell arrangement ..." or "the first half cycle ..."
 * @param messages what the user should know about the count
 */
public record CycleCount(List<Cycle> cycles, List<HalfCycle> halfCycles, CycleCounting counting,
		EfficiencyConvention efficiency, String efficiencyReason, List<Message> messages) {

	public CycleCount {
		cycles = List.copyOf(cycles);
		halfCycles = List.copyOf(halfCycles);
		messages = List.copyOf(messages);
	}

	/** What a cycle is, in words. */
	public String convention() {
		return switch (counting) {
		case CHARGE_FIRST -> "cycle = a charge and the discharge after it";
		case DISCHARGE_FIRST -> "cycle = a discharge and the charge after it";
		default -> "cycle = the instrument's count";
		};
	}

	/** The cycles with charge and discharge that came to their end. */
	public List<Cycle> complete() {
		return cycles.stream().filter(Cycle::isComplete).toList();
	}
}
