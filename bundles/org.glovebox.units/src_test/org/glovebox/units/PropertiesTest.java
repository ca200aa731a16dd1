/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

/** What must hold for any text and any number; generated with fixed seeds, so that a failure can be repeated. */
class PropertiesTest {

	private static final String ALPHABET = "0123456789012345.,-+±~<>=()[]{}/·*^ eE"
			+ "×−–…µΩÅ°%CKAVShmgkMPNasoxδ₄⁻²@:_\t\u00A0";

	private static final List<String> UNITS = List.of("mg", "MPa", "°C", "mAh/g", "S/cm", "Ω cm²", "Å", "rpm", "wt%",
			"eV", "mV/s",
			"mA cm-2", "K", "°F", "h", "C-rate", "ppm", "g/cm3", "kJ/mol", "cm-1", "°", "V vs Na/Na+", "mAh/g(S)", "");

	@Test
	void anyTextIsReadOrRefused() {
		Random random = new Random(20231);
		assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
			for (int i = 0; i < 50_000; i++) {
				String text = text(random);
				// each returns or refuses; any other exception fails the test
				Quantity.tryParse(text).ifPresent(quantity -> {
					assertEquals(text, quantity.text());
					quantity.describe();
					assertEquals(quantity.unit(), Unit.parse(quantity.unit().symbol()), text);
				});
				Unit.tryParse(text);
				Formula.tryParse(text).ifPresent(formula -> {
					assertEquals(text, formula.text());
					formula.html();
				});
			}
		});
	}

	@Test
	void longTextsAreRefusedQuickly() {
		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
			for (String piece : List.of("1", "1 ", "-", "(", "m", "m ", "1,", "1.", "Na", "x+", "± ", "1 h ", "^2",
					"1-")) {
				for (int length : new int[] { 50, 199, 100_000 }) {
					String text = piece.repeat(length / piece.length() + 1);
					Quantity.tryParse(text);
					Unit.tryParse(text);
					Formula.tryParse(text);
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
