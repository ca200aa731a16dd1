/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.check.Check;
import org.glovebox.core.check.Findings;
import org.glovebox.core.result.Observation;
import org.glovebox.core.result.Observation.Likeness;
import org.glovebox.core.result.Observations;
import org.glovebox.core.result.PropertyName;
import org.glovebox.core.store.Direction;
import org.glovebox.core.store.Lineage;
import org.glovebox.model.analysis.AnalysisPackage;
import org.glovebox.model.analysis.Claim;

/**
 * A stated loss or retention against the values before and after: "loses 38 %" against 1.27e-4 and 5.54e-5 S/cm. The
 * value after stands on the same record, that before on it too or on what it was taken from.
 */
public final class ChangeCheck implements Check<Claim> {

	/** In parts of the whole; two values with two digits each leave this much. */
	private static final double TOLERANCE = 0.03;
	private static final int ORIGIN = 2;
	/** What words make of the values after and before. */
	private static final Map<String, Boolean> KEPT = Map.of("retention", true, "retained", true, "loss", false,
			"decrease", false, "drop", false);

	@Override
	public void check(Claim claim, Findings findings) {
		Optional<Observation> mine = Observations.of(claim).stream().findFirst()
				.filter(o -> o.value().dimension().isRatio());
		// a loss of mass on heating has no mass before and after beside it
		KEPT.forEach((word, kept) -> mine.filter(o -> o.property().has(word) && o.property().words().size() > 1
				&& !o.property().has("mass")).ifPresent(o -> compare(o, o.property().without(word), kept, findings)));
	}

	private static void compare(Observation stated, PropertyName property, boolean kept, Findings findings) {
		List<Observation> here = values(stated.about(), property, findings);
		Optional<Observation> after = here.stream().filter(o -> stated.likeness(o) != Likeness.DIFFERENT).findFirst()
				.or(() -> here.stream().findFirst());
		List<Observation> before = new ArrayList<>(here);
		after.ifPresent(before::remove);
		before.addAll(values(origins(stated, findings), property, findings));
		if (after.isEmpty() || before.isEmpty()) {
			return;
		}
		double share = stated.value().canonical();
		double remaining = kept ? share : 1 - share;
		boolean fits = before.stream().anyMatch(b -> Math.abs(after.get().value().canonical() / b.value().canonical()
				- remaining) <= TOLERANCE);
		if (!fits) {
			Observation first = before.get(0);
			double ratio = after.get().value().canonical() / first.value().canonical();
			findings.warning(stated.part(), AnalysisPackage.Literals.CLAIM__VALUE, "The " + stated.property()
					+ " is stated as " + stated.value().text() + ", but from " + first.value().text() + " ("
					+ first.source() + ") to " + after.get().value().text() + " (" + after.get().source() + ") it is "
					+ Rounded.percent(kept ? ratio : 1 - ratio) + ".");
		}
	}

	private static List<Observation> values(List<UUID> records, PropertyName property, Findings findings) {
		return findings.observations().about(records).stream()
				.filter(o -> o.property().endsWith(property) && !o.value().dimension().isRatio()
						&& o.value().canonical() > 0)
				.toList();
	}

	private static List<UUID> origins(Observation stated, Findings findings) {
		Lineage lineage = findings.notebook().lineage(stated.about(), Direction.UP, ORIGIN);
		return lineage.nodes().stream().filter(n -> n.depth() != 0).map(n -> n.record().uuid()).toList();
	}
}
