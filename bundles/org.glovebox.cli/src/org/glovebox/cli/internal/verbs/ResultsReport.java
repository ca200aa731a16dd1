/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import org.glovebox.cli.internal.Json;
import org.glovebox.core.analysis.AnalysisRun.Done;

/** The JSON document of {@code glovebox analyze}. */
final class ResultsReport {

	private final Json json;

	ResultsReport(Json json) {
		this.json = json;
	}

	void write(Done done) {
		json.object(() -> {
			json.field("analyzer", done.analyzer()).field("version", done.version())
					.field("settings", done.settings());
			json.name("quantities").object(() -> done.results().quantities()
					.forEach((name, q) -> json.name(name).object(() -> json.field("value", q.value())
							.field("unit", q.unit()).field("uncertainty", q.uncertainty())
							.field("explanation", q.explanation()))));
			json.name("tables").object(() -> done.results().tables()
					.forEach((name, table) -> json.name(name).object(() -> json.rows(table))));
			json.messages(done.results().messages());
		});
	}
}
