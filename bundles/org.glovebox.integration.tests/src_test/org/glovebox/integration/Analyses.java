/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.integration;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.lang.reflect.RecordComponent;
import java.util.Map;

import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.AnalysisOutcome;
import org.glovebox.api.analysis.Analyzer;
import org.glovebox.api.analysis.Givens;
import org.glovebox.api.analysis.Param;
import org.glovebox.api.analysis.Results;
import org.glovebox.api.data.Dataset;

/** Runs analyzers with their default settings, or some of them replaced. */
final class Analyses {

	private Analyses() {
	}

	static <S extends Record> Results done(Analyzer<S> analyzer, Dataset data, Map<String, String> replaced) {
		return assertInstanceOf(AnalysisOutcome.Done.class, run(analyzer, data, replaced)).results();
	}

	static <S extends Record> AnalysisOutcome run(Analyzer<S> analyzer, Dataset data, Map<String, String> replaced) {
		return analyzer.analyze(data, Givens.NONE, settings(analyzer.settingsType(), replaced), Monitor.NONE);
	}

	static double[] column(Results results, String table, String column) {
		return results.table(table).orElseThrow().column(column).numbers();
	}

	static <S extends Record> S settings(Class<S> type, Map<String, String> replaced) {
		RecordComponent[] components = type.getRecordComponents();
		Class<?>[] types = new Class<?>[components.length];
		Object[] values = new Object[components.length];
		for (int i = 0; i < components.length; i++) {
			types[i] = components[i].getType();
			values[i] = parse(types[i], replaced.getOrDefault(components[i].getName(),
					components[i].getAnnotation(Param.class).value()));
		}
		try {
			return type.getDeclaredConstructor(types).newInstance(values);
		} catch (ReflectiveOperationException e) {
			throw new IllegalStateException(e);
		}
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Object parse(Class<?> type, String text) {
		if (type == double.class) {
			return Double.parseDouble(text);
		} else if (type == int.class) {
			return Integer.parseInt(text);
		} else if (type == boolean.class) {
			return Boolean.parseBoolean(text);
		}
		return type.isEnum() ? Enum.valueOf((Class) type, text) : text;
	}
}
