/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;

import org.glovebox.units.Composite.Basis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompositeTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "S:KB 60:40 | S=60 KB=40", "S:KB = 60:40 | S=60 KB=40",
			"S : KB (60 : 40) | S=60 KB=40", "S/KB 1:1 | S=1 KB=1", "S/KB 60/40 | S=60 KB=40",
			"S@C-NAS 2:8 | S@C=2 NAS=8", "S@C–NAS 2:8 | S@C=2 NAS=8", "S@C 60:40 | S=60 C=40",
			"S : KB : NPSO = 2 : 2 : 6 | S=2 KB=2 NPSO=6", "NVP : NTC : carbon black = 4 : 4 : 2 | NVP=4 NTC=4 carbon black=2",
			"SE:carbon 70:30 | SE=70 carbon=30", "NPS:PTFE 99.8:0.2 (by mass) | NPS=99.8 PTFE=0.2",
			"NPS:PTFE 99,8:0,2 wt% | NPS=99.8 PTFE=0.2", "60 wt% S + 40 wt% KB | S=60 KB=40",
			"S 60 %, KB 40 % | S=60 KB=40", "S 59,5 wt.%; KB 40,5 wt.% | S=59.5 KB=40.5" })
	void readsProportions(String typed, String parts) {
		Composite composite = Composite.parse(typed);
		assertEquals(parts, composite.parts().stream().map(p -> p.name() + "=" + p.proportion().toPlainString())
				.collect(Collectors.joining(" ")));
		assertEquals(Basis.MASS, composite.basis());
		assertEquals(typed, composite.text());
		assertEquals(composite.parts(), Composite.parse(composite.plain()).parts());
	}

	@Test
	void fractionsSumToOne() {
		Composite composite = Composite.parse("S : KB : NPSO = 2 : 2 : 6");
		assertEquals(0.6, composite.massFractions().get("NPSO"), 1e-15);
		assertEquals(1, composite.massFractions().values().stream().mapToDouble(f -> f).sum(), 1e-15);
	}

	/** By hand: 15 x 22.98976928 of 15 x 22.98976928 + 4 x 118.71. */
	@ParameterizedTest
	@ValueSource(strings = { "Na:Sn 15:4 mol", "Na:Sn = 15:4 (molar)", "Na:Sn 15:4 by moles" })
	void molesBecomeMasses(String typed) {
		Composite composite = Composite.parse(typed);
		assertEquals(Basis.AMOUNT, composite.basis());
		assertEquals(344.8465392 / 819.6865392, composite.massFractions().get("Na"), 1e-12);
	}

	@Test
	void elementsNeedToKnowWhatTheNamesStandFor() {
		Composite composite = Composite.parse("S:KB 60:40");
		assertTrue(composite.formula("KB").isEmpty());
		assertThrows(IllegalStateException.class, () -> composite.elementMassFraction("C"));
		Composite known = composite.with("KB", Formula.parse("C"));
		assertEquals(0.4, known.elementMassFraction("C"), 1e-15);
		assertEquals(0.6, known.elementMassFraction("S"), 1e-15);
		assertEquals(0, known.elementMassFraction("K"));
		assertThrows(IllegalArgumentException.class, () -> composite.with("NAS", Formula.parse("Na3SbS4")));
		assertThrows(IllegalStateException.class, Composite.parse("S:KB 1:1 vol%")::massFractions);
	}

	@Test
	void isWrittenInThreeWays() {
		Composite composite = Composite.parse("S@C:Na3SbS4 2:8");
		assertEquals("S@C:Na3SbS4 2:8", composite.plain());
		assertEquals("S@C : Na₃SbS₄ = 2 : 8", composite.unicode());
		assertEquals("S@C : Na<sub>3</sub>SbS<sub>4</sub> = 2 : 8", composite.html());
		assertEquals("Na:Sn 15:4 mol", Composite.parse("Na:Sn = 15:4 (molar)").plain());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "S:KB | ratio is expected", "S:KB:C 60:40 | not as many names",
			"S:KB 0:0 | zero", "S:S 1:1 | named twice", "60 % S + 30 % KB | sum to 90", "S:KB 1,234:1 | “1.234” or “1234”",
			"Na3SbS4 | ratio is expected", " : 1:1 | missing" })
	void refusesWithReason(String typed, String reason) {
		FormulaFormatException refusal = assertThrows(FormulaFormatException.class, () -> Composite.parse(typed));
		assertTrue(String.valueOf(refusal.getMessage()).contains(reason), refusal::getMessage);
		assertTrue(Composite.tryParse(typed).isEmpty());
	}
}
