/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Finds the half cycles of a stretch of segments. Rests never end a half cycle, nor do blips: a run of segments in one
 * direction with little charge beside both its neighbours, such as a pulse, or with next to none beside one of them, such
 * as noise or a start that was broken off. (A true half cycle, however small, is followed by one that is not much larger, since a cell gives back what
 * it took.) Blips are removed from the smallest upwards, so that a series of pulses inside a half cycle goes one by one.
 * The last run of the data is never a blip, since a half cycle that the end of the data cut off may be as small.
 */
final class HalfCycleFinder {

	/** Beside one much larger neighbour a run must be smaller by this factor than between two. */
	private static final double NEXT_TO_NONE = 0.01;

	/** At the ends, where a half cycle may just be incomplete, a run must be smaller by this factor. */
	private static final double AT_AN_END = 0.2;

	/** More rows than these are not written by chance before a rest. */
	private static final int FEWEST_ROWS = 2;

	private final List<Segment> segments;
	private final double blipPart;
	private final boolean dataEnd;
	private final PriorityQueue<Candidate> queue = new PriorityQueue<>(
			Comparator.comparingDouble(Candidate::charge).thenComparingInt(Candidate::first));
	private final List<Segment> blips = new ArrayList<>();
	private @Nullable Run head;

	/** A run of segments in one direction, with rests and what was found to be a blip inside. */
	private static final class Run {
		private final Direction direction;
		private int first;
		private int last;
		private double charge;
		private boolean gone;
		private @Nullable Run before;
		private @Nullable Run after;

		Run(Direction direction, int first) {
			this.direction = direction;
			this.first = first;
			this.last = first;
		}
	}

	/** A run as it was when it was put in line; out of date when the run has grown or gone since. */
	private record Candidate(Run run, double charge, int first) {

		boolean isCurrent() {
			return !run.gone && run.charge == charge;
		}
	}

	private HalfCycleFinder(List<Segment> segments, double blipPart, boolean dataEnd) {
		this.segments = segments;
		this.blipPart = blipPart;
		this.dataEnd = dataEnd;
	}

	/**
	 * What was found.
	 *
	 * @param halfCycles half cycles in order, their directions alternate
	 * @param blips segments with current that are no half cycle of their own
	 */
	record Found(List<HalfCycle> halfCycles, List<Segment> blips) {
	}

	/**
	 * Finds half cycles.
	 *
	 * @param segments successive segments
	 * @param blipPart part of the charge of both neighbours below which a run is a blip, 0 to 1
	 * @param firstNumber number of the first half cycle
	 * @param dataEnd whether the data end with these segments, so that the last run may be a half cycle cut off
	 */
	static Found find(List<Segment> segments, double blipPart, int firstNumber, boolean dataEnd) {
		HalfCycleFinder finder = new HalfCycleFinder(segments, blipPart, dataEnd);
		finder.collectRuns();
		finder.removeBlips();
		List<HalfCycle> halfCycles = new ArrayList<>();
		for (Run run = finder.head; run != null; run = run.after) {
			finder.trimStart(run);
			halfCycles.add(new HalfCycle(firstNumber + halfCycles.size(), run.direction,
					segments.subList(run.first, run.last + 1)));
		}
		return new Found(halfCycles, List.copyOf(finder.blips));
	}

	private void collectRuns() {
		Run tail = null;
		for (int i = 0; i < segments.size(); i++) {
			Segment segment = segments.get(i);
			if (segment.sign() == 0) {
				continue;
			}
			Direction direction = Direction.of(segment.sign());
			double charge = segment.flow().capacity(direction);
			if (tail == null || tail.direction != direction) {
				if (!(charge > 0)) {
					continue;
				}
				Run run = new Run(direction, i);
				run.before = tail;
				if (tail == null) {
					head = run;
				} else {
					tail.after = run;
				}
				tail = run;
			}
			tail.last = i;
			tail.charge += charge;
		}
	}

	private void removeBlips() {
		for (Run run = head; run != null; run = run.after) {
			enqueue(run);
		}
		for (Candidate next = queue.poll(); next != null; next = queue.poll()) {
			if (next.isCurrent() && isBlip(next.run)) {
				remove(next.run);
			}
		}
	}

	private void enqueue(@Nullable Run run) {
		if (run != null) {
			queue.add(new Candidate(run, run.charge, run.first));
		}
	}

	private boolean isBlip(Run run) {
		Run before = run.before;
		Run after = run.after;
		if (before != null && after != null) {
			return run.charge < blipPart * Math.min(before.charge, after.charge)
					|| run.charge < NEXT_TO_NONE * blipPart * Math.max(before.charge, after.charge);
		} else if (after != null) {
			return run.charge < AT_AN_END * blipPart * after.charge;
		}
		return before != null && !dataEnd && run.charge < AT_AN_END * blipPart * before.charge;
	}

	/**
	 * Lets a half cycle begin after a row or two of its direction that a rest separates from it, as cyclers write when a
	 * test is started; the rest would count as a part of it.
	 */
	private void trimStart(Run run) {
		while (run.first < run.last && isStray(segments.get(run.first), run)) {
			blips.add(segments.get(run.first));
			do {
				run.first++;
			} while (run.first < run.last && segments.get(run.first).sign() != run.direction.sign());
		}
	}

	private boolean isStray(Segment start, Run run) {
		double charge = start.flow().capacity(run.direction);
		return start.to() - start.from() <= FEWEST_ROWS && segments.get(run.first + 1).sign() == 0
				&& charge < NEXT_TO_NONE * blipPart * (run.charge - charge);
	}

	/** Takes a blip out and joins what was separated by it. */
	private void remove(Run run) {
		segments.subList(run.first, run.last + 1).stream().filter(s -> s.sign() == run.direction.sign())
				.forEach(blips::add);
		run.gone = true;
		Run before = run.before;
		Run after = run.after;
		if (before != null && after != null) {
			join(before, after);
		} else if (after != null) {
			head = after;
			after.before = null;
			enqueue(after);
		} else if (before != null) {
			before.after = null;
			enqueue(before);
		}
	}

	private void join(Run before, Run after) {
		after.gone = true;
		before.last = after.last;
		before.charge += after.charge;
		Run next = after.after;
		before.after = next;
		if (next != null) {
			next.before = before;
		}
		enqueue(before);
		enqueue(before.before);
		enqueue(next);
	}
}
