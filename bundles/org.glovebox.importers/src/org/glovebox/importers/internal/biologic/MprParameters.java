/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.glovebox.api.data.Metadata;
import org.glovebox.importers.internal.LittleEndian;

/**
 * The parameters of the technique in the settings module: number of sequences u2, number of parameters u2, then the
 * parameters of each sequence. Where they stand depends on the version of EC-Lab and is told by the number of
 * parameters; what each means is in {@code mpr-parameters.tsv}.
 */
final class MprParameters {

	private static final int[] PLACES = { 0x0572, 0x1845, 0x1846, 0x1847 };
	private static final int MOST_SEQUENCES = 100;
	private static final double WIDEST_RANGE = 1000;

	private static final Map<String, List<String>> CODES = Map.ofEntries(
			Map.entry("current", List.of("A", "mA", "µA", "nA", "pA")),
			Map.entry("charge", List.of("A.h", "mA.h", "µA.h", "nA.h", "pA.h")),
			Map.entry("frequency", List.of("MHz", "kHz", "Hz", "mHz")),
			Map.entry("potential", List.of("Eoc", "Ectrl", "Emeas", "Ei", "Ref")),
			Map.entry("rate", List.of("I", "C / N", "C x N")), Map.entry("slope", List.of("A/s", "mA/s", "µA/s")),
			Map.entry("scan rate", List.of("V/s", "mV/s")));
	/** The code of a current that is not relative to another one, and of a range that was not chosen. */
	private static final Map<String, Map<Long, String>> SINGLE_CODES = Map.of("unit Is vs.", Map.of(2L, "<None>"),
			"I Range min", Map.of(123L, "Unset"), "I Range max", Map.of(123L, "Unset"), "I Range init",
			Map.of(123L, "Unset"));
	private static final String LIMIT = "limit_";

	/** One parameter: its name, the type up to EC-Lab 11.4x, the type from 11.50 on, whether versions lack it. */
	private record Parameter(String name, MprVariable.Type before, MprVariable.Type since, boolean optional) {

		MprVariable.Type type(boolean recent) {
			return recent ? since : before;
		}
	}

	private MprParameters() {
	}

	/**
	 * The parameters under EC-Lab's names; each a single value or, with several sequences, a list of one value each.
	 *
	 * @return empty where the technique or its form is not known or the bytes make no sense for it
	 */
	static Optional<Metadata> read(MprModule settings, int techniqueCode) {
		List<Parameter> known = Known.BY_CODE.get(techniqueCode);
		if (known == null) {
			return Optional.empty();
		}
		for (int place : PLACES) {
			Optional<Metadata> found = at(settings, place, known);
			if (found.isPresent()) {
				return found;
			}
		}
		return Optional.empty();
	}

	private static Optional<Metadata> at(MprModule settings, int place, List<Parameter> known) {
		LittleEndian data = settings.data();
		if (!data.has(place, 4)) {
			return Optional.empty();
		}
		int sequences = data.u2(place);
		int count = data.u2(place + 2);
		List<Parameter> parameters = count == known.size() ? known
				: known.stream().filter(parameter -> !parameter.optional()).toList();
		int width = parameters.stream().mapToInt(p -> p.type(settings.recent()).width()).sum();
		if (sequences < 1 || sequences > MOST_SEQUENCES || count != parameters.size()
				|| !data.has(place + 4L, (long) sequences * width)) {
			return Optional.empty();
		}
		Map<String, List<Object>> values = values(data, place + 4, sequences, parameters, settings.recent());
		return plausible(values) ? Optional.of(metadata(values)) : Optional.empty();
	}

	private static Map<String, List<Object>> values(LittleEndian data, int first, int sequences,
			List<Parameter> parameters, boolean recent) {
		Map<String, List<Object>> values = new LinkedHashMap<>();
		int at = first;
		for (int s = 0; s < sequences; s++) {
			for (Parameter parameter : parameters) {
				MprVariable.Type type = parameter.type(recent);
				values.computeIfAbsent(parameter.name(), name -> new ArrayList<>())
						.add(value(data, at, type, parameter.name()));
				at += type.width();
			}
		}
		return values;
	}

	private static Object value(LittleEndian data, int at, MprVariable.Type type, String name) {
		return switch (type) {
		case F4 -> number(data.f4(at), name);
		case U1 -> code(data.u1(at), name);
		case U2 -> (long) data.u2(at);
		case U4 -> code(data.u4(at), name);
		case F8 -> data.f8(at);
		};
	}

