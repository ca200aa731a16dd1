/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.LittleEndian;
import org.glovebox.importers.internal.Notes;
import org.glovebox.importers.internal.neware.RowLayout.Kind;

/**
 * Finds the rows of an {@code .nda} file. Up to version 29 the header points with 32 bits each to the begin and
 * length of the main rows (at 64) and of auxiliary rows (at 72); a length of 0 means up to the end. Where a pointer
 * is damaged the rows are searched by their shape.
 */
final class NdaSections {

	private static final int MAIN_POINTER = 64;
	private static final int AUXILIARY_POINTER = 72;
	/** Rows that must follow one another with rising numbers before a place counts as the begin. */
	private static final int ROWS_IN_A_ROW = 3;
	private static final int ROWS_TO_LOOK_AT = 16;

	private final LittleEndian file;
	private final ByteBuffer bytes;
	private final IntegerRow layout;
	private final Notes notes;
	private final Monitor monitor;

	NdaSections(LittleEndian file, IntegerRow layout, Notes notes, Monitor monitor) {
		this.file = file;
		this.bytes = file.buffer();
		this.layout = layout;
		this.notes = notes;
		this.monitor = monitor;
	}

	/** A stretch of rows. */
	private record Section(int begin, int rows) {
	}

	/** All rows, in the order of the file. */
	RowPositions rows() {
		RowPositions positions = new RowPositions(bytes, layout, monitor);
		for (Section section : sections()) {
			for (int row = 0; row < section.rows(); row++) {
				positions.look(section.begin() + row * layout.size());
			}
		}
		return positions;
	}

	private List<Section> sections() {
		List<Section> sections = new ArrayList<>();
		Optional<Section> main = pointedTo(MAIN_POINTER);
		if (main.isPresent() && beginsRows(main.get())) {
			sections.add(main.get());
			pointedTo(AUXILIARY_POINTER).filter(s -> s.begin() >= end(main.get())).ifPresent(sections::add);
		} else {
			search().ifPresent(sections::add);
		}
		return sections;
	}

	private int end(Section section) {
		return section.begin() + section.rows() * layout.size();
	}

	/** The stretch that a pointer of the header names, as far as the file goes. */
	private Optional<Section> pointedTo(int pointer) {
		if (!file.has(pointer, 8)) {
			return Optional.empty();
		}
		long begin = file.u4(pointer);
		long length = file.u4(pointer + 4);
		boolean main = pointer == MAIN_POINTER;
		if (begin <= pointer || begin > file.size() || length == 0 && !main) {
			return Optional.empty();
		}
		long there = file.size() - begin;
		if (length > there) {
			notes.warning("the file is cut off: the header announces " + length / layout.size()
					+ (main ? " rows, " : " auxiliary rows, ") + there / layout.size() + " are there", file.size(), 1);
		} else if (length == 0 && there % layout.size() != 0) {
			notes.warning("the file ends within a row, which was left out", file.size(), 1);
		}
		long used = length == 0 ? there : Math.min(length, there);
		return Optional.of(new Section((int) begin, (int) (used / layout.size())));
	}

	/** Whether rows really stand where a pointer says; a pointer to no rows at all is right as well. */
	private boolean beginsRows(Section section) {
		return section.rows() == 0 || rises(section.begin(), Math.min(ROWS_TO_LOOK_AT, section.rows()),
				Integer.MAX_VALUE);
	}

	private Optional<Section> search() {
		for (int at = MAIN_POINTER + 8; at + layout.size() <= file.size(); at++) {
			if (at % (1 << 16) == 0) {
				monitor.checkCancelled();
			}
			int rows = (file.size() - at) / layout.size();
			if (layout.index(bytes, at) == 1 && layout.kind(bytes, at) == Kind.DATA
					&& rises(at, Math.min(ROWS_TO_LOOK_AT, rows), 1)) {
				notes.warning("the header does not say where the rows begin; they were found at this byte", at, 1);
				return Optional.of(new Section(at, rows));
			}
		}
		return Optional.empty();
	}

	/** Whether rows with numbers that rise by no more than {@code most} follow one another from an offset on. */
	private boolean rises(int begin, int rows, int most) {
		long last = -1;
		int found = 0;
		for (int row = 0; row < rows && found < ROWS_IN_A_ROW; row++) {
			int at = begin + row * layout.size();
			if (layout.kind(bytes, at) == Kind.DATA) {
				long number = layout.index(bytes, at);
				if (last >= 0 && (number < last || number - last > most)) {
					return false;
				}
				last = number;
				found++;
			}
		}
		return found == ROWS_IN_A_ROW || found > 0 && rows < ROWS_TO_LOOK_AT;
	}
}
