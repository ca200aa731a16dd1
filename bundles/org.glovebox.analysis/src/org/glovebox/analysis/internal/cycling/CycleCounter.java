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

import org.glovebox.analysis.internal.Digits;
import org.glovebox.api.Message;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Columns;

/** Counts cycles: by the instrument or by pairs of half cycles, whichever the user chose or the data call for. */
public final class CycleCounter {

	/**
	 * A first half cycle with less than this part of the capacity of the next one and of the next in its own direction is
	 * incomplete: the cell was half charged to begin with. An incomplete discharge belongs to no cycle; an incomplete
	 * charge is the first charge all the same, since a cell that is cycled discharge first has nothing to charge at first.
	 */
	private static final double INCOMPLETE_PART = 0.9;

	/** Where the instrument puts up to so many pairs into one cycle, it counts loops of its procedure and not cycles. */
	private static final int PAIRS_OF_A_LOOP = 3;

	private final Segmentation segmentation;
	private final double blipPart;
	private final Optional<Given> arrangement;
	private final HalfCycleFinder.Found found;
	private final List<Message> messages = new ArrayList<>();

	private CycleCounter(Segmentation segmentation, double blipPart, Givens givens) {
		this.segmentation = segmentation;
		this.blipPart = blipPart;
		this.arrangement = givens.find(Givens.DISCHARGE_FIRST);
		this.found = HalfCycleFinder.find(segmentation.segments(), blipPart, 1, true);
	}

	/**
	 * Counts the cycles of a test.
	 *
	 * @param counting what makes a cycle
	 * @param efficiency convention of the coulombic efficiency
	 * @param blipPart part of the charge of the half cycles beside it below which a run is a blip, 0 to 1
	 */
	public static CycleCount count(Segmentation segmentation, CycleCounting counting, EfficiencyConvention efficiency,
			double blipPart, Givens givens) {
		return new CycleCounter(segmentation, blipPart, givens).count(counting, efficiency);
	}

	/**
	 * Finds the half cycles of a test, whatever makes a cycle.
	 *
	 * @param blipPart part of the charge of the half cycles beside it below which a run is a blip, 0 to 1
	 */
	public static List<HalfCycle> halfCycles(Segmentation segmentation, double blipPart) {
		return HalfCycleFinder.find(segmentation.segments(), blipPart, 1, true).halfCycles();
	}

	private CycleCount count(CycleCounting wanted, EfficiencyConvention efficiency) {
		tellOfBlips();
		boolean counted = segmentation.rows().has(Columns.CYCLE);
		InstrumentCycles byInstrument = counted ? InstrumentCycles.of(segmentation, blipPart) : InstrumentCycles.NONE;
		CycleCounting counting = decide(wanted, counted, byInstrument);
		List<Cycle> cycles;
		if (counting == CycleCounting.INSTRUMENT) {
			cycles = byInstrument.cycles();
			messages.addAll(byInstrument.messages());
			tellOfOtherCount(cycles);
		} else {
			cycles = pairs(counting == CycleCounting.CHARGE_FIRST ? Direction.CHARGE : Direction.DISCHARGE);
		}
		cycles = EndOfData.mark(segmentation, markToppedUp(cycles), messages);
		List<HalfCycle> halfCycles = cycles.stream().flatMap(c -> c.halfCycles().stream()).toList();
		if (halfCycles.isEmpty()) {
			messages.add(Message.warning("no current flows: there is neither a charge nor a discharge"));
		}
		return named(cycles, halfCycles, counting, efficiency);
	}

	/** Why an arrangement is assumed: "first half cycle is a discharge"; the number itself says nothing to people. */
	private static String reasons(Given arrangement) {
		return arrangement.factors().isEmpty() ? arrangement.explain()
				: String.join(", ", arrangement.factors().stream().map(Given.Factor::label).toList());
	}

	private CycleCount named(List<Cycle> cycles, List<HalfCycle> halfCycles, CycleCounting counting,
			EfficiencyConvention efficiency) {
		EfficiencyConvention convention = efficiency;
		String reason = "as set";
		if (efficiency == EfficiencyConvention.AUTO && arrangement.isPresent()) {
			convention = EfficiencyConvention.forFirst(arranged(arrangement.get()));
			reason = "by the cell arrangement of the records: " + reasons(arrangement.get());
		} else if (efficiency == EfficiencyConvention.AUTO) {
			Direction first = firstOfCycle(cycles);
			convention = EfficiencyConvention.forFirst(first);
			reason = "because the cycles start with a " + first.text();
		}
		return new CycleCount(cycles, halfCycles, counting, convention, reason, messages);
	}

