/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

import org.glovebox.numeric.Median;

/**
 * What is expected of a half cycle: medians of the latest good ones before it, in the same direction and, where there are
 * any, of the same current.
 */
final class Precedents {

	/** Currents that differ by less than this part are the same. */
	private static final double SAME_CURRENT = 0.2;

	private final int most;

	/** Takes at most so many half cycles. */
	Precedents(int most) {
		this.most = most;
	}

	/** Judges half cycles one after the other; those that break a criterion are no precedents. */
	List<Judgement> judge(List<Polarization> halfCycles, ShortCriteria criteria) {
		List<Judgement> judgements = new ArrayList<>();
		List<Polarization> good = new ArrayList<>();
		for (Polarization halfCycle : halfCycles) {
			Judgement judgement = criteria.judge(halfCycle, expected(halfCycle, good));
			judgements.add(judgement);
			if (judgement.isGood()) {
				good.add(halfCycle);
			}
		}
		return judgements;
	}

	private ShortCriteria.Expected expected(Polarization halfCycle, List<Polarization> good) {
		List<Polarization> sameDirection = good.stream().filter(p -> p.sign() == halfCycle.sign()).toList();
		List<Polarization> sameCurrent = sameDirection.stream()
				.filter(p -> Math.abs(p.current() - halfCycle.current()) < SAME_CURRENT * halfCycle.current()).toList();
		List<Polarization> chosen = latest(sameCurrent.isEmpty() ? sameDirection : sameCurrent);
		return new ShortCriteria.Expected(median(chosen, Polarization::resistance), median(chosen, Polarization::noise),
				"median of " + chosen.size() + " good half cycles before in the same direction"
						+ (sameCurrent.isEmpty() ? "" : " and of the same current"));
	}

	private List<Polarization> latest(List<Polarization> list) {
		return list.subList(Math.max(0, list.size() - most), list.size());
	}

	private static double median(List<Polarization> list, ToDoubleFunction<Polarization> value) {
		return Median.of(list.stream().mapToDouble(value).toArray());
	}
}
