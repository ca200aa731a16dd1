/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.conduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.glovebox.analysis.internal.Divisor;
import org.glovebox.api.Message;
import org.glovebox.api.analysis.Givens;

/**
 * Thickness and area of an electrolyte.
 *
 * @param thickness thickness in cm, where it is known
 * @param area electrode area in cm2, where it is known
 * @param relativeError standard error of thickness over area, as a part of it; 0 where none is known
 * @param messages what the user should know about them
 */
record Shape(Optional<Divisor> thickness, Optional<Divisor> area, double relativeError, List<Message> messages) {

	static Shape of(ConductivitySettings settings, Givens givens) {
		Divisor.Choice thickness = Divisor.choose("thickness", settings.thickness(), Givens.THICKNESS, "cm", givens);
		Divisor.Choice area = Divisor.choose("area", settings.area(), Givens.AREA, "cm2", givens);
		List<Message> messages = new ArrayList<>(thickness.messages());
		messages.addAll(area.messages());
		double ofThickness = relative(settings.thicknessError(), thickness.divisor());
		double ofArea = relative(settings.areaError(), area.divisor());
		return new Shape(thickness.divisor(), area.divisor(), Math.hypot(ofThickness, ofArea), messages);
	}

	private static double relative(double error, Optional<Divisor> value) {
		return Double.isNaN(error) || value.isEmpty() ? 0 : error / value.get().value();
	}

	/** Why no conductivity follows; empty where one does. */
	Optional<String> missing() {
		if (thickness.isPresent() && area.isPresent()) {
			return Optional.empty();
		}
		String what = thickness.isEmpty() && area.isEmpty() ? "thickness and area" : thickness.isEmpty() ? "thickness" : "area";
		return Optional.of("a conductivity needs the " + what + " of the electrolyte, which neither the records nor the "
				+ "settings give");
	}

	/** Thickness over area, 1/cm. */
	double cellConstant() {
		return thickness.orElseThrow().value() / area.orElseThrow().value();
	}
}
