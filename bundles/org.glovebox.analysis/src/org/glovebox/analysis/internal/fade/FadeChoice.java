/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.analysis.internal.fade;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Laws of fade compared with each other by Akaike's corrected criterion. All are counted with as many independent points
 * as the law that leaves the least correlation has.
 *
 * @param fits all laws
 */
record FadeChoice(List<FadeFit> fits) {

	/** A life more than so many times the measured one says nothing. */
	private static final double FARTHEST = 10;

	FadeChoice {
		fits = List.copyOf(fits);
	}

	/** Number of independent points. */
	double independent() {
		return fits.stream().mapToDouble(f -> f.residuals().independent()).max().orElse(1);
	}

	private double aicc(FadeFit fit) {
		return fit.determined() ? fit.residuals().aicc(independent(), fit.law().numbers()) : Double.POSITIVE_INFINITY;
	}

	/** By how much the criterion of a law is above the best one. */
	double difference(FadeFit fit) {
		return aicc(fit) - aicc(best());
	}

	/** Probability of a law among these (K. P. Burnham, D. R. Anderson, Sociol. Methods Res. 33 (2004) 261). */
	double weight(FadeFit fit) {
		return likelihood(fit) / fits.stream().mapToDouble(this::likelihood).sum();
	}

	private double likelihood(FadeFit fit) {
		double difference = difference(fit);
		return difference < 700 ? StrictMath.exp(-difference / 2) : 0;
	}

	FadeFit best() {
		return fits.stream().min(Comparator.comparingDouble(this::aicc)).orElseThrow();
	}

	FadeFit law(FadeFit.Law law) {
		return fits.stream().filter(f -> f.law() == law).findFirst().orElseThrow();
	}

	/** Schwarz's criterion of the best law by it, for a comparison with other models of the same cycles. */
	double bic(double independentPoints) {
		return fits.stream().filter(FadeFit::determined)
				.mapToDouble(f -> f.residuals().bic(independentPoints, f.law().numbers())).min().orElse(Double.POSITIVE_INFINITY);
	}

	/**
	 * When a part of the capacity is left, as the mean over the laws by their probability, with the spread between them in
	 * the error (Burnham and Anderson, as above, on unconditional errors).
	 *
	 * @param error standard error
	 * @param low lowest end of the 95 % intervals of laws that have at least a tenth of the probability of the best
	 * @param high their highest end
	 */
	record Life(double cycle, double error, double low, double high) {
	}

	/** Empty where the best law does not fade, or where the end is much farther than the test. */
	Optional<Life> life(double part) {
		if (best().life(part).isEmpty()) {
			return Optional.empty();
		}
		List<FadeFit> possible = fits.stream().filter(f -> f.life(part).isPresent() && weight(f) > 0).toList();
		double sum = possible.stream().mapToDouble(this::weight).sum();
		double cycle = possible.stream().mapToDouble(f -> weight(f) / sum * f.life(part).orElseThrow().cycle()).sum();
		double error = possible.stream().mapToDouble(f -> weight(f) / sum * Math.hypot(f.life(part).orElseThrow().error(),
				f.life(part).orElseThrow().cycle() - cycle)).sum();
		List<FadeFit> likely = possible.stream().filter(f -> weight(f) >= weight(best()) / 10).toList();
		double low = likely.stream().mapToDouble(f -> f.life(part).orElseThrow().low()).min().orElse(Double.NaN);
		double high = likely.stream().mapToDouble(f -> f.life(part).orElseThrow().high()).max().orElse(Double.NaN);
		return cycle - best().first() > FARTHEST * best().span() ? Optional.empty()
				: Optional.of(new Life(cycle, error, low, high));
	}
}
