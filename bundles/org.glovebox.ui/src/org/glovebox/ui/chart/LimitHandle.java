/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import org.glovebox.api.analysis.Limit;

/**
 * A limit of what is analyzed that can be dragged on a chart.
 *
 * @param name name of the setting
 * @param label name for people
 * @param quantity what it limits, as a column of the vocabulary
 * @param end which end of the range it is
 * @param value where it is, in the unit of the quantity; {@code NaN} where nothing is limited
 * @param unit that unit, "" for none
 */
public record LimitHandle(String name, String label, String quantity, Limit.End end, double value, String unit) {

	/**
	 * A limit that is being dragged.
	 *
	 * @param name name of the setting
	 * @param value its new value; {@code NaN} where nothing is limited any more
	 * @param done whether it was let go
	 */
	public record Dragged(String name, double value, boolean done) {
	}

	LimitHandle at(double newValue) {
		return new LimitHandle(name, label, quantity, end, newValue, unit);
	}
}
