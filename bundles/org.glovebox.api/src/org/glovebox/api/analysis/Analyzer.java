/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.analysis;

import org.eclipse.jdt.annotation.NonNull;
import org.glovebox.api.Monitor;
import org.glovebox.api.data.Dataset;

/**
 * An analysis: a pure function of its arguments. The same data, givens and settings must give the same results on every
 * machine. Contributed through the extension point {@code org.glovebox.api.analyzers}; called from several threads, so
 * it keeps no state.
 *
 * @param <S> settings: a record whose components carry {@link Param}
 */
public interface Analyzer<S extends Record> {

	/** The settings record. */
	Class<S> settingsType();

	/**
	 * Does the analysis.
	 *
	 * @param data what was measured
	 * @param givens numbers from the records behind the data; {@link Givens#NONE} for a bare file
	 * @param settings the user's choices, within the limits of {@link Param}
	 */
	AnalysisOutcome analyze(Dataset data, Givens givens, @NonNull S settings, Monitor monitor);
}
