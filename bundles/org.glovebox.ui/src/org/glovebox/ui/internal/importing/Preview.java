/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.importing;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.figure.FigureOutcome;
import org.glovebox.core.analysis.ChartRunner;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.core.reading.ReadResult;
import org.glovebox.ui.internal.session.Registries;

/** A first look at a file, before it belongs to anything. Works without a window. */
final class Preview {

	/** Of the kinds that fit, the one that shows the data as they were measured. */
	private static final List<String> FIRST = List.of("voltammogram", "voltage-time", "nyquist");

	private Preview() {
	}

	/** Draws a file with the first kind of chart that fits. */
	static FigureOutcome of(Registries registries, ReadFile file, Monitor monitor) {
		if (!(file.result() instanceof ReadResult.Read read)) {
			return FigureOutcome.Refused.because(FileSummary.summary(file));
		}
		ChartRunner runner = registries.chartRunner();
		Dataset data = read.dataset();
		List<ChartKindRegistry.Entry> fitting = runner.fitting(data);
		Optional<ChartKindRegistry.Entry> kind = fitting.stream().filter(e -> FIRST.contains(e.id())).findFirst()
				.or(() -> fitting.stream().findFirst());
		return kind.map(k -> runner.draw(k.id(), ChartRunner.Request.of(data, Givens.NONE), monitor))
				.orElseGet(() -> FigureOutcome.Refused.because("There is no chart for these data."));
	}
}
