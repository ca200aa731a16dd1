/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.core.result.Observation;
import org.glovebox.core.result.Observation.Likeness;
import org.glovebox.core.result.Observations;
import org.glovebox.core.result.PropertyName;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.Claim;
import org.glovebox.model.cell.CellBuild;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/** Published values that contradict each other: two for the same thing, limits the wrong way round. */
public final class ClaimsCheck implements Check<Claim> {

	private static final double ROUNDING = 0.01;
	/** From here on one of the two is not less exact but wrong. */
	private static final double BLUNDER = 2;
	private static final Set<String> MANY = Set.of("peak", "plateau");
	private static final PropertyName DIAMETER = PropertyName.of("diameter");
	private static final PropertyName TIME = PropertyName.of("time");
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
		if (mine.get().property().equals(DIAMETER)) {
			claim.getAbout().stream().filter(CellBuild.class::isInstance).map(CellBuild.class::cast)
					.forEach(cell -> diameter(mine.get(), cell, findings));
		}
	}

	/** A stated diameter against that of the cell it is about. */
	private static void diameter(Observation mine, CellBuild cell, Findings findings) {
		StackCheck.small(mine.part(), AnalysisPackage.Literals.CLAIM__VALUE, mine.value(), "as stated", findings);
		Quantity die = cell.getDiameter();
		if (die != null && die.dimension().equals(mine.value().dimension())
				&& !Observation.overlap(mine.value(), die)) {
			findings.warning(mine.part(), AnalysisPackage.Literals.CLAIM__VALUE, "A diameter of " + mine.value().text()
					+ " is stated, but " + RecordLabels.shortName(cell) + " has " + die.text() + ".");
		}
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
		if (!mine.property().equals(other.property()) || isOneOfMany(mine.property())
				|| likeness == Likeness.DIFFERENT || !sameSystem(mine, other)
				|| !mine.value().dimension().equals(other.value().dimension())
				|| Observation.overlap(mine.value(), other.value()) || isWidth(mine.value(), other.value())
				|| isWidth(other.value(), mine.value())) {
			return;
		}
		double one = mine.value().canonical();
		double two = other.value().canonical();
		double deviation = Math.abs(Rounded.deviation(one, two));
		double factor = Math.max(Math.abs(one), Math.abs(two)) / Math.min(Math.abs(one), Math.abs(two));
		String both = "The " + mine.property() + " is stated as " + mine.value().text() + " here and as "
				+ other.value().text() + " by " + other.source();
		boolean open = likeness == Likeness.OPEN || !sameSource(mine, other) || areOtherTests(mine, other);
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

	/** Whether a thing has many of a kind, as peaks, so that two of them need not be the same. */
	private static boolean isOneOfMany(PropertyName property) {
		return MANY.stream().anyMatch(property::has) || property.equals(TIME);
	}

	private static boolean sameSystem(Observation mine, Observation other) {
		return Objects.equals(((Claim) mine.statedBy()).getSystem(), ((Claim) other.statedBy()).getSystem());
	}

	/** Whether a value says how wide a range is, as 0.07 V of a window of 1.83-1.9 V. */
	private static boolean isWidth(Quantity value, Quantity range) {
		double width = range.canonicalUpper() - range.canonicalLower();
		return width > 0 && Math.abs(Rounded.deviation(value.canonical(), width)) <= ROUNDING;
	}

	/** Whether both name tests that they were found in, and none in common. */
	private static boolean areOtherTests(Observation mine, Observation other) {
		Set<String> tests = tests(mine);
		Set<String> others = tests(other);
		return !tests.isEmpty() && !others.isEmpty() && Collections.disjoint(tests, others);
	}

	private static Set<String> tests(Observation claim) {
		return ((Claim) claim.statedBy()).getAbout().stream().filter(Measurement.class::isInstance)
				.map(Record::getUuid).collect(Collectors.toSet());
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
