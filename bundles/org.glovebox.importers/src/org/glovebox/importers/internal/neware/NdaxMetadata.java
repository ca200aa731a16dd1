/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.neware;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Builder;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.XmlElement;

/**
 * Facts in the XML files of an archive: {@code TestInfo.xml} (channel, start, sample), {@code Step.xml} (procedure,
 * remark, active mass), {@code VersionInfo.xml} (programs). Whatever else they say is kept by file under its own names.
 */
final class NdaxMetadata {

	private static final Pattern TIME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d.*)");
	private static final String NEVER = "0000";

	private final Map<String, XmlElement> files = new LinkedHashMap<>();
	private final Builder known = Metadata.builder();

	/**
	 * Adds a file.
	 *
	 * @param name name without folders and ending, such as "TestInfo"
	 */
	void add(String name, XmlElement root) {
		files.put(name, root.find("config").orElse(root));
	}

	/** The element about the test, where there is one. */
	Optional<XmlElement> test() {
		return file("TestInfo").flatMap(f -> f.find("TestInfo"));
	}

	private Optional<XmlElement> file(String name) {
		return Optional.ofNullable(files.get(name));
	}

	Metadata metadata() {
		known.put(Keys.INSTRUMENT, instrument());
		versions();
		test().ifPresent(this::test);
		file("Step").ifPresent(this::procedure);
		Builder original = Metadata.builder();
		files.forEach((name, root) -> original.put(name, root.toMetadata()));
		return known.put(Keys.ORIGINAL, original.build()).build();
	}

	private String instrument() {
		String type = test().flatMap(t -> t.attribute("DevType")).map(t -> ", device type " + t).orElse("");
		return "Neware battery tester" + type;
	}

	private void versions() {
		Optional<XmlElement> file = file("VersionInfo");
		Optional<XmlElement> programs = file.flatMap(f -> f.find("ZwjVersion"));
		Optional<String> server = programs.flatMap(p -> p.attribute("SvrVer"));
		Optional<String> client = programs.flatMap(p -> p.attribute("CurrClientVer"));
		String both = server.orElse("") + (server.isPresent() && client.isPresent() ? ", " : "") + client.orElse("");
		put(Keys.SOFTWARE, Optional.of(both).filter(b -> !b.isEmpty()));
		put(Keys.SERIAL_NUMBER, file.flatMap(f -> f.find("ZwjSn")).flatMap(s -> s.attribute("Sn")));
	}

	private void test(XmlElement test) {
		Optional<String> device = test.attribute("DevID");
		Optional<String> unit = test.attribute("UnitID");
		Optional<String> channel = test.attribute("ChlID");
		if (device.isPresent() && unit.isPresent() && channel.isPresent()) {
			known.put(Keys.CHANNEL, device.get() + "-" + unit.get() + "-" + channel.get());
		}
		put(Keys.SAMPLE, test.attribute("Barcode").or(() -> test.attribute("SN")));
		put(Keys.STARTED, time(test.attribute("StartTime")));
		put(Keys.ENDED, time(test.attribute("EndTime")));
		put(Keys.PROCEDURE, test.attribute("StepName"));
		put(Keys.COMMENT, test.attribute("Remark").or(() -> test.attribute("Remarks")));
	}

	/** What the procedure says; its active mass is in µg. */
	private void procedure(XmlElement step) {
		put(Keys.OPERATOR, step.value("Head_Info", "Creator"));
		put(Keys.COMMENT, step.value("Head_Info", "Remark"));
		step.value("Head_Info", "SCQ").filter(v -> v.matches("\\d{1,12}(\\.\\d{1,9})?")).map(Double::valueOf)
				.filter(mass -> mass > 0).ifPresent(mass -> known.put(Keys.ACTIVE_MASS, mass / 1000));
	}

	private void put(String key, Optional<String> value) {
		value.ifPresent(v -> known.put(key, v));
	}

	/** A time as ISO 8601, without an offset because the file states none. */
	private static Optional<String> time(Optional<String> text) {
		return text.map(TIME::matcher).filter(Matcher::matches).filter(m -> !m.group(1).startsWith(NEVER))
				.map(m -> m.group(1) + "T" + m.group(2));
	}
}
