/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.ui.forms;

import java.time.Instant;
import java.time.LocalDate;

import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.swt.widgets.Composite;
import org.glovebox.model.Records;
import org.glovebox.model.description.Annotations;
import org.glovebox.model.description.Fields;
import org.glovebox.ui.PageContext;

/** Makes the control that fits a field of the model. */
public final class FormFields {

	private FormFields() {
	}

	/** Makes the control for a field, by its type and what the model says of it. */
	public static FormField create(Composite parent, PageContext context, EObject part, EStructuralFeature feature) {
		return feature instanceof EReference reference ? reference(parent, context, part, reference)
				: attribute(parent, context, part, feature);
	}

	private static FormField reference(Composite parent, PageContext context, EObject part, EReference reference) {
		if (reference.isContainment()) {
			return reference.isMany() ? new PartTable(parent, context, part, reference)
					: new PartBox(parent, context, part, reference);
		}
		return Records.refersToRecords(reference) ? new RecordField(parent, context, part, reference)
				: new PartField(parent, context, part, reference);
	}

	private static FormField attribute(Composite parent, PageContext context, EObject part,
			EStructuralFeature feature) {
		Class<?> type = feature.getEType().getInstanceClass();
		if (Fields.isQuantity(feature)) {
			return feature.isMany() ? new TextField(parent, context, part, feature)
					: new QuantityField(parent, context, part, feature);
		}
		if (feature.getEType() instanceof EEnum) {
			return new ChoiceField(parent, context, part, feature);
		}
		if (type == Boolean.class || type == boolean.class) {
			return new FlagField(parent, context, part, feature);
		}
		if (type == LocalDate.class) {
			return new DateField(parent, context, part, feature);
		}
		if (type == Instant.class) {
			return new InstantField(parent, context, part, feature);
		}
		if (Annotations.flag(feature, "multiline")) {
			return new LongTextField(parent, context, part, feature);
		}
		return feature.isMany() ? new TagsField(parent, context, part, feature)
				: new TextField(parent, context, part, feature);
	}
}
