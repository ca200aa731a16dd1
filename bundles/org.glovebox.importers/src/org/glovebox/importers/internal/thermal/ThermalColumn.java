/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.thermal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Columns;

/** Columns of thermal analysis by their labels, such as "Temperature (°C)" or "Mass/%". */
final class ThermalColumn {

	private static final Pattern PARENTHESES = Pattern.compile("(.*?)\\s*\\(([^()]*(?:\\([^()]*\\))?[^()]*)\\)\\s*");
	private static final Pattern SLASH = Pattern.compile("(.*?)/\\(?(.*?)\\)?\\s*");

	private ThermalColumn() {
	}

	/** Splits "Weight (mg)". */
	static Column ofParentheses(String label, double[] values) {
		Matcher matcher = PARENTHESES.matcher(label);
		return matcher.matches() ? column(matcher.group(1), matcher.group(2), label, values) : column(label, "", label, values);
	}

	/** Splits "DSC/(mW/mg)". */
	static Column ofSlash(String label, double[] values) {
		Matcher matcher = SLASH.matcher(label);
		return matcher.matches() ? column(matcher.group(1), matcher.group(2), label, values) : column(label, "", label, values);
	}

	private static Column column(String quantity, String unit, String label, double[] values) {
		String what = quantity.strip().toLowerCase(Locale.ROOT).replaceAll("[.\\s]+", " ").strip();
		String in = unit.strip().replace("\uFFFD", "°").replace("º", "°");
		switch (what) {
		case "temp", "temperature", "sample temp", "sample temperature" -> {
			if (in.equalsIgnoreCase("°C") || in.equals("C")) {
				return Column.of(Columns.TEMPERATURE, "degC", values);
			}
			if (in.equals("K")) {
				return Column.of(Columns.TEMPERATURE, "degC", changed(values, 1, -273.15));
			}
		}
		case "time" -> {
			double factor = in.startsWith("min") ? 60 : in.equals("h") ? 3600 : in.equals("s") || in.equals("sec") ? 1 : 0;
			if (factor > 0) {
				return Column.of(Columns.TIME, "s", changed(values, factor, 0));
			}
		}
		case "weight", "mass", "tg" -> {
			if (in.equals("%")) {
				return Column.of(Columns.MASS_PERCENT, "%", values);
			}
			if (in.equals("mg")) {
				return Column.of(Columns.MASS, "mg", values);
			}
		}
		case "heat flow", "dsc", "heatflow" -> {
			if (in.equals("mW")) {
				return Column.of(Columns.HEAT_FLOW, "mW", values);
			}
			if (in.equals("W/g") || in.equals("mW/mg")) {
				return Column.of(Columns.HEAT_FLOW_SPECIFIC, "W/g", values);
			}
		}
		default -> {
			// the label of the file says it
		}
		}
		return Column.of(label.strip(), "", values);
	}

	private static double[] changed(double[] values, double factor, double plus) {
		double[] changed = values.clone();
		for (int i = 0; i < changed.length; i++) {
			changed[i] = changed[i] * factor + plus;
		}
		return changed;
	}
}
