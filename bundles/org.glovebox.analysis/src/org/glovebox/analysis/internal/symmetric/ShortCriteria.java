/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.symmetric;

import java.util.Optional;

import org.glovebox.analysis.internal.Digits;

/**
 * The criteria by which a short circuit is told. A hard short circuit comes before a sudden drop, that before a loss of
 * ohmic response, that before noise.
 *
 * @param response rows of the test
 * @param drop sudden fall of the overpotential, as part of it
 * @param noise noise beside the usual noise
 * @param loss fall of the resistance below the expected one, as part of it
 * @param hard resistance at the end below which the cell is shorted, as part of the expected one
 * @param zero overpotential at the end below which the cell is shorted whatever is expected, V
 */
record ShortCriteria(Response response, double drop, double noise, double loss, double hard, double zero) {

	/** Noise below this part of the overpotential is never a criterion: it may be the resolution of the instrument. */
	static final double LEAST_NOISE = 0.01;

	private static final double PERCENT = 100;
	private static final double MV_PER_V = 1000;

	/**
	 * What is expected of a half cycle or step.
	 *
	 * @param resistance overpotential over current, ohm; NaN where nothing is known
	 * @param noise noise, V; NaN where nothing is known
	 * @param origin where this comes from: "median of the five half cycles before"
	 */
	record Expected(double resistance, double noise, String origin) {
	}

	/** Judges one half cycle or step. */
	Judgement judge(Polarization polarization, Expected expected) {
		return hardShort(polarization, expected).or(() -> suddenDrop(polarization)).or(() -> loss(polarization, expected))
				.or(() -> noise(polarization, expected)).orElse(Judgement.GOOD);
	}

	private Optional<Judgement> hardShort(Polarization p, Expected expected) {
		if (p.terminal() < zero) {
			double limit = MV_PER_V * zero / p.current();
			return Optional.of(at(p, Finding.HARD_SHORT, p.fallenBelow(limit).orElse(p.firstRow()),
					"the overpotential ends at " + mv(p.terminal()) + ", below " + mv(zero)));
		}
		if (!(p.terminalResistance() < hard * expected.resistance())) {
			return Optional.empty();
		}
		return Optional.of(at(p, Finding.HARD_SHORT, p.fallenBelow(hard * expected.resistance()).orElse(p.firstRow()),
				"overpotential over current ends at " + ohm(p.terminalResistance()) + ", below "
						+ Digits.shown(PERCENT * hard, "%") + " of " + ohm(expected.resistance()) + " ("
						+ expected.origin() + ")"));
	}

	private Optional<Judgement> suddenDrop(Polarization p) {
		return p.drop(drop).map(d -> at(p, Finding.DROP, d.row(), "overpotential over current falls by "
				+ Digits.shown(Math.rint(PERCENT * d.part()), "%") + ", from " + ohm(d.before()) + " to " + ohm(d.after())
				+ ", limit " + Digits.shown(PERCENT * drop, "%") + " within three rows"));
	}

	private Optional<Judgement> loss(Polarization p, Expected expected) {
		if (!(p.resistance() < (1 - loss) * expected.resistance())) {
			return Optional.empty();
		}
		return Optional.of(at(p, Finding.LOSS, p.firstRow(), "overpotential over current is " + ohm(p.resistance()) + ", more than "
				+ Digits.shown(PERCENT * loss, "%") + " below " + ohm(expected.resistance()) + " (" + expected.origin() + ")"));
	}

	private Optional<Judgement> noise(Polarization p, Expected expected) {
		double seen = p.noise();
		if (!(seen > noise * expected.noise()) || !(seen > LEAST_NOISE * p.mean())) {
			return Optional.empty();
		}
		return Optional.of(at(p, Finding.NOISE, p.firstRow(), "the noise is " + mv(seen) + ", more than "
				+ Digits.shown(noise) + " times " + mv(expected.noise()) + " (" + expected.origin() + ") and more than "
				+ Digits.shown(PERCENT * LEAST_NOISE, "%") + " of the overpotential"));
	}

	/** An event at the first row of a half cycle may have come at any time of it, else since the row before. */
	private Judgement at(Polarization p, Finding finding, int row, String evidence) {
		double time = response.time()[row];
		double interval = row > p.firstRow() ? time - response.time()[row - 1] : p.end() - p.start();
		return new Judgement(finding, row, time, interval, evidence);
	}

	/** The criteria in words, for explanations. */
	String text() {
		return "criteria: a fall of overpotential over current by more than " + Digits.shown(PERCENT * drop, "%")
				+ " within three rows, five times the usual change (sudden drop); a mean of it more than "
				+ Digits.shown(PERCENT * loss, "%") + " below the expected (loss of ohmic response); noise above "
				+ Digits.shown(noise) + " times the expected and " + Digits.shown(PERCENT * LEAST_NOISE, "%")
				+ " of the overpotential (noise); an end below " + Digits.shown(PERCENT * hard, "%")
				+ " of the expected or below " + mv(zero) + " (hard short circuit)";
	}

	private static String ohm(double value) {
		return Digits.rounded(value, "ohm");
	}

	private static String mv(double value) {
		return Digits.rounded(MV_PER_V * value, "mV");
	}
}
