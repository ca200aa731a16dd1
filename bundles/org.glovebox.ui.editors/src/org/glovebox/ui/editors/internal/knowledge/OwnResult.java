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
import org.glovebox.core.result.ClaimComparison;
import org.glovebox.core.result.ClaimTable;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.Claim;

/**
 * An own result beside a published value of the same property and the same thing.
 *
 * @param value the own value in the unit of the publication
 * @param difference by how many percent it differs; "" where that says nothing
 * @param verdict how they stand to each other, in words
 * @param conditions under which it was found
 * @param source the analysis or calculation, as people call it
 * @param record that analysis or calculation
 */
record OwnResult(String value, String difference, String verdict, String conditions, String source, UUID record) {

	/** By which share values may differ and still count as the same, unless their uncertainty says more. */
	static final double TOLERANCE = 0.05;

	/** Finds them, as the table of claims does; reads from the notebook. */
	static List<OwnResult> of(Notebook notebook, Claim claim) {
		List<OwnResult> own = new ArrayList<>();
		for (ClaimComparison found : ClaimComparison.of(notebook, claim)) {
			ClaimTable.Line line = new ClaimTable.Line(found.claim(), Optional.of(found));
			Records.uuid(found.own().statedBy()).map(UUID::fromString).ifPresent(uuid -> own.add(new OwnResult(line.ownText(),
					line.difference(), line.verdict(TOLERANCE).label(), found.own().conditionsText(), found.own().source(), uuid)));
		}
		return own;
	}
}
