/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.impedance;

/** What becomes of points at high frequency with a positive imaginary part, which cables and cell holders make. */
public enum InductivePoints {
	/** Kept where the model has an inductance, else left out. */
	AUTO,
	/** Kept. */
	KEEP,
	/** Left out. */
	LEAVE_OUT
}
