/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.diagnosis;

import java.util.List;

import org.eclipse.jdt.annotation.NonNull;
import org.glovebox.api.Monitor;
import org.glovebox.api.analysis.Param;

/**
 * A rule that tells from the data of a cell whether it shows a symptom. Contributed through the extension point
 * {@code org.glovebox.api.diagnoses}, whose XML says what is known of the symptom: causes, remedies, references. A pure
 * function of its arguments, called from several threads, so it keeps no state.
 * <p>
 * Thresholds are settings; their {@link Param#description()} says where the default comes from. A threshold is never
 * fitted to one data set.
 *
 * @param <S> settings: a record whose components carry {@link Param}
 */
public interface Diagnosis<S extends Record> {

	/** The settings record. */
	Class<S> settingsType();

	/**
	 * Ids of the analyzers whose results the rule looks at. They are run with their default settings on every test of
	 * the cell whose technique suits them.
	 */
	List<String> analyses();

	/**
	 * Looks at a cell.
	 *
	 * @param cell the cell with its tests, the results of {@link #analyses()} among them
	 * @param settings the thresholds, within the limits of {@link Param}
	 * @return what was found; {@link Judgement.Unjudged} where the data that it takes are missing
	 */
	Judgement judge(ExaminedCell cell, @NonNull S settings, Monitor monitor);
}
