/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import java.util.ArrayList;
import java.util.List;

import org.glovebox.api.Monitor;
import org.glovebox.api.data.Table;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.Tally;

/** What the readers of the four versions of RAW files share: ranges one after the other. */
abstract class RawFile {

	/** No diffractometer writes more; keeps a damaged file from being read as millions of empty ranges. */
	private static final int MOST_RANGES = 65_536;

	final LittleEndian file;
	final Notes notes;
	private final Monitor monitor;
	private final List<Table> ranges = new ArrayList<>();
	private final Tally empty = new Tally();
	private int taken;

	RawFile(LittleEndian file, Notes notes, Monitor monitor) {
		this.file = file;
		this.notes = notes;
		this.monitor = monitor;
	}

	/** What the header says of all ranges. */
	abstract Facts facts();

	/** Reads all ranges; those that are there. */
	abstract void read();

	List<Table> ranges() {
		return ranges;
	}

	/** Tells of ranges that hold nothing. */
	void tellOfEmptyRanges() {
		empty.warn(notes, "ranges without points were left out");
	}

	/** Number of the next range, counted from 1. */
	int next() {
		return ranges.size() + 1;
	}

	/** Takes a range; false where nothing can follow it. */
	boolean add(RawRange range, Facts facts) {
		monitor.checkCancelled();
		int rows = range.complete(file);
		if (rows < range.points()) {
			notes.warning(String.format("range %d states %d points, %d are complete", next(), range.points(), rows),
					file.size(), 1);
		}
		if (!Double.isFinite(range.start()) || !Double.isFinite(range.step())) {
			notes.warning("range " + next() + " states no start and step that are numbers; it was left out",
					Math.min(range.dataAt(), file.size()), 1);
		} else if (rows == 0) {
			empty.at(Math.min(range.dataAt(), file.size()));
		} else {
			ranges.add(range.table(file, next(), facts));
		}
		return rows == range.points() && ++taken < MOST_RANGES;
	}

	/** A text of fixed width, without blanks around it. */
	String text(int at, int length) {
		return file.has(at, length) ? file.text(at, length, java.nio.charset.StandardCharsets.ISO_8859_1).strip() : "";
	}

	float f4(long at) {
		return file.has(at, 4) ? file.f4((int) at) : Float.NaN;
	}

	double f8(long at) {
		return file.has(at, 8) ? file.f8((int) at) : Double.NaN;
	}

	/** Whether nothing but zeros follows, with which some programs fill up a block. */
	boolean onlyZerosFrom(long at) {
		for (int i = (int) at; i < file.size(); i++) {
			if (file.u1(i) != 0) {
				return false;
			}
		}
		return true;
	}

	/** Says that the file ends where a range should begin. */
	void endsBefore(int stated) {
		notes.warning(String.format("the file states %d ranges and ends before range %d", stated, next()), file.size(),
				1);
	}
}
