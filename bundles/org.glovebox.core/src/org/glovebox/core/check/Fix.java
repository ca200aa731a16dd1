/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.check;

import java.util.Optional;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.glovebox.model.FieldPath;
import org.glovebox.model.notebook.Record;

/**
 * A value that would put a record right. It is offered, never applied without being asked for.
 *
 * @param label what is done, in words: "Set the diameter to 10 mm"
 * @param part where the part of the record stands, as a {@link FieldPath}; "" for the record
 * @param feature name of the field of that part
 * @param value the value as text, as it would be typed
 */
public record Fix(String label, String part, String feature, String value) {

	/** A fix of a field. */
	public static Fix of(String label, EObject part, EStructuralFeature feature, String value) {
		return new Fix(label, FieldPath.of(part), feature.getName(), value);
	}

	/**
	 * What is set where.
	 *
	 * @param part the part of the record
	 * @param field its field
	 * @param value the value that the field gets
	 */
	public record Change(EObject part, EAttribute field, Object value) {
	}

	/** What it changes in a record; empty where the record has no such field any more. */
	public Optional<Change> in(Record record) {
		Object found = part.isEmpty() ? record : FieldPath.find(record, part).orElse(null);
		return found instanceof EObject object
				&& object.eClass().getEStructuralFeature(feature) instanceof EAttribute field
						? Optional.of(new Change(object, field,
								EcoreUtil.createFromString(field.getEAttributeType(), value)))
						: Optional.empty();
	}

	/** Where the field stands in the record, as a {@link FieldPath}. */
	public String field() {
		return part.isEmpty() ? feature : part + "/" + feature;
	}

	/** Sets the field in a record that belongs to the caller; false where the record has no such field any more. */
	public boolean apply(Record record) {
		Optional<Change> change = in(record);
		change.ifPresent(c -> c.part().eSet(c.field(), c.value()));
		return change.isPresent();
	}
}
