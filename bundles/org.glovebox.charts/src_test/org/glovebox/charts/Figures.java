/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.charts;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

import org.glovebox.api.figure.Annotation;
import org.glovebox.api.figure.Axis;
import org.glovebox.api.figure.Colour;
import org.glovebox.api.figure.ColourBar;
import org.glovebox.api.figure.ErrorBars;
import org.glovebox.api.figure.Figure;
import org.glovebox.api.figure.Inset;
import org.glovebox.api.figure.LineStyle;
import org.glovebox.api.figure.Marker;
import org.glovebox.api.figure.Palette;
import org.glovebox.api.figure.Series;
import org.glovebox.api.figure.TopAxis;

/** Figures of generated data that together use everything a figure can have. */
public final class Figures {

	private Figures() {
	}

	public static double[] values(int size, IntToDoubleFunction value) {
		double[] values = new double[size];
		Arrays.setAll(values, value);
		return values;
	}

	/** Curves with a gap, a legend, a note and markup. */
	public static Figure profile() {
		Figure.Builder figure = Figure.builder(Axis.linear("Specific capacity", "mAh g^{-1}"),
				Axis.linear("Voltage", "V vs. Na^{+}/Na")).note("generated data");
		for (int k = 0; k < 3; k++) {
			int fade = 10 * k;
			double[] x = values(201, i -> i == 100 ? Double.NaN : (120 - fade) * (i % 101) / 100.0);
			double[] y = values(201,
					i -> i < 100 ? 3.2 + 0.8 * Math.pow(i / 100.0, 6) : 3.1 - Math.pow((i - 101) / 100.0, 6));
			figure.add(Series.line("Cycle " + (k + 1), x, y, Colour.ramp(Palette.VIRIDIS, k, 3)));
		}
		return figure.build();
	}

	/** Markers on two axes. */
	public static Figure efficiency() {
		double[] cycle = values(40, i -> i + 1.0);
		return Figure.builder(Axis.linear("Cycle number", "").wholeNumbers(), Axis.linear("Capacity", "mAh g^{-1}"))
				.secondY(Axis.linear("Coulombic efficiency", "%").range(90, 102).coloured(Colour.kind(1)))
				.add(Series.points("Discharge", cycle, values(40, i -> 120 - 0.3 * i), Marker.full(Marker.Shape.SQUARE),
						Colour.kind(0)))
				.add(Series.points("Efficiency", cycle, values(40, i -> 99.5 - 5 * Math.exp(-i / 3.0)),
						Marker.hollow(Marker.Shape.CIRCLE), Colour.kind(1)).onSecondAxis())
				.build();
	}

	/** Equal axes, labels at points, an inset. */
	public static Figure nyquist() {
		double[] w = values(60, i -> Math.pow(10, 5 - i * 0.1));
		double[] re = values(60, i -> 20 + 300 / (1 + Math.pow(w[i] * 1e-3, 2)));
		double[] im = values(60, i -> 300 * w[i] * 1e-3 / (1 + Math.pow(w[i] * 1e-3, 2)));
		Series points = Series.points("", re, im, Marker.hollow(Marker.Shape.CIRCLE), Colour.kind(0));
		Figure inset = Figure.builder(Axis.linear("", "").range(0, 60), Axis.linear("", "").range(0, 60))
				.equalAspect(true).add(points).note("generated data").build();
		Axis real = Axis.linear("/{Z}\u2032", "\u03a9 cm^{2}");
		return Figure.builder(real, Axis.linear("\u2212/{Z}\u2033", "\u03a9 cm^{2}"))
				.equalAspect(true).add(points).add(new Annotation.PointLabel("1 kHz", re[20], im[20], Colour.BLACK))
				.inset(new Inset(inset, 0.5, 0.5, 0.4, 0.45)).build();
	}

	/** A logarithmic axis, error bars, an axis on top, a text. */
	public static Figure arrhenius() {
		double[] x = values(8, i -> 1000 / (288.0 + 12 * i));
		double[] y = values(8, i -> Math.exp(12.2 - 4.4 * x[i]));
		return Figure.builder(Axis.linear("1000 /{T}^{-1}", "K^{-1}"), Axis.log("/{\u03c3T}", "S K cm^{-1}"))
				.top(TopAxis.celsiusOverReciprocalKelvin())
				.add(Series.points("Na_{3}PS_{4}", x, y, Marker.full(Marker.Shape.SQUARE), Colour.kind(1))
						.with(ErrorBars.symmetric(values(8, i -> 0.3 * y[i]))))
				.add(new Annotation.Note("/{E}_{a} = 0.38(1) "
						+ "eV", 0.05, 0.08, 0, Colour.BLACK)).title("Pellet 4").build();
	}

	/** A colour bar and a guide; negative numbers. */
	public static Figure differential() {
		ColourBar bar = new ColourBar("Cycle", "", Palette.CIVIDIS, 1, 50, 1);
		double[] x = values(300, i -> 2.5 + i / 200.0);
		Figure.Builder figure = Figure
				.builder(Axis.linear("Voltage", "V"), Axis.linear("d/{Q} d/{V}^{-1}", "mAh V^{-1}"))
				.colourBar(bar).add(new Annotation.Guide(false, 0, LineStyle.THIN, Colour.GREY));
		for (int k = 1; k <= 50; k += 7) {
			double shift = 0.002 * k;
			figure.add(Series.line("", x, values(300, i -> 500 * Math.exp(-Math.pow((x[i] - 3.4 - shift) / 0.05, 2))
					- 480 * Math.exp(-Math.pow((x[i] - 3.2 + shift) / 0.05, 2))), bar.colour(k)));
		}
		return figure.build();
	}
}