	private static Direction firstOfCycle(List<Cycle> cycles) {
		return cycles.stream().filter(c -> c.state() != Cycle.State.ONE_SIDED).findFirst()
				.or(() -> cycles.stream().filter(c -> !c.halfCycles().isEmpty()).findFirst())
				.map(c -> c.halfCycles().get(0).direction()).orElse(Direction.CHARGE);
	}

	private static Direction arranged(Given given) {
		return given.value() == 0 ? Direction.CHARGE : Direction.DISCHARGE;
	}

	private CycleCounting decide(CycleCounting wanted, boolean counted, InstrumentCycles byInstrument) {
		if (wanted == CycleCounting.CHARGE_FIRST || wanted == CycleCounting.DISCHARGE_FIRST) {
			return wanted;
		}
		Direction first = arrangement.map(CycleCounter::arranged).orElseGet(this::naturalFirst);
		CycleCounting pairs = first == Direction.CHARGE ? CycleCounting.CHARGE_FIRST : CycleCounting.DISCHARGE_FIRST;
		if (!counted) {
			if (wanted == CycleCounting.INSTRUMENT) {
				messages.add(Message.warning("the data have no column " + Columns.CYCLE
						+ "; cycles are counted as pairs of half cycles that start with a " + first.text()));
			}
			return pairs;
		}
		if (wanted == CycleCounting.INSTRUMENT) {
			return wanted;
		}
		Optional<String> objection = objection(byInstrument, first);
		objection.ifPresent(o -> messages.add(Message.warning(o + "; cycles are counted as pairs that start with a "
				+ first.text() + " (set the cycle count to INSTRUMENT to keep the instrument's)")));
		return objection.isPresent() ? pairs : CycleCounting.INSTRUMENT;
	}

	/** Why the instrument's count should not be used, where it should not. */
	private Optional<String> objection(InstrumentCycles byInstrument, Direction first) {
		if (byInstrument.cycles().size() == 1 && found.halfCycles().size() > 3) {
			return Optional.of("the instrument counts one cycle where there are " + found.halfCycles().size()
					+ " half cycles");
		}
		return severalPairs(byInstrument).or(() -> wrongStart(byInstrument, first));
	}

	private static Optional<String> severalPairs(InstrumentCycles byInstrument) {
		List<Cycle> several = byInstrument.cycles().stream().filter(c -> c.halfCycles().size() > 3).toList();
		long[] sizes = several.stream().mapToLong(c -> c.halfCycles().size()).sorted().toArray();
		if (several.isEmpty() || sizes[sizes.length / 2] > 2 * PAIRS_OF_A_LOOP) {
			return Optional.empty();
		}
		Cycle one = several.get(0);
		return Optional.of("the instrument puts several charges and discharges into one cycle in " + several.size() + " of "
				+ byInstrument.cycles().size() + " cycles, first " + one.halfCycles().size() + " half cycles into cycle "
				+ one.number());
	}

	private Optional<String> wrongStart(InstrumentCycles byInstrument, Direction first) {
		boolean certain = arrangement.isPresent() || startsWithIncomplete(Direction.DISCHARGE);
		Optional<Cycle> pair = byInstrument.cycles().stream().filter(c -> c.state() != Cycle.State.ONE_SIDED).findFirst();
		if (!certain || pair.isEmpty() || pair.get().halfCycles().get(0).direction() == first) {
			return Optional.empty();
		}
		Cycle cycle = pair.get();
		return Optional.of("the instrument's cycle " + cycle.number() + " starts with a " + first.opposite().text() + " of "
				+ Digits.shown(cycle.flow().capacity(first.opposite()), "mAh") + " and goes on with a " + first.text()
				+ " of " + Digits.shown(cycle.flow().capacity(first), "mAh")
				+ (arrangement.isPresent() ? ", which does not fit the cell arrangement of the records" : ""));
	}

	private boolean startsWithIncomplete(Direction direction) {
		List<HalfCycle> all = found.halfCycles();
		return all.size() > 2 && all.get(0).direction() == direction
				&& all.get(0).capacity() < INCOMPLETE_PART * all.get(1).capacity()
				&& all.get(0).capacity() < INCOMPLETE_PART * all.get(2).capacity();
	}

