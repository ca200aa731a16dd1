/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.analysis;

import org.glovebox.api.analysis.Givens;
import org.glovebox.api.data.Dataset;

/**
 * One file or test that goes into an analysis.
 *
 * @param name what tells it from the others: its file name or the short id of its record
 * @param data what was measured
 * @param givens numbers from the records behind it; {@link Givens#NONE} for a bare file
 */
public record AnalysisSource(String name, Dataset data, Givens givens) {
}
