/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.test;

import java.util.Optional;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.analysis.ChartRunner;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.core.extension.FigureWriterRegistry;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.reading.ImportRunner;

/**
 * What plug-ins contribute to work on data.
 *
 * @param kinds ways to draw
 * @param analyzers ways to analyze
 * @param writers formats of files of figures
 * @param charts makes figures
 * @param analyses runs analyzers
 * @param importer reads files
 */
record Tools(ChartKindRegistry kinds, AnalyzerRegistry analyzers, FigureWriterRegistry writers, ChartRunner charts,
		AnalysisRunner analyses, ImportRunner importer) {

	/** Reads them from the running platform; no class of a plug-in is loaded yet. */
	static Tools of(IExtensionRegistry registry) {
		ChartKindRegistry kinds = new ChartKindRegistry(registry);
		AnalyzerRegistry analyzers = new AnalyzerRegistry(registry);
		AnalysisRunner analyses = new AnalysisRunner(analyzers);
		return new Tools(kinds, analyzers, new FigureWriterRegistry(registry), new ChartRunner(kinds, analyses), analyses,
				new ImportRunner(new ImporterRegistry(registry)));
	}

	/** Name of an analyzer for people; its id where it is not installed. */
	String analyzerName(String id) {
		return analyzers.find(id).map(AnalyzerRegistry.Entry::name).orElse(id);
	}

	/** Version of an analyzer as it is installed; empty where it is not. */
	Optional<String> analyzerVersion(String id) {
		return analyzers.find(id).map(AnalyzerRegistry.Entry::version);
	}
}