	private Direction naturalFirst() {
		List<HalfCycle> all = found.halfCycles();
		boolean discharge = !all.isEmpty() && all.get(0).direction() == Direction.DISCHARGE;
		return discharge && !startsWithIncomplete(Direction.DISCHARGE) ? Direction.DISCHARGE : Direction.CHARGE;
	}

	private List<Cycle> pairs(Direction first) {
		List<HalfCycle> all = found.halfCycles();
		List<Cycle> cycles = new ArrayList<>();
		int next = 0;
		if (!all.isEmpty() && all.get(0).direction() != first) {
			HalfCycle leading = all.get(0);
			messages.add(Message.info("the first half cycle, a " + leading.direction().text() + " of "
					+ Digits.shown(leading.capacity(), "mAh") + ", comes before the first whole cycle and is listed as cycle 0"));
			cycles.add(cycle(0, all.subList(0, 1), rowOf(all, 1)));
			next = 1;
		}
		for (int number = 1; next < all.size(); number++, next += 2) {
			cycles.add(cycle(number, all.subList(next, Math.min(next + 2, all.size())), rowOf(all, next + 2)));
		}
		return cycles;
	}

	/** Marks a first cycle whose charge is incomplete, so that nothing is compared with it. */
	private List<Cycle> markToppedUp(List<Cycle> cycles) {
		List<HalfCycle> all = found.halfCycles();
		if (!startsWithIncomplete(Direction.CHARGE) || !cycles.get(0).isComplete()
				|| cycles.get(0).halfCycles().get(0).direction() != Direction.CHARGE) {
			return cycles;
		}
		Cycle first = cycles.get(0);
		messages.add(Message.warning("the first charge, of " + Digits.shown(all.get(0).capacity(), "mAh")
				+ ", is incomplete beside the next one, of " + Digits.shown(all.get(2).capacity(), "mAh")
				+ "; the coulombic efficiency of cycle " + first.number() + " says nothing of the cell"));
		List<Cycle> marked = new ArrayList<>(cycles);
		marked.set(0, new Cycle(first.number(), first.halfCycles(), first.flow(), Cycle.State.TOPPED_UP));
		return marked;
	}

	private int rowOf(List<HalfCycle> all, int index) {
		return index < all.size() ? all.get(index).firstRow() : segmentation.rows().size();
	}

	/** A cycle of half cycles with all segments up to a row, so that no charge between two half cycles gets lost. */
	private Cycle cycle(long number, List<HalfCycle> halfCycles, int end) {
		int start = halfCycles.get(0).firstRow();
		Flow flow = Flow.ZERO;
		List<Segment> segments = segmentation.segments();
		for (int i = indexOf(segments, start); i < segments.size() && segments.get(i).from() < end; i++) {
			flow = flow.plus(segments.get(i).flow());
		}
		return new Cycle(number, halfCycles, flow, halfCycles.size() == 2 ? Cycle.State.COMPLETE : Cycle.State.ONE_SIDED);
	}

	private static int indexOf(List<Segment> segments, int row) {
		int low = 0;
		int high = segments.size() - 1;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (segments.get(middle).to() <= row) {
				low = middle + 1;
			} else {
				high = middle;
			}
		}
		return low;
	}

	private void tellOfBlips() {
		if (found.blips().isEmpty()) {
			return;
		}
		Flow flow = found.blips().stream().map(Segment::flow).reduce(Flow.ZERO, Flow::plus);
		int first = found.blips().stream().mapToInt(Segment::from).min().orElse(0);
		messages.add(Message.info("short runs of current with less than " + Digits.shown(100 * blipPart)
				+ " % of the charge of the half cycles beside them are no half cycles of their own, first at row " + first
				+ " (counted from 0); together they carry " + Digits.shown(flow.charge(), "mAh") + " of charge and "
				+ Digits.shown(flow.discharge(), "mAh") + " of discharge").at(first).times(found.blips().size()));
	}

	private void tellOfOtherCount(List<Cycle> instrument) {
		long complete = instrument.stream().filter(Cycle::isComplete).count();
		int half = found.halfCycles().size();
		long pairs = (half - (half > 0 && found.halfCycles().get(0).direction() != naturalFirst() ? 1 : 0)) / 2;
		if (complete != pairs) {
			messages.add(Message.info("the instrument counts " + complete + " cycles with charge and discharge, the current has "
					+ pairs + " pairs of a " + naturalFirst().text() + " and a " + naturalFirst().opposite().text()));
		}
	}
}
