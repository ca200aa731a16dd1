/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.analysis.Param;
import org.glovebox.core.analysis.SettingsDescription.Kind;
import org.glovebox.core.analysis.SettingsDescription.Parameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsBinderTest {

	enum Method {
		SAVITZKY_GOLAY, MOVING_AVERAGE
	}

	record Settings(
			@Param(label = "Voltage step", description = "Width of a bin.", value = "0.005", unit = "V",
					min = 0.0001, max = 1) double voltageStep,
			@Param(label = "Mass", description = "Overrides the active mass.", value = "NaN", unit = "mg") double mass,
			@Param(label = "Window", description = "Points to smooth over.", value = "5", min = 1) int window,
			@Param(label = "Method", description = "How to smooth.", value = "SAVITZKY_GOLAY") Method method,
			@Param(label = "Invert", description = "Turns the sign.", value = "false") boolean invert,
			@Param(label = "Cycles", description = "Which cycles.", value = "1,2,10") String cycles) {
	}

	private static SettingsOutcome bind(Map<String, String> texts) {
		return new SettingsBinder(SettingsDescription.of(Settings.class)).bind(texts);
	}

	private static Settings bound(Map<String, String> texts) {
		SettingsOutcome outcome = bind(texts);
		return (Settings) assertInstanceOf(SettingsOutcome.Bound.class, outcome, outcome::toString).settings();
	}

	private static List<String> problems(Map<String, String> texts) {
		return assertInstanceOf(SettingsOutcome.Invalid.class, bind(texts)).messages().stream().map(m -> m.text())
				.toList();
	}

	@Test
	void defaultsHoldWhereNothingIsGiven() {
		assertEquals(new Settings(0.005, Double.NaN, 5, Method.SAVITZKY_GOLAY, false, "1,2,10"), bound(Map.of()));
		assertEquals(bound(Map.of()), bound(Map.of("voltageStep", " ", "window", "")));
	}

	@ParameterizedTest
	@CsvSource({ "0.01, 0.01", "10 mV, 0.01", "1e-2 V, 0.01", "0.0005 kV, 0.5" })
	void numbersMayBeTypedInAnyUnitOfTheDimension(String typed, double volts) {
		assertEquals(volts, bound(Map.of("voltageStep", typed)).voltageStep());
	}

	@Test
	void whatIsStoredBindsToTheSameSettings() {
		Map<String, String> typed = Map.of("voltageStep", "2.5 mV", "method", "moving average", "invert", "yes",
				"mass", "400 \u00b5g");
		SettingsOutcome.Bound first = (SettingsOutcome.Bound) bind(typed);

		SettingsOutcome.Bound second = (SettingsOutcome.Bound) bind(first.texts());

		assertEquals(first, second);
		assertEquals("moving-average", first.texts().get("method"));
		assertEquals("0.0025", first.texts().get("voltageStep"));
		assertEquals(List.of("voltageStep", "mass", "window", "method", "invert", "cycles"),
				List.copyOf(first.texts().keySet()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"voltageStep | 2 V       | from 0.0001 to 1 V",
			"voltageStep | 5 mA      | cannot be given in V",
			"voltageStep | wide      | not a number in V",
			"window      | 0         | at least 1",
			"window      | 2.5       | not a whole number",
			"method      | savitsky-golay | did you mean savitzky-golay",
			"invert      | perhaps   | neither yes nor no",
			"windwo      | 5         | did you mean window" })
	void whatCannotBeMeantIsSaidWithTheWayOut(String name, String text, String hint) {
		List<String> problems = problems(Map.of(name, text));

		assertEquals(1, problems.size(), problems.toString());
		assertTrue(problems.get(0).contains(name) && problems.get(0).contains(hint), problems.toString());
	}

	@Test
	void allProblemsAreNamedAtOnce() {
		assertEquals(3, problems(Map.of("window", "x", "invert", "y2", "colour", "red")).size());
	}

	@Test
	void theDescriptionHasWhatAFormNeeds() {
		SettingsDescription description = SettingsDescription.of(Settings.class);

		Parameter step = description.find("voltageStep").orElseThrow();
		assertEquals(new Parameter("voltageStep", Kind.NUMBER, "Voltage step", "Width of a bin.", "0.005", "V", 0.0001,
				1, List.of()), step);
		assertEquals("", description.find("mass").orElseThrow().defaultText());
		assertEquals(List.of("savitzky-golay", "moving-average"), description.find("method").orElseThrow().choices());
		assertEquals("savitzky-golay", description.find("method").orElseThrow().defaultText());
	}

	record Undescribed(double width) {
	}

	record Unsupported(@Param(label = "L", description = "D.", value = "") List<String> names) {
	}

	@Test
	void aFaultySettingsRecordIsNamed() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> SettingsDescription.of(Undescribed.class))
				.getMessage().contains("width"));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> SettingsDescription.of(Unsupported.class))
				.getMessage().contains("names"));
	}

	record Limits(@Param(label = "From", description = "D.", value = "1") double from,
			@Param(label = "To", description = "D.", value = "2") double to) {
		Limits {
			if (from > to) {
				throw new IllegalArgumentException("from is above to");
			}
		}
	}

	@Test
	void aRecordMayCheckHowItsSettingsGoTogether() {
		SettingsOutcome outcome = new SettingsBinder(SettingsDescription.of(Limits.class)).bind(Map.of("from", "3"));

		assertEquals("from is above to",
				assertInstanceOf(SettingsOutcome.Invalid.class, outcome).messages().get(0).text());
	}

	@ParameterizedTest
	@CsvSource({ "lineaeg, lineage", "shwo, show", "Figure, figure", "anlyze, analyze" })
	void theNearestNameIsFound(String typed, String meant) {
		assertEquals(Optional.of(meant),
				NearestName.of(typed, List.of("show", "figure", "lineage", "analyze", "verify")));
	}

	@Test
	void nothingIsNearToSomethingElse() {
		assertEquals(Optional.empty(), NearestName.of("xyzzy", List.of("show", "figure")));
		assertEquals(Optional.empty(), NearestName.of("x", List.of()));
	}
}
