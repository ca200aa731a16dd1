/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {

	/** What is proposed where a bar stands. */
	private static List<Proposal> at(String marked) {
		int caret = marked.indexOf('\u00a6');
		return Completion.of(marked.replace("\u00a6", ""), caret, new NamesForTests());
	}

	/** The search with its first proposal that begins so. */
	private static String taken(String marked, String proposal) {
		return at(marked).stream().filter(p -> p.text().strip().startsWith(proposal)).findFirst()
				.map(p -> p.applied(marked.replace("\u00a6", ""))).orElse("nothing");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', value = {
			"ty\u00a6                           | type:       | type:",
			"dry -ta\u00a6                      | tag:        | dry -tag:",
			"type:b\u00a6 dry                   | batch       | type:batch  dry",
			"tag:ra\u00a6                       | \"rate      | tag:\"rate test\"",
			"by:a\u00a6                         | \"Anna      | by:\"Anna M\u00fcller\"",
			"saved:\u00a6                       | good        | saved:good",
			"ionic c\u00a6                      | ionic       | ionic conductivity",
			"type:cell ionic co\u00a6           | ionic       | type:cell ionic conductivity",
			"ionic conductivity > 0.1 \u00a6    | S/cm        | ionic conductivity > 0.1 S/cm",
			"ionic conductivity > 0.1 m\u00a6   | mS/cm       | ionic conductivity > 0.1 mS/cm",
			"ionic conductivity > 0.1\u00a6     | mS/cm       | ionic conductivity > 0.1 mS/cm",
			"CCD > 1 \u00a6                     | mA/cm2      | CCD > 1 mA/cm2",
			"result:\"Coul\u00a6                | \"Coulombic | result:\"Coulombic efficiency\"",
			"milling time 26..55 \u00a6         | h           | milling time 26..55 h",
			"elec\u00a6                         | electrolyte | electrolyte:(",
			"from:\u00a6                        | (           | from:(",
			"from:(ty\u00a6                     | type:       | from:(type:",
			"element:s\u00a6                    | Sb          | element:Sb" })
	void aProposalGoesOnWithWhatWasTyped(String marked, String proposal, String result) {
		assertEquals(result.strip(), taken(marked, proposal).strip());
	}

	@Test
	void onlyUnitsOfTheQuantityAreProposed() {
		List<String> units = at("ionic conductivity > 3 \u00a6").stream().map(p -> p.text().strip()).toList();
		assertEquals(List.of("S/cm", "mS/cm", "S/m"), units);
		assertEquals("MPa", at("cells with stack pressure < 100 \u00a6").get(0).text().strip());
		assertEquals("\u00b0C", at("glass transition temperature < 300 \u00a6").get(0).text().strip());
	}

	@Test
	void aNameThatGoesOnComesBeforeKeys() {
		assertEquals("ionic conductivity ", at("type:cell ionic co\u00a6").get(0).text());
		assertEquals("contains:", at("co\u00a6").get(0).text());
	}

	@Test
	void comparisonsFollowAName() {
		assertEquals("> ", at("stack pressure \u00a6").get(0).text());
		assertTrue(at("stack pressure \u00a6").get(0).detail().contains("MPa"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u00a6", "zzz\u00a6", "(dry)\u00a6", "\"half a phr\u00a6", "temperature > 300 \u00b0C\u00a6",
			"made:2024..\u00a6", "dry \u00a6" })
	void nothingIsProposedWhereNothingFits(String marked) {
		assertEquals(List.of(), at(marked));
	}

	@Test
	void aTakenProposalCanBeReadOn() {
		for (Proposal proposal : at("\u00a6type:".substring(1) + "\u00a6")) {
			String taken = proposal.applied("type:");
			assertTrue(QueryParser.parse(taken, new NamesForTests()) instanceof Reading.Understood, taken);
		}
	}
}
