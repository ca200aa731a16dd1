/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.data.Metadata.Keys;

/** Facts in the header of a text file, where they are written as "name: value" or "name = value". */
public final class HeaderFacts {

	private static final Pattern FACT = Pattern.compile("([\\p{L}_][^:=]{0,60}?)\\s*(?:=|:(?!\\\\|\\d\\d))\\s*(.*)");
	private static final int MOST = 2000;

	private static final Map<String, String> TEXTS = Map.ofEntries(Map.entry("sample", Keys.SAMPLE),
			Map.entry("samplename", Keys.SAMPLE), Map.entry("sampleid", Keys.SAMPLE), Map.entry("name", Keys.SAMPLE),
			Map.entry("title", Keys.SAMPLE), Map.entry("sampleidentification", Keys.SAMPLE),
			Map.entry("operator", Keys.OPERATOR), Map.entry("user", Keys.OPERATOR), Map.entry("author", Keys.OPERATOR),
			Map.entry("comment", Keys.COMMENT), Map.entry("comments", Keys.COMMENT), Map.entry("anode", Keys.ANODE),
			Map.entry("anodematerial", Keys.ANODE), Map.entry("instrument", Keys.INSTRUMENT),
			Map.entry("facility", Keys.FACILITY), Map.entry("beamline", Keys.BEAMLINE), Map.entry("beam", Keys.BEAMLINE),
			Map.entry("edge", Keys.EDGE), Map.entry("element", Keys.ELEMENT), Map.entry("atom", Keys.ELEMENT),
			Map.entry("mono", Keys.MONOCHROMATOR), Map.entry("scantype", Keys.SCAN_AXIS),
			Map.entry("scanaxis", Keys.SCAN_AXIS), Map.entry("software", Keys.SOFTWARE));
	private static final Map<String, String> NUMBERS = Map.ofEntries(Map.entry("wavelength", Keys.WAVELENGTH),
			Map.entry("lambda", Keys.WAVELENGTH), Map.entry("wavelengthangstrom", Keys.WAVELENGTH),
			Map.entry("kalpha1", Keys.WAVELENGTH), Map.entry("kalpha1wavelength", Keys.WAVELENGTH),
			Map.entry("kalpha2wavelength", Keys.WAVELENGTH_2), Map.entry("kalpha2", Keys.WAVELENGTH_2),
			Map.entry("generatorvoltage", Keys.TUBE_VOLTAGE), Map.entry("tubevoltage", Keys.TUBE_VOLTAGE),
			Map.entry("tubecurrent", Keys.TUBE_CURRENT), Map.entry("timeperstep", Keys.TIME_PER_STEP),
			Map.entry("scanstepsize", Keys.STEP_SIZE), Map.entry("stepsize", Keys.STEP_SIZE));
	private static final List<String> STARTS = List.of("date", "started", "starttime", "scanstart",
			"filedateandtime", "datemeasured", "measurementdate");

	private final Facts facts;
	private final List<String> others = new ArrayList<>();

	private HeaderFacts(Facts facts) {
		this.facts = facts;
	}

	/** Takes the facts out of the lines of a header; lines that say no fact are kept together. */
	public static void collect(List<String> lines, Facts facts) {
		HeaderFacts header = new HeaderFacts(facts);
		lines.stream().limit(MOST).forEach(header::line);
		if (lines.size() > MOST) {
			header.others.add("... " + (lines.size() - MOST) + " more lines");
		}
		if (!header.others.isEmpty()) {
			facts.original("header", header.others);
		}
	}

	private void line(String line) {
		String plain = TextHeader.uncommented(line);
		Matcher matcher = FACT.matcher(plain);
		if (matcher.matches()) {
			fact(matcher.group(1).strip(), matcher.group(2).strip());
		} else if (!plain.isEmpty()) {
			others.add(plain);
		}
	}

	private void fact(String name, String value) {
		take(name, value, facts);
	}

	/** Puts a fact where it belongs. */
	public static void take(String name, String value, Facts facts) {
		String plain = name.replaceFirst("\\(.*", "").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
		String text = TEXTS.get(plain);
		String number = NUMBERS.get(plain);
		boolean compound = Keys.ELEMENT.equals(text) && !value.matches("[A-Z][a-z]?");
		if (text != null && !compound && !value.isBlank() && !facts.has(text)) {
			facts.put(text, value);
		} else if (number != null && !facts.has(number) && NumberText.leading(value).orElse(0) > 0) {
			facts.positive(number, value);
		} else if (STARTS.contains(plain) && !facts.has(Keys.STARTED) && Timestamp.iso(value).isPresent()) {
			facts.put(Keys.STARTED, Timestamp.iso(value).orElse(""));
		} else {
			facts.original(name, value);
		}
	}
}
