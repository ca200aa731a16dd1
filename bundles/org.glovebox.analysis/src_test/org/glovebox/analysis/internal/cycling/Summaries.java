/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Map;

import org.glovebox.analysis.internal.Defaults;
import org.glovebox.api.Message;
import org.glovebox.api.Monitor;
import org.glovebox.api.Severity;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Given;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;

/** Runs the cycle summary in tests. */
final class Summaries {

	private Summaries() {
	}

	static Results of(Dataset data) {
		return of(data, Givens.NONE, Map.of());
	}

	static Results of(Dataset data, Map<String, String> settings) {
		return of(data, Givens.NONE, settings);
	}

	static Results of(Dataset data, Givens givens, Map<String, String> settings) {
		return assertInstanceOf(AnalysisOutcome.Done.class, run(data, givens, settings)).results();
	}

	static AnalysisOutcome run(Dataset data, Givens givens, Map<String, String> settings) {
		return new CycleSummary().analyze(data, givens, Defaults.of(CycleSummarySettings.class, settings), Monitor.NONE);
	}

	static double quantity(Results results, String name) {
		return results.quantity(name).orElseThrow(() -> new AssertionError("no quantity " + name + ": " + results)).value();
	}

	static String explanation(Results results, String name) {
		return results.quantity(name).orElseThrow().explanation();
	}

	static double[] column(Results results, String table, String column) {
		return results.table(table).orElseThrow().column(column).numbers();
	}

	static double[] cycles(Results results, String column) {
		return column(results, "cycles", column);
	}

	static List<String> texts(Results results, Severity atLeast) {
		return results.messages().stream().filter(m -> m.severity().compareTo(atLeast) >= 0).map(Message::text).toList();
	}

	static boolean says(Results results, String part) {
		return results.messages().stream().anyMatch(m -> m.text().contains(part));
	}

	static Givens arrangement(double dischargeFirst) {
		return Givens.of(List.of(new Given(Givens.DISCHARGE_FIRST, dischargeFirst, "", List.of())));
	}
}
