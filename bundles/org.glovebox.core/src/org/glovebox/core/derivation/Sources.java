/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.derivation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.FieldPath;
import org.glovebox.model.Records;
import org.glovebox.model.analysis.FactorBasis;
import org.glovebox.model.description.RecordLabels;
import org.glovebox.model.notebook.Record;
import org.glovebox.units.Quantity;

/** Makes factors that say which record, revision and field they come from. */
final class Sources {

	private final Function<UUID, Optional<Sha256>> newestRevision;
	private final Map<UUID, Optional<Sha256>> known = new ConcurrentHashMap<>();

	/**
	 * @param newestRevision the newest revision of a saved record
	 */
	Sources(Function<UUID, Optional<Sha256>> newestRevision) {
		this.newestRevision = newestRevision;
	}

	Factor factor(String label, Quantity value, FactorBasis basis, EObject part, EStructuralFeature feature) {
		return factor(label, value, basis, part, FieldPath.of(part, feature));
	}

	Factor factor(String label, Quantity value, FactorBasis basis, EObject part, String path) {
		Record record = Records.recordOf(part)
				.orElseThrow(() -> new IllegalArgumentException("not a part of a record: " + part));
		UUID uuid = UUID.fromString(record.getUuid());
		return new Factor(label, value, basis, uuid, RecordLabels.shortName(record), path, revision(uuid));
	}

	/** The newest revision of a record, where it is saved. */
	Optional<Sha256> revision(UUID uuid) {
		return known.computeIfAbsent(uuid, newestRevision);
	}
}
