/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.glovebox.core.store.RecordSummary;
import org.glovebox.model.Records;
import org.glovebox.model.notebook.Record;

/**
 * A record that is selected somewhere in the window. Views and editors publish it as the selection of the workbench so
 * that lineage, history and the like follow.
 *
 * @param record identity of the record
 */
public record RecordRef(UUID record) {

	/** A selection of these records, in this order. */
	public static IStructuredSelection selection(Collection<UUID> records) {
		return new StructuredSelection(records.stream().map(RecordRef::new).toList());
	}

	/** The record that an object of a selection is, stands for or is part of. */
	public static Optional<UUID> of(Object object) {
		return switch (object) {
		case RecordRef ref -> Optional.of(ref.record());
		case RecordSummary summary -> Optional.of(summary.uuid());
		case Record record -> Records.uuid(record).map(UUID::fromString);
		case EObject part -> Records.recordOf(part).flatMap(Records::uuid).map(UUID::fromString);
		default -> Optional.empty();
		};
	}

	/** The records of a selection, in its order. */
	public static List<UUID> all(ISelection selection) {
		return selection instanceof IStructuredSelection structured
				? ((List<?>) structured.toList()).stream().flatMap(o -> of(o).stream()).distinct().toList()
				: List.of();
	}
}
