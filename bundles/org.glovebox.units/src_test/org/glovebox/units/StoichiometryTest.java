/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;

import org.glovebox.units.Balancing.Balanced;
import org.glovebox.units.Balancing.Reason;
import org.glovebox.units.Balancing.Unbalanced;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoichiometryTest {

	private static List<Formula> formulas(String list) {
		return Stream.of(list.split(",")).map(String::strip).filter(s -> !s.isEmpty()).map(Formula::parse).toList();
	}

	private static Balancing balance(String product, String precursors, String byProducts) {
		return Reaction.balance(Formula.parse(product), formulas(precursors), formulas(byProducts));
	}

	private static Reaction reaction(String product, String precursors, String byProducts) {
		return assertInstanceOf(Balanced.class, balance(product, precursors, byProducts)).reaction();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Na3SbS4 | Na2S, Sb2S3, S | '' | 3 Na2S + Sb2S3 + 2 S → 2 Na3SbS4",
			"Na3PS4 | Na2S, P2S5 | '' | 3 Na2S + P2S5 → 2 Na3PS4",
			"Na3PS4-xOx x=0.15 | Na2S, P2S5, P2O5 | '' | 1.5 Na2S + 0.47 P2S5 + 0.03 P2O5 → Na3PS3.85O0.15",
			"Na3PS4-xOx x=0.60 | Na2S, P2S5, P2O5 | '' | 1.5 Na2S + 0.38 P2S5 + 0.12 P2O5 → Na3PS3.4O0.6",
			"NaTaCl6 | NaCl, TaCl5 | '' | NaCl + TaCl5 → NaTaCl6", "Na15Sn4 | Na, Sn | '' | 15 Na + 4 Sn → Na15Sn4",
			"Na3V2(PO4)3 | NaH2PO4, V2O3 | H2O | 3 NaH2PO4 + V2O3 → Na3V2(PO4)3 + 3 H2O",
			"NaCrO2 | Na2CO3, Cr2O3 | CO2 | Na2CO3 + Cr2O3 → 2 NaCrO2 + CO2",
			"Na3Zr2Si2PO12 | Na2CO3, ZrO2, SiO2, NH4H2PO4 | CO2, NH3, H2O | "
					+ "3 Na2CO3 + 4 ZrO2 + 4 SiO2 + 2 NH4H2PO4 → 2 Na3Zr2Si2PO12 + 3 CO2 + 2 NH3 + 3 H2O",
			"SO4^2- | SO2, OH^- | H2 | SO2 + 2 OH^- → SO4^2- + H2",
			"Na2/3MnO2 | Na2CO3, Mn2O3, O2 | CO2 | 4 Na2CO3 + 6 Mn2O3 + O2 → 12 Na{2/3}MnO2 + 4 CO2" })
	void balancesReactions(String product, String precursors, String byProducts, String equation) {
		assertEquals(equation, reaction(product, precursors, byProducts).plain());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"Na3SbS4 | Na2S, S | '' | MISSING_ELEMENT | Sb of Na3SbS4 is in none of the precursors (Na2S, S)",
			"Na3SbS4 | Na2S, Sb2S3 | '' | IMPOSSIBLE | for each Na3SbS4, 1 S is missing; add a precursor that brings more S",
			"Na2SiO3 | Na2CO3, SiO2 | '' | IMPOSSIBLE | 2 O and 1 C are left over; it balances with the by-product CO2",
			"Na3V2(PO4)3 | Na2CO3, NH4H2PO4, V2O3 | CO2 | IMPOSSIBLE | with the by-products CO2 cannot give",
			"Na3SbS4 | Na2S, Sb2S3, Sb2S5, S | '' | NOT_UNIQUE | can stand for",
			"NaCl | NaCl, NaCl | '' | NOT_UNIQUE | NaCl is named twice",
			"Na3PS4 | Na2S, P2S5, P2O5 | O2, S | NOT_UNIQUE | can stand for",
			"Na2S | Na2S2, S | '' | NEGATIVE | S would not be used up but given off, 1 for each Na2S",
			"Na2S2 | Na2S | S | NEGATIVE | S would not be given off but taken up, 1 for each Na2S2",
			"Na3PS4-xOx | Na2S, P2S5, P2O5 | '' | UNCLEAR_FORMULA | x has no value",
			"TcO2 | Tc, O2 | '' | UNCLEAR_FORMULA | Tc has no standard atomic weight" })
	void saysWhyThereIsNoBalance(String product, String precursors, String byProducts, Reason reason, String message) {
		Unbalanced unbalanced = assertInstanceOf(Unbalanced.class, balance(product, precursors, byProducts));
		assertEquals(reason, unbalanced.reason());
		assertTrue(unbalanced.message().contains(message), unbalanced::message);
	}

	@Test
	void namesTheByProductsThatWouldHelp() {
		assertEquals(List.of(List.of("CO2")),
				assertInstanceOf(Unbalanced.class, balance("NaCrO2", "Na2CO3, Cr2O3", "")).byProducts());
		assertEquals(List.of(List.of("CO2", "NH3", "H2O")), assertInstanceOf(Unbalanced.class,
				balance("Na3Zr2Si2PO12", "Na2CO3, ZrO2, SiO2, NH4H2PO4", "")).byProducts());
	}

	@Test
	void saysWhatIsNotNeeded() {
		Balanced balanced = assertInstanceOf(Balanced.class, balance("Na3PS4", "Na2S, P2S5, P2O5", ""));
		assertEquals(List.of("P2O5 is not needed"), balanced.notes());
	}

	/**
	 * By hand with the weights of 2021. Na3SbS4: 1 g / 318.96930784 g/mol = 3.135098 mmol; Na2S 78.03953856, Sb2S3 339.70,
	 * S 32.06 g/mol; 4.702647 mmol x 78.0395 / 0.98 = 374.482 mg, and so on.
	 */
	@Test
	void massesOfStudyA() {
		Reaction reaction = reaction("Na3SbS4", "Na2S, Sb2S3, S", "");
		WeighingPlan plan = WeighingPlan.of(reaction, Quantity.parse("1 g"),
				List.of(Precursor.parse("Na2S 98 %"), Precursor.parse("Sb2S3 99.99%"), Precursor.parse("S (99.99 %)")));
		double product = 1 / 318.96930784;
		assertEquals(product, plan.productMoles(), 1e-15);
		assertEquals(1.5 * product * 78.03953856 / 0.98, plan.weighings().get(0).mass(), 1e-12);
		assertEquals(0.5 * product * 339.70 / 0.9999, plan.weighings().get(1).mass(), 1e-12);
		assertEquals(product * 32.06 / 0.9999, plan.weighings().get(2).mass(), 1e-12);
		assertEquals("374.48 mg", plan.weighings().get(0).shownMass());
		assertEquals(1, plan.weighings().stream().mapToDouble(WeighingPlan.Weighing::neededMass).sum(), 1e-12);
	}

	/** Study B: 2 g batches; what reacts sums to the batch, as nothing leaves. Masses by hand as above. */
	@ParameterizedTest
	@CsvSource({ "0.15, 0.47, 0.03", "0.30, 0.44, 0.06", "0.60, 0.38, 0.12" })
	void massesOfStudyB(double x, double p2s5, double p2o5) {
		Formula product = Formula.parse("Na3PS4-xOx").with("x", x);
		Balanced balanced = assertInstanceOf(Balanced.class,
				Reaction.balance(product, formulas("Na2S, P2S5, P2O5"), List.of()));
		WeighingPlan plan = WeighingPlan.of(balanced.reaction(), Quantity.parse("2 g"), List.of(Precursor.parse("P2O5 99 %")));
		double molarMass = 3 * 22.98976928 + 30.973761998 + (4 - x) * 32.06 + x * 15.999;
		double moles = 2 / molarMass;
		assertEquals(moles * 1.5 * 78.03953856, plan.weighings().get(0).mass(), 1e-12);
		assertEquals(moles * p2s5 * (2 * 30.973761998 + 5 * 32.06), plan.weighings().get(1).mass(), 1e-12);
		assertEquals(moles * p2o5 * (2 * 30.973761998 + 5 * 15.999) / 0.99, plan.weighings().get(2).mass(), 1e-12);
		assertEquals(2, plan.weighings().stream().mapToDouble(WeighingPlan.Weighing::neededMass).sum(), 1e-12);
	}

	/** Study C: 58.43976928 and 358.19788 of 416.63764928 g/mol. Study A: 15 Na to 4 Sn. */
	@Test
	void massesOfStudyCAndOfTheAnode() {
		WeighingPlan salt = WeighingPlan.of(reaction("NaTaCl6", "NaCl, TaCl5", ""), Quantity.parse("1 g"), List.of());
		assertEquals(58.43976928 / 416.63764928, salt.weighings().get(0).mass(), 1e-12);
		assertEquals(358.19788 / 416.63764928, salt.weighings().get(1).mass(), 1e-12);
		WeighingPlan alloy = WeighingPlan.of(reaction("Na15Sn4", "Na, Sn", ""), Quantity.parse("1 mmol"),
				List.of(Precursor.parse("Na 99.9 %")));
		assertEquals(0.015 * 22.98976928 / 0.999, alloy.weighings().get(0).mass(), 1e-12);
		assertEquals(0.004 * 118.71, alloy.weighings().get(1).mass(), 1e-12);
		assertEquals(0.8196865392, alloy.productMass(), 1e-9);
	}

	@Test
	void massesOfComposites() {
		WeighingPlan plan = WeighingPlan.of(Composite.parse("S:KB 60:40"), Quantity.parse("2 g"),
				List.of(Precursor.parse("S 99.5 %")));
		assertEquals(1.2 / 0.995, plan.weighings().get(0).mass(), 1e-12);
		assertEquals(0.8, plan.weighings().get(1).mass(), 1e-12);
		assertThrows(IncommensurableException.class,
				() -> WeighingPlan.of(Composite.parse("S:KB 60:40"), Quantity.parse("2 mol"), List.of()));
	}

	@Test
	void correctsForLossAndExcess() {
		WeighingPlan plan = WeighingPlan.of(reaction("Na15Sn4", "Na, Sn", ""), Quantity.parse("1 mol"),
				List.of(Precursor.parse("Na 99 % excess 5 % loss 2 %")));
		WeighingPlan.Weighing sodium = plan.weighings().get(0);
		assertEquals(15 * 22.98976928 * 1.05 / (0.99 * 0.98), sodium.mass(), 1e-9);
		assertEquals(List.of("molar mass of Na: 22.9897693 (Na) = 22.9898 g/mol", "amount of Na: 1 mol × 15 = 15 mol",
				"mass of Na: 15 mol × 22.9898 g/mol = 344.85 g", "for a purity of 99 %: 344.85 g ÷ 0.99 = 348.33 g",
				"to make up for a loss of 2 %: 348.33 g ÷ 0.98 = 355.44 g", "with an excess of 5 %: 355.44 g × 1.05 = 373.21 g"),
				sodium.steps().stream().map(CalculationStep::toString).toList());
	}

	@ParameterizedTest
	@CsvSource({ "Na2S 98 %, Na2S, 0.98, 0.00, 0.00", "Na2S, Na2S, 1, 0, 0", "Na loss 2 % excess 5 %, Na, 1, 0.02, 0.05",
			"NaCl (99 wt%), NaCl, 0.99, 0, 0", "Na3PS4-xOx x=0.15 99.5% purity, Na3PS4-xOx x=0.15, 0.995, 0, 0" })
	void readsPrecursors(String typed, String substance, double purity, double loss, double excess) {
		Precursor precursor = Precursor.parse(typed);
		assertEquals(substance, precursor.substance());
		assertEquals(purity, precursor.purity().doubleValue());
		assertEquals(loss, precursor.loss().doubleValue());
		assertEquals(excess, precursor.excess().doubleValue());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "Na2S 0 % | purity", "Na2S 101 % | purity", "Na loss 100 % | loss",
			"Na 98 % 99 % | Two percentages", "98 % | cannot be read", "Na 5 % more | cannot be read" })
	void refusesPercentagesThatMakeNoSense(String typed, String reason) {
		QuantityFormatException refusal = assertThrows(QuantityFormatException.class, () -> Precursor.parse(typed));
		assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
	}

	@ParameterizedTest
	@CsvSource({ "2 mm, is a length", "0 g, above zero", "-1 g, above zero" })
	void refusesSizesThatAreNone(String size, String reason) {
		Reaction reaction = reaction("NaTaCl6", "NaCl, TaCl5", "");
		IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
				() -> WeighingPlan.of(reaction, Quantity.parse(size), List.of()));
		assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
	}

	@Test
	void planAndWhatWasWeighedAgree() {
		Reaction reaction = reaction("Na3Zr2Si2PO12", "Na2CO3, ZrO2, SiO2, NH4H2PO4", "CO2, NH3, H2O");
		List<Precursor> precursors = List.of(Precursor.parse("Na2CO3 99.5 % loss 3 %"), Precursor.parse("ZrO2 99 %"));
		WeighingPlan plan = WeighingPlan.of(reaction, Quantity.parse("5 g"), precursors);
		List<Weighed> weighed = plan.weighings().stream()
				.map(w -> new Weighed(w.precursor(), Quantity.of(w.mass(), "g"))).toList();
		WeighedBatch batch = WeighedBatch.of(reaction, weighed);
		assertEquals(5, batch.productMass(), 1e-12);
		assertTrue(batch.isStoichiometric());
		assertEquals("Na3Zr2Si2PO12", batch.composition());
	}

	/**
	 * By hand: 0.352 g x 0.98 / 78.03953856 = 4.420323 mmol Na2S gives 2.946882 mmol Na3SbS4; Sb2S3 532.82 mg / 339.70 =
	 * 1.568501 mmol would give 3.137003, S 100.5 mg / 32.06 = 3.134748 mmol as many.
	 */
	@Test
	void saysWhatWasReallyObtained() {
		Reaction reaction = reaction("Na3SbS4", "Na2S, Sb2S3, S", "");
		WeighedBatch batch = WeighedBatch.of(reaction, List.of(Weighed.parse("S 100.5 mg"),
				Weighed.parse("Na2S 98 % 0.352 g"), Weighed.parse("Sb2S3 532.82 mg")));
		assertEquals("Na2S", batch.limiting().substance());
		assertEquals(2.946882e-3, batch.productMoles(), 1e-9);
		assertEquals("Sb", batch.reference());
		assertEquals(1.568501 / (0.5 * 2.946882) - 1, batch.parts().get(1).excess(), 1e-6);
		assertEquals((1.568501 - 0.5 * 2.946882) * 1e-3 * 339.70, batch.parts().get(1).leftMass(), 1e-6);
		assertEquals(0, batch.parts().get(0).excess());
		assertEquals(2 * 4.420323 / (2 * 1.568501), batch.elements().get(0).obtained(), 1e-6);
		double sulfur = (4.420323 + 3 * 1.568501 + 3.134748) / (2 * 1.568501);
		assertEquals(sulfur, batch.elements().get(2).obtained(), 2e-6);
		assertEquals("Na2.818SbS3.908", batch.composition());
		assertFalse(batch.isStoichiometric());
	}

	@Test
	void compositesAreObtainedToo() {
		Composite composite = Composite.parse("S:KB 60:40");
		WeighedComposite batch = WeighedComposite.of(composite,
				List.of(Weighed.parse("KB 410 mg"), Weighed.parse("S 590 mg")));
		assertEquals(0.59, batch.parts().get(0).obtained(), 1e-12);
		assertEquals(0.41 / 0.4 - 1, batch.parts().get(1).relative(), 1e-12);
	}

	@Test
	void whatWasWeighedMustBeThePrecursors() {
		Reaction reaction = reaction("NaTaCl6", "NaCl, TaCl5", "");
		assertTrue(assertThrows(IllegalArgumentException.class,
				() -> WeighedBatch.of(reaction, List.of(Weighed.parse("NaCl 1 g")))).getMessage().contains("TaCl5"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> WeighedBatch.of(reaction,
				List.of(Weighed.parse("NaCl 1 g"), Weighed.parse("TaCl5 1 g"), Weighed.parse("S 1 g")))).getMessage()
						.contains("S was weighed"));
		assertThrows(QuantityFormatException.class, () -> Weighed.parse("NaCl 1 mm"));
		assertThrows(QuantityFormatException.class, () -> Weighed.parse("NaCl -1 g"));
		assertThrows(QuantityFormatException.class, () -> Weighed.parse("1 g"));
	}
}
