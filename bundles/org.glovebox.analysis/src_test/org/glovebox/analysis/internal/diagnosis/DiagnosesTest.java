/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.diagnosis;

import static org.glovebox.analysis.internal.diagnosis.MadeCells.cell;
import static org.glovebox.analysis.internal.diagnosis.MadeCells.fading;
import static org.glovebox.analysis.internal.diagnosis.MadeCells.gaping;
import static org.glovebox.analysis.internal.diagnosis.MadeCells.judge;
import static org.glovebox.analysis.internal.diagnosis.MadeCells.rates;
import static org.glovebox.analysis.internal.diagnosis.MadeCells.spectra;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.glovebox.analysis.internal.Circuits;
import org.glovebox.analysis.internal.Protocol;
import org.glovebox.analysis.internal.symmetric.SymmetricProtocol;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.diagnosis.Diagnosis;
import org.glovebox.api.diagnosis.Evidence;
import org.glovebox.api.diagnosis.ExaminedCell;
import org.glovebox.api.diagnosis.ExaminedCell.Arrangement;
import org.glovebox.api.diagnosis.Judgement;
import org.glovebox.api.diagnosis.Judgement.Absent;
import org.glovebox.api.diagnosis.Judgement.Found;
import org.glovebox.api.diagnosis.Judgement.Unjudged;
import org.glovebox.api.diagnosis.Mark;
import org.glovebox.api.diagnosis.Symptom;
import org.glovebox.api.diagnosis.Symptom.Likelihood;
import org.junit.jupiter.api.Test;

/** Rules on made-up cells: each finds its fault, says what is missing, and lets healthy cells be. */
class DiagnosesTest {

	private static final List<Diagnosis<?>> RULES = List.of(new FirstCycleShort(), new SoftShort(), new GrowingArc(),
			new CathodeResistance(), new FastFade(), new LowFirstEfficiency(), new RateCollapse(), new ContactLoss());

	private static Symptom found(Judgement judgement) {
		return assertInstanceOf(Found.class, judgement).symptoms().get(0);
	}

	private static Evidence absent(Judgement judgement) {
		return assertInstanceOf(Absent.class, judgement).readings().get(0);
	}

	private static void assertMissing(String part, Judgement judgement) {
		List<String> missing = switch (judgement) {
		case Found f -> f.missing();
		case Absent a -> a.missing();
		case Unjudged u -> u.missing();
		};
		assertTrue(missing.stream().anyMatch(m -> m.contains(part)), missing.toString());
	}

	@Test
	void letHealthyCellsBe() {
		List<ExaminedCell> healthy = List.of(
				cell(Arrangement.FULL, fading(60, n -> 2 - 0.002 * n), spectra(50, 52)),
				cell(Arrangement.HALF, rates(new double[] { 0.2, 0.4, 1, 0.2 }, new double[] { 2, 1.9, 1.7, 1.98 })),
				cell(Arrangement.UNKNOWN, fading(5, n -> 2)),
				cell(Arrangement.SYMMETRIC, flat(40).data(), spectra(50, 51, 49, 50)),
				cell(Arrangement.FULL, hardCarbon()));
		for (ExaminedCell cell : healthy) {
			for (Diagnosis<?> rule : RULES) {
				Judgement judgement = judge(rule, cell);
				assertTrue(!(judgement instanceof Found), () -> rule.getClass().getSimpleName() + " on " + cell.arrangement() + ": "
						+ judgement);
			}
		}
	}

	/** A half cell that is discharged to 5 mV and rests near zero between. */
	private static Dataset hardCarbon() {
		Protocol protocol = new Protocol(60);
		for (int n = 1; n <= 3; n++) {
			protocol.cycle(n).current(-0.2, 5, 1.2, 0.005).rest(1800).current(0.2, 4.6, 0.05, 2).rest(600);
		}
		return protocol.data();
	}

	private static SymmetricProtocol flat(int halfCycles) {
		SymmetricProtocol protocol = new SymmetricProtocol(30, 1e-5);
		for (int i = 0; i < halfCycles; i++) {
			protocol.hold(i % 2 == 0 ? 0.2 : -0.2, 1, p -> 100);
		}
		return protocol;
	}

	@Test
	void sayWhatIsMissing() {
		ExaminedCell empty = cell(Arrangement.FULL);
		for (Diagnosis<?> rule : RULES) {
			assertTrue(assertInstanceOf(Unjudged.class, judge(rule, empty)).missing().get(0).length() > 5);
		}
		ExaminedCell cycled = cell(Arrangement.FULL, fading(12, n -> 2));
		assertMissing("no impedance", judge(new GrowingArc(), cycled));
		assertMissing("no impedance", judge(new CathodeResistance(), cycled));
		ExaminedCell fresh = cell(Arrangement.FULL, spectra(50));
		assertMissing("second impedance", judge(new GrowingArc(), fresh));
		assertMissing("no impedance after cycling", judge(new CathodeResistance(), fresh));
		assertMissing("complete cycles at one rate", judge(new FastFade(), cell(Arrangement.FULL, fading(6, n -> 2))));
		assertMissing("rate test", judge(new RateCollapse(), cycled));
	}

