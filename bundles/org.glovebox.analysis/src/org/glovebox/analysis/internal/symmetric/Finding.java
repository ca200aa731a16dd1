/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

/** What a half cycle or step says of a short circuit, from the best to the worst. */
enum Finding {
	NONE("none"), NOISE("noise"), LOSS("loss of ohmic response"), DROP("sudden drop"), HARD_SHORT("hard short circuit");

	private final String text;

	Finding(String text) {
		this.text = text;
	}

	/** As it stands in tables. */
	String text() {
		return text;
	}
}
