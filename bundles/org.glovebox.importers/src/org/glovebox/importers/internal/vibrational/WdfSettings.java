/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.vibrational;


import java.util.Map;
import java.util.Optional;

import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.LittleEndian;

/** What WiRE stores of the instrument (block WXIS), of the measurement (WXDM) and of what came of it (WXDA). */
final class WdfSettings {

	private WdfSettings() {
	}

	static void read(LittleEndian file, Map<String, WdfBlock> blocks, Facts facts) {
		Metadata instrument = properties(file, blocks, "WXIS");
		Metadata system = instrument.group("System Configuration");
		Metadata serial = instrument.group("Serial Numbers");
		Metadata microscope = instrument.group("Microscope");
		instrument.text("Instrument type").ifPresent(t -> facts.put(Keys.INSTRUMENT, "Renishaw " + t));
		serial.text("instrument serial number").ifPresent(s -> facts.put(Keys.SERIAL_NUMBER, s));
		microscope.text("objective").ifPresent(o -> facts.put(Keys.OBJECTIVE, o));
		system.text("Grating").ifPresent(g -> facts.positive(Keys.GRATING, g));
		Metadata measurement = properties(file, blocks, "WXDM");
		Metadata scan = measurement.group(WdfProperties.ITEMS).group("Scan");
		scan.number("Exposure Time").ifPresent(ms -> facts.positive(Keys.ACQUISITION_TIME, ms / 1000));
		transmission(instrument, facts);
		facts.original("instrument", instrument).original("procedure", measurement)
				.original("outcome", properties(file, blocks, "WXDA"));
		Optional.ofNullable(blocks.get("WHTL")).ifPresent(b -> WdfPicture.facts(file, b, facts));
	}

	/** How much of the laser's power the filters let through; the power itself is not in the file. */
	private static void transmission(Metadata instrument, Facts facts) {
		instrument.text("ND Transmission %").ifPresent(t -> facts.positive("laserTransmission_percent", t));
	}

	private static Metadata properties(LittleEndian file, Map<String, WdfBlock> blocks, String id) {
		WdfBlock block = blocks.get(id);
		return block == null ? Metadata.builder().build() : WdfProperties.of(file, block);
	}
}
