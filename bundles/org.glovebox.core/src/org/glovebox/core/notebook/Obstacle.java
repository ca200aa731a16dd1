/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

/**
 * Why records must not be saved as they are. What merely looks wrong is a finding and never an obstacle.
 *
 * @param record short id, title or UUID of the record that is concerned
 * @param path where in the record, as an {@code org.glovebox.model.FieldPath}; "" for the record as a whole
 * @param text what is in the way, in one sentence
 */
public record Obstacle(String record, String path, String text) {

	/** Record, place and reason in one line. */
	public String message() {
		return record + (path.isEmpty() ? "" : " (" + path + ")") + ": " + text;
	}
}
