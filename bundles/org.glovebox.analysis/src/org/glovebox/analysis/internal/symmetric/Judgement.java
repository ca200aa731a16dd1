/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

/**
 * Whether a half cycle or step breaks a criterion.
 *
 * @param finding the worst that was found
 * @param row row from which on it is so, counted from 0; -1 where nothing was found
 * @param time time of that row, s; NaN where nothing was found
 * @param interval seconds within which it happened before that time; NaN where nothing was found
 * @param evidence what was seen beside what was expected, in words; "" where nothing was found
 */
record Judgement(Finding finding, int row, double time, double interval, String evidence) {

	static final Judgement GOOD = new Judgement(Finding.NONE, -1, Double.NaN, Double.NaN, "");

	boolean isGood() {
		return finding == Finding.NONE;
	}
}
