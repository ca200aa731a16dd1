/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.bruker;

import java.util.List;
import java.util.Optional;

import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.Timestamp;
import org.glovebox.importers.internal.XmlElement;

/** What the XML files of a brml archive say beside the points. */
final class BrmlFacts {

	private BrmlFacts() {
	}

	/** What DataContainer.xml says of the whole measurement. */
	static Metadata ofContainer(XmlElement container) {
		Facts facts = new Facts();
		Optional<XmlElement> instrument = container.first("InstrumentDescription");
		instrument.flatMap(i -> i.textOf("DeviceTypeDesc").or(() -> i.textOf("InstrumentName")))
				.ifPresent(name -> facts.put(Keys.INSTRUMENT, name.contains("Bruker") ? name : "Bruker " + name));
		instrument.flatMap(i -> i.textOf("SerialNo")).filter(s -> !s.equals("0"))
				.ifPresent(serial -> facts.put(Keys.SERIAL_NUMBER, serial));
		container.textOf("CreatingVersion").ifPresent(v -> facts.put(Keys.SOFTWARE, "DIFFRAC.SUITE " + v));
		container.find("MeasurementInfo").ifPresent(info -> {
			info.attribute("UserName").ifPresent(v -> facts.put(Keys.OPERATOR, v));
			info.attribute("SampleName").ifPresent(v -> facts.put(Keys.SAMPLE, v));
			info.attribute("Comment").ifPresent(v -> facts.put(Keys.COMMENT, v));
			info.attribute("BsmlFileName").ifPresent(v -> facts.put(Keys.PROCEDURE, v));
		});
		return facts.original("DataContainer", container.toMetadata()).build();
	}

	/** What a RawData file says of one of its routes. */
	static Metadata ofRoute(XmlElement raw, XmlElement route) {
		Facts facts = new Facts();
		time(raw, "TimeStampStarted", Keys.STARTED, facts);
		time(raw, "TimeStampFinished", Keys.ENDED, facts);
		raw.find("FixedInformation").ifPresent(fixed -> tube(fixed, facts));
		route.find("ScanInformation").ifPresent(scan -> scan(scan, facts));
		route.first("Recording").flatMap(r -> r.find("Unit")).flatMap(u -> u.attribute("Base"))
				.ifPresent(unit -> facts.put(Keys.INTENSITY_UNIT, unit.toLowerCase(java.util.Locale.ROOT)));
		route.attribute("RouteFlag").ifPresent(flag -> facts.original("RouteFlag", flag));
		route.attribute("Description").ifPresent(text -> facts.original("Description", text));
		raw.textOf("MeasurementStatus").ifPresent(status -> facts.original("MeasurementStatus", status));
		raw.find("FixedInformation").ifPresent(fixed -> facts.original("FixedInformation", fixed.toMetadata()));
		return facts.build();
	}

	private static void time(XmlElement raw, String element, String key, Facts facts) {
		raw.textOf(element).ifPresent(text -> Timestamp.iso(text).ifPresentOrElse(iso -> facts.put(key, iso),
				() -> facts.original(element, text)));
	}

	private static void tube(XmlElement fixed, Facts facts) {
		positive(fixed, "WaveLengthAlpha1", Keys.WAVELENGTH, facts);
		positive(fixed, "WaveLengthAlpha2", Keys.WAVELENGTH_2, facts);
		positive(fixed, "WaveLengthRatio", Keys.WAVELENGTH_RATIO, facts);
		fixed.first("TubeMaterial").ifPresent(material -> facts.put(Keys.ANODE, material.text()));
		fixed.first("Generator").ifPresent(generator -> {
			positive(generator, "Voltage", Keys.TUBE_VOLTAGE, facts);
			positive(generator, "Current", Keys.TUBE_CURRENT, facts);
		});
	}

	private static void positive(XmlElement within, String element, String key, Facts facts) {
		within.first(element).flatMap(e -> e.attribute("Value")).ifPresent(value -> facts.positive(key, value));
	}

	private static void scan(XmlElement scan, Facts facts) {
		scan.attribute("VisibleName").or(() -> scan.attribute("ScanName"))
				.ifPresent(name -> facts.put(Keys.SCAN_AXIS, name));
		scan.textOf("TimePerStepEffective").or(() -> scan.textOf("TimePerStep"))
				.ifPresent(time -> facts.positive(Keys.TIME_PER_STEP, time));
		List<XmlElement> axes = scan.find("ScanAxes").map(a -> a.all("ScanAxisInfo")).orElse(List.of());
		axes.stream().findFirst().filter(a -> a.attribute("Unit").orElse("").equals("°"))
				.flatMap(a -> a.textOf("Increment")).map(text -> text.replace("-", ""))
				.ifPresent(step -> facts.positive(Keys.STEP_SIZE, step));
		facts.original("ScanInformation", scan.toMetadata());
	}
}