	@Test
	void findACellThatFallsToZeroInItsSecondCharge() {
		Dataset data = new Protocol(60).cycle(1).current(1, 2.2, 1.6, 3).rest(600).current(-1, 2, 2.9, 1.5).rest(600).cycle(2)
				.current(1, 0.8, 1.6, 2.4).current(1, 1, 0.003, 0.002).data();
		Symptom symptom = found(judge(new FirstCycleShort(), cell(Arrangement.FULL, data)));
		assertEquals(Likelihood.VERY_LIKELY, symptom.likelihood());
		assertTrue(symptom.statement().contains("cycle 2"), symptom.statement());
		Mark mark = symptom.evidence().stream().filter(e -> e.property().equals("voltage at the end")).findFirst().orElseThrow()
				.marks().get(0);
		double[] voltage = data.table().column("voltage").numbers();
		assertTrue(voltage[mark.firstRow()] < 0.01 && voltage[mark.firstRow() - 1] > 2, "the mark begins where the voltage falls");
		assertInstanceOf(Absent.class, judge(new SoftShort(), cell(Arrangement.FULL, data)));
	}

	@Test
	void findASoftShortByFallsAndByAChargeThatRunsOn() {
		Protocol protocol = new Protocol(60);
		for (int n = 1; n <= 9; n++) {
			protocol.cycle(n);
			if (n < 8) {
				protocol.current(1, 2.02, 1.6, 3);
			} else {
				protocol.current(1, 1, 1.6, 2.3).stepsAfter(n * 4 - 1).current(1, 3.2, 2.15, 2.2);
			}
			protocol.rest(600).current(-1, 2, 2.9, 1.5).rest(600);
		}
		ExaminedCell cell = cell(Arrangement.FULL, protocol.data());
		Symptom symptom = found(judge(new SoftShort(), cell));
		assertEquals(Likelihood.VERY_LIKELY, symptom.likelihood(), "two independent signs");
		assertTrue(symptom.statement().contains("cycle 8"), symptom.statement());
		assertInstanceOf(Absent.class, judge(new FirstCycleShort(), cell));
	}

	@Test
	void findAShortedSymmetricCellButNotTheEndOfACriticalCurrentTest() {
		SymmetricProtocol early = new SymmetricProtocol(30, 1e-5).hold(0.2, 1, p -> 100).hold(-0.2, 1, p -> 100)
				.hold(0.2, 1, p -> p < 0.5 ? 100 : 2).hold(-0.2, 1, p -> 2);
		assertEquals(Likelihood.VERY_LIKELY,
				found(judge(new FirstCycleShort(), cell(Arrangement.SYMMETRIC, early.data()))).likelihood());
		SymmetricProtocol rising = new SymmetricProtocol(30, 1e-5);
		for (int i = 1; i <= 6; i++) {
			int step = i;
			rising.hold(0.1 * i, 0.5, p -> step < 6 ? 100 : 3).hold(-0.1 * i, 0.5, p -> step < 6 ? 100 : 3);
		}
		assertInstanceOf(Unjudged.class, judge(new FirstCycleShort(), cell(Arrangement.SYMMETRIC, rising.data())));
	}

	/** The current of a polarization decays; that is no short circuit. */
	@Test
	void doNotLookForShortCircuitsBetweenBlockingElectrodes() {
		SymmetricProtocol polarized = new SymmetricProtocol(30, 1e-5).hold(0.2, 1, p -> 100).hold(0.2, 1, p -> p < 0.5 ? 100 : 2);
		assertMissing("blocking", judge(new FirstCycleShort(), cell(Arrangement.BLOCKING, polarized.data())));
		assertMissing("blocking", judge(new SoftShort(), cell(Arrangement.BLOCKING, polarized.data())));
	}

	/** Of two files without a time nobody knows which one was the first. */
	@Test
	void sayThatTheOrderOfSpectraIsNotKnown() {
		Judgement undated = judge(new GrowingArc(), cell(Arrangement.SYMMETRIC, spectra(50), spectra(80), spectra(110),
				spectra(140), spectra(170)));
		assertEquals(Likelihood.POSSIBLE, found(undated).likelihood());
		assertMissing("when each spectrum was measured", undated);
	}

	@Test
	void callAnArcThatWasNotThereNew() {
		Symptom symptom = found(judge(new GrowingArc(), cell(Arrangement.SYMMETRIC, spectra(1, 80, 110, 140))));
		assertTrue(symptom.statement().contains("appears"), symptom.statement());
	}

	@Test
	void findAnArcThatGrowsAndTellASeriesFromAPair() {
		Symptom series = found(judge(new GrowingArc(), cell(Arrangement.SYMMETRIC, spectra(50, 80, 110, 140, 170))));
		assertEquals(Likelihood.VERY_LIKELY, series.likelihood());
		assertEquals(240, series.evidence().get(0).value(), 10, "from 50 to 170 ohm");
		Judgement pair = judge(new GrowingArc(), cell(Arrangement.FULL, spectra(50), spectra(120)));
		assertEquals(Likelihood.POSSIBLE, found(pair).likelihood());
		assertMissing("state of charge", pair);
	}

