/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.cell;

import java.util.List;
import java.util.OptionalDouble;

import org.glovebox.model.cell.LayerRole;

/**
 * A layer as a schematic shows it.
 *
 * @param index its place in the record, from 0 on the negative side
 * @param role what it is in the stack
 * @param title what it is made of
 * @param facts mass, thickness and the like, quantities as typed; what was computed with an "=" before it
 * @param micrometres thickness in µm, typed or computed; empty where neither is known
 * @param computed whether the thickness was computed, not measured
 * @param width diameter as a share of that of the widest layer, over 0 up to 1
 */
public record StackLayer(int index, LayerRole role, String title, List<String> facts, OptionalDouble micrometres,
		boolean computed, double width) {

	public StackLayer {
		facts = List.copyOf(facts);
	}
}
