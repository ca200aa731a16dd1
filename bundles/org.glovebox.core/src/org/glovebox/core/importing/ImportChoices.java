/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.importing;

import java.util.Optional;

import org.glovebox.api.importing.TableMapping;
import org.glovebox.core.store.RecordSummary;

/**
 * How files are imported.
 *
 * @param subject what all of them belong to; empty where rules and names say so
 * @param rules rules by which names say what files belong to
 * @param byNames whether names of records in names of files count where no rule fits
 * @param mapping how the table of each file is read; empty where kept mappings and importers say so
 * @param again whether files that the notebook has already are imported once more
 */
public record ImportChoices(Optional<RecordSummary> subject, ImportRules rules, boolean byNames,
		Optional<TableMapping> mapping, boolean again) {

	/** Rules and names say what files belong to. */
	public static ImportChoices by(ImportRules rules) {
		return new ImportChoices(Optional.empty(), rules, true, Optional.empty(), false);
	}

	/** The same, all of one record. */
	public ImportChoices of(Optional<RecordSummary> record) {
		return new ImportChoices(record, rules, byNames, mapping, again);
	}

	/** The same, read in another way. */
	public ImportChoices as(Optional<TableMapping> newMapping) {
		return new ImportChoices(subject, rules, byNames, newMapping, again);
	}

	/** The same without looking for names of records. */
	public ImportChoices withoutNames() {
		return new ImportChoices(subject, rules, false, mapping, again);
	}

	/** The same, also for files that the notebook has already. */
	public ImportChoices onceMore() {
		return new ImportChoices(subject, rules, byNames, mapping, true);
	}
}
