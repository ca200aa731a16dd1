/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

/** What makes a cycle. */
public enum CycleCounting {
	/** The instrument's count where there is one that makes sense, else pairs of half cycles; a message says which. */
	AUTO,
	/** The column cycle of the data. */
	INSTRUMENT,
	/** A charge and the discharge after it. */
	CHARGE_FIRST,
	/** A discharge and the charge after it. */
	DISCHARGE_FIRST
}
