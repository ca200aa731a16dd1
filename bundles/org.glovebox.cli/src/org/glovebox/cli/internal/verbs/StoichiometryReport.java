/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.cli.internal.verbs;

import java.util.List;
import java.util.Optional;

import org.glovebox.units.Reaction;
import org.glovebox.units.WeighedBatch;
import org.glovebox.units.WeighedComposite;
import org.glovebox.units.WeighingPlan;

/**
 * All that the verb found out. Text and JSON show the same.
 *
 * @param product formula or composite
 * @param reaction how it forms; empty for a composite
 * @param notes what is worth knowing
 * @param plan what to weigh in, where it was asked for
 * @param batch what was obtained by a reaction, where something was weighed
 * @param composite what was obtained by mixing, where something was weighed
 */
record StoichiometryReport(String product, Optional<Reaction> reaction, List<String> notes, Optional<WeighingPlan> plan,
		Optional<WeighedBatch> batch, Optional<WeighedComposite> composite) {
}
