/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.glovebox.api.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportRulesTest {

	private static String applied(String rules, String place) {
		ImportRules.Parsed parsed = ImportRules.parse(rules);
		assertTrue(parsed.isSound(), parsed.messages().toString());
		return parsed.rules().apply(place, "the sample").map(a -> a.rule().kind() + ' ' + a.name()).orElse("none");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{cell}_{test}*.ndax|NaS-01_rate_2.ndax|cell NaS-01",
			"{cell}_{test}*.ndax|deep/folder/NaS-01_rate.NDAX|cell NaS-01", "{cell}_{test}*.ndax|NaS-01.ndax|none",
			"{cell:NaS_*}_{test}.csv|NaS_01_rate.csv|cell NaS_01", "{cell}/*.csv|all/NaS-01/x.csv|cell NaS-01",
			"{cell}/*.csv|NaS-01/deep/x.txt|none", "raw/**/{cell}.csv|raw/a/b/NaS-01.csv|cell NaS-01",
			"{cell}?.csv|NaS-01a.csv|cell NaS-01", "({cell}) [1].csv|(NaS) [1].csv|cell NaS" })
	void patternsNameParts(String pattern, String place, String expected) {
		assertEquals(expected, applied(pattern + " -> cell {cell}", place));
	}

	@Test
	void theFirstRuleThatFitsCounts() {
		String rules = "*.log -> skip\n\n# all else\n* -> batch {folder}\n";
		assertEquals("skip ", applied(rules, "b/x.log"));
		assertEquals("batch b", applied(rules, "b/x.csv"));
	}

	@Test
	void theNameOfTheFileItsFolderAndItsSampleAreGiven() {
		assertEquals("record x y/b/the sample", applied("* -> record {file}/{folder}/{sample}", "b/x y.csv"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "*.csv cell {cell}", "{cell.csv -> cell {cell}", "{a}{a} -> cell {a}", "* -> cel {file}",
			"* -> cell", "* -> skip it", "* -> cell {nobody}", "{a b} -> cell x", "* -> cell x; color red", " -> cell x" })
	void whatIsNotUnderstoodIsNamedWithItsLine(String rule) {
		ImportRules.Parsed parsed = ImportRules.parse("# first\n" + rule + "\n*.x -> skip");
		assertEquals(1, parsed.messages().size(), rule);
		Message message = parsed.messages().get(0);
		assertEquals(2, message.position());
		assertTrue(message.text().startsWith("line 2: "), message.text());
		assertEquals(1, parsed.rules().rules().size());
	}

	@Test
	void aMistypedKindIsGuessed() {
		assertTrue(ImportRules.parse("* -> bach x").messages().get(0).text().contains("did you mean batch?"));
	}
}
