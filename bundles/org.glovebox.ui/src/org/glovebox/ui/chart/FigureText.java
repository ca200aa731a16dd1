/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;

import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.RichText;
import org.glovebox.api.figure.Series;
import org.glovebox.charts.DataWindow.Range;

/** What a figure shows, in words: for who hears it instead of seeing it, and at the pointer. */
final class FigureText {

	private static final int MOST_NAMES = 8;
	private static final int MOST_DECIMALS = 12;

	private FigureText() {
	}

	/** "Voltage / V against Time / h; 2 curves: Charge, Discharge; generated data". */
	static String of(Figure figure) {
		List<String> names = figure.series().stream().map(Series::name).filter(n -> !n.isEmpty()).map(FigureText::plain)
				.distinct().toList();
		String second = figure.secondY().map(axis -> " and " + plain(axis.title())).orElse("");
		long curves = figure.series().stream().filter(s -> s.size() > 0).count();
		String named = names.isEmpty() ? "" : ": " + names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
				+ (names.size() > MOST_NAMES ? " \u2026" : "");
		String note = figure.note().isEmpty() ? "" : "; " + figure.note();
		return plain(figure.y().title()) + second + " against " + plain(figure.x().title()) + "; " + curves
				+ (curves == 1 ? " curve" : " curves") + named + note;
	}

	/** Values at a place: "12.41 h, 3.312 V", with as many digits as a pixel of the axis resolves. */
	static String at(Figure figure, double x, double y, Range xRange, Range yRange, double width, double height) {
		return value(figure.x(), x, xRange, width) + ", " + value(figure.y(), y, yRange, height);
	}

	private static String value(Axis axis, double value, Range range, double pixels) {
		String digits = axis.scale() == Axis.Scale.LOG ? String.format(java.util.Locale.ROOT, "%.3g", value)
				: fixed(value, range.length() / pixels);
		String unit = axis.unit().isEmpty() ? "" : " " + UnitText.ofMarkup(axis.unit());
		return (unit.isEmpty() ? plain(axis.label()) + " " : "") + digits.replace('-', '\u2212') + unit;
	}

	private static String fixed(double value, double resolved) {
		int decimals = (int) Math.ceil(-Math.log10(resolved));
		return decimals > MOST_DECIMALS || Math.abs(value) >= 1e9 ? String.format(java.util.Locale.ROOT, "%.6g", value)
				: String.format(java.util.Locale.ROOT, "%." + Math.max(0, decimals) + "f", value);
	}

	/** A number by itself, with four digits at most. */
	static String number(double value) {
		return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString().replace('-', '\u2212');
	}

	/** A text about a figure with the units of its axes as they are printed there: "mAh g⁻¹" for mAh g−1. */
	static String withUnits(Figure figure, String text) {
		String raised = withUnit(figure.y(), withUnit(figure.x(), text));
		return figure.secondY().map(axis -> withUnit(axis, raised)).orElse(raised);
	}

	private static String withUnit(Axis axis, String text) {
		return axis.unit().isEmpty() ? text : text.replace(plain(axis.unit()), UnitText.ofMarkup(axis.unit()));
	}

	private static String plain(String markup) {
		return RichText.parse(markup).plain();
	}
}
