/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.glovebox.api.Message;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Dataset;
import org.glovebox.core.derivation.TestGivens;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.model.characterization.Measurement;

/**
 * The data behind a measurement with all that is needed to draw and analyze them.
 *
 * @param file name of the file that they were read from
 * @param dataset the data; only the part of the file that the measurement names, where it names one
 * @param messages what the user should know about the file
 * @param givens the numbers that follow from the records
 * @param note what must stand on every chart; "" for nothing
 * @param kinds the ways in which the data can be drawn, the usual ones first
 * @param analyzers the analyzers that take data of this technique, by name
 */
record MeasuredData(String file, Dataset dataset, List<Message> messages, TestGivens givens, String note,
		List<ChartKindRegistry.Entry> kinds, List<AnalyzerRegistry.Entry> analyzers) {

	/** What charts of data say that were computed and not measured. */
	static final String GENERATED = "generated data";

	/** The order in which the usual views are looked at; others follow by name. */
	private static final List<String> USUAL = List.of("voltage-time", "voltage-capacity", "capacity-cycle", "dqdv",
			"nyquist", "bode", "nyquist-fit", "bode-fit", "relaxation-times", "kramers-kronig");

	MeasuredData {
		messages = List.copyOf(messages);
		kinds = List.copyOf(kinds);
		analyzers = List.copyOf(analyzers);
	}

	/** Finds out what can be done with data. */
	static MeasuredData of(String file, Dataset dataset, List<Message> messages, Measurement measurement,
			TestGivens givens, Tools tools) {
		List<ChartKindRegistry.Entry> kinds = new ArrayList<>(tools.charts().fitting(dataset));
		kinds.sort(Comparator.comparingInt((ChartKindRegistry.Entry k) -> place(k.id()))
				.thenComparing(ChartKindRegistry.Entry::name));
		List<AnalyzerRegistry.Entry> analyzers = tools.analyzers().all().stream()
				.filter(a -> a.accepts(dataset.technique())).sorted(Comparator.comparing(AnalyzerRegistry.Entry::name))
				.toList();
		return new MeasuredData(file, dataset, messages, givens, note(measurement), kinds, analyzers);
	}

	private static int place(String kind) {
		int place = USUAL.indexOf(kind);
		return place < 0 ? USUAL.size() : place;
	}

	static String note(Measurement measurement) {
		return measurement.isGenerated() ? GENERATED : "";
	}

	/** The same data with numbers that follow from the records as they are now. */
	MeasuredData with(TestGivens newGivens, String newNote) {
		return new MeasuredData(file, dataset, messages, newGivens, newNote, kinds, analyzers);
	}

	/** The numbers that follow from the records. */
	Givens numbers() {
		return givens.givens();
	}

	boolean isGenerated() {
		return !note.isEmpty();
	}
}
