/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

/** What must hold for any text and any number; generated with fixed seeds, so that a failure can be repeated. */
class PropertiesTest {

	private static final String ALPHABET = "0123456789012345.,-+±~<>=()[]{}/·*^ eE"
			+ "×−–…µΩÅ°%CKAVShmgkMPNasoxδ₄⁻²@:_\t\u00A0";

	private static final List<String> UNITS = List.of("mg", "MPa", "°C", "mAh/g", "S/cm", "Ω cm²", "Å", "rpm", "wt%",
			"eV", "mV/s",
			"mA cm-2", "K", "°F", "h", "C-rate", "ppm", "g/cm3", "kJ/mol", "cm-1", "°", "V vs Na/Na+", "mAh/g(S)", "");

	private static final List<String> PIECES = List.of("Na", "S", "P", "O", "H", "D", "Cl", "KB", "[6Li]", "¹³C", "(", ")",
			"[", "]", "{", "}", "·", ".", "·9H2O", "1", "2", "3", "0.15", "2/3", "x", "4-x", "1+x", "δ", "n", " x=0.15", " x=4",
			"^2-", "^+", "3-", "²⁻", "(3-)", "+", "-", " ", ":", " 60:40", "2:8", " = ", "/", "@", " 60 % ", " 40 wt%", ", ",
			" + ", " 98 %", " excess 5 %", " 0.352 g", " 1 mg", "mol", "₄", "ₓ", "_", "–", ",");

	private static final List<String> SUBSTANCES = List.of("Na2S", "P2S5", "P2O5", "Sb2S3", "S", "NaCl", "TaCl5", "Na", "Sn",
			"Na2CO3", "NH4H2PO4", "ZrO2", "SiO2", "Na2/3MnO2");

	@Test
	void anyTextIsReadOrRefused() {
		Random random = new Random(20231);
		assertTimeoutPreemptively(Duration.ofSeconds(120), () -> {
			for (int i = 0; i < 25_000; i++) {
				String text = text(random);
				// each returns or refuses; any other exception fails the test
				Quantity.tryParse(text).ifPresent(quantity -> {
					assertEquals(text, quantity.text());
					quantity.describe();
					assertEquals(quantity.unit(), Unit.parse(quantity.unit().symbol()), text);
				});
				Unit.tryParse(text);
				Formula.tryParse(text).ifPresent(formula -> assertReadsBack(text, formula));
				String pieces = pieces(random);
				Formula.tryParse(pieces).ifPresent(formula -> assertReadsBack(pieces, formula));
				Composite.tryParse(pieces).ifPresent(PropertiesTest::assertReadsBack);
				readOrRefuse(pieces, Precursor::parse);
				readOrRefuse(pieces, Weighed::parse);
			}
		});
	}

	private static void assertReadsBack(String text, Formula formula) {
		assertEquals(text, formula.text());
		formula.html();
		Formula again = Formula.parse(formula.plain());
		assertEquals(formula.plain(), again.plain(), text);
		assertEquals(formula.charge(), again.charge(), text);
		if (formula.unknowns().isEmpty()) {
			assertTrue(isEmptyOrNegative(formula) || again.isSameSubstance(formula) || isRounded(formula), text);
		}
	}

	private static boolean isEmptyOrNegative(Formula formula) {
		try {
			return formula.elements().isEmpty();
		} catch (IllegalStateException e) {
			return true;
		}
	}

	/** Unknowns with values are written to seven digits. */
	private static boolean isRounded(Formula formula) {
		return formula.text().contains("=");
	}

	private static void assertReadsBack(Composite composite) {
		Composite again = Composite.parse(composite.plain());
		assertEquals(composite.parts(), again.parts());
		assertEquals(composite.basis(), again.basis());
		composite.html();
	}

	private static void readOrRefuse(String text, Consumer<String> reader) {
		try {
			reader.accept(text);
		} catch (QuantityFormatException refusal) {
			assertTrue(text.contains(refusal.input()), text);
		}
	}

