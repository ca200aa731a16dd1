/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.numeric;

/**
 * A local maximum of a sampled curve.
 *
 * @param index sample of the maximum, the middle one (rounded down) of several equal ones
 * @param position place of the maximum in samples, from the parabola through the three samples around it; equals
 *            {@code index} on a plateau
 * @param height value of the sample {@code index}
 * @param prominence how far one has to come down from the peak before one can climb higher, in the unit of the values
 * @param leftBase sample of the lowest value between the peak and the next higher one to the left, or the left end
 * @param rightBase the same to the right
 */
public record Peak(int index, double position, double height, double prominence, int leftBase, int rightBase) {
}
