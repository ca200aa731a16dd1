/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.analysis;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The numbers that the records behind the data give to an analyzer, by name. */
public final class Givens {

	/** Mass of the active material, mg. */
	public static final String ACTIVE_MASS = "activeMass";
	/** Area of the limiting electrode, cm2. */
	public static final String AREA = "area";
	/** Thickness of the electrolyte or pellet, cm. */
	public static final String THICKNESS = "thickness";
	/** Capacity that 1C refers to, mAh. */
	public static final String NOMINAL_CAPACITY = "nominalCapacity";
	/** Temperature of the sample or cell during the measurement, degC. */
	public static final String TEMPERATURE = "temperature";
	/** 1 where the cell arrangement makes efficiency charge/discharge (anode half cell, sulfur cell), else 0. */
	public static final String DISCHARGE_FIRST = "dischargeFirst";

	/** No numbers known. */
	public static final Givens NONE = new Givens(Map.of());

	private final Map<String, Given> byName;

	private Givens(Map<String, Given> byName) {
		this.byName = Map.copyOf(byName);
	}

	public static Givens of(Collection<Given> givens) {
		Map<String, Given> map = new LinkedHashMap<>();
		givens.forEach(g -> map.put(g.name(), g));
		return new Givens(map);
	}

	public Optional<Given> find(String name) {
		return Optional.ofNullable(byName.get(name));
	}

	public Collection<Given> all() {
		return byName.values();
	}
}