	@Test
	void doesNotTakeTemperatureForAge() {
		Dataset warm = Circuits.data(
				Circuits.with(Circuits.spectrum("a", "R0-p(R1,CPE1)", 50, 50, 3e-6, 0.9), "temperature", "degC", 60),
				Circuits.with(Circuits.spectrum("b", "R0-p(R1,CPE1)", 100, 200, 3e-6, 0.9), "temperature", "degC", 25));
		assertMissing("same temperature", judge(new GrowingArc(), cell(Arrangement.FULL, warm)));
	}

	@Test
	void findAResistanceBesideTheElectrolyte() {
		Dataset cycling = gaping(20, n -> 2 - 0.01 * n, n -> 0.1 + 0.01 * n);
		Judgement both = judge(new CathodeResistance(), cell(Arrangement.FULL, spectra(50), cycling, spectra(150)));
		assertEquals(Likelihood.LIKELY, found(both).likelihood());
		assertMissing("third electrode", both);
		assertEquals(Likelihood.POSSIBLE, found(judge(new CathodeResistance(), cell(Arrangement.FULL, cycling))).likelihood(),
				"the gap alone does not tell which electrode it is");
		Dataset aged = Circuits.data(Circuits.spectrum("", "R0-p(R1,CPE1)", 300, 150, 3e-6, 0.9));
		assertInstanceOf(Absent.class, judge(new CathodeResistance(), cell(Arrangement.FULL, spectra(50), aged)),
				"where the electrolyte grows too it is not the cathode side");
	}

	@Test
	void findAFadeWithItsRate() {
		Symptom symptom = found(judge(new FastFade(), cell(Arrangement.FULL, fading(30, n -> 2 - 0.02 * n))));
		assertEquals(100 * 0.02 / 1.96, symptom.evidence().get(0).value(), 0.02);
		assertEquals(100 * 0.002 / 1.996, absent(judge(new FastFade(), cell(Arrangement.FULL,
				fading(30, n -> 2 - 0.002 * n)))).value(), 0.01);
	}

	@Test
	void doesNotTakeARateTestForFade() {
		Dataset rates = rates(new double[] { 0.2, 0.4, 1, 2, 0.2 }, new double[] { 2, 1.9, 1.6, 1.2, 1.99 });
		assertMissing("at one rate", judge(new FastFade(), cell(Arrangement.FULL, rates)));
	}

	@Test
	void findALowFirstEfficiency() {
		Dataset data = new Protocol(60).cycle(1).current(1, 3, 1.6, 3).rest(600).current(-1, 2, 2.9, 1.5).rest(600).data();
		Symptom symptom = found(judge(new LowFirstEfficiency(), cell(Arrangement.FULL, data)));
		assertEquals(100 * 2 / 3.0, symptom.evidence().get(0).value(), 0.1);
	}

	@Test
	void findACollapseAtHighCurrentAndThatItRecovers() {
		Dataset data = rates(new double[] { 0.2, 0.4, 0.8, 0.2 }, new double[] { 2, 1.8, 0.6, 1.95 });
		Symptom symptom = found(judge(new RateCollapse(), cell(Arrangement.FULL, data)));
		assertEquals(100 * 0.6 / 1.8, symptom.evidence().get(0).value(), 1);
		assertTrue(symptom.evidence().get(1).statement().contains("not of damage"));
	}

	@Test
	void findALostContact() {
		Dataset jump = gaping(20, n -> n < 10 ? 2 : 1.6, n -> n < 10 ? 0.15 : 0.4);
		assertEquals(0.25, found(judge(new ContactLoss(), cell(Arrangement.FULL, jump))).evidence().get(0).value(), 0.01);
		SymmetricProtocol voids = flat(10);
		for (int i = 0; i < 4; i++) {
			voids.hold(i % 2 == 0 ? 0.2 : -0.2, 1, p -> 300);
		}
		assertEquals(200, found(judge(new ContactLoss(), cell(Arrangement.SYMMETRIC, voids.data()))).evidence().get(0).value(), 5);
	}

	@Test
	void markRowsThatExist() {
		List<ExaminedCell> ill = List.of(cell(Arrangement.FULL, spectra(50), gaping(20, n -> 2 - 0.04 * n, n -> 0.1 + 0.02 * n),
				spectra(150)), cell(Arrangement.SYMMETRIC, spectra(50, 80, 110, 140)));
		for (ExaminedCell cell : ill) {
			for (Diagnosis<?> rule : RULES) {
				if (judge(rule, cell) instanceof Found found) {
					found.symptoms().stream().flatMap(s -> s.evidence().stream()).flatMap(e -> e.marks().stream()).forEach(m -> {
						var table = cell.test(m.test()).orElseThrow().table(m).orElseThrow();
						assertTrue(m.lastRow() < table.rows() && table.find(m.x()).isPresent() && table.find(m.y()).isPresent(),
								m.toString());
					});
				}
			}
		}
	}
}
