/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.editors.internal.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.glovebox.core.notebook.Notebook;
import org.glovebox.core.result.Observation;
import org.glovebox.core.result.Observations;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.Claim;
import org.glovebox.units.Quantity;

/**
 * An own result beside a published value of the same property of the same record.
 *
 * @param value the own value as stated
 * @param ratio the own value over the published one, such as "0.87 ×"; "" where that says nothing
 * @param conditions under which it was found
 * @param likeness how these relate to the conditions of the claim, in words
 * @param source the analysis or calculation, as people call it
 * @param record that analysis or calculation
 */
record OwnResult(String value, String ratio, String conditions, String likeness, String source, UUID record) {

	/** Finds them; reads from the notebook. */
	static List<OwnResult> of(Notebook notebook, Claim claim) {
		Optional<Observation> stated = Observations.of(claim).stream().findFirst();
		if (stated.isEmpty() || stated.get().about().isEmpty()) {
			return List.of();
		}
		List<OwnResult> own = new ArrayList<>();
		for (Observation found : new Observations(notebook).about(stated.get().about())) {
			if (!found.isClaim() && found.property().equals(stated.get().property())) {
				Records.uuid(found.statedBy()).map(UUID::fromString).ifPresent(uuid -> own.add(new OwnResult(
						found.value().text(), ratio(found.value(), stated.get().value()), found.conditionsText(),
						words(stated.get().likeness(found)), found.source(), uuid)));
			}
		}
		return own;
	}

	private static String ratio(Quantity own, Quantity published) {
		boolean comparable = own.dimension().equals(published.dimension()) && published.canonical() != 0;
		return comparable ? String.format(java.util.Locale.ROOT, "%.3g \u00d7",
				Double.valueOf(own.canonical() / published.canonical())) : "";
	}

	private static String words(Observation.Likeness likeness) {
		return switch (likeness) {
		case SAME -> "same conditions";
		case OPEN -> "conditions not all said";
		case DIFFERENT -> "other conditions";
		};
	}
}
