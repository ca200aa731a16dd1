/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.eclipse.emf.common.command.AbstractCommand;
import org.eclipse.emf.common.util.ECollections;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.UnreadText;
import org.glovebox.model.description.Labels;

/** Sets a field to a value, or to text that is none. */
final class FieldCommand extends AbstractCommand {

	/**
	 * What stands in a field.
	 *
	 * @param set whether it is set
	 * @param value its value; a list of its own for a field with several
	 * @param unread text that is no value
	 */
	record State(boolean set, @Nullable Object value, Optional<String> unread) {

		static State of(EObject part, EStructuralFeature feature) {
			boolean set = part.eIsSet(feature);
			Object value = set ? part.eGet(feature) : null;
			return new State(set, value instanceof List<?> list ? List.copyOf(list) : value,
					UnreadText.of(part, feature));
		}
	}

	private final EObject part;
	private final EStructuralFeature feature;
	private final State before;
	private final State after;

	FieldCommand(EObject part, EStructuralFeature feature, State before, State after) {
		super("Edit " + Labels.field(feature));
		this.part = part;
		this.feature = feature;
		this.before = before;
		this.after = after;
	}

	State before() {
		return before;
	}

	@Override
	protected boolean prepare() {
		return true;
	}

	@Override
	public void execute() {
		apply(after);
	}

	@Override
	public void undo() {
		apply(before);
	}

	@Override
	public void redo() {
		apply(after);
	}

	@Override
	public Collection<?> getAffectedObjects() {
		return List.of(part);
	}

	private void apply(State state) {
		UnreadText.set(part, feature, state.unread().orElse(null));
		if (!state.set()) {
			part.eUnset(feature);
		} else if (feature.isMany() && part.eGet(feature) instanceof EList<?> list) {
			assign(list, state.value());
		} else {
			part.eSet(feature, state.value());
		}
	}

	@SuppressWarnings("unchecked") // the values come from a field of the same type
	private static void assign(EList<?> list, @Nullable Object values) {
		ECollections.setEList((EList<Object>) list, values instanceof List<?> all ? all : List.of());
	}
}
