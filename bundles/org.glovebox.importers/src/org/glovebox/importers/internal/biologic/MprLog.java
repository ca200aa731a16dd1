/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

import org.glovebox.api.data.Metadata;
import org.glovebox.importers.internal.LittleEndian;

/** What the log module of a {@code .mpr} file says about the instrument and the start. */
final class MprLog {

	private static final int CHANNEL = 0x0009;
	private static final int CHANNEL_SERIAL = 0x00AB;
	private static final int POTENTIAL_RANGE = 0x01F8;
	private static final int START = 0x0249;
	/** Where EC-Lab 10 keeps the start. */
	private static final int[] EARLIER_STARTS = { 465, 469, 473 };
	private static final int FILE = 0x0251;
	private static final int HOST = 0x0351;
	private static final int ADDRESS = 0x0384;
	private static final int SOFTWARE = 0x03B7;
	private static final int SERVER = 0x03BE;
	private static final int INTERPRETER = 0x03C5;
	private static final int DEVICE = 0x03CE;
	private static final int SERIAL = 0x03CF;

	private final LittleEndian data;

	MprLog(MprModule module) {
		this.data = module.data();
	}

	/**
	 * When the acquisition was started, in the local time of the computer.
	 *
	 * @param date the date that the headers of the modules state, which decides between places
	 */
	Optional<LocalDateTime> started(Optional<LocalDate> date) {
		Optional<LocalDateTime> usual = time(START);
		if (usual.isPresent()) {
			return usual;
		}
		for (int place : EARLIER_STARTS) {
			Optional<LocalDateTime> earlier = time(place);
			if (earlier.isPresent() && earlier.map(LocalDateTime::toLocalDate).equals(date)) {
				return earlier;
			}
		}
		return Optional.empty();
	}

	private Optional<LocalDateTime> time(int offset) {
		return data.has(offset, 8) ? EcLabTime.ole(data.f8(offset)) : Optional.empty();
	}

	/** Whether the module is laid out as EC-Lab 10.4 and later do, so that the texts are where they are expected. */
	private boolean usual() {
		return time(START).isPresent();
	}

	/** The channel, counted from 1 as EC-Lab shows it. */
	Optional<String> channel() {
		return usual() ? Optional.of(Integer.toString(data.u1(CHANNEL) + 1)) : Optional.empty();
	}

	Optional<String> instrument() {
		return usual() && data.has(DEVICE, 1) ? BioLogicDevice.of(data.u1(DEVICE)) : Optional.empty();
	}

	Optional<String> serialNumber() {
		return text(SERIAL);
	}

	/** Version of EC-Lab, such as "11.33". */
	Optional<String> software() {
		return text(SOFTWARE);
	}

	private Optional<String> text(int offset) {
		return usual() ? PascalText.at(data, offset) : Optional.empty();
	}

	/** All that is known of the module, under the names of EC-Lab's text export. */
	Metadata original() {
		Metadata.Builder all = Metadata.builder();
		if (!usual()) {
			return all.build();
		}
		channel().ifPresent(channel -> all.put("Run on channel", channel));
		all.put("Channel SN", data.u2(CHANNEL_SERIAL));
		if (Float.isFinite(data.f4(POTENTIAL_RANGE)) && Float.isFinite(data.f4(POTENTIAL_RANGE + 4))) {
			all.put("Ewe ctrl range min (V)", data.f4(POTENTIAL_RANGE));
			all.put("Ewe ctrl range max (V)", data.f4(POTENTIAL_RANGE + 4));
		}
		text(FILE).ifPresent(text -> all.put("File", text));
		text(HOST).ifPresent(text -> all.put("Host", text));
		text(ADDRESS).ifPresent(text -> all.put("Address", text));
		instrument().ifPresent(text -> all.put("Device", text));
		text(SERIAL).ifPresent(text -> all.put("Device SN", text));
		text(SOFTWARE).ifPresent(text -> all.put("EC-Lab version", text));
		text(SERVER).ifPresent(text -> all.put("Internet server version", text));
		text(INTERPRETER).ifPresent(text -> all.put("Command interpretor version", text));
		return all.build();
	}
}
