/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.util.Optional;

import org.eclipse.emf.common.command.CommandStack;
import org.eclipse.emf.common.notify.Adapter;
import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.impl.AdapterImpl;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.edit.domain.EditingDomain;
import org.eclipse.jdt.annotation.NonNullByDefault;
import org.eclipse.jdt.annotation.Nullable;
import org.glovebox.model.UnreadText;

/**
 * The value of one field of a record while it is edited, without a window. Each change is a command; changes that
 * follow each other while somebody types in the same field become one command, until {@link #leave()}.
 */
public final class FieldEdit {

	private final EditingDomain domain;
	private final EObject part;
	private final EStructuralFeature feature;
	private final Adapter adapter = new Changes();
	private Runnable listener = () -> {
	};
	private @Nullable FieldCommand typing;
	private boolean entering;

	/**
	 * @param domain where the record is edited
	 * @param part the record or a part of it
	 * @param feature one of its fields
	 */
	public FieldEdit(EditingDomain domain, EObject part, EStructuralFeature feature) {
		this.domain = domain;
		this.part = part;
		this.feature = feature;
		part.eAdapters().add(adapter);
	}

	/** Is told when the value was changed by anybody else, such as by Undo. */
	public void onChange(Runnable told) {
		listener = told;
	}

	public EObject part() {
		return part;
	}

	public EStructuralFeature feature() {
		return feature;
	}

	/** The value; null where the field is not set. */
	public @Nullable Object value() {
		return part.eGet(feature);
	}

	/** Whether the field was given a value. */
	public boolean isSet() {
		return part.eIsSet(feature);
	}

	/** Text that was typed but is no value. */
	public Optional<String> unread() {
		return UnreadText.of(part, feature);
	}

	/**
	 * Sets the value.
	 *
	 * @param value null to unset; a list for a field with several values
	 */
	public void set(@Nullable Object value) {
		apply(new FieldCommand.State(value != null, value, Optional.empty()));
	}

	/** Keeps a text that is no value, in place of the value. */
	public void keep(String unread) {
		apply(new FieldCommand.State(false, null, feature.isMany() ? Optional.empty() : Optional.of(unread)));
	}

	/** The next change is a step of its own for Undo. */
	public void leave() {
		typing = null;
	}

	private void apply(FieldCommand.State after) {
		entering = true;
		try {
			CommandStack stack = domain.getCommandStack();
			FieldCommand last = typing;
			FieldCommand.State before = FieldCommand.State.of(part, feature);
			if (after.equals(before)) {
				return;
			}
			if (last != null && stack.getUndoCommand() == last && stack.canUndo()) {
				stack.undo();
				before = last.before();
				typing = null;
				if (after.equals(before)) {
					return;
				}
			}
			FieldCommand next = new FieldCommand(part, feature, before, after);
			stack.execute(next);
			typing = next;
		} finally {
			entering = false;
		}
	}

	/** Stops listening to the record. */
	public void dispose() {
		part.eAdapters().remove(adapter);
	}

	private final class Changes extends AdapterImpl {
		@Override
		@NonNullByDefault({}) // the parameters that are overridden here say nothing of null
		public void notifyChanged(Notification notification) {
			if (notification.getFeature() == feature && !entering) {
				typing = null;
				listener.run();
			}
		}
	}
}
