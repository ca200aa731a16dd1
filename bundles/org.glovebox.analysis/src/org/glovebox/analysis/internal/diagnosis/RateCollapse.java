/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.api.Monitor;
import org.glovebox.api.diagnosis.Diagnosis;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.Judgement;
import org.glovebox.api.diagnosis.Symptom;
import org.glovebox.api.diagnosis.Symptom.Likelihood;

/** A capacity that collapses when the current is raised. */
public final class RateCollapse implements Diagnosis<RateSettings> {

	/** Currents that differ by less are of one rate. */
	private static final double LEAST_RATIO = 1.3;

	@Override
	public Class<RateSettings> settingsType() {
		return RateSettings.class;
	}

	@Override
	public List<String> analyses() {
		return List.of(Cycles.ANALYZER);
	}

	/**
	 * Successive cycles at one current.
	 *
	 * @param first row of the first of them
	 * @param last row of the last
	 * @param current mean discharge current, mA
	 * @param capacity mean discharge capacity, mAh
	 */
	private record Block(int first, int last, double current, double capacity) {
	}

	@Override
	public Judgement judge(ExaminedCell cell, RateSettings settings, Monitor monitor) {
		List<Symptom> found = new ArrayList<>();
		List<Evidence> kept = new ArrayList<>();
		for (Cycles cycles : Cycles.of(cell)) {
			List<Block> blocks = blocks(cycles);
			steepest(blocks, settings).ifPresent(step -> {
				Evidence evidence = evidence(cycles, step, settings);
				if (evidence.value() < settings.kept()) {
					found.add(symptom(cycles, blocks, step, evidence, settings));
				} else {
					kept.add(evidence);
				}
			});
		}
		if (!found.isEmpty()) {
			return new Judgement.Found(found, List.of());
		}
		return kept.isEmpty() ? Judgement.Unjudged.because("no rate test: complete cycles at two or more currents")
				: new Judgement.Absent(kept, List.of());
	}

	private static List<Block> blocks(Cycles cycles) {
		List<Block> blocks = new ArrayList<>();
		List<Integer> rows = cycles.complete().stream().filter(r -> cycles.currents()[r] > 0).toList();
		int from = 0;
		for (int i = 1; i <= rows.size(); i++) {
			if (i == rows.size() || ratio(cycles.currents()[rows.get(i)], cycles.currents()[rows.get(from)]) > 1.1) {
				blocks.add(block(cycles, rows.subList(from, i)));
				from = i;
			}
		}
		return blocks;
	}

	private static Block block(Cycles cycles, List<Integer> rows) {
		return new Block(rows.get(0), rows.get(rows.size() - 1),
				rows.stream().mapToDouble(r -> cycles.currents()[r]).average().orElse(Double.NaN),
				rows.stream().mapToDouble(r -> cycles.at(Cycles.DISCHARGE, r)).average().orElse(Double.NaN));
	}

	private static double ratio(double one, double other) {
		return Math.max(one, other) / Math.min(one, other);
	}

	/** A rise of the current from one block to the next. */
	private record Step(Block slow, Block fast) {

		/** Part of the capacity that would be left if the current had doubled, %. */
		double kept() {
			double doublings = Math.log(fast.current() / slow.current()) / Math.log(2);
			return 100 * Math.pow(fast.capacity() / slow.capacity(), 1 / doublings);
		}
	}

	private static Optional<Step> steepest(List<Block> blocks, RateSettings settings) {
		List<Step> steps = new ArrayList<>();
		for (int i = 1; i < blocks.size(); i++) {
			if (blocks.get(i).current() > LEAST_RATIO * blocks.get(i - 1).current()) {
				steps.add(new Step(blocks.get(i - 1), blocks.get(i)));
			}
		}
		return steps.stream().min(Comparator.comparingDouble(Step::kept));
	}

	private static Evidence evidence(Cycles cycles, Step step, RateSettings settings) {
		String change = Digits.rounded(step.slow().capacity(), "mAh") + " at " + Digits.rounded(step.slow().current(), "mA")
				+ ", " + Digits.rounded(step.fast().capacity(), "mAh") + " at " + Digits.rounded(step.fast().current(), "mA");
		return new Evidence(cycles.test().name() + " keeps " + Digits.rounded(step.kept(), "%")
				+ " of its discharge capacity when the current doubles", "capacity kept a doubling of the current",
				step.kept(), "%", "steepest step of the rate test: " + change + "; reported below "
						+ Digits.shown(settings.kept(), "%"),
				List.of(cycles.mark(Cycles.DISCHARGE, step.fast().first(), step.fast().last(), "at the higher current")));
	}

	private static Symptom symptom(Cycles cycles, List<Block> blocks, Step step, Evidence evidence, RateSettings settings) {
		List<Evidence> all = new ArrayList<>(List.of(evidence));
		Optional<Block> back = blocks.stream().filter(b -> b.first() > step.fast().last())
				.filter(b -> ratio(b.current(), blocks.get(0).current()) < LEAST_RATIO).findFirst();
		back.ifPresent(b -> {
			double recovered = 100 * b.capacity() / blocks.get(0).capacity();
			boolean whole = recovered >= settings.recovery();
			all.add(new Evidence("back at the first rate " + Digits.rounded(recovered, "%") + " of the capacity "
					+ (whole ? "comes back: the loss is one of rate, not of damage" : "comes back: something was damaged"),
					"capacity recovered at the first rate", recovered, "%", "held against "
							+ Digits.shown(settings.recovery(), "%"),
					List.of(cycles.mark(Cycles.DISCHARGE, b.first(), b.last(), "back at the first rate"))));
		});
		return new Symptom("the capacity collapses above " + Digits.rounded(step.slow().current(), "mA"),
				back.isPresent() ? Likelihood.VERY_LIKELY : Likelihood.LIKELY, all);
	}
}
