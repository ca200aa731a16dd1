/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.diagnosis;

import java.util.Locale;

/** What of the history of a cell bears on a cause. */
public enum Aspect {
	/** Stack pressure in the test. */
	STACK_PRESSURE("stack pressure"),
	/** Pressing when the cell was built. */
	PRESSING("pressing"),
	/** Density and thickness of the electrolyte layers. */
	ELECTROLYTE_LAYER("electrolyte layer"),
	/** Batch or lot of the electrolyte and how it was made. */
	ELECTROLYTE_SYNTHESIS("making of the electrolyte"),
	/** Batch or lot of the positive electrode, its mixing and coating. */
	POSITIVE_ELECTRODE("positive electrode"),
	/** Batch or lot of the negative electrode. */
	NEGATIVE_ELECTRODE("negative electrode"),
	/** Interlayers, or that there are none. */
	INTERLAYER("interlayer"),
	/** Lots that all came from, with their purity. */
	LOTS("lots"),
	/** Contact with air or a dry room. */
	AIR("contact with air"),
	/** Current or rate of the tests. */
	CURRENT("current"),
	/** Temperature of the tests. */
	TEMPERATURE("temperature"),
	/** Voltage limits of the tests. */
	VOLTAGE_LIMITS("voltage limits"),
	/** Post-mortem looks at parts of the cell. */
	POST_MORTEM("post mortem");

	private final String label;

	Aspect(String label) {
		this.label = label;
	}

	/** As people read it. */
	public String label() {
		return label;
	}

	/** As it is written in {@code plugin.xml}: lower case with hyphens. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}
}
