/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.validation;

import java.util.Arrays;

import org.glovebox.analysis.internal.Digits;
import org.glovebox.api.Message;

/**
 * What a test says about a spectrum, in a word and in a sentence.
 *
 * @param kind the word
 * @param sentence the sentence, without the number of the spectrum
 */
record Verdict(Kind kind, String sentence) {

	/** Neighbouring deviations that are this much correlated follow a trend. */
	private static final double TREND = 0.5;
	/** With so small a part of the points beyond the limit, single ones are named instead of a range. */
	private static final double FEW = 0.1;
	/** So few points do not make a trend. */
	private static final int SINGLE = 2;

	/** What a spectrum can be. */
	enum Kind {
		VALID("valid"), NOISY("noisy"), INVALID_IN_PART("invalid in part"), INVALID("invalid");

		private final String text;

		Kind(String text) {
			this.text = text;
		}

		String text() {
			return text;
		}
	}

	/**
	 * Judges a comparison.
	 *
	 * @param limit deviation up to which a point agrees, as a part of the modulus
	 */
	static Verdict of(Comparison c, double limit) {
		double[] size = c.size();
		int beyond = (int) Arrays.stream(size).filter(s -> s > limit).count();
		String shownLimit = percent(limit);
		if (beyond == 0) {
			return new Verdict(Kind.VALID, "obeys the relations of Kramers and Kronig: no deviation is larger than "
					+ shownLimit + ", the usual one is " + percent(c.rootMeanSquare()));
		}
		String count = beyond + " of " + size.length + " points deviate by more than " + shownLimit + ", up to "
				+ percent(Arrays.stream(size).max().orElseThrow());
		boolean few = beyond <= FEW * size.length;
		if (trend(c) < TREND || few && beyond <= SINGLE) {
			Kind kind = few ? Kind.VALID : Kind.NOISY;
			return new Verdict(kind, (kind == Kind.VALID ? "obeys the relations of Kramers and Kronig but for single points: "
					: "is noisy, without a trend: ") + count);
		}
		return range(c, size, limit, count);
	}

	/** Where the deviations that follow a trend are. */
	private static Verdict range(Comparison c, double[] size, double limit, String count) {
		double[] f = c.data().frequency();
		int n = size.length;
		int low = 0;
		int high = 0;
		for (int i = 0; i < n; i++) {
			boolean lower = f[i] < middle(f);
			low += size[i] > limit && lower ? 1 : 0;
			high += size[i] > limit && !lower ? 1 : 0;
		}
		boolean everywhere = low + high > 0.5 * n;
		if (everywhere || low > 0 && high > 0 && Math.min(low, high) > 0.25 * Math.max(low, high)) {
			return new Verdict(everywhere ? Kind.INVALID : Kind.INVALID_IN_PART, "does not obey the relations of Kramers and "
					+ "Kronig: " + count + ", with a trend; the cell changed, was not at rest, or did not answer linearly");
		}
		return low >= high
				? new Verdict(Kind.INVALID_IN_PART, "does not obey the relations of Kramers and Kronig at low frequency, below "
						+ Digits.shown(edge(f, size, limit, true), "Hz") + ": " + count
						+ "; the cell changed while it was measured, or was not at rest")
				: new Verdict(Kind.INVALID_IN_PART, "does not obey the relations of Kramers and Kronig at high frequency, above "
						+ Digits.shown(edge(f, size, limit, false), "Hz") + ": " + count
						+ "; leads and instrument take part there");
	}

	private static double middle(double[] f) {
		return Math.sqrt(Arrays.stream(f).min().orElse(1) * Arrays.stream(f).max().orElse(1));
	}

	/** The frequency in the wanted half that lies furthest from its end and deviates. */
	private static double edge(double[] f, double[] size, double limit, boolean low) {
		double edge = low ? 0 : Double.POSITIVE_INFINITY;
		for (int i = 0; i < f.length; i++) {
			if (size[i] > limit && f[i] < middle(f) == low) {
				edge = low ? Math.max(edge, f[i]) : Math.min(edge, f[i]);
			}
		}
		return edge;
	}

	/** Correlation of the deviations with those of the next point: 0 for noise, near 1 for a smooth curve. */
	private static double trend(Comparison c) {
		double products = 0;
		double squares = 0;
		for (double[] d : new double[][] { c.realDeviation(), c.imaginaryDeviation() }) {
			for (int i = 0; i < d.length; i++) {
				squares += d[i] * d[i];
				products += i > 0 ? d[i] * d[i - 1] : 0;
			}
		}
		return squares == 0 ? 0 : products / squares;
	}

	static String percent(double part) {
		return Digits.shown(Math.round(part * 1e5) / 1e3) + " %";
	}

	/** The sentence for a spectrum. */
	Message message(long spectrum) {
		String text = "spectrum " + spectrum + " " + sentence;
		return kind == Kind.VALID ? Message.info(text) : Message.warning(text);
	}
}
