/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.Optional;

/**
 * One field that differs between two states of a record.
 *
 * @param feature where in the record, as a path such as {@code layers[2]/mass}
 * @param label where in the record, in words: "Layers 3 › Mass"
 * @param older text of the value before; empty where there was none
 * @param newer text of the value after; empty where there is none
 */
public record Difference(String feature, String label, Optional<String> older, Optional<String> newer) {

	/** What has changed, as people read it, without full stop: "Mass was 3.3 mg, is 3.35 mg". */
	public String sentence() {
		if (older.isPresent() && newer.isPresent()) {
			return label + " was " + older.get() + ", is " + newer.get();
		}
		return newer.map(n -> label + " is new: " + n).orElseGet(() -> label + " is gone: " + older.orElse(""));
	}
}