	/** A number; EC-Lab shows one that is not a number as "pass", and a time as hours, minutes and seconds. */
	private static Object number(float value, String name) {
		if (Float.isNaN(value)) {
			return "pass";
		}
		if (name.endsWith("(h:m:s)") && value >= 0 && value < 1e9) {
			int whole = (int) (value / 60);
			return String.format(Locale.ROOT, "%d:%02d:%07.4f", whole / 60, whole % 60, value - 60.0 * whole);
		}
		return Double.parseDouble(Float.toString(value));
	}

	private static Object code(long value, String name) {
		String single = SINGLE_CODES.getOrDefault(name, Map.of()).get(value);
		if (single != null) {
			return single;
		}
		List<String> texts = CODES.getOrDefault(kind(name), List.of());
		return value < texts.size() ? texts.get((int) value) : value;
	}

	private static String kind(String name) {
		if (name.endsWith(" vs.") && !name.startsWith("unit")) {
			return "potential";
		}
		return switch (name) {
		case "Set I/C" -> "rate";
		case "dE/dt unit" -> "scan rate";
		case "dunit dI/dt" -> "slope";
		case "unit fi", "unit ff" -> "frequency";
		case "unit dq", "unit dQ", "unit dQM" -> "charge";
		case "unit Is", "unit Im", "unit Imax", "unit Imin", "unit dI", "unit Ia" -> "current";
		default -> "";
		};
	}

	/** Whether the potential range is one that an instrument can have, which wrongly placed bytes hardly give. */
	private static boolean plausible(Map<String, List<Object>> values) {
		List<Object> low = values.getOrDefault("E range min (V)", List.of());
		List<Object> high = values.getOrDefault("E range max (V)", List.of());
		for (int s = 0; s < low.size(); s++) {
			if (!(low.get(s) instanceof Double min && high.get(s) instanceof Double max && min <= max
					&& Math.abs(min) < WIDEST_RANGE && Math.abs(max) < WIDEST_RANGE)) {
				return false;
			}
		}
		return true;
	}

	/** Room is stored for six limits of an impedance technique; their number says how many are in use. */
	private static boolean isUnusedLimit(String name, Map<String, List<Object>> values) {
		if (!name.startsWith(LIMIT)) {
			return false;
		}
		long limit = name.charAt(name.length() - 1) - '0';
		return values.getOrDefault("lim_nb", List.of()).stream()
				.allMatch(count -> count instanceof Long used && used < limit);
	}

	private static Metadata metadata(Map<String, List<Object>> values) {
		Metadata.Builder metadata = Metadata.builder();
		values.forEach((name, list) -> {
			if (isUnusedLimit(name, values)) {
				return;
			}
			if (list.size() > 1) {
				metadata.put(name, list);
			} else if (list.get(0) instanceof Double number) {
				metadata.put(name, number.doubleValue());
			} else if (list.get(0) instanceof Long whole) {
				metadata.put(name, whole.longValue());
			} else {
				metadata.put(name, list.get(0).toString());
			}
		});
		return metadata.build();
	}

	/** The table, read on first use. */
	private static final class Known {
		static final Map<Integer, List<Parameter>> BY_CODE = read();

		private static Map<Integer, List<Parameter>> read() {
			Map<Integer, List<Parameter>> known = new HashMap<>();
			List<Parameter> current = List.of();
			try (BufferedReader lines = new BufferedReader(new InputStreamReader(
					MprParameters.class.getResourceAsStream("mpr-parameters.tsv"), StandardCharsets.UTF_8))) {
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					if (line.startsWith("[")) {
						current = new ArrayList<>();
						for (String code : line.substring(1, line.indexOf(']')).split(" ")) {
							known.put(Integer.parseInt(code, 16), current);
						}
					} else if (!line.isEmpty() && !line.startsWith("#")) {
						current.add(parameter(line.split("\t")));
					}
				}
			} catch (IOException e) {
				throw new UncheckedIOException(e);
			}
			return Map.copyOf(known);
		}

		private static Parameter parameter(String[] cell) {
			String[] types = cell[1].toUpperCase(Locale.ROOT).split("\\|");
			MprVariable.Type before = MprVariable.Type.valueOf(types[0]);
			MprVariable.Type since = MprVariable.Type.valueOf(types[types.length - 1]);
			boolean optional = cell[0].startsWith("?");
			return new Parameter(optional ? cell[0].substring(1) : cell[0], before, since, optional);
		}
	}
}
