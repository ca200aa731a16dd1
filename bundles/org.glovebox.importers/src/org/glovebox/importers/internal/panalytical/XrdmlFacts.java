/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.panalytical;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.Timestamp;
import org.glovebox.importers.internal.XmlElement;

/** What an xrdml file says beside its points. */
final class XrdmlFacts {

	private XrdmlFacts() {
	}

	/** What holds for the whole file: the sample and the comments. */
	static Metadata ofFile(XmlElement root) {
		Facts facts = new Facts();
		Optional<XmlElement> sample = root.find("sample");
		sample.flatMap(s -> s.textOf("name").or(() -> s.textOf("id"))).ifPresent(name -> facts.put(Keys.SAMPLE, name));
		sample.ifPresent(s -> facts.original("sample", s.toMetadata()));
		root.find("comment").ifPresent(c -> facts.original("comment", entries(c)));
		root.attribute("status").ifPresent(status -> facts.original("status", status));
		return facts.build();
	}

	private static List<String> entries(XmlElement comment) {
		return comment.all("entry").stream().map(XmlElement::text).filter(t -> !t.isEmpty()).toList();
	}

	/** What holds for all scans of a measurement. */
	static Metadata ofMeasurement(XmlElement measurement) {
		Facts facts = new Facts();
		measurement.find("usedWavelength").ifPresent(wavelength -> {
			wavelength.textOf("kAlpha1").ifPresent(text -> facts.positive(Keys.WAVELENGTH, text));
			wavelength.textOf("kAlpha2").ifPresent(text -> facts.positive(Keys.WAVELENGTH_2, text));
			wavelength.textOf("ratioKAlpha2KAlpha1")
					.ifPresent(text -> facts.number(Keys.WAVELENGTH_RATIO, NumberText.of(text)));
		});
		measurement.find("incidentBeamPath", "xRayTube").ifPresent(tube -> {
			tube.textOf("anodeMaterial").ifPresent(anode -> facts.put(Keys.ANODE, anode));
			tube.textOf("tension").ifPresent(text -> facts.positive(Keys.TUBE_VOLTAGE, text));
			tube.textOf("current").ifPresent(text -> facts.positive(Keys.TUBE_CURRENT, text));
		});
		measurement.find("comment").map(XrdmlFacts::entries).filter(e -> !e.isEmpty())
				.ifPresent(entries -> facts.put(Keys.COMMENT, String.join("\n", entries)));
		Metadata.Builder all = Metadata.builder();
		measurement.toMetadata().entries().forEach((key, value) -> {
			if (!key.equals("scan") && !key.equals("comment")) {
				put(all, key, value);
			}
		});
		return facts.original("xrdMeasurement", all.build()).build();
	}

	private static void put(Metadata.Builder builder, String key, Object value) {
		switch (value) {
		case Metadata group -> builder.put(key, group);
		case List<?> list -> builder.put(key, list);
		default -> builder.put(key, String.valueOf(value));
		}
	}

	/** What holds for one scan, beside what holds for its measurement. */
	static Metadata ofScan(Metadata measurement, XmlElement scan, XmlElement points) {
		Facts facts = new Facts();
		scan.attribute("scanAxis").ifPresent(axis -> facts.put(Keys.SCAN_AXIS, axis));
		Optional<XmlElement> header = scan.find("header");
		header.ifPresent(h -> {
			time(h, "startTimeStamp", Keys.STARTED, facts);
			time(h, "endTimeStamp", Keys.ENDED, facts);
			h.textOf("author", "name").ifPresent(name -> facts.put(Keys.OPERATOR, name));
			h.textOf("source", "instrumentControlSoftware")
					.ifPresent(name -> facts.put(Keys.INSTRUMENT, "PANalytical " + name));
			h.textOf("source", "instrumentID").ifPresent(id -> facts.put(Keys.SERIAL_NUMBER, id));
			h.find("source", "applicationSoftware").ifPresent(s -> facts.put(Keys.SOFTWARE,
					s.text() + " " + s.attribute("version").orElse("")));
		});
		points.textOf("commonCountingTime").ifPresent(text -> facts.positive(Keys.TIME_PER_STEP, text));
		points.find("intensities").or(() -> points.find("counts")).flatMap(i -> i.attribute("unit"))
				.ifPresent(unit -> facts.put(Keys.INTENSITY_UNIT, unit));
		scan.attributes().forEach(facts::original);
		points.all("positions").forEach(p -> p.textOf("commonPosition").ifPresent(position -> facts.original(
				p.attribute("axis").orElse("position") + " position",
				(position + " " + p.attribute("unit").orElse("")).strip())));
		return merged(measurement, facts.build());
	}

	private static void time(XmlElement header, String element, String key, Facts facts) {
		header.textOf(element).ifPresent(text -> Timestamp.iso(text).ifPresentOrElse(iso -> facts.put(key, iso),
				() -> facts.original(element, text)));
	}

	private static Metadata merged(Metadata measurement, Metadata scan) {
		Metadata.Builder all = measurement.toBuilder();
		for (Map.Entry<String, Object> entry : scan.entries().entrySet()) {
			if (entry.getKey().equals(Keys.ORIGINAL) && entry.getValue() instanceof Metadata own) {
				Metadata.Builder original = measurement.group(Keys.ORIGINAL).toBuilder();
				original.put("scan", own);
				all.put(Keys.ORIGINAL, original.build());
			} else if (entry.getValue() instanceof Double number) {
				all.put(entry.getKey(), number.doubleValue());
			} else {
				all.put(entry.getKey(), String.valueOf(entry.getValue()));
			}
		}
		return all.build();
	}
}
