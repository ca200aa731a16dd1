/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.List;

/**
 * What {@link Notebook#verify} looked at and what does not hold.
 *
 * @param records how many records
 * @param revisions how many revisions
 * @param edges how many references between records
 * @param facts how many searchable statements
 * @param blobs how many files
 * @param faults what does not hold; empty where all is well
 */
public record VerifyReport(long records, long revisions, long edges, long facts, long blobs, List<Fault> faults) {

	public VerifyReport {
		faults = List.copyOf(faults);
	}

	public boolean sound() {
		return faults.isEmpty();
	}

	/**
	 * One thing that does not hold.
	 *
	 * @param what "revision", "record", "edge", "fact" or "blob"
	 * @param id hash or UUID of the thing
	 * @param record short id or UUID of the record that it concerns, "" where it is unknown
	 * @param text what is wrong
	 */
	public record Fault(String what, String id, String record, String text) {
	}
}
