/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.glovebox.model.ModelPackages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake is told with its place and, where there is one, with what was probably meant. */
class TextParserTest {

	private static final Kinds KINDS = Kinds.of(ModelPackages.all());

	private static ParsedText parse(String text) {
		return TextParser.parse(List.of(new TextFile("bench.gbx", text)), KINDS);
	}

	private static String onlyMessage(String text) {
		List<TextMessage> messages = parse(text).messages();
		assertEquals(1, messages.size(), messages.toString());
		return messages.get(0).toString();
	}

	private static void assertUnderstood(String text) {
		assertEquals(List.of(), parse(text).messages());
	}

	@Test
	void findsAllRecordsAmongCommentsAndEmptyLines() {
		ParsedText text = parse("""
				# what is on the shelf

				lot L-S "Sulfur"
				  # as on the bottle
				  purity 99.99 %

				lot L-SN
				batch "B 1" "Alloy", form powder
				""");
		assertEquals(List.of(), text.messages());
		assertEquals(List.of("L-S", "L-SN", "B 1"), text.ids());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "hold time 2 h", "holdTime 2 h", "Hold-time: 2 h", "hold 2 h", "HOLD: 2 h" })
	void takesAFieldByItsNameInTheModelAndOnForms(String field) {
		assertUnderstood("""
				recipe R-1
				  step heat
				    segment 330 °C
				      %s
				""".formatted(field));
	}

	@Test
	void namesTheFieldThatWasMeant() {
		assertEquals("bench.gbx:2:3: error: Lot has no field \u201cpuritty\u201d; did you mean \u201cpurity\u201d?",
				onlyMessage("lot L-S\n  puritty 99 %\n"));
	}

	@Test
	void namesTheFieldThatWasMeantInsideOfAStep() {
		assertEquals("bench.gbx:3:5: error: Ball mill has no field \u201cmiling\u201d; did you mean "
				+ "\u201cmilling time\u201d?",
				onlyMessage("batch B-1\n  step ball mill \"Mill\"\n    miling time 5 h\n"));
	}

	@Test
	void namesTheKindThatWasMeant() {
		assertEquals("bench.gbx:1:1: error: there is no kind of record \u201cbacth\u201d; did you mean \u201cbatch\u201d?",
				onlyMessage("bacth B-1\n  formula S\n    whatever\n"));
	}

	@Test
	void namesTheChoicesOfAField() {
		String message = onlyMessage("lot L-S\n  form powdr\n");
		assertTrue(message.startsWith("bench.gbx:2:8: error: Form: it is one of not said, powder, pellet"), message);
		assertTrue(message.endsWith("did you mean \u201cpowder\u201d?"), message);
	}

	@Test
	void saysWhereAQuantityCannotBeRead() {
		String message = onlyMessage("lot L-S\n  amount 1,234 mg\n");
		assertTrue(message.startsWith("bench.gbx:2:10: error: Amount: "), message);
	}

	@Test
	void warnsOfAQuantityOfAnotherDimension() {
		String message = onlyMessage("lot L-S\n  purity 98 mg\n");
		assertTrue(message.startsWith("bench.gbx:2:10: warning: Purity: 98 mg is mass"), message);
	}

	@Test
	void wantsTheZoneOfATime() {
		String message = onlyMessage("cell C-1\n  assembled 2025-01-20 10:00\n");
		assertTrue(message.startsWith("bench.gbx:2:13: error: Assembled: write a day and a time with its zone"), message);
		assertUnderstood("cell C-1\n  assembled 2025-01-20T10:00:00+01:00\n");
		assertUnderstood("cell C-1\n  assembled 2025-01-20 09:00 UTC\n");
	}

	@Test
	void wantsAnIdForEachRecordAndEachIdOnce() {
		assertTrue(onlyMessage("lot\n  formula S\n").startsWith("bench.gbx:1:1: error: the id of the lot is missing"));
		assertEquals("bench.gbx:2:1: error: the id l-s stands at bench.gbx:1:1 already; each record has its own",
				onlyMessage("lot L-S\nbatch l-s\n"));
	}

	@Test
	void wantsAValue() {
		assertTrue(onlyMessage("lot L-S\n  formula\n").startsWith("bench.gbx:2:3: error: Formula: its value is missing"));
	}

	@Test
	void tellsAFieldThatIsSaidTwice() {
		assertEquals("bench.gbx:3:3: error: Formula is said a second time; it stands in line 2 already",
				onlyMessage("lot L-S\n  formula S\n  formula S8\n"));
	}

	@Test
	void tellsWrongIndentation() {
		assertEquals("bench.gbx:3:4: error: Formula is a single value; nothing can be indented below it",
				onlyMessage("lot L-S\n  formula S\n   form powder\n"));
		assertTrue(onlyMessage("  lot L-S\n").startsWith("bench.gbx:1:3: error: a record begins at the left margin"));
	}

	@Test
	void tellsAllMistakesAtOnce() {
		assertEquals(3, parse("lot L-S\n  puritty 98 %\n  form powdr\nlott L-X\n").messages().size());
	}

	@Test
	void saysWhatIsMissingInATable() {
		assertTrue(onlyMessage("table lot\nname | formula\nx | S\n").contains("the table has no column \u201cid\u201d"));
		assertTrue(onlyMessage("table lot\nid | formula\nL-S | S | 3\n").startsWith("bench.gbx:3:11: error: the row has more"));
		assertTrue(onlyMessage("table lot\nid | form\nL-S | powdr\n").startsWith("bench.gbx:3:7: error: Form"));
	}

	@Test
	void ofAKindOfMeasurementOneMustBeNamed() {
		assertTrue(onlyMessage("measurement M-1\n  temperature 25 °C\n")
				.startsWith("bench.gbx:1:1: error: say which kind of measurement it is: "));
		assertTrue(onlyMessage("recipe R-1\n  step\n").contains("say which kind it is: weigh, mix, ball mill"));
	}
}
