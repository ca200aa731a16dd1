/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.internal.editor;

import java.util.Optional;
import java.util.UUID;

import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.jdt.annotation.DefaultLocation;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;
import org.glovebox.core.store.Sha256;
import org.glovebox.ui.RecordInput;

/** Remembers which records were open when the window was closed. */
@NonNullByDefault(DefaultLocation.RETURN_TYPE) // the parameters that are overridden here say nothing of null
public final class RecordInputFactory implements IElementFactory {

	/** Id under which the workbench finds this factory. */
	public static final String ID = "org.glovebox.ui.recordInputFactory";

	private static final String RECORD = "record";
	private static final String REVISION = "revision";
	private static final String LABEL = "label";

	/** Writes down what is needed to make an input again. */
	public static void save(RecordInput input, IMemento memento) {
		memento.putString(RECORD, input.record().toString());
		memento.putString(LABEL, input.label());
		input.revision().ifPresent(revision -> memento.putString(REVISION, revision.toString()));
	}

	@Override
	public @Nullable IAdaptable createElement(IMemento memento) {
		try {
			Optional<Sha256> revision = Optional.ofNullable(memento.getString(REVISION)).flatMap(Sha256::tryParse);
			String label = Optional.ofNullable(memento.getString(LABEL)).orElse("");
			return new RecordInput(UUID.fromString(memento.getString(RECORD)), revision, label);
		} catch (IllegalArgumentException e) {
			// written by another version: the record is simply not opened again
			return null;
		}
	}
}
