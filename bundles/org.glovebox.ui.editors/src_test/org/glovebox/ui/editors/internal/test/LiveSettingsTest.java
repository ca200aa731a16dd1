/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.command.BasicCommandStack;
import org.glovebox.api.analysis.Limit;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.data.Columns;
import org.glovebox.core.analysis.SettingsDescription;
import org.glovebox.ui.chart.LimitHandle;
import org.junit.jupiter.api.Test;

class LiveSettingsTest {

	record Settings(
			@Param(label = "Lowest frequency", value = "NaN", unit = "Hz", description = "Points below are left out.")
			@Limit(of = Columns.FREQUENCY, end = Limit.End.LOWEST)
			double from,
			@Param(label = "Last cycle", value = "0", description = "Last cycle that is used; 0 takes all.")
			@Limit(of = Columns.CYCLE, end = Limit.End.HIGHEST)
			int last,
			@Param(label = "Smoothing", value = "5", unit = "mV", description = "Width.")
			double smoothing) {
	}

	private static final SettingsDescription DESCRIPTION = SettingsDescription.of(Settings.class);

	private static List<LimitHandle> limits(Map<String, String> texts) {
		return LiveSettings.limits(DESCRIPTION, texts, quantity -> true);
	}

	@Test
	void onlyMarkedSettingsAreLimitsAndTheirDefaultMeansNone() {
		List<LimitHandle> limits = limits(Map.of());
		assertEquals(List.of("from", "last"), limits.stream().map(LimitHandle::name).toList());
		assertTrue(limits.stream().allMatch(l -> Double.isNaN(l.value())));
		assertTrue(Double.isNaN(limits(Map.of("last", "0")).get(1).value()));
	}

	@Test
	void aLimitIsShownInItsOwnUnitHoweverItWasTyped() {
		assertEquals(200, limits(Map.of("from", "0.2 kHz")).get(0).value(), 1e-9);
		assertEquals(12, limits(Map.of("last", "12")).get(1).value());
	}

	@Test
	void onlyLimitsOfWhatTheChartShowsAreShown() {
		assertEquals(1, LiveSettings.limits(DESCRIPTION, Map.of(), Columns.CYCLE::equals).size());
	}

	@Test
	void whatIsDraggedBecomesATextAsOneWouldTypeIt() {
		assertEquals("12", LiveSettings.text(DESCRIPTION.find("last").orElseThrow(), 12.0));
		assertEquals("0.125", LiveSettings.text(DESCRIPTION.find("from").orElseThrow(), 0.125));
		assertEquals("1000", LiveSettings.text(DESCRIPTION.find("from").orElseThrow(), 1000));
	}

	@Test
	void undoBringsTheFormerSettingsBackAndTheRecordStaysAsItWas() {
		List<Map<String, String>> used = new ArrayList<>();
		BasicCommandStack stack = new BasicCommandStack();
		stack.execute(new SettingsChange(Map.of(), Map.of("last", "12"), used::add));
		assertFalse(stack.isSaveNeeded());
		stack.undo();
		stack.redo();
		assertEquals(List.of(Map.of(), Map.of("last", "12")), used);
	}
}
