/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.nio.ByteBuffer;
import java.util.Optional;

import org.glovebox.api.Monitor;
import org.glovebox.importers.internal.Notes;

/**
 * Reads files of auxiliary channels into readings by row number. They hold either whole rows, as main files of old
 * versions do, or one single-precision number a row whose meaning the kind of channel tells, or 7 bytes a row: flag,
 * voltage in 0.1 mV, temperature in 0.1 °C. Source: the readers fastnda and NewareNDA.
 */
final class AuxFileReader {

	private static final int FLAG = 0x65;
	private static final int FLAG_WITH_NUMBER = 0x74;
	private static final int SHORT_ROW = 7;
	private static final int SINGLE = 4;
	/** From version 11 on, rows that begin with their flag and number. */
	private static final IntegerRow NUMBERED = IntegerRow.rowsOf(88).flag(0).index(1).auxiliary(-1, 25, 35, -1).done();

	private final long[] index;
	private final Notes notes;
	private final Monitor monitor;

	/**
	 * @param index numbers of the rows of the main channel, rising
	 */
	AuxFileReader(long[] index, Notes notes, Monitor monitor) {
		this.index = index;
		this.notes = notes;
		this.monitor = monitor;
	}

	/** What a file holds: readings of voltages and temperatures, or of one quantity. */
	record Readings(AuxReadings.Series series, boolean single) {
	}

	/** The readings of a file; empty, with a message, where it cannot be read. */
	Optional<Readings> read(NdcFile file) {
		monitor.checkCancelled();
		Optional<NdcVersion> version = file.hasHeader() ? NdcVersion.of(file.version()) : Optional.empty();
		if (version.isEmpty() || file.kind() != NdcFile.AUXILIARY) {
			notes.warning(file.name() + " is no file of an auxiliary channel that is understood; it was left out");
			return Optional.empty();
		}
		file.check(notes);
		IntegerRow rows = version.get().auxiliaryRows();
		if (rows != null) {
			return Optional.of(new Readings(wholeRows(file, rows), false));
		}
		if (version.get().volts()) {
			return Optional.of(new Readings(singles(file), true));
		}
		return Optional.of(new Readings(firstFlag(file) == FLAG_WITH_NUMBER ? numbered(file) : shortRows(file), false));
	}

	private static int firstFlag(NdcFile file) {
		int[] flag = { FLAG };
		int[] first = { Integer.MAX_VALUE };
		file.forEachSlot(SHORT_ROW, (slot, at) -> {
			if (at < first[0]) {
				first[0] = at;
				flag[0] = file.bytes().get(at) & 0xFF;
			}
		});
		return flag[0];
	}

	private AuxReadings.Series wholeRows(NdcFile file, IntegerRow layout) {
		RowPositions positions = new RowPositions(file.bytes(), layout, monitor);
		file.forEachSlot(layout.size(), (slot, at) -> positions.look(at));
		return merged(positions.readAuxiliary());
	}

	private AuxReadings.Series numbered(NdcFile file) {
		return wholeRows(file, NUMBERED);
	}

	/** One file is one channel, whatever number its rows give. */
	private static AuxReadings.Series merged(AuxReadings readings) {
		AuxReadings one = new AuxReadings();
		readings.channels().values().forEach(s -> {
			for (int i = 0; i < s.count; i++) {
				one.add(0, s.index[i], s.voltage[i], s.temperature[i], s.setpoint[i]);
			}
		});
		return one.channels().getOrDefault(0, new AuxReadings.Series());
	}

	private AuxReadings.Series singles(NdcFile file) {
		AuxReadings readings = new AuxReadings();
		ByteBuffer bytes = file.bytes();
		file.forEachSlot(SINGLE, (slot, at) -> readings.add(0, slot + 1L, bytes.getFloat(at), 0, 0));
		return byRow(readings);
	}

	private AuxReadings.Series shortRows(NdcFile file) {
		AuxReadings readings = new AuxReadings();
		ByteBuffer bytes = file.bytes();
		file.forEachSlot(SHORT_ROW, (slot, at) -> {
			if ((bytes.get(at) & 0xFF) == FLAG) {
				readings.add(0, slot + 1L, bytes.getFloat(at + 1) / 1e4, bytes.getShort(at + 5) / 10.0, 0);
			}
		});
		return byRow(readings);
	}

	/** Readings count their slots; where there are as many as rows, they belong to the rows in their order. */
	private AuxReadings.Series byRow(AuxReadings readings) {
		AuxReadings.Series series = readings.channels().getOrDefault(0, new AuxReadings.Series());
		if (series.count == index.length) {
			System.arraycopy(index, 0, series.index, 0, index.length);
		}
		return series;
	}
}
