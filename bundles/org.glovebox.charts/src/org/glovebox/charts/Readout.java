/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import org.glovebox.api.figure.Series;

/**
 * The measured point nearest to the pointer.
 *
 * @param series the curve that it belongs to
 * @param index its place in the curve, from 0
 * @param x its value on the x axis
 * @param y its value on the y axis of its curve
 * @param left where it is in the view, from the left
 * @param top where it is in the view, from the top
 * @param text what to show: "Cycle 2: 45.21 mAh g−1, 3.312 V", with as many digits as the view resolves
 */
public record Readout(Series series, int index, double x, double y, double left, double top, String text) {
}
