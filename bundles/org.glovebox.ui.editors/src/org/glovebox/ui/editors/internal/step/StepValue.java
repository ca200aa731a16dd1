/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.step;

import org.glovebox.core.synthesis.Deviation;

/**
 * A value in the row of a step.
 *
 * @param name what it is, "" where the value says it itself
 * @param planned as it was planned, "" for nothing
 * @param actual as it was done, "" for nothing
 * @param deviation how the two differ
 */
public record StepValue(String name, String planned, String actual, Deviation deviation) {

	/** Whether both are the same in words, so that one will do. */
	boolean isAsPlanned() {
		return planned.equals(actual);
	}
}
