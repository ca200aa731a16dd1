/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;

/** How a row that holds all its values stands in a file. Implementations keep no state. */
interface RowLayout {

	/** Kinds of rows that follow one another in a file. */
	enum Kind {
		/** A row of the main channel. */
		DATA,
		/** A row of an auxiliary channel. */
		AUXILIARY,
		/** A log entry, an empty or a deleted row. */
		OTHER
	}

	/** Where cycle numbers come from. */
	enum Cycles {
		/** The file counts cycles. */
		FILE,
		/** The file holds a number that changes with each cycle. */
		CHANGES,
		/** The file holds none. */
		NONE
	}

	/** What clock times are. */
	enum Clock {
		/** Seconds of an epoch, thus universal time. */
		UNIVERSAL,
		/** Calendar fields without an offset. */
		LOCAL,
		/** There are none. */
		NONE
	}

	/**
	 * What the rows of a layout have in common.
	 *
	 * @param ticksPerSecond unit of times
	 * @param totalTime whether times count from the start of the test instead of the step
	 * @param cycles where cycle numbers come from
	 * @param clock what clock times are
	 * @param energy whether there are energies
	 * @param single whether values are stored in single precision
	 * @param countsSteps whether rows hold a counter that changes with each step
	 */
	record Traits(double ticksPerSecond, boolean totalTime, Cycles cycles, Clock clock, boolean energy, boolean single,
			boolean countsSteps) {
	}

	/** Bytes of a row. */
	int size();

	Traits traits();

	/** What stands at an offset; the row is wholly within the buffer. */
	Kind kind(ByteBuffer bytes, int at);

	/** Number of the row that stands at an offset. */
	long index(ByteBuffer bytes, int at);

	/** Reads a row of the main channel into a row of the records. */
	void read(ByteBuffer bytes, int at, Records into, int row);

	/** Reads a row of an auxiliary channel. */
	default void readAuxiliary(ByteBuffer bytes, int at, AuxReadings into) {
		// layouts without auxiliary rows never find one
	}
}
