/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.check;

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

	/** Sets the field in a record that belongs to the caller; false where the record has no such field any more. */
	public boolean apply(Record record) {
		Object found = part.isEmpty() ? record : FieldPath.find(record, part).orElse(null);
		if (!(found instanceof EObject object)) {
			return false;
		}
		EStructuralFeature field = object.eClass().getEStructuralFeature(feature);
		if (!(field instanceof org.eclipse.emf.ecore.EAttribute attribute)) {
			return false;
		}
		object.eSet(field, EcoreUtil.createFromString(attribute.getEAttributeType(), value));
		return true;
	}
}
