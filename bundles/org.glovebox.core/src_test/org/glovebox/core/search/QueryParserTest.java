/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

import org.glovebox.core.store.Condition;
import org.glovebox.core.store.Condition.All;
import org.glovebox.core.store.Condition.Among;
import org.glovebox.core.store.Condition.Any;
import org.glovebox.core.store.Condition.Kind;
import org.glovebox.core.store.Condition.Lineal;
import org.glovebox.core.store.Condition.Made;
import org.glovebox.core.store.Condition.Not;
import org.glovebox.core.store.Condition.Range;
import org.glovebox.core.store.Condition.Saved;
import org.glovebox.core.store.Condition.Term;
import org.glovebox.core.store.Condition.Value;
import org.glovebox.core.store.Condition.Word;
import org.glovebox.core.store.Direction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

	private static final Clock MAY = Clock.fixed(Instant.parse("2024-05-17T12:00:00Z"), ZoneOffset.UTC);
	private static final Condition CELLS = new Kind(Set.of("CellBuild"));
	private static final Range HOT = new Range(List.of("temperature"), "temperature", 573.15, false,
			Double.POSITIVE_INFINITY, true);

	private static Condition read(String query) {
		return assertInstanceOf(Reading.Understood.class, QueryParser.parse(query, new NamesForTests(), MAY), query)
				.condition();
	}

	@Test
	void conditionsAreJoinedAsInArithmetic() {
		assertEquals(new Any(List.of(new Word("dry"), new All(List.of(new Word("wet"), new Not(new Term("tag:old")))))),
				read("dry or wet -tag:old"));
		assertEquals(read("a (b or c)"), read("a and (b or c)"));
		assertEquals(read("not (b or c)"), read("-(b or c)"));
	}

	@Test
	void allWordsBeforeAComparisonAreItsName() {
		assertEquals(new Value(new Range(List.of("heat", "temperature"), "temperature", 573.15, false,
				Double.POSITIVE_INFINITY, true)), read("heat temperature > 300 degC"));
		assertEquals(new All(List.of(new Word("heat"), new Value(HOT))), read("\"heat\" temperature > 300 degC"));
		assertEquals(new Not(new Value(HOT)), read("not temperature > 300 degC"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "temperature above 300 degC", "temperature over 573.15 K", "temperature more than 300 °C",
			"\"temperature\" > 300 degC", "temperatures > 300 degC" })
	void aComparisonCanBeSaid(String query) {
		assertEquals(new Value(HOT), read(query));
	}

	@Test
	void bracketsAndHyphensWithinWordsBelongToThem() {
		assertEquals(new All(List.of(new Word("na3v2"), new Word("po4"), new Word("3"))), read("Na3V2(PO4)3"));
	}

	@Test
	void severalKindsAreAlternatives() {
		assertEquals(new Kind(Set.of("CellBuild", "Batch")), read("type:cell type:batches"));
		assertEquals(new Kind(Set.of("Lot", "Batch")), read("type:material"));
	}

	@Test
	void datesAreSpansOfDays() {
		assertEquals(new Saved(true, Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2026-01-01T00:00:00Z")),
				read("created:2024..2025"));
		assertEquals(new Saved(false, Instant.parse("2024-05-17T00:00:00Z"), Instant.parse("2024-05-18T00:00:00Z")),
				read("changed:today"));
		assertEquals(new Saved(true, Instant.parse("2024-06-01T00:00:00Z"), Instant.parse("+10000-01-01T00:00:00Z")),
				read("created:>2024-05"));
	}

	@Test
	void lineageTakesARecordOrASearch() {
		assertEquals(new Lineal(Direction.UP, new Among(Set.of(NamesForTests.CELL))), read("contains:CELL-01"));
		assertEquals(new Lineal(Direction.UP, new Value(HOT)), read("from:(temperature > 300 degC)"));
		assertEquals(new Lineal(Direction.DOWN, CELLS), read("into:(type:cell)"));
		assertEquals(new Made("positive Electrode", new Value(HOT)), read("cathode:(temperature > 300 degC)"));
		assertEquals(read("cathode:(dry)"), read("positive-electrode:(dry)"));
	}

	@Test
	void aSentenceMeansTheSameAsItsConditions() {
		All sentence = (All) read("cells whose electrolyte had a temperature above 300 degC and were not made from CELL-01");

		assertEquals(CELLS, sentence.parts().get(0));
		Any electrolyte = (Any) sentence.parts().get(1);
		assertEquals(new Condition.Part("electrolyte", HOT), electrolyte.parts().get(0));
		assertEquals("electrolyte", ((Made) electrolyte.parts().get(1)).role());
		assertEquals(new Not(new Lineal(Direction.UP, new Among(Set.of(NamesForTests.CELL)))), sentence.parts().get(2));
	}

	@Test
	void aKindAloneIsAWord() {
		assertEquals(new All(List.of(new Word("cell"), new Word("press"))),
				read("cells pressed"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"type:bach                   | 0  | did you mean type:Batch?",
			"typo:cell                   | 0  | did you mean type:?",
			"tag:                        | 0  | tag: needs a tag",
			"dry type:cell from:CELL-99  | 19 | there is no record CELL-99",
			"from:(dry                   | 5  | not closed",
			"from:()                     | 5  | nothing between",
			"dry or                      | 4  | must follow",
			"> 5 mg                      | 0  | name the quantity",
			"mass >                      | 5  | a quantity must follow >",
			"mass > much                 | 5  | much is none",
			"mass 5..1 mg                | 5  | from the smaller to the larger",
			"ionic conductivity > 5 mg   | 0  | Ionic conductivity is given in S/cm",
			"result:\"ICE\" high         | 0  | result: needs a property and a comparison",
			"element:Na,Xy               | 11 | Xy is not the symbol",
			"formula:Na3PS4-xOx          | 8  | has an unknown",
			"made:soon                   | 0  | made:2024, 2024-05",
			"project:NAX                 | 8  | did you mean project:NAS?",
			"saved:goof                  | 6  | did you mean saved:good?",
			"saved:good                  | 0  | in the kept search: another condition must follow",
			"saved:round                 | 0  | leads back to itself",
			"cells whose                 | 6  | a condition must follow",
			"saw:fire                    | 4  | there are saw:air and saw:dry-air" })
	void whatIsNotUnderstoodIsSaidWithItsPlace(String query, int position, String message) {
		Reading.Malformed malformed = assertInstanceOf(Reading.Malformed.class,
				QueryParser.parse(query, new NamesForTests(), MAY));

		assertTrue(malformed.message().contains(message), malformed.message());
		assertEquals(position, malformed.position(), malformed.message());
	}

	@ParameterizedTest
	@CsvSource({ "annealing,anneal", "annealed,anneal", "pellets,pellet", "milled,mill", "stopped,stop", "glass,glass",
			"analysis,analysis", "batches,batch", "batteries,batter", "nas,nas", "string,string", "npso,npso", "550,550",
			"speed,speed", "during,during" })
	void theStemIsTheBeginningThatTheFormsOfAWordShare(String word, String stem) {
		assertEquals(stem, Stem.of(word));
		assertTrue(word.startsWith(stem));
	}
}
