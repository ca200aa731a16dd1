/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.notebook;

import java.util.List;

import org.glovebox.core.store.Sha256;

/**
 * What {@link Notebook#verify} looked at and what does not hold.
 *
 * @param records how many records
 * @param revisions how many revisions
 * @param edges how many references between records
 * @param facts how many searchable statements
 * @param blobs how many files
 * @param entries how many entries of the logbook
 * @param signatures how many signatures of people
 * @param seal seal of the logbook, which vouches for all that was entered so far; note it elsewhere to tell later that
 *            nothing of it was changed
 * @param faults what does not hold; empty where all is well
 * @param strays files that no saved record ever had, such as those of an import that was broken off; they are no fault
 */
public record VerifyReport(long records, long revisions, long edges, long facts, long blobs, long entries,
		long signatures, String seal, List<Fault> faults, List<Sha256> strays) {

	public VerifyReport {
		faults = List.copyOf(faults);
		strays = List.copyOf(strays);
	}

	public boolean sound() {
		return faults.isEmpty();
	}

	/**
	 * One thing that does not hold.
	 *
	 * @param what "revision", "record", "edge", "fact", "blob", "package", "text", "signature", "logbook" or "index"
	 * @param id hash, UUID, name or number of the thing
	 * @param record short id or UUID of the record that it concerns, "" where it is unknown
	 * @param text what is wrong
	 */
	public record Fault(String what, String id, String record, String text) {
	}
}
