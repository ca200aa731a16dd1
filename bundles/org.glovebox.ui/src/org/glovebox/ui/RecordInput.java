/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.glovebox.core.store.Sha256;
import org.glovebox.ui.internal.editor.RecordInputFactory;

/**
 * A record that an editor shows. Two inputs are equal where they are of the same record and revision.
 *
 * @param record identity of the record
 * @param revision the past state to show; empty for the newest one, which can be edited
 * @param label short id and title at the time it was opened, for the tab until the record is loaded
 */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public record RecordInput(UUID record, Optional<Sha256> revision, String label)
		implements IEditorInput, IPersistableElement {

	/** The newest state of a record. */
	public static RecordInput of(UUID record, String label) {
		return new RecordInput(record, Optional.empty(), label);
	}

	@Override
	public boolean exists() {
		return true;
	}

	@Override
	public @Nullable ImageDescriptor getImageDescriptor() {
		return null;
	}

	@Override
	public String getName() {
		return label;
	}

	@Override
	public String getToolTipText() {
		return label;
	}

	@Override
	public IPersistableElement getPersistable() {
		return this;
	}

	@Override
	public String getFactoryId() {
		return RecordInputFactory.ID;
	}

	@Override
	public void saveState(IMemento memento) {
		RecordInputFactory.save(this, memento);
	}

	@Override
	@NonNullByDefault({})
	public <A> A getAdapter(Class<A> type) {
		return type == RecordRef.class ? type.cast(new RecordRef(record)) : null;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof RecordInput input && record.equals(input.record) && revision.equals(input.revision);
	}

	@Override
	public int hashCode() {
		return Objects.hash(record, revision);
	}
}