	@Test
	void whatIsMixedBalancesAgain() {
		Random random = new Random(20234);
		int balanced = 0;
		for (int i = 0; i < 2_000; i++) {
			List<Formula> precursors = new ArrayList<>();
			StringBuilder product = new StringBuilder();
			for (int j = 1 + random.nextInt(4); j > 0; j--) {
				Formula formula = Formula.parse(SUBSTANCES.get(random.nextInt(SUBSTANCES.size())));
				precursors.add(formula);
				product.append('(').append(formula.text()).append(')').append(1 + random.nextInt(9));
			}
			if (Reaction.balance(Formula.parse(product.toString()), precursors, List.of()) instanceof Balancing.Balanced b) {
				balanced++;
				WeighingPlan plan = WeighingPlan.of(b.reaction(), Quantity.parse("1 mol"), List.of());
				assertEquals(plan.productMass(), plan.totalMass(), 1e-12 * plan.productMass());
				List<Weighed> weighed = plan.weighings().stream().filter(w -> w.mass() > 0)
						.map(w -> new Weighed(w.precursor(), Quantity.of(w.mass(), "g"))).toList();
				assertTrue(WeighedBatch.of(b.reaction(), weighed).isStoichiometric(), product::toString);
			}
		}
		assertTrue(balanced > 500, "balanced " + balanced);
	}

	@Test
	void longTextsAreRefusedQuickly() {
		assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
			for (String piece : List.of("1", "1 ", "-", "(", "m", "m ", "1,", "1.", "Na", "x+", "± ", "1 h ", "^2",
					"1-", "1:", "S:", " : ", "1 % ", "% S + ", " 1 g")) {
				for (int length : new int[] { 50, 199, 100_000 }) {
					String text = piece.repeat(length / piece.length() + 1);
					Quantity.tryParse(text);
					Unit.tryParse(text);
					Formula.tryParse(text);
					Composite.tryParse(text);
					readOrRefuse(text, Precursor::parse);
					readOrRefuse(text, Weighed::parse);
				}
			}
		});
	}

	@Test
	void computedQuantitiesReadBackAsTheSameDouble() {
		Random random = new Random(20232);
		for (int i = 0; i < 5_000; i++) {
			double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
			Unit unit = Unit.parse(UNITS.get(random.nextInt(UNITS.size())));
			Quantity quantity = Quantity.of(value, unit);
			assertEquals(value, Quantity.parse(quantity.text()).value().doubleValue());
			assertEquals(unit, quantity.unit());
		}
	}

	@Test
	void conversionThereAndBackIsTheSame() {
		Random random = new Random(20233);
		for (int i = 0; i < 5_000; i++) {
			Unit unit = Unit.parse(UNITS.get(random.nextInt(UNITS.size())));
			double value = random.nextDouble() * 1000;
			// an offset costs the digits by which it exceeds the value
			double tolerance = 4 * Math.ulp(value) + (unit.toCanonical(0) == 0 ? 0 : 1e-12);
			assertEquals(value, unit.fromCanonical(unit.toCanonical(value)), tolerance, unit.text());
			Quantity quantity = Quantity.of(value, unit);
			assertEquals(value, quantity.in(unit), unit.text());
			double canonical = quantity.in(unit.dimension().canonicalUnit());
			assertEquals(quantity.canonical(), canonical, unit.text());
		}
	}

	private static String pieces(Random random) {
		StringBuilder text = new StringBuilder();
		for (int i = random.nextInt(9); i >= 0; i--) {
			text.append(PIECES.get(random.nextInt(PIECES.size())));
		}
		return text.toString();
	}

	private static String text(Random random) {
		StringBuilder text = new StringBuilder();
		int length = random.nextInt(16);
		while (text.length() < length) {
			switch (random.nextInt(6)) {
			case 0 -> text.append(UNITS.get(random.nextInt(UNITS.size())));
			case 1 -> text.append(random.nextInt(100));
			case 2 -> text.append((char) random.nextInt(0x2200));
			default -> text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
			}
		}
		return text.toString();
	}
}
