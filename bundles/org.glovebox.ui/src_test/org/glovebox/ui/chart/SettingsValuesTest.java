/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;

import org.glovebox.api.analysis.Param;
import org.glovebox.core.analysis.SettingsDescription;
import org.glovebox.core.analysis.SettingsDescription.Parameter;
import org.junit.jupiter.api.Test;

class SettingsValuesTest {

	enum Order {
		FIRST, CHARGE_FIRST
	}

	record Settings(
			@Param(label = "Rest", value = "60", unit = "s", min = 0, max = 3600, description = "How long.")
			double rest,
			@Param(label = "Mass", value = "NaN", unit = "mg", min = 0, description = "Of what.")
			double mass,
			@Param(label = "Cycle", value = "1", min = 1, description = "Which.")
			int cycle,
			@Param(label = "Order", value = "FIRST", description = "Which first.")
			Order order,
			@Param(label = "Cycles", value = "auto", description = "Which ones.")
			String cycles) {
	}

	private final SettingsDescription description = SettingsDescription.of(Settings.class);
	private final SettingsValues values = new SettingsValues(description);

	private Parameter parameter(String name) {
		return description.find(name).orElseThrow();
	}

	@Test
	void onlyWhatIsNotAtItsDefaultIsToldOn() {
		values.put(parameter("rest"), "60.0");
		values.put(parameter("cycles"), "auto");
		values.put(parameter("order"), "charge-first");
		assertEquals(Map.of("order", "charge-first"), values.texts());
		values.put(parameter("order"), "first");
		assertEquals(Map.of(), values.texts());
	}

	@Test
	void anEmptyFieldIsTheDefault() {
		values.put(parameter("cycles"), "1-5");
		values.put(parameter("cycles"), "  ");
		assertEquals("auto", values.text(parameter("cycles")));
		assertEquals("", values.typed(parameter("cycles")));
	}

	@Test
	void anotherUnitIsTakenAndEchoedInTheParametersOwn() {
		values.put(parameter("rest"), "10 min");
		assertEquals(Optional.of("600 s"), values.converted(parameter("rest")));
		assertEquals(Optional.empty(), values.problem(parameter("rest")));
		assertEquals("10 min", values.texts().get("rest"));
	}

	@Test
	void aPlainNumberNeedsNoEcho() {
		values.put(parameter("rest"), "12.5");
		assertEquals(Optional.empty(), values.converted(parameter("rest")));
	}

	@Test
	void aWrongDimensionIsAProblemOfItsFieldAndOfTheWhole() {
		values.put(parameter("rest"), "10 mg");
		assertTrue(values.problem(parameter("rest")).isPresent());
		assertTrue(values.problem().isPresent());
		assertEquals(Optional.empty(), values.problem(parameter("mass")));
	}

	@Test
	void limitsAreCheckedWithTheirUnit() {
		values.put(parameter("rest"), "2 h");
		assertEquals(Optional.of("7200 s is out of range; allowed is from 0 to 3600 s"),
				values.problem(parameter("rest")));
		values.put(parameter("cycle"), "0");
		assertTrue(values.problem(parameter("cycle")).isPresent());
	}

	@Test
	void storedSettingsOfAnOlderVersionAreTakenAsFarAsTheyStillExist() {
		values.replace(Map.of("rest", "30.0", "gone", "5", "order", "charge-first"));
		assertEquals(Map.of("rest", "30", "order", "charge-first"), values.texts());
	}

	@Test
	void helpSaysDefaultAndLimits() {
		assertEquals("How long.\nDefault: 60 s\nAllowed: 0 to 3600 s", SettingsValues.help(parameter("rest")));
		assertEquals("Of what.\nAllowed: at least 0 mg", SettingsValues.help(parameter("mass")));
	}

	@Test
	void choicesReadAsWords() {
		assertEquals("Charge first", SettingsValues.choiceLabel("charge-first"));
	}
}
