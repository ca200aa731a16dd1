/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;

/** The verbs that need no notebook: quantity, formula, stoichiometry. */
class ChemistryVerbsTest {

	/** 1.5 x 78.03953856 / 318.96930784 / 0.98, by hand. */
	@Test
	void weighsInAndShowsItsSteps() throws Exception {
		CommandLineRun run = CommandLineRun.of("stoichiometry", "Na3SbS4", "--mass", "1 g", "--from", "Na2S 98%", "--from",
				"Sb2S3 99.99 %", "--from", "S");
		assertEquals(0, run.code(), run.messages());
		assertTrue(run.output().startsWith("3 Na₂S + Sb₂S₃ + 2 S → 2 Na₃SbS₄"), run.output());
		assertTrue(run.output().contains("purity 98 %"), run.output());
		assertTrue(run.output().contains("374.48 mg"), run.output());
		assertFalse(run.output().contains("÷"), run.output());
		CommandLineRun why = CommandLineRun.of("stoichiometry", "Na3SbS4", "--why", "--from", "Na2S 98%", "--from", "Sb2S3",
				"--from", "S");
		assertTrue(why.output().contains("for a purity of 98 %: 366.99 mg ÷ 0.98 = 374.48 mg"), why.output());
	}

	@Test
	void planAsJson() throws Exception {
		JsonObject json = CommandLineRun.of("stoichiometry", "Na3SbS4", "--amount", "1 mmol", "--from", "Na2S 98%", "--from",
				"Sb2S3", "--from", "S", "--json").json();
		assertEquals("3 Na2S + Sb2S3 + 2 S → 2 Na3SbS4", json.get("equation").getAsString());
		JsonObject first = json.getAsJsonObject("plan").getAsJsonArray("weighings").get(0).getAsJsonObject();
		assertEquals("Na2S", first.get("substance").getAsString());
		assertEquals(0.98, first.get("purity").getAsDouble());
		assertEquals(0.0015 * 78.03953856 / 0.98, first.get("mass").getAsDouble(), 1e-12);
		assertEquals(4, first.getAsJsonArray("steps").size());
	}

	@Test
	void goesBackFromWhatWasWeighed() throws Exception {
		String[] arguments = { "stoichiometry", "Na3SbS4", "--from", "Na2S 98%", "--from", "Sb2S3", "--from", "S", "--weighed",
				"Na2S 0.352 g", "--weighed", "Sb2S3 532.82 mg", "--weighed", "S 100.5 mg" };
		CommandLineRun run = CommandLineRun.of(arguments);
		assertEquals(0, run.code(), run.messages());
		assertTrue(run.output().contains("Obtained: Na2.818SbS3.908 where Na3SbS4 was intended."), run.output());
		assertTrue(run.output().contains("until Na2S is used up"), run.output());
		assertFalse(run.output().contains("weigh in"), "no plan was asked for:\n" + run.output());
		String[] withJson = java.util.Arrays.copyOf(arguments, arguments.length + 1);
		withJson[arguments.length] = "--json";
		JsonObject obtained = CommandLineRun.of(withJson).json().getAsJsonObject("obtained");
		assertEquals("Na2S", obtained.get("limiting").getAsString());
		assertEquals("Sb", obtained.get("reference").getAsString());
		assertEquals(-0.0606, obtained.getAsJsonArray("elements").get(0).getAsJsonObject().get("deviation").getAsDouble(), 1e-4);
	}

	@Test
	void mixesComposites() throws Exception {
		CommandLineRun run = CommandLineRun.of("stoichiometry", "S:KB", "60:40", "--mass", "2 g", "--weighed", "S 1.21 g",
				"--weighed", "KB 0.79 g");
		assertEquals(0, run.code(), run.messages());
		assertTrue(run.output().contains("1.2 g"), run.output());
		assertTrue(run.output().contains("60.5 %"), run.output());
		assertEquals(1, CommandLineRun.of("stoichiometry", "S:KB 60:40", "--from", "NaCl").code());
	}

	@Test
	void refusesInWordsOfTheLaboratory() throws Exception {
		CommandLineRun unbalanced = CommandLineRun.of("stoichiometry", "NaCrO2", "--from", "Na2CO3", "--from", "Cr2O3");
		assertEquals(1, unbalanced.code());
		assertTrue(unbalanced.messages().contains("it balances with the by-product CO2"), unbalanced.messages());
		assertEquals(1, CommandLineRun.of("stoichiometry", "NaCrO2", "--from", "na2CO3").code());
		assertEquals(1, CommandLineRun.of("stoichiometry", "NaCl").code());
		assertEquals(1, CommandLineRun.of("stoichiometry", "NaCl", "--from", "NaCl", "--mass", "2 V").code());
		assertEquals(1, CommandLineRun.of("quantity", "1,234", "mg").code());
		assertEquals(1, CommandLineRun.of("quantity", "5 mm", "--to", "s").code());
		assertEquals(1, CommandLineRun.of("formula", "SO42-").code());
		assertEquals(2, CommandLineRun.of("formula", "S", "--quoted", "1675 mAh/g").code());
		assertEquals(2, CommandLineRun.of("quantity").code());
	}

	@Test
	void saysHowAQuantityIsRead() throws Exception {
		CommandLineRun run = CommandLineRun.of("quantity", "20.9 +/- 0.7 GPa (n=5)", "--to", "MPa");
		assertTrue(run.output().contains("= 2.09e10 Pa, standard deviation 7e8 Pa, n = 5"), run.output());
		assertTrue(run.output().contains("20900"), run.output());
		JsonObject json = CommandLineRun.of("quantity", "--json", "1976 mAh/g(S)", "--to", "C/kg").json();
		assertEquals("1976 mAh/g(S)", json.get("text").getAsString());
		assertEquals(7113600, json.get("canonical").getAsDouble());
		assertEquals(7113600, json.get("converted").getAsDouble());
		assertEquals("(mA.h).g-1{S}", json.get("ucum").getAsString());
		assertEquals("S", json.getAsJsonArray("of").get(0).getAsString());
		assertTrue(json.get("uncertainty").isJsonNull());
	}

	@Test
	void saysHowAFormulaIsRead() throws Exception {
		CommandLineRun run = CommandLineRun.of("formula", "S", "--electrons", "2", "--quoted", "1675 mAh/g");
		assertTrue(run.output().contains("1671.96 mAh/g"), run.output());
		assertTrue(run.output().contains("M rounded to 32 g/mol"), run.output());
		JsonObject json = CommandLineRun.of("formula", "--json", "Na3PS4-xOx x=0.15").json();
		assertEquals("Na3PS3.85O0.15", json.get("plain").getAsString());
		assertEquals(225.77392, json.get("molarMass").getAsDouble(), 1e-5);
		JsonObject parts = CommandLineRun.of("formula", "--json", "S:KB 60:40", "--where", "KB=C").json();
		assertEquals("C", parts.getAsJsonArray("parts").get(1).getAsJsonObject().get("formula").getAsString());
		assertEquals(0.4, parts.getAsJsonArray("parts").get(1).getAsJsonObject().get("massFraction").getAsDouble());
	}
}
