/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.sdk.contract;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.eclipse.jdt.annotation.NonNull;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.AnalysisOutcome.Done;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;

/**
 * Tries an analyzer on data that suit it and on data that do not, and lists every promise of {@link Analyzer} that it
 * breaks. A test asserts that the list is empty.
 */
public final class AnalyzerContract {

	private AnalyzerContract() {
	}

	/**
	 * Runs all checks.
	 *
	 * @param analyzer the analyzer to try
	 * @param data data that suit it
	 * @param givens what the records behind the data give
	 * @param settings settings that suit it
	 * @return the broken promises, in words; empty where all are kept
	 */
	public static <S extends Record> List<String> violations(Analyzer<S> analyzer, Dataset data, Givens givens,
			@NonNull S settings) {
		List<String> broken = new ArrayList<>();
		checkSettings(analyzer.settingsType(), broken);
		checkPurity(analyzer, data, givens, settings, broken);
		checkRefusal(analyzer, settings, broken);
		return List.copyOf(broken);
	}

	private static void checkSettings(Class<?> type, List<String> broken) {
		for (RecordComponent component : type.getRecordComponents()) {
			Param param = component.getAnnotation(Param.class);
			if (param == null) {
				broken.add("setting " + component.getName() + " has no @Param");
			} else if (param.label().isBlank() || param.description().isBlank()) {
				broken.add("setting " + component.getName() + " has no label or description");
			}
		}
	}

	private static <S extends Record> void checkPurity(Analyzer<S> analyzer, Dataset data, Givens givens, @NonNull S settings,
			List<String> broken) {
		AnalysisOutcome first = analyzer.analyze(data, givens, settings, Monitor.NONE);
		AnalysisOutcome second = analyzer.analyze(data, givens, settings, Monitor.NONE);
		if (!(first instanceof Done a) || !(second instanceof Done b)) {
			broken.add("data that suit the analyzer are refused");
		} else if (!same(a.results(), b.results())) {
			broken.add("the same input gives other results the second time");
		}
	}

	private static boolean same(Results a, Results b) {
		return a.quantities().equals(b.quantities()) && a.messages().equals(b.messages())
				&& a.tables().keySet().equals(b.tables().keySet())
				&& a.tables().entrySet().stream().allMatch(e -> same(e, b.tables()));
	}

	private static boolean same(Map.Entry<String, Table> entry, Map<String, Table> others) {
		List<Column> mine = entry.getValue().columns();
		List<Column> theirs = others.get(entry.getKey()).columns();
		if (mine.size() != theirs.size()) {
			return false;
		}
		for (int i = 0; i < mine.size(); i++) {
			Column x = mine.get(i);
			Column y = theirs.get(i);
			boolean texts = x instanceof Column.Texts;
			if (!x.name().equals(y.name()) || x.size() != y.size()
					|| !texts && !Arrays.equals(x.numbers(), y.numbers())) {
				return false;
			}
			for (int row = 0; texts && row < x.size(); row++) {
				if (!x.text(row).equals(y.text(row))) {
					return false;
				}
			}
		}
		return true;
	}

	private static <S extends Record> void checkRefusal(Analyzer<S> analyzer, @NonNull S settings, List<String> broken) {
		Dataset foreign = new Dataset("made for a test", Technique.OTHER,
				List.of(Table.of("", Column.of("unrelated", "", 1.0, 2.0, 3.0))), Metadata.EMPTY);
		Dataset empty = new Dataset("made for a test", Technique.OTHER, List.of(Table.of("")), Metadata.EMPTY);
		for (Dataset unsuitable : List.of(foreign, empty)) {
			try {
				if (analyzer.analyze(unsuitable, Givens.NONE, settings, Monitor.NONE) instanceof Done) {
					broken.add("data without any column it needs are not refused");
				}
			} catch (RuntimeException e) {
				broken.add("unsuitable data give an exception instead of a refusal: " + e);
			}
		}
	}
}
