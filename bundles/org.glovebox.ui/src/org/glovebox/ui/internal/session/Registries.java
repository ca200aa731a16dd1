/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.session;

import org.eclipse.core.runtime.IExtensionRegistry;
import org.glovebox.core.analysis.AnalysisRunner;
import org.glovebox.core.analysis.ChartRunner;
import org.glovebox.core.content.BundleFiles;
import org.glovebox.core.extension.AnalyzerRegistry;
import org.glovebox.core.check.CheckRunner;
import org.glovebox.core.extension.ChartKindRegistry;
import org.glovebox.core.extension.CheckRegistry;
import org.glovebox.core.extension.ContentRegistry;
import org.glovebox.core.extension.ImporterRegistry;
import org.glovebox.core.extension.RecordTypeRegistry;
import org.glovebox.core.extension.StoreRegistry;
import org.glovebox.core.reading.ImportRunner;
import org.osgi.framework.FrameworkUtil;

/**
 * What plug-ins contribute, as far as the window needs it.
 *
 * @param stores ways to keep notebooks
 * @param importers readers of instrument files
 * @param contents demo and template notebooks
 * @param charts ways to draw
 * @param analyzers analyses, from which some charts are drawn
 * @param checks what can be said against records
 */
public record Registries(StoreRegistry stores, ImporterRegistry importers, ContentRegistry contents,
		ChartKindRegistry charts, AnalyzerRegistry analyzers, CheckRegistry checks) {

	/** Reads them from the running platform and makes kinds of records of plug-ins known. */
	public static Registries of(IExtensionRegistry registry) {
		new RecordTypeRegistry(registry)
				.contribute(new BundleFiles(FrameworkUtil.getBundle(Registries.class).getBundleContext()));
		return new Registries(new StoreRegistry(registry), new ImporterRegistry(registry),
				new ContentRegistry(registry), new ChartKindRegistry(registry), new AnalyzerRegistry(registry),
				new CheckRegistry(registry));
	}

	/** Draws with these ways. */
	public ChartRunner chartRunner() {
		return new ChartRunner(charts, new AnalysisRunner(analyzers));
	}

	/** Looks at records with these checks. */
	public CheckRunner checkRunner() {
		return new CheckRunner(checks);
	}

	/** Reads instrument files with these importers. */
	public ImportRunner importRunner() {
		return new ImportRunner(importers);
	}
}
