/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.core.result.Observation;
import org.glovebox.core.result.Observation.Likeness;
import org.glovebox.core.result.Observations;
import org.glovebox.core.result.PropertyName;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.Claim;

/** Published values that contradict each other: two for the same thing, limits the wrong way round. */
public final class ClaimsCheck implements Check<Claim> {

	private static final double ROUNDING = 0.01;
	/** From here on one of the two is not less exact but wrong. */
	private static final double BLUNDER = 2;
	private static final Set<String> UPPER = Set.of("anodic", "oxidation", "oxidative");
	private static final Set<String> LOWER = Set.of("cathodic", "reduction", "reductive");
	private static final Set<String> LIMITS = Set.of("limit", "onset", "stability", "potential", "window");

	@Override
	public void check(Claim claim, Findings findings) {
		Optional<Observation> mine = Observations.of(claim).stream().findFirst();
		if (mine.isEmpty() || mine.get().property().words().isEmpty()) {
			return;
		}
		List<Observation> others = findings.observations().about(mine.get().about()).stream()
				.filter(Observation::isClaim).filter(o -> !o.statedBy().getUuid().equals(claim.getUuid())).toList();
		others.stream().filter(o -> isFirst(o, mine.get())).forEach(o -> disagreement(mine.get(), o, findings));
		others.forEach(o -> wrongWayRound(mine.get(), o, findings));
	}

	/** Each pair is told once, on the claim that was made later. */
	private static boolean isFirst(Observation other, Observation mine) {
		Comparator<Observation> byTime = Comparator.comparing((Observation o) -> o.statedBy().getCreatedAt(),
				Comparator.nullsFirst(Comparator.naturalOrder()));
		return byTime.thenComparing(o -> String.valueOf(o.statedBy().getShortId()))
				.thenComparing(o -> o.statedBy().getUuid()).compare(other, mine) < 0;
	}

	private static void disagreement(Observation mine, Observation other, Findings findings) {
		Likeness likeness = mine.likeness(other);
		if (!mine.property().equals(other.property()) || likeness == Likeness.DIFFERENT
				|| !mine.value().dimension().equals(other.value().dimension())
				|| Observation.overlap(mine.value(), other.value())) {
			return;
		}
		double one = mine.value().canonical();
		double two = other.value().canonical();
		double deviation = Math.abs(Rounded.deviation(one, two));
		double factor = Math.max(Math.abs(one), Math.abs(two)) / Math.min(Math.abs(one), Math.abs(two));
		String both = "The " + mine.property() + " is stated as " + mine.value().text() + " here and as "
				+ other.value().text() + " by " + other.source();
		boolean open = likeness == Likeness.OPEN || !sameSource(mine, other);
		if (factor >= BLUNDER && !open) {
			findings.warning(mine.part(), AnalysisPackage.Literals.CLAIM__VALUE, both + ", which differ by a factor of "
					+ Rounded.text(factor, "") + "; one of them is probably mistyped.");
		} else if (deviation > ROUNDING && !open) {
			findings.warning(mine.part(), AnalysisPackage.Literals.CLAIM__VALUE, both + ", "
					+ Rounded.percent(deviation) + " apart.");
		} else {
			findings.information(mine.part(), AnalysisPackage.Literals.CLAIM__VALUE, both + ", "
					+ Rounded.percent(deviation) + " apart"
					+ (deviation <= ROUNDING ? "; one may be the other one rounded." : "."));
		}
	}

	private static boolean sameSource(Observation mine, Observation other) {
		Claim one = (Claim) mine.statedBy();
		Claim two = (Claim) other.statedBy();
		return Objects.equals(publication(one), publication(two)) && Objects.equals(one.getDoi(), two.getDoi())
				&& Objects.equals(one.getCitation(), two.getCitation());
	}

	private static Optional<String> publication(Claim claim) {
		return Optional.ofNullable(claim.getPublication()).flatMap(Records::uuid);
	}

	/** Oxidation sets in above reduction; a pair that says otherwise has its names exchanged. */
	private static void wrongWayRound(Observation mine, Observation other, Findings findings) {
		if (isLimit(mine, UPPER) && isLimit(other, LOWER)
				&& mine.likeness(other) != Likeness.DIFFERENT
				&& mine.value().canonicalUpper() < other.value().canonicalLower()) {
			findings.warning(mine.part(), AnalysisPackage.Literals.CLAIM__PROPERTY, "The " + mine.property() + " "
					+ mine.value().text() + " lies below the " + other.property() + " " + other.value().text() + " ("
					+ other.source() + "); the two are named the wrong way round.");
		}
	}

	private static boolean isLimit(Observation observation, Set<String> side) {
		PropertyName property = observation.property();
		return observation.value().dimension().name().equals("voltage") && side.stream().anyMatch(property::has)
				&& LIMITS.stream().anyMatch(property::has);
	}
}
