/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.cycling;

/**
 * Successive rows of one step in which the charge flows one way, or not at all. Every row is in exactly one segment.
 *
 * @param from first row, counted from 0
 * @param to row after the last
 * @param sign 1 where the rows charge, -1 where they discharge, 0 at rest
 * @param cycle number of the cycle as the instrument counts it, 0 where it does not
 * @param flow what passed
 */
public record Segment(int from, int to, int sign, long cycle, Flow flow) {
}
