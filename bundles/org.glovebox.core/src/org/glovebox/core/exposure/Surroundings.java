/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.exposure;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.core.store.Words;
import org.glovebox.model.notebook.Atmosphere;
import org.glovebox.units.Quantity;

/** What surrounds a material, as far as moisture and oxygen go. */
public enum Surroundings {
	/** Air of a room, with its moisture. */
	AMBIENT_AIR,
	/** Dried air, as in a dry room. */
	DRY_AIR,
	/** Argon, nitrogen, vacuum or the like. */
	INERT,
	/** Nobody wrote it down. */
	UNKNOWN;

	/** Dry rooms for batteries are run at dew points below -40 °C, to which 0.6 % of relative humidity belong. */
	private static final double DRY_DEW_POINT = 273.15 - 35;
	private static final double DRY_HUMIDITY = 0.01;

	/** How the kind is called in lists and searches. */
	public String word() {
		return name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/**
	 * What an atmosphere is. Air without a word on its moisture is that of the room, unless it is called dry; a humidity
	 * or dew point without a gas means air; a gas with less than 1000 ppm of water and oxygen that is called argon, nitrogen,
	 * helium or vacuum is inert.
	 */
	public static Surroundings of(@Nullable Atmosphere atmosphere) {
		if (atmosphere == null) {
			return UNKNOWN;
		}
		List<String> gas = Words.of(atmosphere.getGas() == null ? "" : atmosphere.getGas());
		boolean air = gas.contains("air") || gas.contains("ambient") || gas.contains("laboratory")
				|| gas.contains("room");
		boolean humid = atmosphere.getRelativeHumidity() != null || atmosphere.getDewPoint() != null;
		if (!air && (!humid || !gas.isEmpty())) {
			return gas.isEmpty() ? UNKNOWN : INERT;
		}
		Optional<Boolean> dry = dry(atmosphere);
		return dry.orElse(gas.contains("dry")) ? DRY_AIR : AMBIENT_AIR;
	}

	private static Optional<Boolean> dry(Atmosphere atmosphere) {
		Quantity dewPoint = atmosphere.getDewPoint();
		Quantity humidity = atmosphere.getRelativeHumidity();
		if (dewPoint != null && dewPoint.dimension().name().equals("temperature")) {
			return Optional.of(dewPoint.canonical() <= DRY_DEW_POINT);
		}
		return humidity != null && humidity.dimension().isRatio() ? Optional.of(humidity.canonical() <= DRY_HUMIDITY)
				: Optional.empty();
	}

	/** An atmosphere in words: "air, RH 52 %, dew point 12.7 °C"; "" where nothing is known. */
	static String text(@Nullable Atmosphere atmosphere) {
		if (atmosphere == null) {
			return "";
		}
		Quantity humidity = atmosphere.getRelativeHumidity();
		Quantity dewPoint = atmosphere.getDewPoint();
		return Stream.of(atmosphere.getGas() == null ? "" : atmosphere.getGas(),
				humidity == null ? "" : "RH " + humidity.text(),
				dewPoint == null ? "" : "dew point " + dewPoint.text()).filter(t -> !t.isEmpty())
				.collect(java.util.stream.Collectors.joining(", "));
	}
}
